// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_actions.h"

#include "view/display_text.h"
#include "view/facts.h"

#include <QUuid>

#include <algorithm>

namespace leitstand {
namespace {

std::string clean(const QString& text)
{
    return fromTyped(text.trimmed());
}

template <typename Kind> std::optional<Kind> kindIn(int number, int last)
{
    return number >= 0 && number <= last ? std::optional(static_cast<Kind>(number)) : std::nullopt;
}

template <typename Thing> const Thing* thing(const std::vector<Thing>& things, const QString& id)
{
    const auto found = std::find_if(
        things.begin(), things.end(), [id = id.toStdString()](const Thing& each) { return each.id.value == id; });
    return found == things.end() ? nullptr : &*found;
}

std::optional<std::chrono::sys_days> dayFrom(const QString& text)
{
    const auto midnight = parseInstant((text + QStringLiteral("T00:00:00Z")).toStdString());
    return midnight ? std::optional(std::chrono::floor<std::chrono::days>(*midnight)) : std::nullopt;
}

} // namespace

IncidentActions::IncidentActions(Desk& desk, const Lens& lens, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_lens(lens)
{ }

std::string IncidentActions::newId()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(12).toStdString();
}

const Incident* IncidentActions::incident(const QString& id) const
{
    return m_lens.state().incident({ id.toStdString() });
}

void IncidentActions::ask(const QString& incidentId, CaseChange change, std::uint32_t corrects)
{
    m_desk.change({ { incidentId.toStdString() }, std::move(change), std::nullopt, corrects });
}

void IncidentActions::setSummary(const QString& incidentId, const QString& summary)
{
    ask(incidentId, SummaryChanged { clean(summary) });
}

void IncidentActions::moveToLane(const QString& incidentId, int lane, const QString& reason)
{
    if (const auto to = kindIn<Lane>(lane, Facts::LaneClosed))
        ask(incidentId, LaneMoved { *to, clean(reason), std::nullopt });
}

void IncidentActions::watch(const QString& incidentId, int minutes)
{
    ask(incidentId, LaneMoved { Lane::Watch, {}, Span(std::chrono::minutes(minutes)) });
}

void IncidentActions::assignRole(const QString& incidentId, int role, const QString& person)
{
    if (const auto which = kindIn<CaseRole>(role, Facts::Scribe))
        ask(incidentId, RoleAssigned { *which, clean(person) });
}

void IncidentActions::takeRole(const QString& incidentId, int role)
{
    if (const auto which = kindIn<CaseRole>(role, Facts::Scribe))
        ask(incidentId, RoleAssigned { *which, m_lens.workspace().actor() });
}

void IncidentActions::addComponent(const QString& incidentId, const QString& component)
{
    if (ComponentId id { clean(component) }; !id.empty())
        ask(incidentId, ComponentsAffected { { std::move(id) } });
}

void IncidentActions::clearComponent(const QString& incidentId, const QString& component)
{
    ask(incidentId, ComponentsCleared { { { component.toStdString() } } });
}

void IncidentActions::addNote(const QString& incidentId, const QString& text, int mark, PastedPictures* pictures)
{
    const auto kind = kindIn<NoteMark>(mark, CaseFacts::WentBadly);
    NoteAdded note { { newId() }, clean(text), kind.value_or(NoteMark::None), {} };
    if (note.text.empty() && (!pictures || pictures->count() == 0))
        return;
    if (pictures) {
        for (const PastedPicture& picture : pictures->pictures()) {
            const PictureId id { newId() };
            for (PicturePiece& piece : piecesOf(picture.packed, id))
                ask(incidentId, std::move(piece));
            note.pictures.push_back(id);
        }
        pictures->clear();
    }
    ask(incidentId, std::move(note));
}

void IncidentActions::correctNote(const QString& incidentId, const QString& noteId, const QString& text, int mark)
{
    const Incident* const shown = incident(incidentId);
    const Note* const note = shown ? thing(shown->notes, noteId) : nullptr;
    const auto kind = kindIn<NoteMark>(mark, CaseFacts::WentBadly);
    if (note && kind)
        ask(incidentId, NoteAdded { note->id, clean(text), *kind, note->pictures }, note->recorded);
}

void IncidentActions::raiseHypothesis(const QString& incidentId, const QString& statement)
{
    if (HypothesisRaised raised { { newId() }, clean(statement) }; !raised.statement.empty())
        ask(incidentId, std::move(raised));
}

void IncidentActions::correctHypothesis(
    const QString& incidentId, const QString& hypothesisId, const QString& statement)
{
    const Incident* const shown = incident(incidentId);
    if (const Hypothesis* const hypothesis = shown ? thing(shown->hypotheses, hypothesisId) : nullptr)
        ask(incidentId, HypothesisRaised { hypothesis->id, clean(statement) }, hypothesis->recorded);
}

void IncidentActions::judgeHypothesis(
    const QString& incidentId, const QString& hypothesisId, int state, const QString& evidence)
{
    if (const auto judged = kindIn<HypothesisState>(state, CaseFacts::Symptom))
        ask(incidentId, HypothesisJudged { { hypothesisId.toStdString() }, *judged, clean(evidence) });
}

void IncidentActions::takeAction(
    const QString& incidentId, const QString& what, const QString& by, int outcome, const QString& detail)
{
    const auto how = kindIn<ActionOutcome>(outcome, CaseFacts::Impossible);
    ActionTaken taken { { newId() }, clean(what), clean(by), how.value_or(ActionOutcome::Running), clean(detail) };
    if (how && !taken.what.empty())
        ask(incidentId, std::move(taken));
}

void IncidentActions::correctAction(const QString& incidentId, const QString& actionId, const QString& what,
    const QString& by, int outcome, const QString& detail)
{
    const Incident* const shown = incident(incidentId);
    const Action* const action = shown ? thing(shown->actions, actionId) : nullptr;
    const auto how = kindIn<ActionOutcome>(outcome, CaseFacts::Impossible);
    if (action && how)
        ask(incidentId, ActionTaken { action->id, clean(what), clean(by), *how, clean(detail) }, action->recorded);
}

void IncidentActions::endAction(const QString& incidentId, const QString& actionId, int outcome, const QString& detail)
{
    const auto how = kindIn<ActionOutcome>(outcome, CaseFacts::Impossible);
    if (how && *how != ActionOutcome::Running)
        ask(incidentId, ActionEnded { { actionId.toStdString() }, *how, clean(detail) });
}

void IncidentActions::recordCause(const QString& incidentId, const QString& text)
{
    if (CauseRecorded recorded { { newId() }, clean(text) }; !recorded.text.empty())
        ask(incidentId, std::move(recorded));
}

void IncidentActions::correctCause(const QString& incidentId, const QString& causeId, const QString& text)
{
    const Incident* const shown = incident(incidentId);
    if (const leitstand::Cause* const cause = shown ? thing(shown->causes, causeId) : nullptr)
        ask(incidentId, CauseRecorded { cause->id, clean(text) }, cause->recorded);
}

void IncidentActions::planPrevention(
    const QString& incidentId, const QString& text, const QString& owner, const QString& due)
{
    PreventionPlanned planned { { newId() }, clean(text), clean(owner), dayFrom(due) };
    if (!planned.text.empty())
        ask(incidentId, std::move(planned));
}

void IncidentActions::correctPrevention(const QString& incidentId, const QString& preventionId, const QString& text,
    const QString& owner, const QString& due)
{
    const Incident* const shown = incident(incidentId);
    if (const Prevention* const prevention = shown ? thing(shown->preventions, preventionId) : nullptr)
        ask(incidentId, PreventionPlanned { prevention->id, clean(text), clean(owner), dayFrom(due) },
            prevention->recorded);
}

void IncidentActions::finishPrevention(const QString& incidentId, const QString& preventionId)
{
    ask(incidentId, PreventionDone { { preventionId.toStdString() } });
}

void IncidentActions::reachMilestone(const QString& incidentId, int regime, int milestone, double at)
{
    const auto which = kindIn<Regime>(regime, CaseFacts::Gdpr);
    const auto step = kindIn<RegulatoryMilestone>(milestone, CaseFacts::FinalSubmitted);
    if (which && step)
        ask(incidentId, RegulatoryMilestoneReached { *which, *step, Instant(Span(static_cast<std::int64_t>(at))) });
}

void IncidentActions::takeBack(const QString& incidentId, int version, const QString& reason)
{
    const Incident* const shown = incident(incidentId);
    if (!shown || version <= 0)
        return;
    const auto corrects = static_cast<std::uint32_t>(version);
    auto change = undoOf(*shown, corrects);
    // That it cannot be taken back is said before; when somebody else was faster, the log's refusal says it.
    CaseChange back = change ? std::move(change).value() : CaseChange(Withdrawn {});
    if (auto* const withdrawn = std::get_if<Withdrawn>(&back))
        withdrawn->reason = clean(reason);
    ask(incidentId, std::move(back), corrects);
}

} // namespace leitstand
