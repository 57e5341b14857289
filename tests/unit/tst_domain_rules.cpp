// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be done when, and what the refusal says: outages, lanes, corrections, merges, access.

#include "support/story.h"

#include <QTest>

#include <limits>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::Story;

namespace {

// Empty: it may be done.
std::string whyNot(const Story& story, const CaseChange& change, std::uint32_t corrects = 0)
{
    const Outcome outcome = mayChange(story.incident("i1"), change, { story.state, story.now }, corrects);
    if (outcome.ok())
        return {};
    // Each says what would satisfy it.
    return outcome.error().remedy.empty() ? "no remedy" : outcome.error().what;
}

bool may(const Story& story, const CaseChange& change, std::uint32_t corrects = 0)
{
    return whyNot(story, change, corrects).empty();
}

bool saysWhy(const Story& story, const CaseChange& change, const char* words, std::uint32_t corrects = 0)
{
    return whyNot(story, change, corrects).find(words) != std::string::npos;
}

Story opened()
{
    Story story;
    story.opens("i1", {}, false);
    return story;
}

CaseChange outage(std::vector<OutageSpell> spells, OutageFacts facts = { { "login" } })
{
    return OutageRecorded { { "new" }, std::move(facts), std::move(spells) };
}

} // namespace

class TestDomainRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOutageHasAPastAndAnOrder();
    void outagesOfOneComponentDoNotOverlap();
    void anOutageHasSoundFacts();
    void anOutageIsChangedWhileItIsOpen();
    void leavingTheWatchEarlyNeedsAReason();
    void aWatchHasASoundWindow();
    void closingWaitsForTheOutage();
    void judgingAndEndingOnce();
    void correctionsNameWhatTheyCorrect();
    void aMergedIncidentIsLeftAlone();
    void mergesAndRelapsesHaveTheirConditions();
    void reportsHaveBeenMade();
    void textsHaveLimits();
    void whatEachRoleMay();
};

void TestDomainRules::anOutageHasAPastAndAnOrder()
{
    const Story story = opened();
    const Instant now = story.now;
    QVERIFY(may(story, outage({ { OutageState::Down, now - 2h, now - 1h } })));
    QVERIFY(may(story, outage({ { OutageState::Down, now, {} } })));
    QVERIFY(may(story, outage({ { OutageState::Down, now + 1min, {} } }))); // the other machine's clock
    QVERIFY(saysWhy(story, outage({ { OutageState::Down, now + 2min, {} } }), "not come yet"));
    QVERIFY(saysWhy(story, outage({ { OutageState::Down, now - 1h, now + 1h } }), "not come yet"));
    QVERIFY(saysWhy(story, outage({ { OutageState::Down, now - 1h, now - 2h } }), "ends before it starts"));
    QVERIFY(saysWhy(story, outage({}), "no time"));
    QVERIFY(saysWhy(
        story, outage({ { OutageState::Down, now - 3h, now - 2h }, { OutageState::Degraded, now - 1h, now } }), "gap"));
}

void TestDomainRules::outagesOfOneComponentDoNotOverlap()
{
    Story story = opened();
    const Instant now = story.now;
    story.change(
        "i1", CaseChange(OutageRecorded { { "o1" }, { { "login" } }, { { OutageState::Down, now - 3h, now - 2h } } }));
    const std::uint32_t recorded = story.version("i1");
    const auto when = [now](Span from, Span to) { return outage({ { OutageState::Down, now - from, now - to } }); };
    QVERIFY(saysWhy(story, when(4h, 150min), "another outage of this component"));
    QVERIFY(saysWhy(story, when(150min, 140min), "another outage of this component"));
    QVERIFY(may(story, when(2h, 1h))); // where the other one ends
    QVERIFY(may(story, when(4h, 3h)));
    QVERIFY(may(story, outage({ { OutageState::Down, now - 3h, now - 2h } }, { { "mail" } })));
    OutageFacts ofSegment { { "login" } };
    ofSegment.reach.segment = { "provider-x" };
    QVERIFY(may(story, outage({ { OutageState::Down, now - 3h, now - 2h } }, ofSegment)));
    // With itself it may, and with one that was withdrawn.
    QVERIFY(may(story, OutageRecorded { { "o1" }, { { "login" } }, { { OutageState::Down, now - 150min, now - 1h } } },
        recorded));
    story.change("i1", CaseChange(Withdrawn()), recorded);
    QVERIFY(may(story, when(150min, 140min)));
}

void TestDomainRules::anOutageHasSoundFacts()
{
    const Story story = opened();
    const std::vector<OutageSpell> spells { { OutageState::Down, story.now, {} } };
    QVERIFY(saysWhy(story, outage(spells, {}), "a component"));
    for (const double share : { 0.0, -0.1, 1.1, std::numeric_limits<double>::quiet_NaN() }) {
        OutageFacts facts { { "login" } };
        facts.reach.share = share;
        QVERIFY(saysWhy(story, outage(spells, facts), "share"));
    }
    OutageFacts facts { { "a component that no catalogue names" } };
    facts.reach.share = 1;
    QVERIFY(may(story, outage(spells, facts)));
}

