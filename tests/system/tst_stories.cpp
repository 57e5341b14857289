// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The five stories (resources/scenarios), played into a real server by the real leitstandctl: the log that they leave has
// to say, at every turn, what the published accounts say.

#include "insight/incident_times.h"
#include "system/support/played_story.h"

#include <algorithm>
#include <set>

using namespace leitstand;
using namespace leitstand::test;
using namespace std::chrono_literals;

namespace {

const LaneMoved Close { Lane::Closed, {}, {} };

const Hypothesis& hypothesis(const Incident& incident, const std::string& id)
{
    const auto found = std::find_if(incident.hypotheses.begin(), incident.hypotheses.end(),
        [&id](const Hypothesis& each) { return each.id.value == id; });
    if (found == incident.hypotheses.end())
        qFatal("no hypothesis %s", id.c_str());
    return *found;
}

Clock clockIn(const OperationsState& state, const Incident& incident, ClockKind kind)
{
    return clockOf(incident, *state.catalogue(), kind).value_or(Clock());
}

std::string minuteOf(Instant instant)
{
    return formatClock(instant, "Europe/Berlin");
}

// What all alerts have in common.
std::set<std::pair<std::string, std::string>> sharedLabels(
    const OperationsState& state, const std::vector<AlertKey>& keys)
{
    std::set<std::pair<std::string, std::string>> shared;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        std::set<std::pair<std::string, std::string>> own;
        for (const auto& [name, value] : state.alert(keys[i])->condition.labels)
            own.emplace(name, value);
        std::erase_if(own, [&](const auto& label) { return i > 0 && !shared.contains(label); });
        shared = std::move(own);
    }
    return shared;
}

} // namespace

class TestStories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pentaIsSeenInTheFirstMinute();
    void pentaTakesASymptomForTheCause();
    void pentaComesBackDegraded();
    void pentaIsWatchedAndClosed();
    void debitoorLosesQuotes();
    void debitoorGoesOfflineOnPurpose();
    void debitoorLearns();
    void gn2IsOneIncident();
    void gn2OwesANotice();
    void gn2KnowsNoCause();
    void centralstationAddsUp();
    void centralstationCannotRollBack();
    void centralstationIsCutOffForSome();
    void monzoKeepsItsPromiseThreeTimes();
    void monzoNamesPrimaryAndShadow();
    void monzoIsMeasured();

private:
    PlayedStory m_penta { "penta", "2021-02-10", "Europe/Berlin" };
    PlayedStory m_debitoor { "debitoor", "2019-10-30", "Europe/Berlin" };
    PlayedStory m_gn2 { "gn2", "2022-11-25", "Europe/Berlin" };
    PlayedStory m_centralstation { "centralstation", "2017-09-21", "Europe/Berlin" };
    PlayedStory m_monzo { "monzo", "2018-11-15", "Europe/London" };
};

void TestStories::initTestCase()
{
    for (PlayedStory* const story : { &m_penta, &m_debitoor, &m_gn2, &m_centralstation, &m_monzo })
        QVERIFY(story->play());
}

// --- penta ------------------------------------------------------------------------------------------------------------

void TestStories::pentaIsSeenInTheFirstMinute()
{
    QVERIFY(m_penta.at("09:54:59").incidents().empty());
    const OperationsState& state = m_penta.at("09:56");
    QCOMPARE(state.incidents().size(), 1U);
    const Incident& incident = incidentIn(state, "login");
    QCOMPARE(minuteOf(incident.openedAt), std::string("09:55"));
    QVERIFY(incident.acknowledgedAt);
    QCOMPARE(minuteOf(*incident.acknowledgedAt), std::string("09:55"));
    QVERIFY(*incident.acknowledgedAt - incident.openedAt < 1min);
    QVERIFY(clockIn(state, incident, ClockKind::Acknowledge).state(m_penta.moment("09:56")) == ClockState::Met);
    QVERIFY(incident.lane == Lane::Understand);
    QVERIFY(incident.customerImpact);
    QCOMPARE(incident.components, std::vector<ComponentId> { { "login" } });
    QVERIFY(state.catalogue()->component({ "login" }) != nullptr);

    // Customers are owed a word from the first minute on, and do not get it.
    const Clock notice = clockIn(state, incident, ClockKind::FirstNotice);
    QCOMPARE(minuteOf(notice.due), std::string("10:00"));
    QVERIFY(notice.origin == ClockOrigin::CustomerImpact);
    QCOMPARE(notice.owedBy, std::string("Mara Lindner"));
    QVERIFY(notice.state(m_penta.moment("09:56")) == ClockState::Running);
    const OperationsState& later = m_penta.at("12:00");
    QVERIFY(clockIn(later, incidentIn(later, "login"), ClockKind::FirstNotice).state(m_penta.moment("12:00"))
        == ClockState::Overdue);
}

