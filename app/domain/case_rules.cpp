// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/incident_rules.h"

#include "domain/case_fold.h"
#include "domain/clocks.h"
#include "domain/find_by_id.h"
#include "domain/rule_refusals.h"

#include <algorithm>
#include <type_traits>

namespace leitstand {
namespace {

constexpr std::size_t MaxLinkedAlerts = 10000;
constexpr std::size_t MaxComponents = 200;
constexpr Span MinWatch = std::chrono::minutes(1);
constexpr Span MaxWatch = std::chrono::days(7);

bool isTitle(const std::string& text)
{
    return !text.empty() && text.size() <= MaxTitleBytes;
}

Error titleRefusal(const IncidentId& id)
{
    return refusal(QT_TRANSLATE_NOOP("Rules", "a title has 1 to 500 bytes"), id,
        QT_TRANSLATE_NOOP("Rules", "write a title, or shorten it"));
}

// The judge of one change; one rule per function.
class CaseJudge {
public:
    CaseJudge(const Incident& incident, const RuleContext& context, std::uint32_t corrects)
        : m_incident(incident)
        , m_context(context)
        , m_corrects(corrects)
    { }

    Outcome operator()(const IncidentOpened&) const
    {
        return refuse(
            QT_TRANSLATE_NOOP("Rules", "it is open already"), QT_TRANSLATE_NOOP("Rules", "open another incident"));
    }
    Outcome operator()(const IncidentAcknowledged&) const
    {
        if (m_incident.acknowledgedAt)
            return refuse(QT_TRANSLATE_NOOP("Rules", "somebody has acknowledged it already"),
                QT_TRANSLATE_NOOP("Rules", "nothing has to be done"));
        return Done();
    }
    Outcome operator()(const LaneMoved& moved) const;
    Outcome operator()(const PriorityChanged&) const { return Done(); }
    Outcome operator()(const CustomerImpactChanged&) const { return Done(); }
    Outcome operator()(const TitleChanged& changed) const
    {
        if (!isTitle(changed.title))
            return titleRefusal(m_incident.id);
        return Done();
    }
    Outcome operator()(const SummaryChanged& changed) const { return mayHold(changed.summary, true); }
    Outcome operator()(const RoleAssigned& assigned) const
    {
        if (assigned.person.size() > MaxTitleBytes)
            return textTooLong(m_incident.id);
        if (assigned.person == m_incident.role(assigned.role).person)
            return refuse(QT_TRANSLATE_NOOP("Rules", "this person has the role already"),
                QT_TRANSLATE_NOOP("Rules", "nothing has to be done"));
        return Done();
    }
    Outcome operator()(const AlertsLinked& linked) const { return mayName(linked.alerts); }
    Outcome operator()(const AlertsUnlinked& unlinked) const { return mayName(unlinked.alerts); }
    Outcome operator()(const ComponentsAffected& affected) const { return mayName(affected.components); }
    Outcome operator()(const ComponentsCleared& cleared) const { return mayName(cleared.components); }

    Outcome operator()(const NoteAdded& added) const
    {
        if (added.text.empty() && added.pictures.empty())
            return refuse(
                QT_TRANSLATE_NOOP("Rules", "the note is empty"), QT_TRANSLATE_NOOP("Rules", "write something first"));
        if (added.text.size() > MaxTextBytes)
            return refuse(QT_TRANSLATE_NOOP("Rules", "the note is longer than 60,000 bytes"),
                QT_TRANSLATE_NOOP("Rules", "split it into several notes"));
        return mayRecord(m_incident.notes, added.note);
    }
    Outcome operator()(const PicturePiece& piece) const
    {
        if (!piece.bytes || piece.bytes->empty() || piece.index >= piece.count)
            return refuse(QT_TRANSLATE_NOOP("Rules", "the picture is empty"),
                QT_TRANSLATE_NOOP("Rules", "choose another picture"));
        if (piece.count > Picture::MaxPieces || piece.bytes->size() > Picture::MaxPieceBytes)
            return refuse(QT_TRANSLATE_NOOP("Rules", "the picture is larger than 4 MiB"),
                QT_TRANSLATE_NOOP("Rules", "cut it, or make it smaller"));
        return Done();
    }