void TestDomainRules::anOutageIsChangedWhileItIsOpen()
{
    Story story = opened();
    story.breaks("i1", "o1", "login");
    story.wait(10min);
    const Instant now = story.now;
    QVERIFY(may(story, OutageChanged { { "o1" }, OutageState::Degraded, now }));
    QVERIFY(saysWhy(story, OutageChanged { { "o1" }, OutageState::Down, now }, "in this state already"));
    QVERIFY(saysWhy(story, OutageChanged { { "o1" }, OutageState::Degraded, now - 1h }, "ends before it starts"));
    QVERIFY(saysWhy(story, OutageEnded { { "o1" }, now + 1h }, "not come yet"));
    QVERIFY(saysWhy(story, OutageEnded { { "o1" }, now - 1h }, "ends before it starts"));
    QVERIFY(saysWhy(story, OutageEnded { { "never recorded" }, now }, "not there"));
    QVERIFY(may(story, OutageEnded { { "o1" }, now }));
    story.works("i1", "o1");
    QVERIFY(saysWhy(story, OutageEnded { { "o1" }, now }, "over already"));
    QVERIFY(saysWhy(story, OutageChanged { { "o1" }, OutageState::Degraded, now }, "over already"));
}

void TestDomainRules::leavingTheWatchEarlyNeedsAReason()
{
    Story story = opened();
    story.moves("i1", Lane::Watch);
    story.wait(25min);
    for (const Lane lane : { Lane::Communicate, Lane::Closed }) {
        QVERIFY(saysWhy(story, LaneMoved { lane }, "not over yet"));
        QVERIFY(may(story, LaneMoved { lane, "traffic is back to normal" }));
    }
    QVERIFY(may(story, LaneMoved { Lane::Act })); // back to work needs none
    story.wait(5min);
    QVERIFY(may(story, LaneMoved { Lane::Communicate }));
    QVERIFY(may(story, LaneMoved { Lane::Closed }));
}

void TestDomainRules::aWatchHasASoundWindow()
{
    Story story = opened();
    QVERIFY(may(story, LaneMoved { Lane::Watch, {}, 1min }));
    QVERIFY(saysWhy(story, LaneMoved { Lane::Watch, {}, 0min }, "1 minute to 7 days"));
    QVERIFY(saysWhy(story, LaneMoved { Lane::Watch, {}, 200h }, "1 minute to 7 days"));
    story.moves("i1", Lane::Watch);
    QVERIFY(saysWhy(story, LaneMoved { Lane::Watch }, "this lane already"));
    QVERIFY(may(story, LaneMoved { Lane::Watch, {}, 2h })); // agreed anew
}

void TestDomainRules::closingWaitsForTheOutage()
{
    Story story = opened();
    story.breaks("i1", "o1", "login");
    story.moves("i1", Lane::Communicate);
    QVERIFY(saysWhy(story, LaneMoved { Lane::Closed }, "outage is still open"));
    story.wait(1min);
    story.works("i1", "o1");
    QVERIFY(may(story, LaneMoved { Lane::Closed }));
}

void TestDomainRules::judgingAndEndingOnce()
{
    Story story = opened();
    story.raises("i1", "h1", "a");
    QVERIFY(may(story, HypothesisJudged { { "h1" }, HypothesisState::Cause }));
    QVERIFY(saysWhy(story, HypothesisJudged { { "h1" }, HypothesisState::Raised }, "in this state already"));
    QVERIFY(saysWhy(story, HypothesisJudged { { "h2" }, HypothesisState::Cause }, "not there"));
    story.change("i1", CaseChange(ActionTaken { { "a1" }, "Restart" }));
    QVERIFY(may(story, ActionEnded { { "a1" } }));
    story.change("i1", CaseChange(ActionEnded { { "a1" } }));
    QVERIFY(saysWhy(story, ActionEnded { { "a1" } }, "over already"));
    story.change("i1", CaseChange(PreventionPlanned { { "p1" }, "Review" }));
    QVERIFY(may(story, PreventionDone { { "p1" } }));
    story.change("i1", CaseChange(PreventionDone { { "p1" } }));
    QVERIFY(saysWhy(story, PreventionDone { { "p1" } }, "done already"));
    story.assigns("i1", CaseRole::Scribe, "lea");
    QVERIFY(saysWhy(story, RoleAssigned { CaseRole::Scribe, "lea" }, "has the role already"));
    QVERIFY(may(story, RoleAssigned { CaseRole::Commander, "lea" }));
}

