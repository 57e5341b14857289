// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/case_fold.h"

#include "domain/find_by_id.h"
#include "domain/timeline.h"

#include <QtGlobal>

#include <algorithm>

namespace leitstand {
namespace {

using Refusal = std::optional<std::string>;

// One that is named for the first time, or the one that a correction tells anew.
template <typename Thing, typename Id>
Thing* placeFor(
    const Incident& incident, std::vector<Thing>& things, const Id& id, const CaseMoment& moment, Refusal& refusal)
{
    Thing* const there = findById(things, id);
    if (!there) {
        if (moment.corrects != 0) {
            refusal = "there is no " + id.value + " to correct";
            return nullptr;
        }
        Thing& fresh = things.emplace_back();
        fresh.id = id;
        fresh.recorded = moment.version;
        return &fresh;
    }
    // Recorded by no event of this incident: it came with a merged one.
    if (!correctsRecording(incident, moment.corrects, there->recorded)) {
        refusal = id.value + " was recorded before, and this is no correction of it";
        return nullptr;
    }
    return there;
}

class CaseFolder {
public:
    CaseFolder(Incident& incident, const CaseMoment& moment) : m_incident(incident), m_moment(moment) { }

    Refusal operator()(const IncidentOpened& opened)
    {
        m_incident.title = opened.title;
        m_incident.summary = opened.summary;
        m_incident.priority = opened.priority;
        m_incident.openedAt = m_moment.at;
        m_incident.openedBy = m_moment.by;
        m_incident.splitFrom = opened.splitFrom;
        setImpact(opened.customerImpact);
        addComponents(opened.components);
        enterLane(m_incident, Lane::New, m_moment);
        return {};
    }

    Refusal operator()(const IncidentAcknowledged&)
    {
        acknowledge();
        if (m_incident.lane == Lane::New)
            enterLane(m_incident, Lane::Understand, m_moment);
        return {};
    }

    Refusal operator()(const LaneMoved& moved)
    {
        if (m_incident.lane == Lane::New && moved.to != Lane::New)
            acknowledge();
        if (moved.to == Lane::Watch && (m_incident.lane != Lane::Watch || moved.watch))
            m_incident.watchAgreed = moved.watch;
        if (m_incident.lane != moved.to)
            enterLane(m_incident, moved.to, m_moment, moved.reason);
        return {};
    }

    Refusal operator()(const PriorityChanged& changed)
    {
        m_incident.priority = changed.priority;
        return {};
    }
    Refusal operator()(const TitleChanged& changed)
    {
        m_incident.title = changed.title;
        return {};
    }
    Refusal operator()(const SummaryChanged& changed)
    {
        m_incident.summary = changed.summary;
        return {};
    }
    Refusal operator()(const CustomerImpactChanged& changed)
    {
        setImpact(changed.customerImpact);
        return {};
    }
    Refusal operator()(const RoleAssigned& assigned)
    {
        m_incident.roles[static_cast<std::size_t>(assigned.role)] = { assigned.person, m_moment.at };
        return {};
    }
    Refusal operator()(const ComponentsAffected& affected)
    {
        addComponents(affected.components);
        return {};
    }
    Refusal operator()(const ComponentsCleared& cleared)
    {
        std::erase_if(m_incident.components, [&cleared](const ComponentId& id) {
            return std::find(cleared.components.begin(), cleared.components.end(), id) != cleared.components.end();
        });
        return {};
    }

    Refusal operator()(const NoteAdded& added)
    {
        Refusal refusal;
        if (Note* const note = placeFor(m_incident, m_incident.notes, added.note, m_moment, refusal)) {
            signIfNew(*note);
            note->text = added.text;
            note->mark = added.mark;
            note->pictures = added.pictures;
        }
        return refusal;
    }

    Refusal operator()(const HypothesisRaised& raised)
    {
        Refusal refusal;
        if (Hypothesis* const hypothesis
            = placeFor(m_incident, m_incident.hypotheses, raised.hypothesis, m_moment, refusal)) {
            hypothesis->statement = raised.statement;
            if (hypothesis->steps.empty())
                hypothesis->steps.push_back({ HypothesisState::Raised, {}, m_moment.at, m_moment.by });
        }
        return refusal;
    }
    Refusal operator()(const HypothesisJudged& judged)
    {
        Hypothesis* const hypothesis = findById(m_incident.hypotheses, judged.hypothesis);
        if (!hypothesis)
            return "hypothesis " + judged.hypothesis.value + " was never raised";
        hypothesis->steps.push_back({ judged.state, judged.evidence, m_moment.at, m_moment.by });
        return {};
    }