void TestStories::pentaTakesASymptomForTheCause()
{
    const OperationsState& fixed = m_penta.at("10:45");
    const Incident& before = incidentIn(fixed, "login");
    QVERIFY(before.confirmedCause() != nullptr);
    const HypothesisId taken = before.confirmedCause()->id;
    QVERIFY(before.confirmedCause()->steps.back().at == m_penta.moment("10:45"));
    QVERIFY(!before.hasOpenOutage());

    // The window of 30 minutes ends quietly; a program moves on.
    const Incident& quiet = incidentIn(m_penta.at("11:44:59"), "login");
    QVERIFY(quiet.lane == Lane::Communicate);
    QVERIFY(quiet.laneChanges.back().at == m_penta.moment("11:21"));
    QVERIFY(quiet.laneChanges.back().by.empty());
    QVERIFY(quiet.relapses.empty());

    const Incident& back = incidentIn(m_penta.at("11:45"), "login");
    QVERIFY(back.lane == Lane::Act);
    QCOMPARE(back.relapses.size(), 1U);
    QVERIFY(back.relapses[0].at == m_penta.moment("11:45"));
    QVERIFY(back.relapses[0].hypothesis == taken);
    QVERIFY(hypothesis(back, taken.value).state() == HypothesisState::Symptom);
    QVERIFY(hypothesis(back, taken.value).becameSymptom);
    QVERIFY(back.confirmedCause() == nullptr);

    // What flaps after that is no relapse any more: the incident is in the works.
    const Incident& end = incidentIn(m_penta.end(), "login");
    QCOMPARE(end.relapses.size(), 1U);
    QVERIFY(end.confirmedCause() != nullptr && end.confirmedCause()->id != taken);
    QVERIFY(hypothesis(end, taken.value).state() == HypothesisState::Symptom);
    QCOMPARE(std::count_if(end.hypotheses.begin(), end.hypotheses.end(),
                 [](const Hypothesis& each) { return each.state() == HypothesisState::Refuted; }),
        2);
}

void TestStories::pentaComesBackDegraded()
{
    const OperationsState& end = m_penta.end();
    const Instant now = m_penta.moment("15:00");
    const auto between = [&](const char* from, const char* to) {
        return totals(end, now, ofComponent("login"), Interval { m_penta.moment(from), m_penta.moment(to) });
    };
    QCOMPARE(between("13:00", "13:45"), (OutageTotals { 0min, 45min, 45min }));
    QCOMPARE(between("12:30", "13:00"), (OutageTotals { 30min, 0min, 30min }));
    QCOMPARE(between("10:45", "11:45"), OutageTotals());
    QCOMPARE(between("13:45", "15:00"), OutageTotals());
    QCOMPARE(totals(end, now), (OutageTotals { 30min, 50min + 45min + 45min, 170min }));
    // While it lasts, the record says so.
    const Incident& degraded = incidentIn(m_penta.at("13:10"), "login");
    QVERIFY(degraded.hasOpenOutage());
    QVERIFY(degraded.outages.back().state() == OutageState::Degraded);
    QVERIFY(incidentIn(m_penta.at("12:40"), "login").outages.back().state() == OutageState::Down);
}

