// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The delivery desk over a log in memory: who gets what when, what is in doubt after a restart, and who writes what.

#include "gateway/channels/recipient_list.h"
#include "gateway/delivery/delivery_desk.h"
#include "gateway_memory_log.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <mutex>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

using Stage = HandoverJournal::Stage;

const IncidentId TheIncident { "i1" };
const PublicationId First { "p1" };
const PublicationId Second { "p2" };
constexpr Instant Noon { std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + 12h };

// What the test says about handovers, and what was handed over.
struct Script {
    std::mutex mutex;
    std::vector<HandoverResult> results; // in turn; then Delivered
    std::vector<std::pair<std::string, std::string>> handed; // publication, recipient

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> seen()
    {
        const std::lock_guard lock(mutex);
        return handed;
    }
};

class ScriptedChannel : public Channel {
public:
    ScriptedChannel(ChannelFacts facts, std::shared_ptr<Script> script, std::vector<std::string> people)
        : Channel(std::move(facts))
        , m_script(std::move(script))
        , m_people(std::move(people))
    { }
    Expected<RecipientList> recipients() const override
    {
        std::string text;
        for (const std::string& person : m_people)
            text += person + "@kunde.example\n";
        return parseRecipients(text, facts().name);
    }
    std::unique_ptr<ChannelLine> openLine() const override { return std::make_unique<Line>(m_script); }

private:
    class Line : public ChannelLine {
    public:
        explicit Line(std::shared_ptr<Script> script) : m_script(std::move(script)) { }
        HandoverResult deliver(const Handover& handover) override
        {
            HandoverResult result { HandoverOutcome::Delivered, "ok", {} };
            {
                const std::lock_guard lock(m_script->mutex);
                if (!m_script->results.empty()) {
                    result = m_script->results.front();
                    m_script->results.erase(m_script->results.begin());
                }
            }
            const bool hands
                = result.outcome == HandoverOutcome::Delivered || result.outcome == HandoverOutcome::Uncertain;
            if (hands && !handover.claim())
                return { HandoverOutcome::Deferred, "not claimed", {} };
            if (hands) {
                const std::lock_guard lock(m_script->mutex);
                m_script->handed.emplace_back(handover.message.publication.value,
                    handover.recipient.address.substr(0, handover.recipient.address.find('@')));
            }
            return result;
        }

    private:
        std::shared_ptr<Script> m_script;
    };

    std::shared_ptr<Script> m_script;
    std::vector<std::string> m_people;
};

} // namespace