    Refusal operator()(const ActionTaken& taken)
    {
        Refusal refusal;
        if (Action* const action = placeFor(m_incident, m_incident.actions, taken.action, m_moment, refusal)) {
            if (action->recorded == m_moment.version)
                action->startedAt = m_moment.at;
            action->what = taken.what;
            action->by = taken.by.empty() ? m_moment.by : taken.by;
            endAction(*action, taken.outcome, taken.detail);
        }
        return refusal;
    }
    Refusal operator()(const ActionEnded& ended)
    {
        Action* const action = findById(m_incident.actions, ended.action);
        if (!action)
            return "action " + ended.action.value + " was never begun";
        endAction(*action, ended.outcome, ended.detail);
        return {};
    }

    Refusal operator()(const OutageRecorded& recorded)
    {
        if (auto mistake = mistakeIn(recorded.spells))
            return mistake;
        Refusal refusal;
        if (Outage* const outage = placeFor(m_incident, m_incident.outages, recorded.outage, m_moment, refusal)) {
            if (outage->by.empty())
                outage->by = m_moment.by;
            outage->facts = recorded.facts;
            outage->spells = recorded.spells;
        }
        return refusal;
    }
    Refusal operator()(const OutageChanged& changed)
    {
        Outage* const outage = findById(m_incident.outages, changed.outage);
        if (!outage)
            return "outage " + changed.outage.value + " was never recorded";
        std::vector<OutageSpell> spells = outage->spells;
        spells.back().to = changed.at;
        spells.push_back({ changed.state, changed.at, std::nullopt });
        if (auto mistake = mistakeIn(spells))
            return mistake;
        outage->spells = std::move(spells);
        return {};
    }
    Refusal operator()(const OutageEnded& ended)
    {
        Outage* const outage = findById(m_incident.outages, ended.outage);
        if (!outage)
            return "outage " + ended.outage.value + " was never recorded";
        if (ended.at <= outage->spells.back().from)
            return "it ends before it starts";
        outage->spells.back().to = ended.at;
        return {};
    }

    Refusal operator()(const CauseRecorded& recorded)
    {
        Refusal refusal;
        if (Cause* const cause = placeFor(m_incident, m_incident.causes, recorded.cause, m_moment, refusal)) {
            signIfNew(*cause);
            cause->text = recorded.text;
        }
        return refusal;
    }
    Refusal operator()(const PreventionPlanned& planned)
    {
        Refusal refusal;
        if (Prevention* const prevention
            = placeFor(m_incident, m_incident.preventions, planned.prevention, m_moment, refusal)) {
            signIfNew(*prevention);
            prevention->text = planned.text;
            prevention->owner = planned.owner;
            prevention->due = planned.due;
        }
        return refusal;
    }
    Refusal operator()(const PreventionDone& done)
    {
        Prevention* const prevention = findById(m_incident.preventions, done.prevention);
        if (!prevention)
            return "prevention item " + done.prevention.value + " was never planned";
        prevention->doneAt = m_moment.at;
        prevention->doneBy = m_moment.by;
        return {};
    }

    Refusal operator()(const IncidentMerged& merged)
    {
        m_incident.mergedInto = merged.into;
        if (m_incident.isOpen())
            enterLane(m_incident, Lane::Closed, m_moment);
        return {};
    }

    Refusal operator()(const RelapseNoticed& noticed)
    {
        Relapse relapse { noticed.firedAt, noticed.alert, {} };
        for (Hypothesis& hypothesis : m_incident.hypotheses) {
            if (hypothesis.withdrawn || hypothesis.state() != HypothesisState::Cause)
                continue;
            relapse.hypothesis = hypothesis.id;
            hypothesis.steps.push_back({ HypothesisState::Symptom, {}, noticed.firedAt, m_moment.by });
            hypothesis.becameSymptom = true;
        }
        m_incident.relapses.push_back(std::move(relapse));
        if (m_incident.lane != Lane::Act)
            enterLane(m_incident, Lane::Act, m_moment);
        return {};
    }

    Refusal operator()(const RegulatoryMilestoneReached& reached)
    {
        m_incident.regulatory.push_back(
            { reached.regime, reached.milestone, reached.at, m_moment.by, m_moment.version, false });
        return {};
    }

