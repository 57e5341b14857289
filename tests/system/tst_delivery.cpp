// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From an approved text to mailboxes, chats and programs: a real nats-server, a real mail server and the gateway as it is
// shipped; and servers that refuse, hang, and hang up.

#include "gateway/channels/recipient_list.h"
#include "gateway/channels/webhook_message.h"
#include "system/support/mail_server.h"
#include "system/support/newsroom.h"

#include <httplib.h>

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>

#include <mutex>
#include <thread>

using namespace leitstand;
using namespace leitstand::test;

namespace {

const std::string SecretUrl = "/hooks/T0-s3cr3t-of-the-hook";
const PublicationId First { "p1" };

// Takes posts and answers as it is told.
class WebServer {
public:
    WebServer()
    {
        m_server.Post(".*", [this](const httplib::Request& request, httplib::Response& response) {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back(request);
            response.status = m_answers.empty() ? 200 : m_answers.front().status;
            if (!m_answers.empty()) {
                for (const auto& [name, value] : m_answers.front().headers)
                    response.set_header(name, value);
                m_answers.erase(m_answers.begin());
            }
        });
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
    }
    ~WebServer()
    {
        m_server.stop();
        m_thread.join();
    }

    struct Answer {
        int status = 200;
        std::map<std::string, std::string> headers {};
    };
    void answer(std::vector<Answer> answers)
    {
        const std::lock_guard lock(m_mutex);
        m_answers = std::move(answers);
    }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
    [[nodiscard]] std::vector<httplib::Request> requests()
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

private:
    httplib::Server m_server;
    std::mutex m_mutex;
    std::vector<httplib::Request> m_requests;
    std::vector<Answer> m_answers;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace

class TestDelivery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        NatsServerProcess::Options options;
        options.users = GatewayProcess::EngineUser;
        m_log = std::make_unique<NatsServerProcess>(std::move(options));
        QVERIFY2(m_log->start(), m_log->problem().c_str());
        m_gateway = std::make_unique<GatewayProcess>();
        QVERIFY(m_gateway->announceEngine(*m_log));
        m_mail = std::make_unique<MailServer>();
        m_newsroom = std::make_unique<Newsroom>(*m_log);
        QVERIFY(m_newsroom->open());
    }
    void cleanup()
    {
        if (QTest::currentTestFailed()) {
            qWarning("the gateway said:\n%s", m_gateway->problem().c_str());
            qWarning("the mail server said:\n%s", m_mail->problem().c_str());
        }
        m_newsroom.reset();
        m_gateway.reset();
        m_mail.reset();
        m_log.reset();
    }

