// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the ways out make of a message: mails that nobody can put a header into, chat texts that are shown as they were
// written, signed events; and what they make of the answers.

#include "gateway/channels/chat_message.h"
#include "gateway/channels/http_post.h"
#include "gateway/channels/mail_line.h"
#include "gateway/channels/mail_message.h"
#include "gateway/channels/webhook_message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace leitstand;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Noon { std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + 12h };

const std::string Hostile
    = "Störung <!channel> @here *fett* [x](http://böse.example) <b>&amp;\r\nBcc: all@firma.example";

OutgoingMessage outgoing()
{
    OutgoingMessage message;
    message.incident = IncidentId { "inc-1" };
    message.publication = PublicationId { "pub-1" };
    message.text.german = { "Störung im Checkout", "Guten Tag,\n\nder Checkout ist gestört.\nWir arbeiten daran." };
    message.text.english = { "Checkout outage", "Hello,\n\nthe checkout is down." };
    message.orderedAt = Noon;
    return message;
}

MailSettings settings()
{
    MailSettings mail;
    mail.facts.name = "customers";
    mail.senderName = "Müller & Söhne Status";
    mail.senderAddress = "status@firma.example";
    mail.bouncesTo = "bounces@firma.example";
    mail.listId = "customers.firma.example";
    mail.unsubscribe = "https://firma.example/leave?who={recipient}";
    mail.unsubscribeByOneClick = true;
    return mail;
}

const Recipient Anna { "0123456789abcdef", "anna@kunde.example", "a…@kunde.example", std::nullopt };

QString header(const MailMessage& mail, const QString& name)
{
    for (const std::string& line : mail.headers) {
        if (QString::fromStdString(line).startsWith(name + u": "_s))
            return QString::fromStdString(line).mid(name.size() + 2);
    }
    return {};
}

// What a reader of mail makes of encoded words.
QString decoded(QString value)
{
    value.replace(u"\r\n "_s, u" "_s);
    QString result;
    for (const QString& word : value.split(u' ')) {
        if (word.startsWith(u"=?UTF-8?B?"_s) && word.endsWith(u"?="_s))
            result += QString::fromUtf8(QByteArray::fromBase64(word.mid(10, word.size() - 12).toLatin1()));
        else
            result += (result.isEmpty() ? QString() : u" "_s) + word;
    }
    return result;
}

QJsonObject chat(const DraftText& text, ChatStyle style)
{
    const auto json = chatMessage(text, MessageLanguage::Both, style);
    return json ? QJsonDocument::fromJson(QByteArray::fromStdString(*json)).object() : QJsonObject();
}

} // namespace