void TestDomainRules::correctionsNameWhatTheyCorrect()
{
    Story story = opened();
    story.notes("i1", "n1", "one"); // 2
    QVERIFY(saysWhy(story, NoteAdded { { "n1" }, "two" }, "recorded before"));
    QVERIFY(may(story, NoteAdded { { "n1" }, "two" }, 2));
    QVERIFY(saysWhy(story, NoteAdded { { "n2" }, "two" }, "not there", 2));
    QVERIFY(saysWhy(story, NoteAdded { { "n1" }, "two" }, "has not happened", 3));
    QVERIFY(saysWhy(story, Withdrawn(), "what is withdrawn"));
    QVERIFY(may(story, Withdrawn(), 2));
    story.change("i1", CaseChange(Withdrawn()), 2);
    QVERIFY(saysWhy(story, NoteAdded { { "n1" }, "two" }, "withdrawn", 2));
    // Back to New only as a correction.
    story.moves("i1", Lane::Act);
    QVERIFY(!may(story, LaneMoved { Lane::New }));
    QVERIFY(may(story, LaneMoved { Lane::New }, story.version("i1")));
}

void TestDomainRules::aMergedIncidentIsLeftAlone()
{
    Story story = opened();
    story.opens("i2");
    story.change("i1", CaseChange(IncidentMerged { { "i2" } }));
    QVERIFY(saysWhy(story, LaneMoved { Lane::Act }, "merged into another"));
    QVERIFY(saysWhy(story, TitleChanged { "x" }, "merged into another"));
    QVERIFY(may(story, NoteAdded { { "n1" }, "For the record" }));
}

void TestDomainRules::mergesAndRelapsesHaveTheirConditions()
{
    Story story = opened();
    story.opens("i2", {}, false);
    QVERIFY(saysWhy(story, IncidentMerged { { "i1" } }, "with itself"));
    QVERIFY(saysWhy(story, IncidentMerged { { "never opened" } }, "does not exist"));
    QVERIFY(may(story, IncidentMerged { { "i2" } }));
    story.moves("i2", Lane::Closed);
    QVERIFY(saysWhy(story, IncidentMerged { { "i2" } }, "the other incident is closed"));
    const RelapseNoticed relapse { Story::key("A"), story.now };
    QVERIFY(saysWhy(story, relapse, "being watched"));
    story.moves("i1", Lane::Watch);
    QVERIFY(may(story, relapse));
    story.moves("i1", Lane::Communicate);
    QVERIFY(may(story, relapse));
    QVERIFY(!mayOpen({ "i3" }, { "x", Priority::P3, false, {}, {}, {}, { "never opened" } }, { story.state, story.now })
                 .ok());
}

void TestDomainRules::reportsHaveBeenMade()
{
    const Story story = opened();
    const Instant now = story.now;
    QVERIFY(may(story, RegulatoryMilestoneReached { Regime::Gdpr, RegulatoryMilestone::Aware, now - 1h }));
    QVERIFY(saysWhy(
        story, RegulatoryMilestoneReached { Regime::Gdpr, RegulatoryMilestone::Classified, now }, "no such step"));
    QVERIFY(saysWhy(
        story, RegulatoryMilestoneReached { Regime::Dora, RegulatoryMilestone::Aware, now + 1h }, "not come yet"));
}

void TestDomainRules::textsHaveLimits()
{
    const Story story = opened();
    const std::string tooLong(60001, 'x');
    QVERIFY(!may(story, TitleChanged { std::string(10000, 'x') }));
    QVERIFY(!may(story, SummaryChanged { tooLong }));
    QVERIFY(may(story, SummaryChanged { "" })); // taken away
    QVERIFY(!may(story, HypothesisRaised { { "h1" }, "" }));
    QVERIFY(!may(story, HypothesisRaised { { "h1" }, tooLong }));
    QVERIFY(!may(story, ActionTaken { { "a1" }, "" }));
    QVERIFY(!may(story, CauseRecorded { { "c1" }, tooLong }));
    QVERIFY(!may(story, PreventionPlanned { { "p1" }, "" }));
    QVERIFY(!may(story, ComponentsAffected {}));
    QVERIFY(!may(story, ComponentsAffected { std::vector<ComponentId>(201) }));
    // Of any script and with whatever in it: text is text.
    QVERIFY(may(story, TitleChanged { "\u05e9\u05dc\u05d5\u05dd \u202e<img src=x>\x01" }));
}

void TestDomainRules::whatEachRoleMay()
{
    const CaseChange work = TitleChanged { "x" };
    const CommsChange message = DraftSaved();
    QVERIFY(!mayDo(AccessRole::Viewer, work).ok());
    QVERIFY(!mayDo(AccessRole::Support, work).ok());
    QVERIFY(mayDo(AccessRole::Responder, work).ok());
    QVERIFY(mayDo(AccessRole::Commander, work).ok());
    QVERIFY(!mayDo(AccessRole::Viewer, message).ok());
    QVERIFY(mayDo(AccessRole::Support, message).ok());
    QVERIFY(!mayDo(AccessRole::Viewer, work).error().remedy.empty());
}

QTEST_APPLESS_MAIN(TestDomainRules)
#include "tst_domain_rules.moc"
