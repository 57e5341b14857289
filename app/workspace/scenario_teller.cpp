// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/scenario_teller.h"

#include "domain/due_changes.h"
#include "domain/incident_rules.h"
#include "wire/subjects.h"
#include "workspace/scenario_samples.h"
#include "workspace/scenario_source.h"
#include "workspace/scenario_time.h"

#include <algorithm>
#include <type_traits>

namespace leitstand {
namespace {

using Step = ScenarioScript::Step;
using CaseStep = ScenarioScript::CaseStep;
using CommsStep = ScenarioScript::CommsStep;

constexpr const char* EventSource = "/leitstand/scenario";

// Letters, digits, '-' and '_' as they are, everything else as '-'.
std::string plain(std::string text)
{
    std::replace_if(
        text.begin(), text.end(),
        [](char letter) {
            return !((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9') || letter == '-' || letter == '_');
        },
        '-');
    return text.substr(0, 40);
}

// "2021-02-10T08:30:00.000Z" becomes "20210210T083000".
std::string runOf(Instant start)
{
    std::string text = formatInstant(start).substr(0, 19);
    std::erase_if(text, [](char letter) { return letter == '-' || letter == ':'; });
    return text;
}

// Everything in a change that is a time: the story may be told on another day than it was written for.
class Mover {
public:
    Mover(Span by, std::chrono::days days) : m_by(by), m_days(days) { }

    void operator()(OutageRecorded& recorded) const
    {
        for (OutageSpell& spell : recorded.spells) {
            spell.from += m_by;
            if (spell.to)
                *spell.to += m_by;
        }
    }
    void operator()(OutageChanged& changed) const { changed.at += m_by; }
    void operator()(OutageEnded& ended) const { ended.at += m_by; }
    void operator()(RegulatoryMilestoneReached& reached) const { reached.at += m_by; }
    void operator()(PreventionPlanned& planned) const
    {
        if (planned.due)
            *planned.due += m_days;
    }
    template <typename Change> void operator()(Change&) const { }

private:
    Span m_by;
    std::chrono::days m_days;
};

// The texts of a change.
class Writer {
public:
    Writer(std::string text, std::string detail) : m_text(std::move(text)), m_detail(std::move(detail)) { }

    void operator()(IncidentOpened& opened) const
    {
        opened.title = m_text;
        opened.summary = m_detail;
    }
    void operator()(LaneMoved& moved) const { moved.reason = m_text; }
    void operator()(TitleChanged& changed) const { changed.title = m_text; }
    void operator()(SummaryChanged& changed) const { changed.summary = m_text; }
    void operator()(NoteAdded& note) const { note.text = m_text; }
    void operator()(HypothesisRaised& raised) const { raised.statement = m_text; }
    void operator()(HypothesisJudged& judged) const { judged.evidence = m_text; }
    void operator()(ActionTaken& taken) const
    {
        taken.what = m_text;
        taken.detail = m_detail;
    }
    void operator()(ActionEnded& ended) const { ended.detail = m_text; }
    void operator()(OutageRecorded& recorded) const { recorded.facts.comment = m_text; }
    void operator()(CauseRecorded& recorded) const { recorded.text = m_text; }
    void operator()(PreventionPlanned& planned) const { planned.text = m_text; }
    void operator()(Withdrawn& withdrawn) const { withdrawn.reason = m_text; }
    template <typename Change> void operator()(Change&) const { }

private:
    std::string m_text;
    std::string m_detail;
};

} // namespace

ScenarioTeller::ScenarioTeller(const ScenarioScript& script, const PlayOptions& options)
    : m_script(script)
    , m_start(options.start.value_or(script.start))
    , m_moved(m_start - script.start)
    , m_movedDays(dayIn(m_start, script.timeZone) - dayIn(script.start, script.timeZone))
    , m_run(options.run.empty() ? runOf(m_start) : plain(options.run))
    , m_language(options.language)
{ }

ScenarioTeller::Story ScenarioTeller::tell()
{
    m_story = {};
    m_state = {};
    m_sequence = 0;
    m_told = 0;
    m_firingSince.clear();
    m_versions.clear();
    if (m_script.catalogue)
        add(Span(0), {}, CatalogueApplied { m_script.catalogue });
    Span end {};
    for (const Beat& beat : beats()) {
        m_place = beat.place;
        tellDueChanges(beat.offset);
        if (beat.alert)
            tellAlert(*beat.alert, beat.status, beat.offset);
        else
            tellStep(beat.step);
        end = beat.offset;
    }
    for (const ScenarioScript::Metric& metric : m_script.metrics) {
        if (!metric.points.empty())
            end = std::max(end, metric.points.back().first);
    }
    tellDueChanges(end);
    for (const ScenarioScript::Metric& metric : m_script.metrics)
        tellMetric(metric);
    // What happens at one moment stays in the order in which it was told.
    std::stable_sort(m_story.events.begin(), m_story.events.end(),
        [](const TimedEvent& left, const TimedEvent& right) { return left.offset < right.offset; });
    return std::move(m_story);
}

std::vector<ScenarioTeller::Beat> ScenarioTeller::beats() const
{
    std::vector<Beat> beats;
    for (const auto& [id, flood] : m_script.floods) {
        for (const ScenarioScript::Drop& drop : flood.drops) {
            beats.push_back({ drop.fires, flood.place, 0, &drop.alert, AlertStatus::Firing });
            if (drop.resolves)
                beats.push_back({ *drop.resolves, flood.place, 0, &drop.alert, AlertStatus::Resolved });
        }
    }
    for (std::size_t i = 0; i < m_script.steps.size(); ++i)
        beats.push_back({ m_script.steps[i].offset, m_script.steps[i].place, i, nullptr, {} });
    std::stable_sort(
        beats.begin(), beats.end(), [](const Beat& left, const Beat& right) { return left.offset < right.offset; });
    return beats;
}

IncidentId ScenarioTeller::incidentId(const std::string& key) const
{
    return { plain(m_script.name) + '-' + key + '-' + m_run };
}

std::vector<IncidentId> ScenarioTeller::incidents() const
{
    std::vector<IncidentId> ids;
    for (const Step& step : m_script.steps) {
        for (const ScenarioScript::Deed& deed : step.deeds) {
            const auto* const change = std::get_if<CaseStep>(&deed);
            if (change && std::holds_alternative<IncidentOpened>(change->change))
                ids.push_back(incidentId(step.incident));
        }
    }
    return ids;
}

void ScenarioTeller::complain(std::string what, std::string remedy)
{
    m_story.mistakes.emplace_back(m_place, Error { std::move(what), {}, std::move(remedy) });
}

void ScenarioTeller::judge(const Event& event)
{
    const RuleContext context { m_state, event.time, event.actor };
    Outcome allowed = Done();
    if (const auto* const alert = std::get_if<AlertCondition>(&event.body)) {
        const Alert* const before = m_state.alert(alert->key);
        const bool fired = before && before->condition.status == AlertStatus::Firing;
        if (fired == (alert->status == AlertStatus::Firing))
            complain("alert \"" + alert->name + (fired ? "\" fires already" : "\" does not fire"));
    } else if (const auto* const change = std::get_if<CaseEvent>(&event.body)) {
        const auto* const opened = std::get_if<IncidentOpened>(&change->change);
        if (const Incident* const incident = m_state.incident(change->incident))
            allowed = mayChange(*incident, change->change, context, change->corrects);
        else if (opened) // what was never opened is refused by the fold
            allowed = mayOpen(change->incident, *opened, context);
    } else if (const auto* const comms = std::get_if<CommsEvent>(&event.body)) {
        if (const Incident* const incident = m_state.incident(comms->incident))
            allowed = mayChange(*incident, comms->change, context);
    } else if (const auto* const approval = std::get_if<ApprovalEvent>(&event.body)) {
        const Incident* const incident = m_state.incident(approval->incident);
        allowed = mayDo(m_state.catalogue()->roleOf(event.actor), approval->change);
        if (allowed && incident)
            allowed = mayChange(*incident, approval->change, context);
    }
    if (!allowed)
        complain(allowed.error().what, allowed.error().remedy);
}

Applied ScenarioTeller::take(Span offset, Event event)
{
    Changes changes;
    std::string reason;
    const Stream stream = streamFor(event.body).value_or(Stream::Settings);
    const std::size_t known = m_story.mistakes.size();
    judge(event);
    const Applied applied = m_state.apply({ event, { stream, ++m_sequence, event.time } }, changes, &reason);
    if (applied == Applied::Refused && m_story.mistakes.size() == known)
        complain(reason, "look at the earlier steps");
    m_story.events.push_back({ offset, std::move(event) });
    return applied;
}

void ScenarioTeller::add(Span offset, const std::string& actor, EventBody body)
{
    Event event;
    event.id = "scenario-" + plain(m_script.name) + '-' + m_run + '-' + std::to_string(++m_told);
    event.source = EventSource;
    event.time = m_start + offset;
    event.actor = actor;
    event.body = std::move(body);
    take(offset, std::move(event));
}

void ScenarioTeller::tellDueChanges(Span until)
{
    while (true) {
        const std::vector<DueChange> due = dueChanges(m_state, m_start + until);
        for (const DueChange& change : due) {
            // With the id that every writer gives it: a window that sees it become due writes it no second time.
            Event event { change.eventId(), EventSource, change.at, {},
                CaseEvent { change.incident, change.version, change.change } };
            if (take(change.at - m_start, std::move(event)) != Applied::Changed)
                return;
        }
        if (due.empty())
            return;
    }
}

void ScenarioTeller::tellStep(std::size_t number)
{
    const Step& step = m_script.steps[number];
    for (std::size_t i = 0; i < step.deeds.size(); ++i) {
        const ScenarioScript::Deed& deed = step.deeds[i];
        if (const auto* const fires = std::get_if<ScenarioScript::Fires>(&deed)) {
            tellAlerts(fires->alerts, AlertStatus::Firing, step.offset);
            tellDueChanges(step.offset);
        } else if (const auto* const resolves = std::get_if<ScenarioScript::Resolves>(&deed)) {
            tellAlerts(resolves->alerts, AlertStatus::Resolved, step.offset);
        } else if (const auto* const change = std::get_if<CaseStep>(&deed)) {
            tellCase(step, *change, { number, i });
        } else {
            tellComms(step, std::get<CommsStep>(deed));
        }
    }
}

void ScenarioTeller::tellAlerts(const std::vector<std::string>& keys, AlertStatus status, Span offset)
{
    for (const std::string& key : keys) {
        const auto flood = m_script.floods.find(key);
        if (flood == m_script.floods.end()) {
            tellAlert(key, status, offset);
            continue;
        }
        for (const ScenarioScript::Drop& drop : flood->second.drops) {
            if (isFiring(drop.alert) != (status == AlertStatus::Firing))
                tellAlert(drop.alert, status, offset);
        }
    }
}

void ScenarioTeller::tellAlert(const std::string& key, AlertStatus status, Span offset)
{
    const auto found = m_script.alerts.find(key);
    if (found == m_script.alerts.end())
        return;
    const ScenarioScript::AlertRule& rule = found->second;
    const Instant now = m_start + offset;
    AlertCondition alert;
    alert.key = { m_script.source, rule.fingerprint };
    alert.status = status;
    alert.severity = rule.severity;
    alert.name = rule.name;
    alert.service = rule.service;
    alert.summary = rule.summary.in(m_language);
    alert.labels = rule.labels;
    alert.annotations = rule.annotations;
    if (status == AlertStatus::Firing) {
        m_firingSince[key] = now;
    } else {
        alert.endsAt = now;
    }
    alert.startsAt = m_firingSince.try_emplace(key, now).first->second;
    add(offset, {}, std::move(alert));
}

AlertKey ScenarioTeller::keyOf(const std::string& alert) const
{
    const auto found = m_script.alerts.find(alert);
    return { m_script.source, found == m_script.alerts.end() ? std::string() : found->second.fingerprint };
}

bool ScenarioTeller::isFiring(const std::string& alert) const
{
    const Alert* const told = m_state.alert(keyOf(alert));
    return told && told->condition.status == AlertStatus::Firing;
}

std::vector<AlertKey> ScenarioTeller::keysOf(
    const std::vector<std::string>& names, const std::function<bool(const AlertKey&)>& fits) const
{
    std::vector<AlertKey> keys;
    for (const std::string& name : names) {
        const auto flood = m_script.floods.find(name);
        if (flood == m_script.floods.end()) {
            keys.push_back(keyOf(name));
            continue;
        }
        for (const ScenarioScript::Drop& drop : flood->second.drops) {
            if (const AlertKey key = keyOf(drop.alert); fits(key))
                keys.push_back(key);
        }
    }
    return keys;
}

std::uint32_t ScenarioTeller::nextVersion(const IncidentId& id, Aspect aspect) const
{
    const Incident* const incident = m_state.incident(id);
    return incident ? incident->version(aspect) + 1 : 1;
}

void ScenarioTeller::complete(CaseEvent& event, const CaseStep& deed)
{
    CaseChange& change = event.change;
    std::visit(Mover(m_moved, m_movedDays), change);
    std::visit(Writer(filled(deed.text.in(m_language)), filled(deed.detail.in(m_language))), change);
    const Incident* const incident = m_state.incident(event.incident);
    const auto isLinked = [incident](const AlertKey& key) {
        return incident && std::find(incident->alerts.begin(), incident->alerts.end(), key) != incident->alerts.end();
    };
    if (auto* const opened = std::get_if<IncidentOpened>(&change)) {
        opened->alerts = keysOf(deed.alerts, [this](const AlertKey& key) { return m_state.alert(key) != nullptr; });
        if (!deed.otherIncident.empty())
            opened->splitFrom = incidentId(deed.otherIncident);
    } else if (auto* const linked = std::get_if<AlertsLinked>(&change)) {
        linked->alerts
            = keysOf(deed.alerts, [&](const AlertKey& key) { return m_state.alert(key) != nullptr && !isLinked(key); });
    } else if (auto* const unlinked = std::get_if<AlertsUnlinked>(&change)) {
        unlinked->alerts = keysOf(deed.alerts, isLinked);
    } else if (auto* const note = std::get_if<NoteAdded>(&change)) {
        note->note = { "note-" + std::to_string(event.corrects != 0 ? event.corrects : event.version) };
    } else if (auto* const merged = std::get_if<IncidentMerged>(&change)) {
        merged->into = incidentId(deed.otherIncident);
    }
}

void ScenarioTeller::tellCase(const Step& step, const CaseStep& deed, ScenarioScript::DeedNumber number)
{
    CaseEvent event { incidentId(step.incident), 0, deed.change };
    event.version = nextVersion(event.incident, Aspect::Case);
    if (deed.corrects)
        event.corrects = m_versions[*deed.corrects];
    complete(event, deed);
    m_versions[number] = event.version;
    add(step.offset, step.actor, std::move(event));
}

void ScenarioTeller::tellComms(const Step& step, const CommsStep& deed)
{
    const IncidentId incident = incidentId(step.incident);
    if (const auto* const approval = std::get_if<ApprovalChange>(&deed.change)) {
        ApprovalEvent event { incident, nextVersion(incident, Aspect::Approval), *approval };
        std::visit([&](auto& what) { about(incident, what); }, event.change);
        if (auto* const refused = std::get_if<DraftRefused>(&event.change))
            refused->reason = filled(deed.reason.in(m_language));
        add(step.offset, step.actor, std::move(event));
        return;
    }
    CommsEvent event { incident, nextVersion(incident, Aspect::Comms), std::get<CommsChange>(deed.change) };
    std::visit([&](auto& what) { about(incident, what); }, event.change);
    if (auto* const ordered = std::get_if<PublicationOrdered>(&event.change))
        ordered->publication = { "publication-" + std::to_string(event.version) };
    add(step.offset, step.actor, std::move(event));
}

// Fills in what the state knows, and the times of this telling.
template <typename Change> void ScenarioTeller::about(const IncidentId& id, Change& change)
{
    if constexpr (requires { change.text; })
        fill(change.text);
    if constexpr (requires { change.nextUpdate; }) {
        if (change.nextUpdate)
            *change.nextUpdate += m_moved;
    }
    if constexpr (requires { change.version; }) {
        const Incident* const incident = m_state.incident(id);
        const Draft* const draft = incident ? incident->draft(change.draft) : nullptr;
        change.version = draft ? draft->savedVersion : 0;
        if constexpr (requires { change.digest; })
            change.digest = digestOf(draft ? draft->text : DraftText());
    }
}

void ScenarioTeller::tellMetric(const ScenarioScript::Metric& metric)
{
    for (const auto& [offset, value] : samplesOf(metric)) {
        Event event;
        event.id = "scenario-" + plain(m_script.name) + '-' + m_run + '-' + std::to_string(++m_told);
        event.source = EventSource;
        event.time = m_start + offset;
        event.body = MetricSample { metric.service, metric.name, value, metric.unit };
        m_story.events.push_back({ offset, std::move(event) });
    }
}

std::string ScenarioTeller::filled(const std::string& text)
{
    std::string result;
    std::size_t at = 0;
    while (true) {
        const std::size_t open = text.find("{{", at);
        const std::size_t close = open == std::string::npos ? open : text.find("}}", open);
        if (close == std::string::npos)
            return result + text.substr(at);
        const std::string written = text.substr(open + 2, close - open - 2);
        result += text.substr(at, open - at);
        if (const auto offset = m_script.offsetOf(written))
            result += formatClock(m_start + *offset, m_script.timeZone);
        else
            complain("\"{{" + written + "}}\" is no time", ScenarioTimeRemedy);
        at = close + 2;
    }
}

void ScenarioTeller::fill(DraftText& text)
{
    for (Message* const message : { &text.german, &text.english }) {
        message->subject = filled(message->subject);
        message->body = filled(message->body);
    }
}

} // namespace leitstand