    Refusal operator()(const PicturePiece& piece)
    {
        if (piece.count == 0 || piece.count > Picture::MaxPieces || piece.index >= piece.count
            || piece.bytes->size() > Picture::MaxPieceBytes)
            return "picture " + piece.picture.value + " has too many pieces, or too large ones";
        Picture& picture = m_incident.pictures[piece.picture];
        if (picture.pieces.empty()) {
            picture.id = piece.picture;
            picture.mediaType = piece.mediaType;
            picture.pieces.resize(piece.count);
        }
        if (picture.pieces.size() != piece.count || picture.mediaType != piece.mediaType)
            return "the pieces of picture " + piece.picture.value + " do not fit together";
        picture.pieces[piece.index] = piece.bytes;
        join(picture);
        return {};
    }

    Refusal operator()(const Withdrawn&) { return foldWithdrawal(m_incident, m_moment.corrects); }

    // Who is linked to what is kept for all incidents together.
    Refusal operator()(const AlertsLinked&) { return {}; }
    Refusal operator()(const AlertsUnlinked&) { return {}; }

private:
    void acknowledge()
    {
        if (m_incident.acknowledgedAt)
            return;
        m_incident.acknowledgedAt = m_moment.at;
        m_incident.acknowledgedBy = m_moment.by;
    }

    // A correction keeps who recorded it, and when.
    template <typename Thing> void signIfNew(Thing& thing) const
    {
        if (thing.recorded != m_moment.version)
            return;
        thing.at = m_moment.at;
        thing.by = m_moment.by;
    }

    void setImpact(bool impact)
    {
        if (impact && !m_incident.customerImpact) {
            m_incident.customerImpactSince = m_moment.at;
            m_incident.entriesBeforeImpact = m_incident.entries.size();
        } else if (!impact)
            m_incident.customerImpactSince.reset();
        m_incident.customerImpact = impact;
    }

    void addComponents(const std::vector<ComponentId>& components)
    {
        for (const ComponentId& id : components) {
            if (std::find(m_incident.components.begin(), m_incident.components.end(), id)
                == m_incident.components.end())
                m_incident.components.push_back(id);
        }
    }

    void endAction(Action& action, ActionOutcome outcome, const std::string& detail)
    {
        action.outcome = outcome;
        action.detail = detail;
        if (outcome == ActionOutcome::Running)
            action.endedAt.reset();
        else if (!action.endedAt)
            action.endedAt = m_moment.at;
    }

    static void join(Picture& picture)
    {
        std::string bytes;
        for (const auto& piece : picture.pieces) {
            if (!piece)
                return;
            bytes += *piece;
        }
        picture.bytes = std::make_shared<const std::string>(std::move(bytes));
    }

    Incident& m_incident;
    const CaseMoment& m_moment;
};

} // namespace

void enterLane(Incident& incident, Lane lane, const CaseMoment& moment, const std::string& reason)
{
    incident.lane = lane;
    incident.laneChanges.push_back({ lane, moment.at, moment.by, reason, incident.entries.size() });
    if (lane == Lane::Closed)
        incident.closedAt = moment.at;
    else
        incident.closedAt.reset();
}

bool correctsRecording(const Incident& incident, std::uint32_t corrects, std::uint32_t recorded)
{
    while (corrects > recorded) {
        const auto entry = std::find_if(incident.entries.rbegin(), incident.entries.rend(),
            [corrects](const auto& each) { return each->version == corrects && each->aspect() == Aspect::Case; });
        if (entry == incident.entries.rend())
            return false;
        corrects = (*entry)->corrects;
    }
    return corrects == recorded;
}

std::optional<std::string> mistakeIn(const std::vector<OutageSpell>& spells)
{
    if (spells.empty())
        return QT_TRANSLATE_NOOP("Rules", "it has no time");
    for (std::size_t i = 0; i < spells.size(); ++i) {
        const OutageSpell& spell = spells[i];
        const bool last = i + 1 == spells.size();
        if (spell.to && *spell.to <= spell.from)
            return QT_TRANSLATE_NOOP("Rules", "it ends before it starts");
        if (!last && spell.to != spells[i + 1].from)
            return QT_TRANSLATE_NOOP("Rules", "its states do not follow one another without a gap");
    }
    return std::nullopt;
}

std::optional<std::string> foldCase(Incident& incident, const CaseChange& change, const CaseMoment& moment)
{
    return std::visit(CaseFolder(incident, moment), change);
}

} // namespace leitstand