    Outcome operator()(const HypothesisRaised& raised) const
    {
        const Outcome text = mayHold(raised.statement);
        return text.ok() ? mayRecord(m_incident.hypotheses, raised.hypothesis) : text;
    }
    Outcome operator()(const HypothesisJudged& judged) const
    {
        const Hypothesis* const hypothesis = findById(m_incident.hypotheses, judged.hypothesis);
        if (!hypothesis || hypothesis->withdrawn)
            return notThere(m_incident.id);
        if (judged.evidence.size() > MaxTextBytes)
            return textTooLong(m_incident.id);
        if (hypothesis->state() == judged.state)
            return refuse(QT_TRANSLATE_NOOP("Rules", "the hypothesis is in this state already"),
                QT_TRANSLATE_NOOP("Rules", "nothing has to be done"));
        return Done();
    }
    Outcome operator()(const ActionTaken& taken) const
    {
        const Outcome text = mayHold(taken.what);
        if (!text.ok())
            return text;
        if (taken.detail.size() > MaxTextBytes || taken.by.size() > MaxTitleBytes)
            return textTooLong(m_incident.id);
        return mayRecord(m_incident.actions, taken.action);
    }
    Outcome operator()(const ActionEnded& ended) const
    {
        const Action* const action = findById(m_incident.actions, ended.action);
        if (!action || action->withdrawn)
            return notThere(m_incident.id);
        if (ended.detail.size() > MaxTextBytes)
            return textTooLong(m_incident.id);
        if (action->outcome != ActionOutcome::Running && m_corrects == 0)
            return refuse(QT_TRANSLATE_NOOP("Rules", "the action is over already"),
                QT_TRANSLATE_NOOP("Rules", "correct it instead"));
        return Done();
    }

    Outcome operator()(const OutageRecorded& recorded) const
    {
        const Outcome fits = mayRecordOutage(m_incident, recorded, m_context.now);
        return fits.ok() ? mayRecord(m_incident.outages, recorded.outage) : fits;
    }
    Outcome operator()(const OutageChanged& changed) const
    {
        return mayChangeOutage(m_incident, changed, m_context.now);
    }
    Outcome operator()(const OutageEnded& ended) const { return mayEndOutage(m_incident, ended, m_context.now); }

    Outcome operator()(const CauseRecorded& recorded) const
    {
        const Outcome text = mayHold(recorded.text);
        return text.ok() ? mayRecord(m_incident.causes, recorded.cause) : text;
    }
    Outcome operator()(const PreventionPlanned& planned) const
    {
        const Outcome text = mayHold(planned.text);
        if (!text.ok())
            return text;
        if (planned.owner.size() > MaxTitleBytes)
            return textTooLong(m_incident.id);
        return mayRecord(m_incident.preventions, planned.prevention);
    }
    Outcome operator()(const PreventionDone& done) const
    {
        const Prevention* const prevention = findById(m_incident.preventions, done.prevention);
        if (!prevention || prevention->withdrawn)
            return notThere(m_incident.id);
        if (prevention->doneAt)
            return refuse(QT_TRANSLATE_NOOP("Rules", "this was done already"),
                QT_TRANSLATE_NOOP("Rules", "nothing has to be done"));
        return Done();
    }

