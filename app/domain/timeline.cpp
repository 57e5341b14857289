// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/timeline.h"

#include "domain/case_fold.h"
#include "domain/find_by_id.h"
#include "domain/incident_rules.h"

#include <QtGlobal>

#include <algorithm>
#include <map>
#include <unordered_set>

namespace leitstand {
namespace {

using Keys = std::unordered_set<AlertKey, AlertKeyHash>;

// One event of the case, with what has to be known of it to judge whether another one can be taken back.
struct Step {
    std::shared_ptr<const CaseEntry> entry;
    const CaseChange* change = nullptr;
    std::vector<std::string> parts; // what it writes, sorted
    bool takesBack = false; // it is a correction that takes back another one; false for one that tells anew
    bool takenBack = false; // by one that was not itself taken back
};

std::vector<std::string> partsOf(const CaseChange& change)
{
    std::vector<std::string> parts = touchedParts(change);
    const auto addAlerts = [&parts](const std::vector<AlertKey>& keys) {
        for (const AlertKey& key : keys)
            parts.push_back("alert:" + key.source + '/' + key.fingerprint);
    };
    const auto addComponents = [&parts](const std::vector<ComponentId>& ids) {
        for (const ComponentId& id : ids)
            parts.push_back("component:" + id.value);
    };
    if (const auto* const linked = std::get_if<AlertsLinked>(&change))
        addAlerts(linked->alerts);
    else if (const auto* const unlinked = std::get_if<AlertsUnlinked>(&change))
        addAlerts(unlinked->alerts);
    else if (const auto* const affected = std::get_if<ComponentsAffected>(&change))
        addComponents(affected->components);
    else if (const auto* const cleared = std::get_if<ComponentsCleared>(&change))
        addComponents(cleared->components);
    std::sort(parts.begin(), parts.end());
    return parts;
}

bool shareAPart(const std::vector<std::string>& left, const std::vector<std::string>& right)
{
    auto l = left.begin();
    auto r = right.begin();
    while (l != left.end() && r != right.end()) {
        if (*l == *r)
            return true;
        *l < *r ? ++l : ++r;
    }
    return false;
}

// Of these a correction can tell anew what was recorded.
bool tellsAnew(const CaseChange& change)
{
    return std::holds_alternative<NoteAdded>(change) || std::holds_alternative<HypothesisRaised>(change)
        || std::holds_alternative<ActionTaken>(change) || std::holds_alternative<OutageRecorded>(change)
        || std::holds_alternative<CauseRecorded>(change) || std::holds_alternative<PreventionPlanned>(change);
}

// What an event changed back, given the incident as it was just before and as it is now.
class Reversal {
public:
    using Result = std::optional<CaseChange>; // nothing: it changed nothing, or it stays

    Reversal(const Incident& before, const Incident& now, const Keys& linkedBefore, const CaseEntry& entry)
        : m_before(before)
        , m_now(now)
        , m_linkedBefore(linkedBefore)
        , m_entry(entry)
    { }

    Result operator()(const LaneMoved& moved) const
    {
        if (m_before.laneChanges.empty())
            return {};
        const LaneChange& last = m_before.laneChanges.back();
        const auto window = last.lane == Lane::Watch ? m_before.watchAgreed : std::nullopt;
        // In the same lane only the window was agreed anew.
        if (moved.to == last.lane && !window)
            return {};
        return former(moved, LaneMoved { last.lane, last.reason, window });
    }
    Result operator()(const PriorityChanged& changed) const
    {
        return former(changed, PriorityChanged { m_before.priority });
    }
    Result operator()(const TitleChanged& changed) const { return former(changed, TitleChanged { m_before.title }); }
    Result operator()(const SummaryChanged& changed) const
    {
        return former(changed, SummaryChanged { m_before.summary });
    }
    Result operator()(const CustomerImpactChanged& changed) const
    {
        return former(changed, CustomerImpactChanged { m_before.customerImpact });
    }
    Result operator()(const RoleAssigned& assigned) const
    {
        return former(assigned, RoleAssigned { assigned.role, m_before.role(assigned.role).person });
    }

    Result operator()(const AlertsLinked& linked) const
    {
        AlertsUnlinked back;
        const Keys linkedNow(m_now.alerts.begin(), m_now.alerts.end());
        for (const AlertKey& key : linked.alerts) {
            if (!m_linkedBefore.contains(key) && linkedNow.contains(key))
                back.alerts.push_back(key);
        }
        return unlessEmpty(std::move(back), back.alerts);
    }
    Result operator()(const AlertsUnlinked& unlinked) const
    {
        AlertsLinked back;
        const Keys linkedNow(m_now.alerts.begin(), m_now.alerts.end());
        for (const AlertKey& key : unlinked.alerts) {
            if (m_linkedBefore.contains(key) && !linkedNow.contains(key))
                back.alerts.push_back(key);
        }
        return unlessEmpty(std::move(back), back.alerts);
    }
    Result operator()(const ComponentsAffected& affected) const
    {
        ComponentsCleared back;
        for (const ComponentId& id : affected.components) {
            if (!isIn(m_before.components, id))
                back.components.push_back(id);
        }
        return unlessEmpty(std::move(back), back.components);
    }
    Result operator()(const ComponentsCleared& cleared) const
    {
        ComponentsAffected back;
        for (const ComponentId& id : cleared.components) {
            if (isIn(m_before.components, id))
                back.components.push_back(id);
        }
        return unlessEmpty(std::move(back), back.components);
    }

