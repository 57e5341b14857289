// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two people and one message: what one writes the other approves, and what comes too late is told.

#include <QTest>

#include "system/support/desk.h"
#include "system/support/server_test.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"

using namespace leitstand;
using namespace leitstand::test;

namespace {

const DraftId Notice { "n1" };

DraftText textOf(const std::string& body)
{
    return { Audience::PublicStatus, Moment::FirstNotice, { "Störung", body }, { "Disruption", body } };
}

struct Team {
    explicit Team(const NatsServerProcess& server) : anna(server, "anna"), ben(server, "ben") { }

    [[nodiscard]] bool open()
    {
        if (!anna.caughtUp() || !ben.caughtUp())
            return false;
        id = anna.workspace.open({ "Login slow", Priority::P2, true, {} });
        return anna.sees(id) && ben.sees(id);
    }
    std::string change(Desk& desk, PersonsChange change, std::optional<std::uint32_t> basedOn = {})
    {
        return desk.workspace.change({ id, std::move(change), basedOn, 0 });
    }
    std::string save(Desk& desk, const std::string& body, std::optional<std::uint32_t> basedOn = {})
    {
        return change(desk, CommsChange(DraftSaved { Notice, textOf(body) }), basedOn);
    }
    [[nodiscard]] static const Draft* draft(Desk& desk, const IncidentId& id)
    {
        const Incident* const incident = desk.workspace.state().incident(id);
        return incident ? incident->draft(Notice) : nullptr;
    }
    [[nodiscard]] bool becomes(DraftState state)
    {
        const auto there = [&] {
            return std::all_of(std::begin(desks), std::end(desks), [&](Desk* desk) {
                const Draft* const known = draft(*desk, id);
                return known && known->state == state;
            });
        };
        return QTest::qWaitFor(there, Patience);
    }
    [[nodiscard]] std::string submit(Desk& desk)
    {
        return change(desk, CommsChange(DraftSubmitted { Notice, draft(desk, id)->savedVersion, {} }));
    }
    [[nodiscard]] ApprovalChange approval(Desk& desk) const
    {
        const Draft& read = *draft(desk, id);
        return DraftApproved { Notice, read.savedVersion, digestOf(read.text) };
    }

    Desk anna;
    Desk ben;
    Desk* desks[2] { &anna, &ben };
    IncidentId id;
};

} // namespace

