// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the gateway and whoever keeps the log say, read in a German window: our sentences are German, and what others said
// in them is quoted.

#include "gateway/channels/http_post.h"
#include "gateway/channels/mail_line.h"
#include "gateway/channels/recipient_list.h"
#include "view/program_words.h"

#include <QFile>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace leitstand;

namespace {

// The German of the window, as translators have written it.
class German : public QTranslator {
public:
    explicit German(const QString& file)
    {
        QFile ts(file);
        if (!ts.open(QIODevice::ReadOnly))
            return;
        QXmlStreamReader xml(&ts);
        QString context;
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation") && context == QLatin1String("Programs"))
                m_words.insert(source, xml.readElementText());
        }
    }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return qstrcmp(context, "Programs") == 0 ? m_words.value(QString::fromUtf8(source)) : QString();
    }
    bool isEmpty() const override { return m_words.isEmpty(); }

private:
    QHash<QString, QString> m_words;
};

} // namespace

class TestViewProgramWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!m_german.isEmpty());
        QCoreApplication::installTranslator(&m_german);
    }

    void sentencesAreOurs_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("read");
        const auto row = [](const char* name, const std::string& said, const char* read) {
            QTest::newRow(name) << QString::fromStdString(said) << QString::fromUtf8(read);
        };
        SmtpProgress refused;
        refused.command = "RCPT";
        refused.code = 550;
        refused.answer = "5.1.1 <…>: no such user to be found";
        row("a recipient is refused", judgeSmtp(CURLE_RECV_ERROR, "x", refused).detail,
            "der Mailserver antwortete auf RCPT: 550 5.1.1 <…>: no such user to be found");
        SmtpProgress login;
        row("a password is wrong", judgeSmtp(CURLE_LOGIN_DENIED, "x", login).detail,
            "der Mailserver nimmt Benutzer und Passwort nicht an: „user“ und „password“ prüfen");
        row("nobody is there",
            judgeSmtp(CURLE_COULDNT_CONNECT, "the mail server 127.0.0.1: Connection refused", {}).detail,
            "der Mailserver 127.0.0.1: Connection refused");
        row("a redirect", judgeHttp({ 301, {}, {}, "https://elsewhere.example/x" }, true, Instant()).detail,
            "die Gegenseite antwortete 301, eine Weiterleitung zu elsewhere.example, der nicht gefolgt wird: die "
            "endgültige Adresse eintragen");
        row("an error of the other side", judgeHttp({ 500, "100 %1 broken", {}, {} }, true, Instant()).detail,
            "die Gegenseite antwortete 500: 100 %1 broken");
        row("no address", mailAddress("nobody").error().what, "das ist keine Adresse, es fehlt das @");
        row("a sentence in a sentence",
            "given up after 4h: the mail server mx.example said nothing for too long after MAIL",
            "aufgegeben nach 4h: der Mailserver mx.example blieb nach MAIL zu lange stumm");
        row("of others", "452 4.2.2 mailbox full", "452 4.2.2 mailbox full");
        row("nothing", {}, "");
    }

    void sentencesAreOurs()
    {
        QFETCH(QString, said);
        QFETCH(QString, read);
        QCOMPARE(programWords(said.toStdString()), read);
    }

    void anErrorIsReadWhole()
    {
        QCOMPARE(programWords(Error {
                     "the server says: 'Authorization Violation'", "wss://log.example", "check the connection" }),
            QStringLiteral("wss://log.example: der Server sagt: 'Authorization Violation' (die Verbindung prüfen)"));
    }

private:
    German m_german { QStringLiteral(LEITSTAND_SOURCE_DIR "/resources/i18n/leitstand_de.ts") };
};

QTEST_GUILESS_MAIN(TestViewProgramWords)
#include "tst_view_program_words.moc"