    void eachRecipientGetsOneMail_data()
    {
        QTest::addColumn<QStringList>("serverArguments");
        QTest::addColumn<QString>("security");
        QTest::newRow("STARTTLS and a password")
            << QStringList { QStringLiteral("tls"), QStringLiteral("--login=gateway:s3cr3t") }
            << QStringLiteral("starttls");
        QTest::newRow("TLS") << QStringList { QStringLiteral("tls"), QStringLiteral("--implicit-tls") }
                             << QStringLiteral("tls");
        QTest::newRow("in the clear") << QStringList {} << QStringLiteral("none");
    }
    void eachRecipientGetsOneMail()
    {
        QFETCH(QStringList, serverArguments);
        QFETCH(QString, security);
        if (serverArguments.removeAll(QStringLiteral("tls")) > 0) {
            QVERIFY(m_mail->makeCertificate());
            serverArguments += { QStringLiteral("--certificate=") + m_mail->file(QStringLiteral("cert.pem")),
                QStringLiteral("--key=") + m_mail->file(QStringLiteral("key.pem")) };
        }
        QVERIFY2(m_mail->start(serverArguments), m_mail->problem().c_str());
        std::string more = "security = \"" + security.toStdString() + "\"\n";
        if (security != QLatin1String("none"))
            more += "ca_file = \"" + m_mail->file(QStringLiteral("cert.pem")).toStdString() + "\"\n";
        if (security == QLatin1String("starttls"))
            more += "user = \"gateway\"\npassword = \"s3cr3t\"\n";
        startGateway(mailTable(more, "localhost"),
            "# customers\nanna@kunde.example\nberta(at)kunde.example\nunknown@kunde.example\n"
            "Clara <clara@müller.example>\nANNA@kunde.example\ngrey@kunde.example\n");
        QVERIFY(m_newsroom->publish(First, { "customers" }, Newsroom::text()));
        QVERIFY(QTest::qWaitFor([&] { return m_newsroom->isFinished(First, "customers"); }, Patience));

        const std::map<std::string, int> expected { { "anna@kunde.example", 1 }, { "clara@xn--mller-kva.example", 1 },
            { "grey@kunde.example", 1 } };
        QCOMPARE(m_mail->counts(), expected);
        const ChannelDelivery& told = *m_newsroom->delivery(First, "customers");
        QCOMPARE(told.recipients, 5U);
        QCOMPARE(told.count(DeliveryOutcome::Delivered), 3U);
        QCOMPARE(told.count(DeliveryOutcome::Failed), 2U);
        const auto& unknown = told.each.at(recipientToken("customers", "unknown@kunde.example"));
        QVERIFY2(unknown.detail.find("550 5.1.1") != std::string::npos, unknown.detail.c_str());
        QCOMPARE(unknown.attempts, 1U);
        QCOMPARE(told.each.at(recipientToken("customers", "grey@kunde.example")).attempts, 2U);
        const bool badLineIsNamed = std::any_of(told.each.begin(), told.each.end(),
            [](const auto& each) { return each.second.detail.find("line 3 ") != std::string::npos; });
        QVERIFY(badLineIsNamed);
        QCOMPARE(m_newsroom->incident().published.size(), std::size_t(1));

        const std::string mail = m_mail->messageFor("anna@kunde.example");
        QVERIFY(mail.find("X-With-Tls: " + std::string(security == QLatin1String("none") ? "no" : "yes"))
            != std::string::npos);
        for (const char* part : { "X-Envelope-From: bounces@firma.example", "To: anna@kunde.example",
                 "Auto-Submitted: auto-generated", "List-Id: <", "multipart/alternative", "text/plain", "text/html",
                 "der Checkout ist gest=C3=B6rt.", "the checkout is down." })
            QVERIFY2(mail.find(part) != std::string::npos, (part + mail).c_str());
        nobodysAddressIsTold();
    }

    void theFailedPartIsSentAgain()
    {
        QVERIFY2(m_mail->start({ QStringLiteral("--misbehave=busy") }), m_mail->problem().c_str());
        startGateway(
            mailTable("security = \"none\"\ngive_up_after = \"1s\"\n"), "anna@kunde.example\nberta@kunde.example\n");
        QVERIFY(m_newsroom->publish(First, { "customers" }, Newsroom::text()));
        const auto isTold = [&] {
            const ChannelDelivery* const told = m_newsroom->delivery(First, "customers");
            return told && told->count(DeliveryOutcome::Deferred) > 0;
        };
        QVERIFY(QTest::qWaitFor(isTold, Patience));
        QVERIFY(QTest::qWaitFor([&] { return m_newsroom->isFinished(First, "customers"); }, Patience));
        QCOMPARE(m_newsroom->delivery(First, "customers")->count(DeliveryOutcome::Failed), 2U);
        const std::string why = m_newsroom->delivery(First, "customers")->each.begin()->second.detail;
        QVERIFY2(why.find("421 busy") != std::string::npos, why.c_str());
        QVERIFY(m_newsroom->incident().published.empty());

        m_mail->stop();
        QVERIFY2(m_mail->start(), m_mail->problem().c_str());
        m_gateway->child().writeFile(
            QStringLiteral("customers.txt"), "anna@kunde.example\nberta@kunde.example\nunknown@x.example\n");
        QVERIFY(m_newsroom->redeliver(First, "customers"));
        QVERIFY(QTest::qWaitFor([&] { return m_newsroom->isFinished(First, "customers"); }, Patience));
        QCOMPARE(m_newsroom->delivery(First, "customers")->count(DeliveryOutcome::Delivered), 2U);
        QVERIFY(m_newsroom->redeliver(First, "customers"));
        QVERIFY(QTest::qWaitFor([&] { return m_newsroom->isFinished(First, "customers"); }, Patience));
        const std::map<std::string, int> expected { { "anna@kunde.example", 1 }, { "berta@kunde.example", 1 } };
        QCOMPARE(m_mail->counts(), expected);
    }