void TestStories::pentaIsWatchedAndClosed()
{
    const auto closing = [this](const char* when) {
        const OperationsState& state = m_penta.at(when);
        return refusal(state, incidentIn(state, "login"), Close, m_penta.moment(when));
    };
    QVERIFY2(closing("12:40").find("outage is still open") != std::string::npos, closing("12:40").c_str());
    QVERIFY2(closing("11:30").find("final message") != std::string::npos, closing("11:30").c_str());
    QVERIFY2(closing("14:09").find("watch window is not over") != std::string::npos, closing("14:09").c_str());
    QCOMPARE(closing("14:11"), std::string());

    const OperationsState& watched = m_penta.at("14:09");
    const Incident& incident = incidentIn(watched, "login");
    QVERIFY(incident.lane == Lane::Watch);
    const Clock window = clockIn(watched, incident, ClockKind::WatchWindow);
    QVERIFY(window.startedAt == m_penta.moment("13:45") && window.due == m_penta.moment("14:15"));
    const LaneMoved on { Lane::Communicate, {}, {} };
    QVERIFY(!refusal(watched, incident, on, m_penta.moment("14:09")).empty());
    QCOMPARE(refusal(watched, incident, LaneMoved { Lane::Communicate, "25 minutes", {} }, m_penta.moment("14:09")),
        std::string());
    // With a reason it could be closed if customers had their message.
    const LaneMoved closed { Lane::Closed, "25 minutes", {} };
    QVERIFY(refusal(watched, incident, closed, m_penta.moment("14:09")).find("final message") != std::string::npos);

    const Incident& cut = incidentIn(m_penta.at("14:10"), "login");
    QVERIFY(cut.lane == Lane::Communicate);
    QVERIFY(cut.laneChanges.back().at == m_penta.moment("14:10"));
    QVERIFY(!cut.laneChanges.back().reason.empty() && !cut.laneChanges.back().by.empty());
    QCOMPARE(cut.published.size(), 1U);
    QVERIFY(!cut.owesFinalMessage());
    const Incident& end = incidentIn(m_penta.end(), "login");
    QVERIFY(end.closedAt == m_penta.moment("14:20"));
    QVERIFY(resolvedAt(end) == m_penta.moment("13:45"));
}

// --- debitoor ---------------------------------------------------------------------------------------------------------

void TestStories::debitoorLosesQuotes()
{
    const OperationsState& end = m_debitoor.end();
    const Instant now = m_debitoor.moment("20:00");
    QCOMPARE(totals(end, now, ofComponent("quotes")), (OutageTotals { 6h + 50min, 0min, 6h + 50min }));
    const Incident& incident = incidentIn(end, "update");
    const auto quotes = std::find_if(incident.outages.begin(), incident.outages.end(),
        [](const Outage& outage) { return outage.facts.component.value == "quotes"; });
    QVERIFY(quotes != incident.outages.end());
    QVERIFY(quotes->from() == m_debitoor.moment("11:40") && quotes->to() == m_debitoor.moment("18:30"));
    // All of it together is no longer than that: what overlaps counts once.
    QCOMPARE(totals(end, now).both, Span(6h + 50min));
    QCOMPARE(totals(end, now).down, Span(6h + 50min));
    // As of noon it is what has gone by then.
    QCOMPARE(totals(m_debitoor.at("12:00"), m_debitoor.moment("12:00"), ofComponent("quotes")).down, Span(20min));
    QVERIFY(
        refusal(m_debitoor.at("16:00"), incidentIn(m_debitoor.at("16:00"), "update"), Close, m_debitoor.moment("16:00"))
            .find("outage is still open")
        != std::string::npos);
}

void TestStories::debitoorGoesOfflineOnPurpose()
{
    const OperationsState& end = m_debitoor.end();
    const Instant now = m_debitoor.moment("20:00");
    QCOMPARE(totals(end, now, ofComponent("application")), (OutageTotals { 2h + 30min, 0min, 2h + 30min }));
    OutageFilter unplanned = ofComponent("application");
    unplanned.planned = false;
    QCOMPARE(totals(end, now, unplanned), OutageTotals());
    OutageFilter planned;
    planned.unplanned = false;
    QCOMPARE(totals(end, now, planned).both, Span(2h + 30min));

    // A second function: entered as down, corrected to degraded, both in the record.
    const Incident& found = incidentIn(m_debitoor.at("14:42"), "update");
    QVERIFY(found.outages.back().facts.component.value == "expenses");
    QVERIFY(found.outages.back().state() == OutageState::Down);
    const Incident& corrected = incidentIn(m_debitoor.at("15:00"), "update");
    QCOMPARE(corrected.outages.size(), found.outages.size());
    QVERIFY(corrected.outages.back().state() == OutageState::Degraded);
    QCOMPARE(corrected.corrections.size(), 1U);
    QVERIFY(corrected.corrections.contains(corrected.outages.back().recorded));
    QVERIFY(totals(end, now, ofComponent("expenses")).degraded > 0min);
    QCOMPARE(totals(end, now, ofComponent("expenses")).down, Span(0));
    QVERIFY(incidentIn(end, "update").outages.back().to() == m_debitoor.moment("15:30"));
    QVERIFY(!incidentIn(m_debitoor.at("15:30"), "update").outages.back().isOpen());
}