    Result operator()(const NoteAdded& added) const
    {
        return recorded(m_before.notes, m_now.notes, added.note, [](const Note& note) {
            return NoteAdded { note.id, note.text, note.mark, note.pictures };
        });
    }
    Result operator()(const HypothesisRaised& raised) const
    {
        return recorded(m_before.hypotheses, m_now.hypotheses, raised.hypothesis, [](const Hypothesis& hypothesis) {
            return HypothesisRaised { hypothesis.id, hypothesis.statement };
        });
    }
    Result operator()(const HypothesisJudged& judged) const
    {
        // A relapse judges, too.
        const Hypothesis* const hypothesis = findById(m_now.hypotheses, judged.hypothesis);
        return withdrawnIf(hypothesis && !hypothesis->withdrawn && hypothesis->state() == judged.state
            && hypothesis->steps.back().at == m_entry.at);
    }
    Result operator()(const ActionTaken& taken) const
    {
        return recorded(m_before.actions, m_now.actions, taken.action, [](const Action& action) {
            return ActionTaken { action.id, action.what, action.by, action.outcome, action.detail };
        });
    }
    Result operator()(const ActionEnded& ended) const
    {
        const Action* const before = findById(m_before.actions, ended.action);
        if (!before || before->outcome == ActionOutcome::Running)
            return withdrawnIf(findById(m_now.actions, ended.action));
        return ActionEnded { ended.action, before->outcome, before->detail };
    }
    Result operator()(const OutageRecorded& recordedOutage) const
    {
        return recorded(m_before.outages, m_now.outages, recordedOutage.outage, [](const Outage& outage) {
            return OutageRecorded { outage.id, outage.facts, outage.spells };
        });
    }
    Result operator()(const OutageChanged& changed) const
    {
        const Outage* const outage = m_now.outage(changed.outage);
        return withdrawnIf(
            outage && !outage->withdrawn && outage->spells.size() > 1 && outage->spells.back().from == changed.at);
    }
    Result operator()(const OutageEnded& ended) const
    {
        const Outage* const outage = m_now.outage(ended.outage);
        return withdrawnIf(outage && !outage->withdrawn && outage->to() == ended.at);
    }
    Result operator()(const CauseRecorded& cause) const
    {
        return recorded(m_before.causes, m_now.causes, cause.cause, [](const Cause& before) {
            return CauseRecorded { before.id, before.text };
        });
    }
    Result operator()(const PreventionPlanned& planned) const
    {
        return recorded(m_before.preventions, m_now.preventions, planned.prevention, [](const Prevention& before) {
            return PreventionPlanned { before.id, before.text, before.owner, before.due };
        });
    }
    Result operator()(const PreventionDone& done) const
    {
        const Prevention* const prevention = findById(m_now.preventions, done.prevention);
        return withdrawnIf(prevention && !prevention->withdrawn && prevention->doneAt);
    }
    Result operator()(const RegulatoryMilestoneReached&) const
    {
        return withdrawnIf(
            std::any_of(m_now.regulatory.begin(), m_now.regulatory.end(), [this](const RegulatoryRecord& record) {
                return record.recorded == m_entry.version && !record.withdrawn;
            }));
    }
    // The openings, acknowledgements, merges, relapses, pictures and withdrawals: they stay.
    template <typename Change> Result operator()(const Change&) const { return {}; }

private:
    template <typename Change> static Result former(const Change& now, Change before)
    {
        return now == before ? Result() : Result(std::move(before));
    }
    template <typename Change, typename Things> static Result unlessEmpty(Change&& change, const Things& things)
    {
        return things.empty() ? Result() : Result(std::forward<Change>(change));
    }
    template <typename Thing> static bool isIn(const std::vector<Thing>& things, const Thing& thing)
    {
        return std::find(things.begin(), things.end(), thing) != things.end();
    }
    static Result withdrawnIf(bool possible) { return possible ? Result(Withdrawn()) : Result(); }

    // What was told anew becomes what it was; what was recorded is withdrawn.
    template <typename Thing, typename Id, typename Tell>
    Result recorded(const std::vector<Thing>& before, const std::vector<Thing>& now, const Id& id, Tell tell) const
    {
        const Thing* const thing = findById(now, id);
        if (!thing || thing->withdrawn)
            return {};
        if (const Thing* const old = findById(before, id))
            return m_entry.corrects == 0 ? Result() : Result(tell(*old));
        return withdrawnIf(thing->recorded == m_entry.version);
    }