    Outcome operator()(const IncidentMerged& merged) const;
    Outcome operator()(const RelapseNoticed&) const
    {
        if (m_incident.lane != Lane::Watch && m_incident.lane != Lane::Communicate)
            return refuse(QT_TRANSLATE_NOOP("Rules", "only what is being watched can relapse"),
                QT_TRANSLATE_NOOP("Rules", "move it to Act instead"));
        return Done();
    }
    Outcome operator()(const RegulatoryMilestoneReached& reached) const
    {
        if (!knows(reached.regime, reached.milestone))
            return refuse(QT_TRANSLATE_NOOP("Rules", "this rule book has no such step"),
                QT_TRANSLATE_NOOP("Rules", "choose another step"));
        return mayBePast(m_incident.id, reached.at, m_context.now);
    }
    Outcome operator()(const Withdrawn&) const
    {
        if (m_corrects == 0)
            return refuse(QT_TRANSLATE_NOOP("Rules", "it does not say what is withdrawn"),
                QT_TRANSLATE_NOOP("Rules", "choose an entry of the timeline"));
        return Done();
    }

    // What every change has to keep.
    Outcome general(const CaseChange& change) const
    {
        if (!m_incident.mergedInto.empty() && !std::holds_alternative<NoteAdded>(change))
            return refuse(QT_TRANSLATE_NOOP("Rules", "it was merged into another incident"),
                QT_TRANSLATE_NOOP("Rules", "go on in the other one"));
        if (m_corrects > m_incident.version(Aspect::Case))
            return refuse(QT_TRANSLATE_NOOP("Rules", "it corrects something that has not happened"),
                QT_TRANSLATE_NOOP("Rules", "choose an entry of the timeline"));
        return Done();
    }

private:
    Outcome refuse(std::string what, std::string remedy) const
    {
        return refusal(std::move(what), m_incident.id, std::move(remedy));
    }
    Outcome mayHold(const std::string& text, bool mayBeEmpty = false) const
    {
        if (text.empty() && !mayBeEmpty)
            return refuse(
                QT_TRANSLATE_NOOP("Rules", "the text is empty"), QT_TRANSLATE_NOOP("Rules", "write something first"));
        return text.size() > MaxTextBytes ? textTooLong(m_incident.id) : Outcome(Done());
    }
    template <typename Thing> Outcome mayName(const std::vector<Thing>& things) const
    {
        constexpr bool OfAlerts = std::is_same_v<Thing, AlertKey>;
        if (things.empty())
            return OfAlerts ? refuse(QT_TRANSLATE_NOOP("Rules", "no alert was named"),
                       QT_TRANSLATE_NOOP("Rules", "select at least one alert"))
                            : refuse(QT_TRANSLATE_NOOP("Rules", "no component was named"),
                                QT_TRANSLATE_NOOP("Rules", "name at least one component"));
        if (things.size() > (OfAlerts ? MaxLinkedAlerts : MaxComponents))
            return OfAlerts ? refuse(QT_TRANSLATE_NOOP("Rules", "more than 10,000 alerts were named"),
                       QT_TRANSLATE_NOOP("Rules", "do it in several steps"))
                            : refuse(QT_TRANSLATE_NOOP("Rules", "more than 200 components were named"),
                                QT_TRANSLATE_NOOP("Rules", "do it in several steps"));
        return Done();
    }
    // A new one, or the correction of one that is there.
    template <typename Thing, typename Id> Outcome mayRecord(const std::vector<Thing>& things, const Id& id) const
    {
        const Thing* const there = findById(things, id);
        if (!there && m_corrects == 0)
            return Done();
        if (!there || there->withdrawn)
            return notThere(m_incident.id);
        if (!correctsRecording(m_incident, m_corrects, there->recorded))
            return refuse(QT_TRANSLATE_NOOP("Rules", "this was recorded before"),
                QT_TRANSLATE_NOOP("Rules", "correct it instead"));
        return Done();
    }
    const Incident& m_incident;
    const RuleContext& m_context;
    std::uint32_t m_corrects;
};

Outcome CaseJudge::operator()(const LaneMoved& moved) const
{
    const bool isWindow = moved.to == Lane::Watch && moved.watch.has_value();
    if (isWindow && (*moved.watch < MinWatch || *moved.watch > MaxWatch))
        return refuse(QT_TRANSLATE_NOOP("Rules", "a watch window has 1 minute to 7 days"),
            QT_TRANSLATE_NOOP("Rules", "agree on another window"));
    if (moved.to == m_incident.lane && !isWindow)
        return refuse(QT_TRANSLATE_NOOP("Rules", "it is in this lane already"),
            QT_TRANSLATE_NOOP("Rules", "choose another lane"));
    if (moved.reason.size() > MaxTextBytes)
        return textTooLong(m_incident.id);
    if (moved.to == Lane::New && m_corrects == 0)
        return refuse(QT_TRANSLATE_NOOP("Rules", "somebody has begun to work on it"),
            QT_TRANSLATE_NOOP("Rules", "move it to Understand instead"));
    const auto ends = watchEnds(m_incident, *m_context.state.catalogue());
    const bool leavesWatch = moved.to == Lane::Communicate || moved.to == Lane::Closed;
    if (leavesWatch && ends && m_context.now < *ends && moved.reason.empty())
        return refuse(QT_TRANSLATE_NOOP("Rules", "the watch window is not over yet"),
            QT_TRANSLATE_NOOP("Rules", "wait for its end, or say why it is cut short"));
    if (moved.to == Lane::Closed && m_incident.hasOpenOutage())
        return refuse(
            QT_TRANSLATE_NOOP("Rules", "an outage is still open"), QT_TRANSLATE_NOOP("Rules", "end the outage first"));
    if (moved.to == Lane::Closed && m_incident.owesFinalMessage())
        return refuse(QT_TRANSLATE_NOOP("Rules", "customers noticed it and have not had the final message"),
            QT_TRANSLATE_NOOP("Rules", "publish the final message, or mark the incident as not visible to customers"));
    return Done();
}

Outcome CaseJudge::operator()(const IncidentMerged& merged) const
{
    const Incident* const target = m_context.state.incident(merged.into);
    if (merged.into == m_incident.id)
        return refuse(QT_TRANSLATE_NOOP("Rules", "an incident cannot be merged with itself"),
            QT_TRANSLATE_NOOP("Rules", "choose another incident"));
    if (!target)
        return refuse(QT_TRANSLATE_NOOP("Rules", "the other incident does not exist"),
            QT_TRANSLATE_NOOP("Rules", "choose another incident"));
    if (!target->isOpen() || !target->mergedInto.empty())
        return refuse(QT_TRANSLATE_NOOP("Rules", "the other incident is closed"),
            QT_TRANSLATE_NOOP("Rules", "open it again first, or choose another one"));
    if (!m_incident.isOpen())
        return refuse(QT_TRANSLATE_NOOP("Rules", "it is closed"), QT_TRANSLATE_NOOP("Rules", "open it again first"));
    return Done();
}

} // namespace

Outcome mayOpen(const IncidentId& id, const IncidentOpened& opening, const RuleContext& context)
{
    if (!isTitle(opening.title))
        return titleRefusal(id);
    if (opening.alerts.size() > MaxLinkedAlerts)
        return refusal(QT_TRANSLATE_NOOP("Rules", "more than 10,000 alerts were named"), id,
            QT_TRANSLATE_NOOP("Rules", "do it in several steps"));
    if (opening.components.size() > MaxComponents)
        return refusal(QT_TRANSLATE_NOOP("Rules", "more than 200 components were named"), id,
            QT_TRANSLATE_NOOP("Rules", "do it in several steps"));
    if (opening.summary.size() > MaxTextBytes)
        return textTooLong(id);
    if (!opening.splitFrom.empty() && !context.state.incident(opening.splitFrom))
        return refusal(QT_TRANSLATE_NOOP("Rules", "the other incident does not exist"), id,
            QT_TRANSLATE_NOOP("Rules", "choose another incident"));
    return Done();
}

Outcome mayChange(
    const Incident& incident, const CaseChange& change, const RuleContext& context, std::uint32_t corrects)
{
    const CaseJudge judge(incident, context, corrects);
    const Outcome general = judge.general(change);
    return general.ok() ? std::visit(judge, change) : general;
}

} // namespace leitstand