void TestStories::debitoorLearns()
{
    const Incident& incident = incidentIn(m_debitoor.end(), "update");
    QCOMPARE(incident.causes.size(), 2U);
    QCOMPARE(incident.preventions.size(), 2U);
    for (const Prevention& prevention : incident.preventions)
        QVERIFY(!prevention.owner.empty() && prevention.due && !prevention.doneAt);
    QVERIFY(!incident.isOpen());

    // The first notice came in time; the promise of 12:30 was not kept, and the next word came at 14:17.
    const OperationsState& state = m_debitoor.at("13:00");
    const Incident& waiting = incidentIn(state, "update");
    const Instant now = m_debitoor.moment("13:00");
    QVERIFY(clockIn(state, waiting, ClockKind::FirstNotice).state(now) == ClockState::Met);
    const Clock update = clockIn(state, waiting, ClockKind::CustomerUpdate);
    QVERIFY(update.due <= m_debitoor.moment("12:30") && update.state(now) == ClockState::Overdue);
    QCOMPARE(update.owedBy, std::string("Nadja Brandt"));
    const OperationsState& told = m_debitoor.at("14:20");
    QVERIFY(clockIn(told, incidentIn(told, "update"), ClockKind::CustomerUpdate).state(m_debitoor.moment("14:20"))
        != ClockState::Overdue);
}

// --- gn2 --------------------------------------------------------------------------------------------------------------

void TestStories::gn2IsOneIncident()
{
    const auto inErfurt = [](const OperationsState& state) {
        std::vector<AlertKey> keys;
        for (const Alert& alert : state.alerts()) {
            if (alert.condition.status == AlertStatus::Firing && alert.condition.labels.value("datacenter") == "erfurt")
                keys.push_back(alert.condition.key);
        }
        return keys;
    };
    QVERIFY(inErfurt(m_gn2.at("14:43:59")).empty());
    QVERIFY(!inErfurt(m_gn2.at("14:44")).empty());
    QCOMPARE(inErfurt(m_gn2.at("14:46")).size(), 500U);

    const OperationsState& state = m_gn2.at("14:47");
    QCOMPARE(state.incidents().size(), 1U);
    const Incident& incident = incidentIn(state, "erfurt");
    QCOMPARE(incident.alerts.size(), 500U);
    QCOMPARE(std::set<AlertKey>(incident.alerts.begin(), incident.alerts.end()).size(), 500U);
    const auto shared = sharedLabels(state, incident.alerts);
    QVERIFY(shared.contains({ "datacenter", "erfurt" }));
    for (const char* const differs : { "instance", "service", "severity", "alertname", "rack" })
        QVERIFY(std::none_of(shared.begin(), shared.end(), [&](const auto& label) { return label.first == differs; }));
    QVERIFY(state.alerts().size() > 500U); // something else fires elsewhere, and is not part of it
    QCOMPARE(m_gn2.end().incidents().size(), 1U);
    QVERIFY(inErfurt(m_gn2.end()).empty());
    QVERIFY(incident.lane != Lane::New && *incident.acknowledgedAt - incident.openedAt < 15min);
}

void TestStories::gn2OwesANotice()
{
    const OperationsState& opened = m_gn2.at("14:45");
    const Clock notice = clockIn(opened, incidentIn(opened, "erfurt"), ClockKind::FirstNotice);
    QCOMPARE(minuteOf(notice.due), std::string("14:49"));
    QVERIFY(notice.isRunning() && notice.state(m_gn2.moment("14:45")) == ClockState::Running);
    QVERIFY(nextMessageClock(incidentIn(opened, "erfurt"), *opened.catalogue())->kind == ClockKind::FirstNotice);

    const auto next = [this](const char* when) {
        const OperationsState& state = m_gn2.at(when);
        return nextMessageClock(incidentIn(state, "erfurt"), *state.catalogue()).value_or(Clock());
    };
    const OperationsState& noticed = m_gn2.at("14:48");
    const Clock met = clockIn(noticed, incidentIn(noticed, "erfurt"), ClockKind::FirstNotice);
    QVERIFY(met.metAt == m_gn2.moment("14:47") && met.state(m_gn2.moment("14:48")) == ClockState::Met);
    QVERIFY(next("14:48").kind == ClockKind::Scope);
    QVERIFY(next("14:48").due == m_gn2.moment("14:52"));

    // From then on the next update is owed, as promised or as the policy says, whatever is sooner.
    QVERIFY(next("15:00").kind == ClockKind::CustomerUpdate && next("15:00").due == m_gn2.moment("15:05"));
    QVERIFY(next("15:00").origin == ClockOrigin::Promise);
    QCOMPARE(next("15:00").owedBy, std::string("Selma Ott"));
    QVERIFY(next("15:00").state(m_gn2.moment("15:00")) == ClockState::Running);
    QVERIFY(next("15:10").due == m_gn2.moment("15:24"));
    QVERIFY(next("15:45").due == m_gn2.moment("15:43")); // missed
    QVERIFY(next("15:45").state(m_gn2.moment("15:45")) == ClockState::Overdue);
    QVERIFY(next("15:53").state(m_gn2.moment("15:53")) == ClockState::Running);
    // Two hours in, an hour may pass.
    QVERIFY(next("16:50").due - next("16:50").startedAt > 20min);
}

