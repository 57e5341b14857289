// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A delivery to 1,000 recipients while gateway, mail server and nats-server are killed again and again. Nobody may have the
// message twice. Who has none must be told of as uncertain, and only a mail server that was killed, or a gateway within the
// instant between its note and the dot, can be the reason: SMTP cannot tell whether a message was taken over when the
// answer to its last dot is lost. LEITSTAND_KILL_SEEDS runs more rounds than the three of every day.

#include "gateway/channels/recipient_list.h"
#include "system/support/mail_server.h"
#include "system/support/newsroom.h"

#include <QElapsedTimer>

#include <random>

using namespace leitstand;
using namespace leitstand::test;

namespace {

constexpr int Recipients = 1000;
constexpr int Connections = 4;
constexpr int Kills = 12;
constexpr int LongPatience = 180'000;
const PublicationId Notice { "notice" };

std::string address(int number)
{
    return "customer" + std::to_string(number) + "@kunde.example";
}

} // namespace

class TestDeliveryKills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyHasItTwice_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<QString>("victims"); // g: the gateway, m: the mail server, n: nats-server
        QTest::newRow("the gateway") << 1U << QStringLiteral("g");
        QTest::newRow("the log") << 2U << QStringLiteral("n");
        const int rounds = qEnvironmentVariableIntValue("LEITSTAND_KILL_SEEDS");
        for (quint32 seed = 3; seed < 4U + static_cast<quint32>(rounds); ++seed)
            QTest::addRow("all of them, %u", seed) << seed << QStringLiteral("gmn");
    }
    void nobodyHasItTwice()
    {
        QFETCH(quint32, seed);
        QFETCH(QString, victims);
        NatsServerProcess::Options options;
        options.users = GatewayProcess::EngineUser;
        NatsServerProcess log(std::move(options));
        QVERIFY2(log.start(), log.problem().c_str());
        MailServer mail;
        QVERIFY2(mail.start(), mail.problem().c_str());
        GatewayProcess gateway;
        QVERIFY(gateway.announceEngine(log));
        std::string list;
        for (int number = 0; number < Recipients; ++number)
            list += address(number) + '\n';
        gateway.child().writeFile(QStringLiteral("customers.txt"), list);
        gateway.configure("",
            "[[channels.mail]]\nname = \"customers\"\naudiences = [\"affected\"]\nserver = \"127.0.0.1\"\nport = "
                + std::to_string(mail.port())
                + "\nsecurity = \"none\"\nfrom = \"status@firma.example\"\nconnections = " + std::to_string(Connections)
                + "\nrecipients = \"customers.txt\"\nfirst_retry = \"200ms\"\nslowest_retry = \"1s\"\n");
        QVERIFY2(gateway.start(), gateway.problem().c_str());
        Newsroom newsroom(log);
        QVERIFY(newsroom.open());
        QVERIFY(newsroom.publish(Notice, { "customers" }, Newsroom::text()));

        std::mt19937 random(seed);
        std::map<QChar, int> kills;
        for (int kill = 0; kill < Kills && !newsroom.isFinished(Notice, "customers"); ++kill) {
            // Within a part of the delivery that is not known beforehand.
            const int pause = std::uniform_int_distribution<int>(20, 500)(random);
            QElapsedTimer waited;
            waited.start();
            (void)QTest::qWaitFor([&] { return waited.elapsed() >= pause; }, pause * 2);
            const QChar victim
                = victims.at(std::uniform_int_distribution<int>(0, static_cast<int>(victims.size()) - 1)(random));
            ++kills[victim];
            if (victim == u'g') {
                gateway.child().kill();
                QVERIFY2(gateway.start(), gateway.problem().c_str());
            } else if (victim == u'm') {
                mail.kill();
                QVERIFY2(mail.start(), mail.problem().c_str());
            } else {
                log.kill();
                QVERIFY2(log.start(), log.problem().c_str());
            }
        }
        const bool isOver = QTest::qWaitFor([&] { return newsroom.isFinished(Notice, "customers"); }, LongPatience);
        if (!isOver)
            qWarning("the gateway said:\n%s", gateway.problem().c_str());
        QVERIFY(isOver);

        const auto counts = mail.counts();
        const ChannelDelivery& told = *newsroom.delivery(Notice, "customers");
        int twice = 0;
        int missing = 0;
        int missingUntold = 0;
        for (int number = 0; number < Recipients; ++number) {
            const auto found = counts.find(address(number));
            const int count = found == counts.end() ? 0 : found->second;
            twice += count > 1 ? 1 : 0;
            missing += count == 0 ? 1 : 0;
            const auto each = told.each.find(recipientToken("customers", address(number)));
            const bool isTold = each != told.each.end() && each->second.outcome == DeliveryOutcome::Uncertain;
            missingUntold += count == 0 && !isTold ? 1 : 0;
        }
        const auto uncertain = static_cast<int>(told.count(DeliveryOutcome::Uncertain));
        qInfo(
            "seed %u: killed gateway %d, mail server %d, nats-server %d times; %d of %d have it once, %d twice, %d not; "
            "%d uncertain",
            seed, kills[u'g'], kills[u'm'], kills[u'n'], Recipients - twice - missing, Recipients, twice, missing,
            uncertain);
        QCOMPARE(twice, 0);
        QCOMPARE(missingUntold, 0);
        QCOMPARE(told.count(DeliveryOutcome::Failed), 0U);
        QCOMPARE(static_cast<int>(told.each.size()), Recipients);
        QVERIFY(missing <= Connections * (kills[u'm'] + kills[u'g']));
        QVERIFY(uncertain <= Connections * (kills[u'm'] + kills[u'g']));
    }
};

QTEST_GUILESS_MAIN(TestDeliveryKills)
#include "tst_delivery_kills.moc"