class GatewayDelivery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<MemoryLog>();
        m_script = std::make_shared<Script>();
        m_mailbox = std::make_unique<Mailbox>();
        m_now = Noon;
        m_events = 0;
        m_facts = {};
        m_facts.name = "customers";
        m_facts.audiences = { Audience::AffectedCustomers };
        m_facts.firstRetry = 10s;
        write(CaseEvent { TheIncident, 1, IncidentOpened { "Checkout is down", Priority::P1, true }, 0 });
    }
    void cleanup()
    {
        m_desk.reset();
        m_mailbox.reset();
    }

    void everybodyGetsItOnce()
    {
        order(First);
        openDesk({ "anna", "berta", "clara" });
        QVERIFY(waitFor([&] { return isFinished(First); }));
        QCOMPARE(told(First).count(DeliveryOutcome::Delivered), 3U);
        QCOMPARE(m_script->seen().size(), std::size_t(3));
        QVERIFY(m_log->refusals.empty());
        openDesk({ "anna", "berta", "clara" }); // started again
        for (int look = 0; look < 20; ++look)
            turn();
        QCOMPARE(m_script->seen().size(), std::size_t(3));
        QCOMPARE(m_desk->reports().front().recipients, 3U);
    }

    void laterMessagesWaitForEarlierOnes()
    {
        m_script->results = { { HandoverOutcome::Deferred, "451 later", 1min } };
        order(First);
        order(Second);
        openDesk({ "anna" });
        QVERIFY(waitFor([&] { return told(First).count(DeliveryOutcome::Deferred) == 1; }));
        for (int look = 0; look < 20; ++look)
            turn();
        QVERIFY(m_script->seen().empty());
        m_now += 61s;
        QVERIFY(waitFor([&] { return isFinished(First) && isFinished(Second); }));
        const std::vector<std::pair<std::string, std::string>> inOrder { { "p1", "anna" }, { "p2", "anna" } };
        QCOMPARE(m_script->seen(), inOrder);
    }

    void aFaultOfTheChannelHoldsEverybodyAndOneGoesAhead()
    {
        m_script->results = { { HandoverOutcome::Deferred, "nobody there", {}, true } };
        m_facts.lines = 1;
        order(First);
        openDesk({ "anna", "berta", "clara" });
        QVERIFY(waitFor([&] { return told(First).count(DeliveryOutcome::Deferred) == 1; }));
        QCOMPARE(m_desk->reports().front().state, SourceState::Failing);
        QCOMPARE(m_desk->reports().front().detail, std::string("nobody there"));
        QCOMPARE(told(First).each.size(), std::size_t(1));
        m_now += 15s;
        QVERIFY(waitFor([&] { return isFinished(First); }));
        QCOMPARE(m_script->seen().size(), std::size_t(3));
        QCOMPARE(m_desk->reports().front().state, SourceState::Good);
    }

    void whatFailsForTooLongIsGivenUp()
    {
        m_script->results.assign(100, { HandoverOutcome::Deferred, "nobody there", {}, true });
        order(First);
        openDesk({ "anna", "berta" });
        QVERIFY(waitFor([&] { return told(First).count(DeliveryOutcome::Deferred) == 1; }));
        m_now += 5h;
        QVERIFY(waitFor([&] { return isFinished(First); }));
        QCOMPARE(told(First).count(DeliveryOutcome::Failed), 2U);
        for (const auto& [recipient, each] : told(First).each)
            QVERIFY(each.detail.find("given up after 4h: nobody there") != std::string::npos);
        m_script->results.clear();
        write(CommsEvent { TheIncident, nextVersion(Aspect::Comms), RedeliveryOrdered { First, "customers", false } });
        QVERIFY(waitFor([&] { return isFinished(First); }));
        QCOMPARE(told(First).count(DeliveryOutcome::Delivered), 2U);
    }

    void whatIsInDoubtAfterARestart_data()
    {
        QTest::addColumn<int>("stage"); // -1: the journal knows nothing
        QTest::addColumn<bool>("repeatable");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("handed");
        const auto row = [](const char* name, int stage, bool repeatable, DeliveryOutcome outcome, int handed) {
            QTest::newRow(name) << stage << repeatable << int(outcome) << handed;
        };
        row("nothing is known", -1, false, DeliveryOutcome::Uncertain, 0);
        row("claimed only", int(Stage::Claiming), false, DeliveryOutcome::Delivered, 1);
        row("begun", int(Stage::HandingOver), false, DeliveryOutcome::Uncertain, 0);
        row("taken over", int(Stage::Delivered), false, DeliveryOutcome::Delivered, 0);
        row("refused", int(Stage::Failed), false, DeliveryOutcome::Failed, 0);
        row("begun, and may be repeated", int(Stage::HandingOver), true, DeliveryOutcome::Delivered, 1);
        row("nothing is known, and may be repeated", -1, true, DeliveryOutcome::Delivered, 1);
    }
    void whatIsInDoubtAfterARestart()
    {
        QFETCH(int, stage);
        QFETCH(bool, repeatable);
        QFETCH(int, outcome);
        QFETCH(int, handed);
        QTemporaryDir folder;
        const std::string journal = folder.filePath(QStringLiteral("journal")).toStdString();
        const std::string anna = recipientToken("customers", "anna@kunde.example");
        order(First);
        write(DeliveryEvent { TheIncident, 1, DeliveryBegun { First, "customers", ChannelKind::Mail, 1 } });
        write(DeliveryEvent { TheIncident, 2, HandoverBegun { First, "customers", { anna } } });
        if (stage >= 0) {
            HandoverJournal former(journal);
            QVERIFY(former.note({ First, "customers", anna }, Stage(stage)));
        }
        m_now += 1s;
        m_facts.repeatable = repeatable;
        openDesk({ "anna" }, journal);
        QVERIFY(waitFor([&] { return isFinished(First); }));
        QCOMPARE(int(told(First).each.at(anna).outcome), outcome);
        QCOMPARE(int(m_script->seen().size()), handed);
    }

    void twoGatewaysOnOneLogHandOverOnce()
    {
        order(First);
        std::vector<std::string> people;
        for (int number = 0; number < 50; ++number)
            people.push_back("p" + std::to_string(number));
        openDesk(people);
        auto one = std::move(m_desk);
        openDesk(people);
        QVERIFY(waitFor([&] {
            one->tick(); // the log tells the other one only; this one looks by itself
            one->setLogReady(false);
            one->setLogReady(true);
            return isFinished(First);
        }));
        auto handed = m_script->seen();
        std::sort(handed.begin(), handed.end());
        QVERIFY(std::adjacent_find(handed.begin(), handed.end()) == handed.end());
        QCOMPARE(handed.size(), people.size());
    }

    void whatNobodyApprovedDoesNotGoOut()
    {
        order(First, false);
        openDesk({ "anna" });
        QVERIFY(waitFor([&] { return isFinished(First); }));
        QVERIFY(!told(First).begunAt);
        QVERIFY(!told(First).detail.empty());
        QVERIFY(m_script->seen().empty());
    }

    void theLogIsAwayForAWhile()
    {
        order(First);
        openDesk({ "anna", "berta" });
        m_log->away = true;
        for (int look = 0; look < 30; ++look)
            turn();
        QVERIFY(m_script->seen().empty());
        m_log->away = false;
        QVERIFY(waitFor([&] { return isFinished(First); }));
        QCOMPARE(m_script->seen().size(), std::size_t(2));
    }

    void aJournalIsBelievedByItsMachineOnly()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("journal")).toStdString();
        const HandoverKey key { First, "customers", "token" };
        {
            HandoverJournal journal(path);
            QVERIFY(!journal.fault());
            QVERIFY(journal.note(key, Stage::Claiming));
            QVERIFY(journal.note(key, Stage::HandingOver));
            const HandoverJournal other(path); // of another gateway on this machine
            QVERIFY(other.fault().has_value());
            QVERIFY(!other.stage(key));
        }
        QCOMPARE(HandoverJournal(path).stage(key), std::optional(Stage::HandingOver));
        {
            QFile file(QString::fromStdString(path));
            QVERIFY(file.open(QIODevice::Append));
            file.write("delivered p1 customers tok"); // cut off
        }
        QCOMPARE(HandoverJournal(path).stage(key), std::optional(Stage::HandingOver));
        {
            QFile file(QString::fromStdString(path));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("leitstand handovers 1 another-start-of-the-machine\nclaiming p1 customers token\n");
        }
        QCOMPARE(HandoverJournal(path).stage(key), std::optional<Stage>());
        QVERIFY(HandoverJournal("/nonexistent/folder/journal").fault().has_value());
        QVERIFY(!HandoverJournal("").fault());
    }