void TestStories::gn2KnowsNoCause()
{
    const OperationsState& end = m_gn2.end();
    const Incident& incident = incidentIn(end, "erfurt");
    QVERIFY(!incident.isOpen() && incident.causes.empty());
    QVERIFY(incident.confirmedCause() == nullptr);
    const Instant now = m_gn2.moment("20:00");
    const OutageTotals all = totals(end, now);
    QVERIFY(all.down > 2h && all.both == m_gn2.moment("17:42") - m_gn2.moment("14:44"));
    // Three components at once are one span.
    QCOMPARE(componentsOf(outagesOf(end.incidents())).size(), 3U);
    QCOMPARE(totals(end, now, ofComponent("mail")), all);
    OutageFilter own;
    own.thirdParty = false;
    QCOMPARE(totals(end, now, own), OutageTotals());
}

// --- centralstation ---------------------------------------------------------------------------------------------------

void TestStories::centralstationAddsUp()
{
    const OperationsState& end = m_centralstation.end();
    const Instant now = m_centralstation.moment("2017-09-22 12:00");
    const Interval first { m_centralstation.moment("2017-09-21 00:00"), m_centralstation.moment("2017-09-22 00:00") };
    const Interval second { first.to, m_centralstation.moment("2017-09-23 00:00") };
    QCOMPARE(totals(end, now, {}, first), (OutageTotals { 25min, 0min, 25min })); // and not 30
    const std::vector<const Outage*> outages = outagesOf(incidentIn(end, "update"), end.incidents());
    QCOMPARE(outages.size(), 2U);
    QVERIFY(outages[0]->from() == m_centralstation.moment("14:00"));
    QVERIFY(outages[0]->to() == m_centralstation.moment("14:15"));
    QVERIFY(outages[1]->from() == m_centralstation.moment("14:35"));
    QVERIFY(outages[1]->to() == m_centralstation.moment("14:45"));
    QVERIFY(!outages[0]->facts.planned && outages[1]->facts.planned);
    QCOMPARE(totals(end, now, {}, second).both, Span(15min));
    QCOMPARE(totals(end, now).both, Span(40min));
    QCOMPARE(incidentIn(end, "update").published.back().text.english.body.find("30 minutes"), std::string::npos);
}

void TestStories::centralstationCannotRollBack()
{
    const Incident& incident = incidentIn(m_centralstation.at("14:05"), "update");
    QCOMPARE(std::count_if(incident.actions.begin(), incident.actions.end(),
                 [](const Action& action) { return action.outcome == ActionOutcome::Impossible; }),
        1);
    const Action& rollback = incident.actions.front();
    QVERIFY(rollback.outcome == ActionOutcome::Impossible && !rollback.detail.empty());
    QVERIFY(rollback.endedAt == m_centralstation.moment("14:04"));
    // Back to work from the watch by hand is no relapse.
    const Incident& end = incidentIn(m_centralstation.end(), "update");
    QVERIFY(end.relapses.empty());
    QCOMPARE(std::count_if(end.laneChanges.begin(), end.laneChanges.end(),
                 [](const LaneChange& change) { return change.lane == Lane::Watch; }),
        2);
    QCOMPARE(end.causes.size(), 2U);
    QVERIFY(!end.preventions.empty());
}