class GatewayMessages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mailHasTheHeadersOfAList()
    {
        const MailMessage mail = mailMessage(outgoing(), Anna, settings());
        QCOMPARE(decoded(header(mail, u"Subject"_s)), u"Störung im Checkout / Checkout outage"_s);
        QVERIFY(header(mail, u"From"_s).endsWith(u"<status@firma.example>"_s));
        QCOMPARE(decoded(header(mail, u"From"_s).section(u" <"_s, 0, 0)), u"Müller & Söhne Status"_s);
        QCOMPARE(header(mail, u"To"_s), u"anna@kunde.example"_s);
        QCOMPARE(header(mail, u"Date"_s), u"Sat, 21 Nov 2026 12:00:00 +0000"_s);
        QCOMPARE(header(mail, u"Message-ID"_s), u"<pub-1.0123456789abcdef@firma.example>"_s);
        QCOMPARE(header(mail, u"Auto-Submitted"_s), u"auto-generated"_s);
        QCOMPARE(header(mail, u"List-Id"_s), u"<customers.firma.example>"_s);
        QCOMPARE(header(mail, u"List-Unsubscribe"_s), u"<https://firma.example/leave?who=0123456789abcdef>"_s);
        QCOMPARE(header(mail, u"List-Unsubscribe-Post"_s), u"List-Unsubscribe=One-Click"_s);
        QCOMPARE(mail.headers, mailMessage(outgoing(), Anna, settings()).headers);
    }

    void mailTellsBothLanguagesOrOne()
    {
        const std::string both = mailMessage(outgoing(), Anna, settings()).plain;
        QVERIFY(both.find("der Checkout ist gestört.\r\nWir arbeiten daran.") != std::string::npos);
        QVERIFY(both.find("the checkout is down.") != std::string::npos);
        QVERIFY(both.find("der Checkout") < both.find("the checkout"));
        Recipient bob = Anna;
        bob.language = MessageLanguage::English;
        const MailMessage english = mailMessage(outgoing(), bob, settings());
        QVERIFY(english.plain.find("gestört") == std::string::npos);
        QCOMPARE(header(english, u"Subject"_s), u"Checkout outage"_s);
        QVERIFY(english.plain.starts_with("Hello,\r\n\r\nthe checkout is down."));
        OutgoingMessage germanOnly = outgoing();
        germanOnly.text.english = {};
        QVERIFY(mailMessage(germanOnly, bob, settings()).plain.starts_with("Guten Tag,"));
    }

    void nothingPutsAHeaderIntoAMail_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("line feed") << u"a\nBcc: b@firma.example"_s;
        QTest::newRow("carriage return") << u"a\rBcc: b@firma.example"_s;
        QTest::newRow("both") << u"a\r\nBcc: b@firma.example\r\n\r\n<h1>body"_s;
        QTest::newRow("line separator") << u"a%1Bcc: b"_s.arg(QChar(0x2028));
        QTest::newRow("next line") << u"a%1Bcc: b"_s.arg(QChar(0x85));
        QTest::newRow("null") << u"a%1b"_s.arg(QChar(0));
        QTest::newRow("an encoded line end") << u"=?UTF-8?Q?a=0D=0ABcc:_b?="_s;
        QTest::newRow("a long word") << QString(5000, u'x');
        QTest::newRow("a long line") << u"wort "_s.repeated(1000);
        QTest::newRow("pictures") << u"🔥"_s.repeated(100);
    }
    void nothingPutsAHeaderIntoAMail()
    {
        QFETCH(QString, hostile);
        OutgoingMessage message = outgoing();
        message.text.german.subject = hostile.toStdString();
        message.publication = PublicationId { hostile.toStdString() };
        message.incident = IncidentId { hostile.toStdString() };
        MailSettings own = settings();
        own.senderName = hostile.toStdString();
        for (const std::string& whole : mailMessage(message, Anna, own).headers) {
            const QStringList lines = QString::fromStdString(whole).split(u"\r\n"_s);
            for (qsizetype at = 0; at < lines.size(); ++at) {
                QVERIFY(at == 0 || lines[at].startsWith(u' '));
                QVERIFY(lines[at].size() < 998);
                QVERIFY(!lines[at].trimmed().isEmpty());
                for (const QChar letter : lines[at])
                    QVERIFY(letter >= u' ' && letter <= u'~');
            }
            QVERIFY(!lines.join(u""_s).startsWith(u"Bcc"_s, Qt::CaseInsensitive));
        }
        const auto words = mailMessage(message, Anna, own).headers;
        QVERIFY(header({ words, {}, {} }, u"Subject"_s).indexOf(u"=0D=0A"_s) < 0);
    }

    void longSubjectsAreFoldedAtCharacters()
    {
        const QString subject = u"Größere Störung – "_s.repeated(20).trimmed();
        const QString line = QString::fromStdString(mailHeader("Subject", subject.toStdString()));
        for (const QString& part : line.split(u"\r\n"_s))
            QVERIFY(part.size() <= 78);
        QCOMPARE(decoded(line.mid(9)), subject);
        QCOMPARE(mailHeader("Subject", "plain words"), std::string("Subject: plain words"));
        QCOMPARE(mailHeader("Subject", ""), std::string("Subject:"));
    }

    void markupInAMailIsText()
    {
        OutgoingMessage message = outgoing();
        message.text.german = { Hostile, "<script>alert(1)</script>\n\n\"><img src=x onerror=1> & so" };
        const std::string html = mailMessage(message, Anna, settings()).html;
        QVERIFY(html.find("<script") == std::string::npos);
        QVERIFY(html.find("<img") == std::string::npos);
        QVERIFY(html.find("<b>") == std::string::npos);
        QVERIFY(html.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
        QVERIFY(html.find("&amp; so") != std::string::npos);
    }

    void slackShowsWhatWasWritten()
    {
        DraftText text = outgoing().text;
        text.german.subject = Hostile;
        const QJsonObject message = chat(text, ChatStyle::Slack);
        const QByteArray json = QJsonDocument(message).toJson();
        QVERIFY(!json.contains("<!channel>"));
        QVERIFY(json.contains("&lt;!channel&gt;"));
        QVERIFY(json.contains("&amp;amp;"));
        QCOMPARE(message.value(u"mrkdwn"_s).toBool(true), false);
        for (const QJsonValue& block : message.value(u"blocks"_s).toArray()) {
            if (block.toObject().contains(u"text"_s))
                QCOMPARE(block.toObject().value(u"text"_s).toObject().value(u"type"_s).toString(), u"plain_text"_s);
        }
        text.german.subject = std::string(400, 'x');
        QVERIFY(!QJsonDocument(chat(text, ChatStyle::Slack)).toJson().contains("\"header\"\n            ,\"x"));
        text.german.body = u"Satz & Satz. "_s.repeated(1000).toStdString();
        const QJsonArray blocks = chat(text, ChatStyle::Slack).value(u"blocks"_s).toArray();
        QString told;
        for (const QJsonValue& block : blocks) {
            const QString piece = block.toObject().value(u"text"_s).toObject().value(u"text"_s).toString();
            QVERIFY(piece.size() <= 3000);
            if (piece.contains(u"Satz"_s))
                told += piece;
        }
        QCOMPARE(told.replace(u"&amp;"_s, u"&"_s), QString::fromStdString(text.german.body));
        text.german.body = std::string(100'000, 'x');
        QVERIFY(!chatMessage(text, MessageLanguage::Both, ChatStyle::Slack));
    }

    void mattermostShowsWhatWasWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sent"); // "^" stands for a word joiner, "°" for a blank that does not break
        QTest::newRow("plain") << u"Der Shop ist ab 10:30 Uhr da."_s << u"Der Shop ist ab 10:30 Uhr da."_s;
        QTest::newRow("emphasis") << u"*fett* _kursiv_ ~~weg~~"_s << uR"(\*fett\* \_kursiv\_ \~\~weg\~\~)"_s;
        QTest::newRow("link") << u"[x](http://a.example/b_c)"_s << uR"(\[x\]\(http://a.example/b_c\))"_s;
        QTest::newRow("mention") << u"@here (@all) .@channel"_s << uR"(@^here \(@^all\) .@^channel)"_s;
        QTest::newRow("address") << u"hilfe@firma.example"_s << u"hilfe@firma.example"_s;
        QTest::newRow("slack's mention") << u"<!channel>"_s << uR"(&lt;\!channel&gt;)"_s;
        QTest::newRow("html") << u"<b>&amp;"_s << u"&lt;b&gt;&amp;amp;"_s;
        QTest::newRow("picture") << u"jetzt :fire: 10:30:00"_s << u"jetzt :^fire: 10:30:00"_s;
        QTest::newRow("heading") << u"# Titel\n==="_s << u"\\# Titel\n\\==="_s;
        QTest::newRow("lists") << u"- eins\n  + zwei\n1. drei"_s << u"\\- eins\n°°\\+ zwei\n1\\. drei"_s;
        QTest::newRow("code") << u"`x` \\\n    y"_s << u"\\`x\\` \\\\\n°°°°y"_s;
        QTest::newRow("addresses on the web")
            << u"siehe https://a.example/_b_?c=d&e*"_s << uR"(siehe https://a.example/_b_?c=d&e\*)"_s;
        QTest::newRow("table") << u"a|b"_s << uR"(a\|b)"_s;
    }
    void mattermostShowsWhatWasWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, sent);
        sent.replace(u'^', QChar(0x2060)).replace(u'°', QChar(QChar::Nbsp));
        QCOMPARE(QString::fromStdString(mattermostText(text.toStdString())), sent);
    }

    void teamsReadsNoMarkdown()
    {
        DraftText text = outgoing().text;
        text.german.subject = Hostile;
        const QByteArray json = QJsonDocument(chat(text, ChatStyle::Teams)).toJson();
        QVERIFY(!json.contains("\"TextBlock\""));
        QVERIFY(json.contains("TextRun"));
        QVERIFY(json.contains("AdaptiveCard"));
        text.german.body = std::string(30'000, 'x');
        QVERIFY(!chatMessage(text, MessageLanguage::Both, ChatStyle::Teams));
    }

    void webhooksAreSignedAsTheStandardSays()
    {
        QCOMPARE(webhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330,
                     R"({"test": 2432232314})"),
            std::string("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
        OutgoingMessage message = outgoing();
        message.nextUpdate = Noon + 30min;
        const WebhookMessage webhook = webhookMessage(message, Anna);
        QCOMPARE(webhook.id, webhookMessage(message, Anna).id);
        const QJsonObject event = QJsonDocument::fromJson(QByteArray::fromStdString(webhook.body)).object();
        QCOMPARE(event.value(u"specversion"_s).toString(), u"1.0"_s);
        QCOMPARE(event.value(u"id"_s).toString().toStdString(), webhook.id);
        const QJsonObject data = event.value(u"data"_s).toObject();
        QCOMPARE(data.value(u"texts"_s).toObject().value(u"de"_s).toObject().value(u"subject"_s).toString(),
            u"Störung im Checkout"_s);
        QCOMPARE(data.value(u"next_update"_s).toString(), u"2026-11-21T12:30:00.000Z"_s);
        QVERIFY(!event.value(u"data"_s).toObject().contains(u"recipient"_s));
        message.publication = PublicationId { "x\r\nX-Evil: 1" };
        for (const std::string& line : webhookHeaders("secret", webhookMessage(message, Anna), 1))
            QVERIFY(line.find_first_of("\r\n") == std::string::npos);
    }

    void answersOfMailServersAreJudged_data()
    {
        using P = SmtpProgress;
        QTest::addColumn<int>("curl");
        QTest::addColumn<P>("progress");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<bool>("all");
        const auto row = [](const char* name, CURLcode code, P progress, HandoverOutcome outcome, bool all) {
            QTest::newRow(name) << int(code) << progress << int(outcome) << all;
        };
        const P whole { "DATA", 354, "go on", "--\r\n", true, true, false };
        const auto after = [whole](int code) {
            P progress = whole;
            progress.code = code;
            progress.answeredSinceClaim = true;
            return progress;
        };
        row("taken", CURLE_OK, after(250), HandoverOutcome::Delivered, false);
        row("nobody there", CURLE_COULDNT_CONNECT, {}, HandoverOutcome::Deferred, true);
        row("greeting refused", CURLE_WEIRD_SERVER_REPLY, { "", 421, "busy", "", false, false, false },
            HandoverOutcome::Deferred, true);
        row("login refused", CURLE_LOGIN_DENIED, { "AUTH", 535, "no", "", false, false, false },
            HandoverOutcome::Deferred, true);
        row("sender refused", CURLE_SEND_ERROR, { "MAIL", 550, "no", "", false, false, false },
            HandoverOutcome::Deferred, true);
        row("greylisted", CURLE_SEND_ERROR, { "RCPT", 451, "later", "", false, false, false },
            HandoverOutcome::Deferred, false);
        row("unknown", CURLE_SEND_ERROR, { "RCPT", 550, "no such user", "", false, false, false },
            HandoverOutcome::Failed, false);
        row("silent after RCPT", CURLE_OPERATION_TIMEDOUT, { "RCPT", 250, "ok", "", false, false, false },
            HandoverOutcome::Deferred, true);
        row("claim not given", CURLE_ABORTED_BY_CALLBACK, { "DATA", 354, "go", "", true, false, false },
            HandoverOutcome::Deferred, false);
        row("cut off within the text", CURLE_SEND_ERROR, { "DATA", 354, "go", "xyz\n", true, true, false },
            HandoverOutcome::Deferred, true);
        row("cut off after the dot", CURLE_RECV_ERROR, whole, HandoverOutcome::Uncertain, false);
        row("silent after the dot", CURLE_OPERATION_TIMEDOUT, whole, HandoverOutcome::Uncertain, false);
        row("text refused for now", CURLE_WEIRD_SERVER_REPLY, after(451), HandoverOutcome::Deferred, false);
        row("text refused", CURLE_WEIRD_SERVER_REPLY, after(554), HandoverOutcome::Failed, false);
    }
    void answersOfMailServersAreJudged()
    {
        QFETCH(int, curl);
        QFETCH(SmtpProgress, progress);
        QFETCH(int, outcome);
        QFETCH(bool, all);
        const HandoverResult result = judgeSmtp(CURLcode(curl), "fault", progress);
        QCOMPARE(int(result.outcome), outcome);
        QCOMPARE(result.concernsAll, all);
        QVERIFY(!result.detail.empty());
    }

    void answersOfTheWebAreJudged_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("repeatable");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char* name, int status, bool repeatable, HandoverOutcome outcome) {
            QTest::newRow(name) << status << repeatable << int(outcome);
        };
        row("ok", 200, false, HandoverOutcome::Delivered);
        row("accepted", 202, false, HandoverOutcome::Delivered);
        row("moved", 302, true, HandoverOutcome::Failed);
        row("bad request", 400, false, HandoverOutcome::Failed);
        row("gone", 410, false, HandoverOutcome::Failed);
        row("not found", 404, false, HandoverOutcome::Failed);
        row("too many", 429, false, HandoverOutcome::Deferred);
        row("server error", 500, false, HandoverOutcome::Deferred);
        row("away", 503, false, HandoverOutcome::Deferred);
        row("a proxy gave up", 504, false, HandoverOutcome::Uncertain);
        row("a proxy gave up on what may be repeated", 504, true, HandoverOutcome::Deferred);
        row("not implemented", 501, false, HandoverOutcome::Failed);
    }
    void answersOfTheWebAreJudged()
    {
        QFETCH(int, status);
        QFETCH(bool, repeatable);
        QFETCH(int, outcome);
        const HttpReply reply { status, "words for anna@kunde.example\n", {}, {} };
        const HandoverResult result = judgeHttp(reply, repeatable, Noon);
        QCOMPARE(int(result.outcome), outcome);
        QVERIFY(result.detail.find("anna@") == std::string::npos);
    }

    void otherHostsAreNotFollowed()
    {
        QVERIFY(isSameHost("https://a.example/x", "https://a.example:443/y"));
        QVERIFY(!isSameHost("https://a.example/x", "http://a.example/x"));
        QVERIFY(!isSameHost("https://a.example/x", "https://b.example/x"));
        QVERIFY(!isSameHost("http://a.example:8080/x", "http://a.example:8081/x"));
        QVERIFY(!isSameHost("http://a.example/x", ""));
        const auto refused = judgeHttp({ 307, "", "", "https://evil.example/secret?token=1" }, false, Noon);
        QCOMPARE(refused.outcome, HandoverOutcome::Failed);
        QVERIFY(refused.detail.find("evil.example") != std::string::npos);
        QVERIFY(refused.detail.find("token") == std::string::npos);
    }

    void waitsAsLongAsItIsAskedTo()
    {
        QCOMPARE(retryAfter(" 120\r\n", Noon), std::optional<Span>(120s));
        QCOMPARE(retryAfter("999999", Noon), std::optional<Span>(1h));
        QCOMPARE(retryAfter("Sat, 21 Nov 2026 12:05:00 GMT", Noon), std::optional<Span>(5min));
        QCOMPARE(retryAfter("Sat, 21 Nov 2026 11:00:00 GMT", Noon), std::optional<Span>(0s));
        QCOMPARE(retryAfter("-5", Noon), std::optional<Span>());
        QCOMPARE(retryAfter("soon", Noon), std::optional<Span>());
        QCOMPARE(retryAfter("", Noon), std::optional<Span>());
    }

    void nobodysAddressIsInWhatAServerSays()
    {
        QCOMPARE(withoutAddresses("5.1.1 <anna@kunde.example>: unknown\r\n"),
            std::string("5.1.1 <a…@kunde.example>: unknown"));
        QCOMPARE(withoutAddresses("mailto:anna@kunde.example,bob@x.y"), std::string("m…@kunde.example,b…@x.y"));
        QVERIFY(withoutAddresses(std::string(5000, 'x')).size() <= 200);
    }
};

QTEST_GUILESS_MAIN(GatewayMessages)
#include "tst_gateway_messages.moc"