private:
    void write(EventBody body)
    {
        Event event;
        event.id = "e" + std::to_string(++m_events);
        event.source = "/test";
        event.time = m_now;
        event.actor = std::holds_alternative<ApprovalEvent>(body) ? "carla" : "anna";
        event.body = std::move(body);
        QVERIFY2(m_log->fold(event), m_log->refusals.empty() ? "" : m_log->refusals.back().c_str());
    }
    [[nodiscard]] std::uint32_t nextVersion(Aspect aspect) const
    {
        return m_log->state().incident(TheIncident)->version(aspect) + 1;
    }
    void order(const PublicationId& id, bool approved = true)
    {
        const DraftId draft { "draft-" + id.value };
        DraftText text;
        text.audience = Audience::AffectedCustomers;
        text.german = { "Störung", "Es ist gestört." };
        text.english = { "Outage", "It is down." };
        const std::uint32_t version = nextVersion(Aspect::Comms);
        write(CommsEvent { TheIncident, version, DraftSaved { draft, text } });
        if (approved) {
            write(CommsEvent { TheIncident, version + 1, DraftSubmitted { draft, version, {} } });
            write(ApprovalEvent {
                TheIncident, nextVersion(Aspect::Approval), DraftApproved { draft, version, digestOf(text) } });
        }
        write(CommsEvent {
            TheIncident, nextVersion(Aspect::Comms), PublicationOrdered { id, draft, version, { "customers" }, {} } });
    }
    void openDesk(std::vector<std::string> people, const std::string& journal = {})
    {
        m_desk.reset();
        std::vector<std::unique_ptr<Channel>> channels;
        channels.push_back(std::make_unique<ScriptedChannel>(m_facts, m_script, std::move(people)));
        m_desk = std::make_unique<DeliveryDesk>(
            std::move(channels), *m_log, *m_mailbox, [this] { return m_now; }, journal);
        m_desk->setLogReady(true);
    }
    void turn()
    {
        m_desk->tick();
        QTest::qWait(5);
    }
    template <typename Test> [[nodiscard]] bool waitFor(Test test)
    {
        return QTest::qWaitFor(
            [&] {
                m_desk->tick();
                return test();
            },
            20'000);
    }
    [[nodiscard]] const ChannelDelivery& told(const PublicationId& id) const
    {
        static const ChannelDelivery nothing;
        const ChannelDelivery* const delivery
            = m_log->state().incident(TheIncident)->publication(id)->delivery("customers");
        return delivery ? *delivery : nothing;
    }
    [[nodiscard]] bool isFinished(const PublicationId& id) const { return told(id).finishedAt.has_value(); }

    std::unique_ptr<MemoryLog> m_log;
    std::shared_ptr<Script> m_script;
    std::unique_ptr<Mailbox> m_mailbox;
    Instant m_now;
    ChannelFacts m_facts;
    int m_events = 0;
    std::unique_ptr<DeliveryDesk> m_desk;
};

QTEST_GUILESS_MAIN(GatewayDelivery)
#include "tst_gateway_delivery.moc"