    void aServerThatGoesWrongDeliversNothingTwice_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("isUncertain");
        QTest::newRow("says nothing") << QStringLiteral("mute") << false;
        QTest::newRow("is busy") << QStringLiteral("busy") << false;
        QTest::newRow("says nothing to RCPT") << QStringLiteral("mute-at-rcpt") << false;
        QTest::newRow("hangs up within the text") << QStringLiteral("cut-in-data") << false;
        QTest::newRow("hangs up after the dot") << QStringLiteral("cut-after-dot") << true;
    }
    void aServerThatGoesWrongDeliversNothingTwice()
    {
        QFETCH(QString, how);
        QFETCH(bool, isUncertain);
        QVERIFY2(m_mail->start({ QStringLiteral("--misbehave=") + how }), m_mail->problem().c_str());
        // Longer than one buffer, so that a server can hang up within it.
        startGateway(
            mailTable("security = \"none\"\ntimeout = \"1s\"\nanswer_timeout = \"2s\"\n"), "anna@kunde.example\n");
        DraftText text = Newsroom::text();
        for (Message* const side : { &text.german, &text.english })
            side->body += std::string(55'000, '.');
        QVERIFY(m_newsroom->publish(First, { "customers" }, text));
        const std::string anna = recipientToken("customers", "anna@kunde.example");
        const auto hasOutcome = [&](DeliveryOutcome outcome) {
            const ChannelDelivery* const told = m_newsroom->delivery(First, "customers");
            return told && told->each.contains(anna) && told->each.at(anna).outcome == outcome;
        };
        const auto wanted = isUncertain ? DeliveryOutcome::Uncertain : DeliveryOutcome::Deferred;
        QVERIFY(QTest::qWaitFor([&] { return hasOutcome(wanted); }, Patience));
        m_mail->stop();
        QVERIFY2(m_mail->start(), m_mail->problem().c_str());
        QVERIFY(QTest::qWaitFor([&] { return m_newsroom->isFinished(First, "customers"); }, Patience));
        QCOMPARE(m_mail->counts().size(), std::size_t(isUncertain ? 0 : 1));
        if (isUncertain) { // a person decides
            QVERIFY(m_newsroom->redeliver(First, "customers", true));
            QVERIFY(QTest::qWaitFor([&] { return hasOutcome(DeliveryOutcome::Delivered); }, Patience));
            QCOMPARE(m_mail->counts()["anna@kunde.example"], 1);
        }
    }

    void whatMayNotGoOutDoesNot()
    {
        QVERIFY2(m_mail->start(), m_mail->problem().c_str());
        startGateway(mailTable("security = \"none\"\n"), "anna@kunde.example\n");
        QVERIFY(m_newsroom->publish(First, { "customers", "nowhere" }, Newsroom::text(Audience::Management)));
        QVERIFY(QTest::qWaitFor(
            [&] { return m_newsroom->isFinished(First, "customers") && m_newsroom->isFinished(First, "nowhere"); },
            Patience));
        QVERIFY(m_newsroom->delivery(First, "customers")->detail.find("audience") != std::string::npos);
        QVERIFY(m_newsroom->delivery(First, "nowhere")->detail.find("no channel") != std::string::npos);
        QVERIFY(m_mail->counts().empty());
    }

    void chatsAndProgramsAreTold()
    {
        WebServer chat;
        WebServer program;
        program.answer({ { 503, { { "Retry-After", "1" } } }, { 307, { { "Location", program.url() + "/moved" } } } });
        startGateway("[[channels.chat]]\nname = \"slack\"\nstyle = \"slack\"\naudiences = [\"affected\"]\nurl = \""
            + chat.url() + SecretUrl + "\"\n[[channels.webhook]]\nname = \"crm\"\naudiences = [\"affected\"]\nurl = \""
            + program.url() + SecretUrl + "\"\nsecret = \"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"\n");
        QVERIFY(m_newsroom->publish(First, { "slack", "crm" }, Newsroom::text()));
        QVERIFY(QTest::qWaitFor(
            [&] { return m_newsroom->isFinished(First, "slack") && m_newsroom->isFinished(First, "crm"); }, Patience));
        QCOMPARE(m_newsroom->delivery(First, "slack")->count(DeliveryOutcome::Delivered), 1U);
        QCOMPARE(m_newsroom->delivery(First, "crm")->count(DeliveryOutcome::Delivered), 1U);
        QCOMPARE(chat.requests().size(), std::size_t(1));
        QVERIFY(chat.requests().front().body.find("gestört") != std::string::npos);
        const auto posts = program.requests();
        QCOMPARE(posts.size(), std::size_t(3));
        QCOMPARE(posts.back().path, std::string("/moved"));
        const auto& last = posts.back();
        QCOMPARE(last.get_header_value("webhook-id"), posts.front().get_header_value("webhook-id"));
        QCOMPARE(last.get_header_value("webhook-signature"),
            webhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", last.get_header_value("webhook-id"),
                std::stoll(last.get_header_value("webhook-timestamp")), last.body));
        nobodysAddressIsTold();
    }

    void aRedirectToAnotherHostIsRefused()
    {
        WebServer here;
        WebServer elsewhere;
        here.answer({ { 307, { { "Location", elsewhere.url() + "/x" } } } });
        startGateway("[[channels.chat]]\nname = \"slack\"\nstyle = \"slack\"\naudiences = [\"affected\"]\nurl = \""
            + here.url() + SecretUrl + "\"\n");
        QVERIFY(m_newsroom->publish(First, { "slack" }, Newsroom::text()));
        QVERIFY(QTest::qWaitFor([&] { return m_newsroom->isFinished(First, "slack"); }, Patience));
        QCOMPARE(m_newsroom->delivery(First, "slack")->count(DeliveryOutcome::Failed), 1U);
        QVERIFY(elsewhere.requests().empty());
    }

private:
    std::string mailTable(const std::string& more, const std::string& host = "127.0.0.1") const
    {
        return "[[channels.mail]]\nname = \"customers\"\naudiences = [\"affected\"]\nserver = \"" + host
            + "\"\nport = " + std::to_string(m_mail->port())
            + "\nfrom = \"Müller & Söhne <status@firma.example>\"\nbounces_to = \"bounces@firma.example\"\n"
              "recipients = \"customers.txt\"\nfirst_retry = \"500ms\"\nslowest_retry = \"1s\"\n"
            + more;
    }
    void startGateway(const std::string& channels, const std::string& recipients = {})
    {
        m_gateway->child().writeFile(QStringLiteral("customers.txt"), recipients);
        m_gateway->configure("", channels);
        QVERIFY2(m_gateway->start(), m_gateway->problem().c_str());
    }
    // Neither in the log nor in what the gateway says.
    void nobodysAddressIsTold() const
    {
        const auto tells = [](const std::string& text) {
            return text.find("anna@") != std::string::npos || text.find("unknown@") != std::string::npos
                || text.find("s3cr3t") != std::string::npos;
        };
        QVERIFY2(!tells(m_gateway->problem()), m_gateway->problem().c_str());
        QDirIterator files(QString::fromStdString(m_log->storeFolder()), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!tells(file.readAll().toStdString()), qPrintable(file.fileName()));
        }
    }

    std::unique_ptr<NatsServerProcess> m_log;
    std::unique_ptr<GatewayProcess> m_gateway;
    std::unique_ptr<MailServer> m_mail;
    std::unique_ptr<Newsroom> m_newsroom;
};

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