class TestWorkspaceMessages : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void oneWritesTheOtherApproves()
    {
        Team team(*m_server);
        QVERIFY(team.open());
        QCOMPARE(team.anna.outcomeOf(team.save(team.anna, "Wir untersuchen.")), CommandOutcome::Saved);
        QVERIFY(team.becomes(DraftState::Draft));
        QCOMPARE(team.anna.outcomeOf(team.submit(team.anna)), CommandOutcome::Saved);
        QVERIFY(team.becomes(DraftState::InReview));
        const std::string own = team.change(team.anna, team.approval(team.anna));
        QCOMPARE(team.anna.outcomeOf(own), CommandOutcome::Refused);
        QCOMPARE(team.anna.results.at(own).error->what, std::string("who wrote a draft cannot approve it"));
        QCOMPARE(team.ben.outcomeOf(team.change(team.ben, team.approval(team.ben))), CommandOutcome::Saved);
        QVERIFY(team.becomes(DraftState::Approved));
        const std::uint32_t version = Team::draft(team.anna, team.id)->savedVersion;
        const PublicationOrdered order { { "p1" }, Notice, version, { "status page" }, {} };
        QCOMPARE(team.anna.outcomeOf(team.change(team.anna, CommsChange(order))), CommandOutcome::Saved);
        QVERIFY(team.becomes(DraftState::Publishing));
    }

    void ofTwoWhoSaveOneDraftTheSecondSeesBothVersions()
    {
        Team team(*m_server);
        QVERIFY(team.open());
        QCOMPARE(team.anna.outcomeOf(team.save(team.anna, "Wir untersuchen.")), CommandOutcome::Saved);
        QVERIFY(team.becomes(DraftState::Draft));
        const std::uint32_t seen = Team::draft(team.ben, team.id)->savedVersion;
        QCOMPARE(team.anna.outcomeOf(team.save(team.anna, "Wir untersuchen noch.")), CommandOutcome::Saved);
        const std::string late = team.save(team.ben, "Wir haben es.", seen);
        QCOMPARE(team.ben.outcomeOf(late), CommandOutcome::Conflicted);
        const CommandResult& result = team.ben.results.at(late);
        const auto& theirs = std::get<CommsEvent>(result.theirs->body);
        QVERIFY(std::get<DraftSaved>(theirs.change).text == textOf("Wir untersuchen noch."));
        QVERIFY(std::get<DraftSaved>(std::get<CommsChange>(result.mine.change)).text == textOf("Wir haben es."));
    }

    void whoGoesOnWritingSendsTheLastTextOnly()
    {
        Team team(*m_server);
        QVERIFY(team.open());
        const std::string first = team.save(team.anna, "W");
        QCOMPARE(team.save(team.anna, "Wir"), first);
        QCOMPARE(team.save(team.anna, "Wir untersuchen."), first);
        QCOMPARE(team.anna.outcomeOf(first), CommandOutcome::Saved);
        QVERIFY(team.becomes(DraftState::Draft));
        QCOMPARE(Team::draft(team.ben, team.id)->history.size(), std::size_t(1));
        QVERIFY(Team::draft(team.ben, team.id)->text == textOf("Wir untersuchen."));
    }

    // Written where the log could not be reached, and sent when the draft had gone on.
    void anApprovalThatComesTooLateIsToldToItsAuthor()
    {
        Team team(*m_server);
        QVERIFY(team.open());
        QCOMPARE(team.anna.outcomeOf(team.save(team.anna, "Wir untersuchen.")), CommandOutcome::Saved);
        QVERIFY(team.becomes(DraftState::Draft));
        QCOMPARE(team.anna.outcomeOf(team.submit(team.anna)), CommandOutcome::Saved);
        QVERIFY(team.becomes(DraftState::InReview));
        const Event approval { "approval-1", "/leitstand/desktop", clockNow(), "carl",
            ApprovalEvent { team.id, 1, team.approval(team.ben) } };
        QCOMPARE(team.anna.outcomeOf(team.save(team.anna, "Wir haben es.")), CommandOutcome::Saved);
        QVERIFY(team.becomes(DraftState::Draft));

        auto kept = std::make_unique<KeptEvents>();
        PublishRequest request;
        request.subject = subjectFor(approval);
        request.messageId = approval.id;
        request.payload = encode(approval);
        request.firstOfSubject = true;
        QVERIFY(kept->keep(request).ok());
        Desk carl(*m_server, "carl", std::move(kept));
        const auto told = [&carl] {
            const auto found = carl.results.find("approval-1");
            return found != carl.results.end() && found->second.outcome == CommandOutcome::Refused;
        };
        QVERIFY(QTest::qWaitFor(told, Patience));
        QCOMPARE(carl.results.at("approval-1").error->what, std::string("the draft was changed meanwhile"));
        QVERIFY(Team::draft(carl, team.id)->state == DraftState::Draft);
    }

    void ofTwoDecisionsTheSecondIsRefusedWithItsReason()
    {
        Team team(*m_server);
        Desk carl(*m_server, "carl");
        QVERIFY(team.open() && carl.sees(team.id));
        QCOMPARE(team.anna.outcomeOf(team.save(team.anna, "Wir untersuchen.")), CommandOutcome::Saved);
        QVERIFY(team.becomes(DraftState::Draft));
        QCOMPARE(team.anna.outcomeOf(team.submit(team.anna)), CommandOutcome::Saved);
        QVERIFY(team.becomes(DraftState::InReview));
        const auto inReview = [&] { return Team::draft(carl, team.id)->state == DraftState::InReview; };
        QVERIFY(QTest::qWaitFor(inReview, Patience));
        const std::string his = team.change(team.ben, team.approval(team.ben));
        const std::string other = team.change(carl, team.approval(carl));
        const auto outcomes = std::pair(team.ben.outcomeOf(his), carl.outcomeOf(other));
        const bool benFirst = outcomes.first == CommandOutcome::Saved;
        QCOMPARE(benFirst ? outcomes.second : outcomes.first, CommandOutcome::Refused);
        QCOMPARE((benFirst ? carl.results.at(other) : team.ben.results.at(his)).error->what,
            std::string("the draft is approved already"));
        QVERIFY(team.becomes(DraftState::Approved));
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceMessages)
#include "tst_workspace_messages.moc"
