// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two desks on one log: what one does the other sees, and nobody overwrites anybody unseen.

#include <QSignalSpy>
#include <QTest>

#include "system/support/desk.h"
#include "system/support/server_test.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"

using namespace leitstand;
using namespace leitstand::test;

namespace {

PublishRequest raw(const std::string& subject, const std::string& id, const std::string& payload)
{
    PublishRequest request;
    request.subject = subject;
    request.messageId = id;
    request.payload = payload;
    return request;
}

} // namespace

class TestWorkspace : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void aLogLargerThanTheInboxIsReadToItsEnd()
    {
        constexpr int Alerts = 12'000;
        Desk first(*m_server, "anna");
        QVERIFY(first.caughtUp());
        for (int i = 0; i < Alerts; ++i) {
            AlertCondition alert;
            alert.key = { "test", "a" + std::to_string(i) };
            alert.name = "Full";
            alert.startsAt = clockNow();
            const Event event { alert.key.fingerprint, "/test", alert.startsAt, {}, alert };
            first.workspace.client().publish(raw(subjectFor(event.body), event.id, encode(event)), nullptr,
                [](const PublishResult& result) { QVERIFY(std::holds_alternative<Stored>(result)); });
        }
        const auto all = [](Desk& desk) { return desk.workspace.state().alerts().size() == Alerts; };
        QVERIFY(QTest::qWaitFor([&] { return all(first); }, Patience));
        // A desk that starts now reads them as a snapshot and, for its charts, once more.
        Desk second(*m_server, "ben");
        QVERIFY(second.caughtUp());
        QVERIFY(all(second));
    }

    void anIdleDeskIsQuiet()
    {
        Desk anna(*m_server, "anna");
        QVERIFY(anna.caughtUp());
        QTest::qWait(500);
        QSignalSpy told(&anna.workspace, &Workspace::pictureChanged);
        QTest::qWait(2000);
        // Twice a second for the age, and now and then for a ping.
        QVERIFY2(told.count() <= 12, qPrintable(QString::number(told.count())));
    }

    void whatOneDeskDoesTheOtherSees()
    {
        Desk anna(*m_server, "anna");
        Desk ben(*m_server, "ben");
        QVERIFY(anna.caughtUp());
        QVERIFY(ben.caughtUp());
        std::string event;
        const IncidentId id = anna.workspace.open({ "Login slow", Priority::P2, true, { { "main", "f1" } } }, &event);
        QCOMPARE(anna.outcomeOf(event), CommandOutcome::Saved);
        QVERIFY(ben.sees(id));
        QCOMPARE(ben.outcomeOf(ben.change(id, IncidentAcknowledged())), CommandOutcome::Saved);
        QTRY_VERIFY_WITH_TIMEOUT(anna.workspace.state().incident(id)->acknowledgedAt.has_value(), Patience);
        QCOMPARE(anna.workspace.state().incident(id)->acknowledgedBy, std::string("ben"));
        QCOMPARE(anna.workspace.state().incident(id)->lane, Lane::Understand);

        const DraftSaved draft { { "public-first_notice" },
            { Audience::PublicStatus, Moment::FirstNotice, { "Störung", "Wir untersuchen." },
                { "Disruption", "We are looking into it." } } };
        const std::string saved = anna.workspace.change({ id, CommsChange(draft), std::nullopt });
        QCOMPARE(anna.outcomeOf(saved), CommandOutcome::Saved);
        QTRY_VERIFY_WITH_TIMEOUT(!ben.workspace.state().incident(id)->drafts.empty(), Patience);
        QVERIFY(ben.workspace.state().incident(id)->drafts.begin()->second.text == draft.text);
    }

    void changesToDifferentPartsAreBothKept()
    {
        Desk anna(*m_server, "anna");
        Desk ben(*m_server, "ben");
        QVERIFY(anna.caughtUp() && ben.caughtUp());
        const IncidentId id = anna.workspace.open({ "Login slow", Priority::P2, false, {} });
        QVERIFY(anna.sees(id) && ben.sees(id));
        // Neither has seen the other's change when making its own.
        const std::string title = anna.change(id, TitleChanged { "Login fails" });
        const std::string priority = ben.change(id, PriorityChanged { Priority::P1 });
        QCOMPARE(anna.outcomeOf(title), CommandOutcome::Saved);
        QCOMPARE(ben.outcomeOf(priority), CommandOutcome::Saved);
        for (Desk* const desk : { &anna, &ben }) {
            QTRY_COMPARE_WITH_TIMEOUT(desk->workspace.state().incident(id)->version(Aspect::Case), 3U, Patience);
            QCOMPARE(desk->workspace.state().incident(id)->title, std::string("Login fails"));
            QCOMPARE(desk->workspace.state().incident(id)->priority, Priority::P1);
        }
    }

    void ofTwoChangesToTheSamePartTheSecondIsTold()
    {
        Desk anna(*m_server, "anna");
        Desk ben(*m_server, "ben");
        QVERIFY(anna.caughtUp() && ben.caughtUp());
        const IncidentId id = anna.workspace.open({ "Login slow", Priority::P2, false, {} });
        QVERIFY(anna.sees(id) && ben.sees(id));
        const std::string hers = anna.change(id, TitleChanged { "Login fails" });
        const std::string his = ben.change(id, TitleChanged { "Login broken" });
        const auto herOutcome = anna.outcomeOf(hers);
        const auto hisOutcome = ben.outcomeOf(his);
        QVERIFY(herOutcome && hisOutcome);
        const bool annaWon = *herOutcome == CommandOutcome::Saved;
        QCOMPARE(annaWon ? *hisOutcome : *herOutcome, CommandOutcome::Conflicted);
        const CommandResult& lost = annaWon ? ben.results.at(his) : anna.results.at(hers);
        QVERIFY(lost.theirs.has_value());
        QCOMPARE(lost.theirs->actor, std::string(annaWon ? "anna" : "ben"));
        QCOMPARE(anna.workspace.state().incident(id)->title, std::string(annaWon ? "Login fails" : "Login broken"));
    }

    void aRuleRefusesBeforeAnythingIsWritten()
    {
        Desk anna(*m_server, "anna");
        QVERIFY(anna.caughtUp());
        const IncidentId id = anna.workspace.open({ "Login slow", Priority::P2, true, {} });
        QVERIFY(anna.sees(id));
        const std::string closing = anna.change(id, LaneMoved { Lane::Closed });
        QCOMPARE(anna.outcomeOf(closing), CommandOutcome::Refused);
        QVERIFY(anna.results.at(closing).error->what.find("final message") != std::string::npos);
        QCOMPARE(anna.workspace.state().incident(id)->version(Aspect::Case), 1U);
    }

    void whatReadersWouldRejectIsNotWritten()
    {
        Desk anna(*m_server, "anna");
        QVERIFY(anna.caughtUp());
        const IncidentId id = anna.workspace.open({ "Login slow", Priority::P2, true, {} });
        QVERIFY(anna.sees(id));
        const std::vector<PictureId> tooMany(17, PictureId { "p1" });
        const std::string album = anna.change(id, NoteAdded { { "n1" }, "see", NoteMark::None, tooMany });
        QCOMPARE(anna.outcomeOf(album), CommandOutcome::Refused);
        QVERIFY(anna.results.at(album).error->where.find("pictures") != std::string::npos);
        const std::string note = anna.change(id, NoteAdded { { "n1" }, "without pictures" });
        QCOMPARE(anna.outcomeOf(note), CommandOutcome::Saved);
        QCOMPARE(anna.workspace.counts().rejected, std::uint64_t(0));
    }

    void whatIsDoneWhileTheServerIsDownIsSentWhenItIsBack()
    {
        Desk anna(*m_server, "anna", std::make_unique<KeptEvents>());
        QVERIFY(anna.caughtUp());
        const IncidentId id = anna.workspace.open({ "Login slow", Priority::P2, false, {} });
        QVERIFY(anna.sees(id));
        m_server->kill();
        QTRY_VERIFY_WITH_TIMEOUT(anna.workspace.picture().state != PictureState::Live, Patience);
        const std::string note = anna.change(id, NoteAdded { { "n1" }, "written while the server was down" });
        QTest::qWait(300);
        QCOMPARE(anna.workspace.waitingCommands(), std::size_t(1));
        QVERIFY(m_server->start());
        QCOMPARE(anna.outcomeOf(note), CommandOutcome::Saved);
        QTRY_COMPARE_WITH_TIMEOUT(anna.workspace.state().incident(id)->notes.size(), std::size_t(1), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(anna.workspace.picture().state == PictureState::Live, Patience);
    }

    void whatAnEarlierRunLeftBehindIsSentByTheNext()
    {
        auto kept = std::make_unique<KeptEvents>();
        Event event { "left-behind", "/leitstand/desktop", clockNow(), "anna",
            CaseEvent { { "i1" }, 1, IncidentOpened { "Written before the crash", Priority::P3, false, {} } } };
        PublishRequest request = raw(subjectFor(event.body), event.id, encode(event));
        request.firstOfSubject = true;
        static_cast<void>(kept->keep(request));
        Desk anna(*m_server, "anna", std::move(kept));
        QVERIFY(anna.sees({ "i1" }));
        QTRY_COMPARE_WITH_TIMEOUT(anna.workspace.waitingCommands(), std::size_t(0), Patience);
    }

    void garbageInTheLogIsListedAndStopsNothing()
    {
        Desk anna(*m_server, "anna");
        QVERIFY(anna.caughtUp());
        auto& client = anna.workspace.client();
        client.publish(raw("ops.alert.main.a", "g1", "this is not JSON"), nullptr, [](const PublishResult&) {});
        client.publish(raw("ops.alert.main.b", "g2",
                           R"({"specversion":"1.0","id":"x","source":"/s","type":"org.leitstand.alert.changed.v2",)"
                           R"("time":"2026-11-21T10:00:00Z","data":{"shape":"new"}})"),
            nullptr, [](const PublishResult&) {});
        QTRY_COMPARE_WITH_TIMEOUT(anna.workspace.counts().rejected, 1U, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(anna.workspace.counts().foreign, 1U, Patience);
        QVERIFY(anna.workspace.rejected().front().reason.find("not JSON") != std::string::npos);
        QCOMPARE(anna.workspace.rejected().front().position.sequence, 1U);
        const IncidentId id = anna.workspace.open({ "Still working", Priority::P2, false, {} });
        QVERIFY(anna.sees(id));
    }

    void aLogThatWasReplacedReplacesThePicture()
    {
        Desk anna(*m_server, "anna");
        QVERIFY(anna.caughtUp());
        const IncidentId old = anna.workspace.open({ "Of the old log", Priority::P2, false, {} });
        QVERIFY(anna.sees(old));
        m_server->kill();
        m_server->emptyStore();
        QVERIFY(m_server->start());
        QTRY_VERIFY_WITH_TIMEOUT(anna.workspace.state().incident(old) == nullptr, 60000);
        const IncidentId fresh = anna.workspace.open({ "Of the new log", Priority::P2, false, {} });
        QVERIFY(anna.sees(fresh));
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