    const Incident& m_before;
    const Incident& m_now;
    const Keys& m_linkedBefore;
    const CaseEntry& m_entry;
};

// The case of an incident, event by event.
class CaseRecord {
public:
    explicit CaseRecord(const Incident& incident) : m_incident(incident)
    {
        for (const auto& entry : incident.entries) {
            if (const auto* const change = std::get_if<CaseChange>(&entry->change)) {
                m_places[entry->version] = m_steps.size();
                m_steps.push_back({ entry, change, partsOf(*change) });
            }
        }
        for (Step& step : m_steps)
            findOutWhatItCorrects(step);
        // The last ones first: what they take back no longer takes back anything itself.
        for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
            if (step->takesBack && !step->takenBack)
                m_steps[m_places.at(step->entry->corrects)].takenBack = true;
        }
    }

    [[nodiscard]] Expected<CaseChange> undo(std::uint32_t version) const
    {
        const auto place = m_places.find(version);
        if (place == m_places.end())
            return refusal(QT_TRANSLATE_NOOP("Rules", "there is no such entry"),
                QT_TRANSLATE_NOOP("Rules", "choose an entry of the timeline"));
        const Step& step = m_steps[place->second];
        if (step.takenBack)
            return refusal(QT_TRANSLATE_NOOP("Rules", "it was taken back already"),
                QT_TRANSLATE_NOOP("Rules", "nothing has to be done"));
        const bool isDependedOn = std::any_of(m_steps.begin() + static_cast<std::ptrdiff_t>(place->second) + 1,
            m_steps.end(), [&step](const Step& later) { return dependsOn(later, step); });
        if (isDependedOn)
            return refusal(QT_TRANSLATE_NOOP("Rules", "something that came later depends on it"),
                QT_TRANSLATE_NOOP("Rules", "take back the later entry first"));
        auto change = reversalOf(step);
        if (!change)
            return refusal(QT_TRANSLATE_NOOP("Rules", "there is nothing in it that can be taken back"),
                QT_TRANSLATE_NOOP("Rules", "make another change instead"));
        return std::move(*change);
    }

    [[nodiscard]] std::uint32_t lastUndoable(std::string_view person) const
    {
        const auto found = std::find_if(m_steps.rbegin(), m_steps.rend(), [this, person](const Step& step) {
            return step.entry->by == person && !step.takesBack && undo(step.entry->version).ok();
        });
        return found == m_steps.rend() ? 0 : found->entry->version;
    }

private:
    Error refusal(std::string what, std::string remedy) const
    {
        return { std::move(what), "incident " + m_incident.id.value, std::move(remedy) };
    }

    void findOutWhatItCorrects(Step& step)
    {
        const auto place = m_places.find(step.entry->corrects);
        if (step.entry->corrects == 0 || place == m_places.end())
            return;
        const Step& corrected = m_steps[place->second];
        step.takesBack = !tellsAnew(*step.change) || corrected.entry->corrects != 0;
        if (std::holds_alternative<Withdrawn>(*step.change))
            step.parts = corrected.parts;
    }

    // What takes back something that came later, too, leaves everything as it was.
    static bool dependsOn(const Step& later, const Step& step)
    {
        if (later.takenBack || (later.takesBack && later.entry->corrects > step.entry->version))
            return false;
        return shareAPart(later.parts, step.parts);
    }

    [[nodiscard]] Reversal::Result reversalOf(const Step& step) const
    {
        Incident before;
        Keys linked;
        for (const Step* each = m_steps.data(); each != &step; ++each) {
            // A record of thousands of notes is folded for its own part only.
            if (!tellsAnew(*each->change) || shareAPart(each->parts, step.parts))
                foldInto(before, *each);
            if (const auto* const opened = std::get_if<IncidentOpened>(each->change))
                linked.insert(opened->alerts.begin(), opened->alerts.end());
            else if (const auto* const added = std::get_if<AlertsLinked>(each->change))
                linked.insert(added->alerts.begin(), added->alerts.end());
            else if (const auto* const removed = std::get_if<AlertsUnlinked>(each->change))
                std::for_each(removed->alerts.begin(), removed->alerts.end(),
                    [&linked](const AlertKey& key) { linked.erase(key); });
        }
        return std::visit(Reversal(before, m_incident, linked, *step.entry), *step.change);
    }

    static void foldInto(Incident& incident, const Step& step)
    {
        // Large, and of no use here.
        if (std::holds_alternative<PicturePiece>(*step.change))
            return;
        const CaseEntry& entry = *step.entry;
        if (foldCase(incident, *step.change, { entry.at, entry.by, entry.version, entry.corrects }))
            return;
        if (entry.corrects != 0)
            incident.corrections[entry.corrects] = entry.version;
        incident.entries.push_back(step.entry);
    }

    const Incident& m_incident;
    std::vector<Step> m_steps;
    std::map<std::uint32_t, std::size_t> m_places; // of the versions in m_steps
};

} // namespace

Expected<CaseChange> undoOf(const Incident& incident, std::uint32_t version)
{
    return CaseRecord(incident).undo(version);
}

std::uint32_t lastUndoable(const Incident& incident, std::string_view person)
{
    return person.empty() ? 0 : CaseRecord(incident).lastUndoable(person);
}

} // namespace leitstand
