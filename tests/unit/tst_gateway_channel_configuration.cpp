// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be said in the configuration about the ways out, and what cannot.

#include "gateway/configuration.h"
#include "unit/support/mistakes.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

class GatewayChannelConfiguration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        write("list.txt", "anna@kunde.example\n");
        write("secret", "0123456789abcdef\n");
        write("hook", "https://hooks.example/services/T0?sig=abc\n");
    }

    void everythingThatCanBeSaid()
    {
        const auto read = parse(R"toml(
[channels.status_page]
folder = "page"
url = "https://status.firma.example/"
language = "en"
time_zone = "Europe/Vienna"
command = ["rsync", "-a", "page/", "web:"]
[[channels.mail]]
name = "customers"
audiences = ["affected", "public"]
server = "mail.firma.example"
security = "tls"
user = "status"
password_file = "secret"
from = "Firma Status <status@FIRMA.example>"
reply_to = "hilfe@firma.example"
recipients = "list.txt"
language = "de"
unsubscribe = "https://firma.example/weg?wer={recipient}"
unsubscribe_one_click = true
connections = 8
first_retry = "2s"
give_up_after = "1h"
[[channels.chat]]
name = "teams"
style = "teams"
audiences = ["management"]
url_file = "hook"
[[channels.webhook]]
name = "crm"
audiences = ["public"]
url = "http://127.0.0.1:8080/hook?x=1"
secret = "0123456789abcdef"
)toml");
        QVERIFY2(read.ok(), textOf(read.mistakes).c_str());
        const ChannelSettings& channels = read.configuration.channels;
        QCOMPARE(channels.statusPage->facts.name, std::string("status-page"));
        QCOMPARE(channels.statusPage->folder, m_folder.filePath(QStringLiteral("page")).toStdString());
        QVERIFY(channels.statusPage->facts.audiences == std::set { Audience::PublicStatus });
        const MailSettings& mail = channels.mail.at(0);
        QCOMPARE(mail.port, std::uint16_t(465));
        QCOMPARE(mail.senderName, std::string("Firma Status"));
        QCOMPARE(mail.senderAddress, std::string("status@firma.example"));
        QCOMPARE(mail.bouncesTo, mail.senderAddress);
        QCOMPARE(mail.listId, std::string("customers.firma.example"));
        QCOMPARE(mail.password, std::string("0123456789abcdef"));
        QCOMPARE(mail.facts.lines, 8);
        QCOMPARE(mail.facts.giveUpAfter, Span(1h));
        QCOMPARE(channels.chats.at(0).url, std::string("https://hooks.example/services/T0?sig=abc"));
        QCOMPARE(makeChannels(channels).size(), std::size_t(4));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("complaint");
        const QString mail
            = QStringLiteral("[[channels.mail]]\nname = \"m\"\naudiences = [\"affected\"]\nserver = \"h\"\n"
                             "from = \"a@b.example\"\nrecipients = \"list.txt\"\n");
        const QString chat
            = QStringLiteral("[[channels.chat]]\nname = \"c\"\naudiences = [\"public\"]\nstyle = \"slack\"\n");
        const auto row = [](const char* name, const QString& text, const char* complaint) {
            QTest::newRow(name) << text << QString::fromUtf8(complaint);
        };
        row("a name for people", QString(mail).replace(QStringLiteral("\"m\""), QStringLiteral("\"Unsere Kunden\"")),
            "cannot be the name of a channel");
        row("two of a name", mail + mail, "two channels with the name");
        row("an audience for agents", QString(mail).replace(QStringLiteral("affected"), QStringLiteral("phone")),
            "no audience of a channel");
        row("no such list", QString(mail).replace(QStringLiteral("list.txt"), QStringLiteral("lost.txt")),
            "lost.txt: the file cannot be read");
        row("no sender", QString(mail).replace(QStringLiteral("a@b.example"), QStringLiteral("nobody")),
            "there is no @");
        row("a password in the clear", mail + QStringLiteral("security = \"none\"\nuser = \"u\"\npassword = \"p\"\n"),
            "unencrypted");
        row("half an account", mail + QStringLiteral("user = \"u\"\n"), "belong together");
        row("a header in an address", mail + QStringLiteral("unsubscribe = \"https://x\\r\\nBcc: y\"\n"),
            "to leave the list by");
        row("one click by mail",
            mail + QStringLiteral("unsubscribe = \"mailto:a@b.example\"\nunsubscribe_one_click = true\n"),
            "one click needs");
        row("a chat without an address", chat, "\"url\" is missing");
        row("a chat in the clear", chat + QStringLiteral("url = \"http://hooks.example/x\"\n"), "unencrypted");
        row("a file as a chat", chat + QStringLiteral("url = \"file:///etc/passwd\"\n"), "no address on the web");
        row("an unknown chat", QString(chat).replace(QStringLiteral("slack"), QStringLiteral("irc")), "not known here");
        row("a webhook without a key",
            QStringLiteral(
                "[[channels.webhook]]\nname = \"w\"\naudiences = [\"public\"]\nurl = \"https://x.example/\"\n"),
            "\"secret\" is missing");
        row("a misspelt setting", mail + QStringLiteral("connection = 3\n"), "connection");
        row("a zone", QStringLiteral("[channels.status_page]\nfolder = \"p\"\ntime_zone = \"Mars\"\n"), "no time zone");
    }
    void mistakesAreNamed()
    {
        QFETCH(QString, text);
        QFETCH(QString, complaint);
        const auto read = parse(text.toStdString());
        QVERIFY(!read.ok());
        const std::string told = textOf(read.mistakes);
        QVERIFY2(told.find(complaint.toStdString()) != std::string::npos, told.c_str());
        QVERIFY2(told.find("sig=abc") == std::string::npos, told.c_str());
    }

    void theDefaultHasAStatusPageAndOldOnesGoOn()
    {
        const std::string path = m_folder.filePath(QStringLiteral("gateway.toml")).toStdString();
        QVERIFY(writeDefaultConfig(path, 9797, makeToken()));
        const auto read = readConfiguration(path);
        QVERIFY2(read.ok(), textOf(read.mistakes).c_str());
        QCOMPARE(read.configuration.channels.statusPage->folder,
            m_folder.filePath(QStringLiteral("status-page")).toStdString());
        const auto old = parse("[[source]]\nname = \"main\"\ntype = \"alertmanager\"\ntoken = \"0123456789abcdef\"\n");
        QVERIFY(old.ok());
        QVERIFY(makeChannels(old.configuration.channels).empty());
    }

    void theExampleIsRight()
    {
        QFile example(QStringLiteral(LEITSTAND_SOURCE_DIR "/resources/gateway.example.toml"));
        QVERIFY(example.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(example.readAll());
        write("customers.txt", "anna@kunde.example\n");
        write("mail.password", "p4ssw0rd\n");
        write("slack.url", "https://hooks.example/services/T0\n");
        write("crm.secret", "0123456789abcdef\n");
        write("ca.pem", "certificates");
        // What is commented out is shown as it would be written.
        const qsizetype channels = text.indexOf(QStringLiteral("[channels.status_page]"));
        QStringList lines = text.mid(channels).split(u'\n');
        for (QString& line : lines) {
            static const QRegularExpression Setting(QStringLiteral("^# (\\[|[a-z_]+ = )"));
            if (Setting.match(line).hasMatch())
                line.remove(0, 2);
        }
        const auto read = parse((text.left(channels) + lines.join(u'\n')).toStdString());
        QVERIFY2(read.ok(), textOf(read.mistakes).c_str());
        QCOMPARE(makeChannels(read.configuration.channels).size(), std::size_t(4));
    }

private:
    void write(const char* name, const char* content)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(content);
    }
    [[nodiscard]] ConfigurationReading parse(const std::string& text) const
    {
        return parseConfiguration(text, "gateway.toml", m_folder.path().toStdString());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(GatewayChannelConfiguration)
#include "tst_gateway_channel_configuration.moc"