void TestStories::centralstationIsCutOffForSome()
{
    const OperationsState& end = m_centralstation.end();
    const Instant now = m_centralstation.moment("2017-09-22 12:00");
    QCOMPARE(m_centralstation.at("2017-09-22 10:00").incidents().size(), 1U);
    QVERIFY(!incidentIn(m_centralstation.at("2017-09-22 10:00"), "update").isOpen());
    const Incident& incident = incidentIn(end, "link");
    QCOMPARE(incident.outages.size(), 1U);
    const OutageFacts& facts = incident.outages[0].facts;
    QVERIFY(facts.fault == Fault::ThirdParty);
    QVERIFY(!facts.reach.segment.empty());
    QVERIFY(end.catalogue()->segment(facts.reach.segment) != nullptr);
    // On the second day nobody else noticed anything; over both days these customers had all of it.
    const Interval second { m_centralstation.moment("2017-09-22 00:00"), m_centralstation.moment("2017-09-23 00:00") };
    OutageFilter everybody;
    everybody.segment = SegmentId();
    OutageFilter some;
    some.segment = facts.reach.segment;
    QCOMPARE(totals(end, now, everybody, second), OutageTotals());
    QCOMPARE(totals(end, now, everybody).both, Span(25min));
    QCOMPARE(totals(end, now, some, second).both, Span(15min));
    QCOMPARE(totals(end, now, some).both, Span(40min));
    OutageFilter own;
    own.thirdParty = false;
    QCOMPARE(totals(end, now, own).both, Span(25min));
}

// --- monzo ------------------------------------------------------------------------------------------------------------

void TestStories::monzoKeepsItsPromiseThreeTimes()
{
    const auto acknowledge = [this](const char* key, const char* when) {
        const OperationsState& state = m_monzo.at(when);
        return clockIn(state, incidentIn(state, key), ClockKind::Acknowledge).state(m_monzo.moment(when));
    };
    QVERIFY(acknowledge("cards", "02:10") == ClockState::Running);
    QVERIFY(acknowledge("cards", "02:13") == ClockState::Met);
    QVERIFY(acknowledge("transfers", "06:50") == ClockState::Met);
    QVERIFY(acknowledge("backup", "15:22") == ClockState::Met);
    QVERIFY(acknowledge("push", "12:20") == ClockState::Running);
    QVERIFY(acknowledge("push", "12:22") == ClockState::LastQuarter);
    QVERIFY(acknowledge("push", "12:25") == ClockState::LastQuarter);
    QVERIFY(acknowledge("push", "12:26") == ClockState::Overdue); // red
    QVERIFY(acknowledge("push", "12:30") == ClockState::MetLate);
    int kept = 0;
    for (const auto& [id, incident] : m_monzo.end().incidents())
        kept += incident.acknowledgedAt && *incident.acknowledgedAt - incident.openedAt <= 15min ? 1 : 0;
    QCOMPARE(kept, 3);
    QCOMPARE(m_monzo.end().incidents().size(), 4U);
}

void TestStories::monzoNamesPrimaryAndShadow()
{
    const Incident& night = incidentIn(m_monzo.at("02:13"), "cards");
    const std::string primary = night.role(CaseRole::Commander).person;
    const std::string shadow = night.role(CaseRole::Scribe).person;
    QVERIFY(!primary.empty() && !shadow.empty() && primary != shadow);
    QCOMPARE(night.acknowledgedBy, primary);
    QVERIFY(std::any_of(night.notes.begin(), night.notes.end(), [&](const Note& note) {
        return note.text.find(primary) != std::string::npos && note.text.find(shadow) != std::string::npos;
    }));
    // By day others are on call; the shadow takes over, and hands back.
    const Incident& taken = incidentIn(m_monzo.at("12:29"), "push");
    QCOMPARE(taken.acknowledgedBy, taken.role(CaseRole::Commander).person);
    const Incident& handed = incidentIn(m_monzo.at("12:40"), "push");
    QVERIFY(handed.role(CaseRole::Commander).person != taken.role(CaseRole::Commander).person);
    QCOMPARE(handed.role(CaseRole::Scribe).person, taken.role(CaseRole::Commander).person);
    QVERIFY(handed.role(CaseRole::Commander).person != primary);
}

void TestStories::monzoIsMeasured()
{
    const OperationsState& end = m_monzo.end();
    const IncidentTimes times
        = incidentTimes(end.incidents(), m_monzo.moment("00:00"), m_monzo.moment("2018-11-16 00:00"));
    QCOMPARE(times.incidents, 4U);
    QVERIFY(times.meanToAcknowledge == 8min);
    QVERIFY(times.meanToResolve == 30min);
    // The night alone.
    const IncidentTimes night = incidentTimes(end.incidents(), m_monzo.moment("00:00"), m_monzo.moment("08:00"));
    QCOMPARE(night.incidents, 2U);
    QVERIFY(night.meanToAcknowledge == 6min + 30s);
}

QTEST_GUILESS_MAIN(TestStories)
#include "tst_stories.moc"
