// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/desk.h"

#include "domain/incident_rules.h"
#include "domain/timeline.h"

#include <algorithm>

namespace leitstand {
namespace {

// What is written along with something else and never undone by itself.
bool standsAlone(const CaseChange& change)
{
    return !std::holds_alternative<PicturePiece>(change) && !std::holds_alternative<RelapseNoticed>(change);
}

} // namespace

Desk::Desk(Workspace& workspace, const Access& access, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_access(access)
{
    workspace.addObserver([this](const LoggedEvent& logged) { observe(logged.event); });
    connect(&workspace, &Workspace::commandFinished, this, &Desk::settle);
}

std::string Desk::change(ChangeRequest request, Act act)
{
    if (const Outcome allowed = m_access.judge(request.change); !allowed)
        return refuse(request.incident, allowed.error());
    const auto* const change = std::get_if<CaseChange>(&request.change);
    const bool canBeUndone = change && standsAlone(*change);
    if (change && !request.basedOn && m_editing && m_editing->incident == request.incident) {
        const auto parts = touchedParts(*change);
        if (std::find(parts.begin(), parts.end(), m_editing->part) != parts.end())
            request.basedOn = m_editing->version;
    }
    std::string id = submit(std::move(request));
    if (canBeUndone)
        m_awaited.emplace(id, act == 0 ? begin() : act);
    return id;
}

void Desk::beginEditing(const IncidentId& incident, const std::string& part)
{
    const Incident* const edited = part.empty() ? nullptr : m_workspace.state().incident(incident);
    if (edited) {
        m_editing = { incident, part, edited->version(Aspect::Case) };
        return;
    }
    // A dialog closes before it hands over what was written in it.
    const auto ended = m_editing;
    if (!ended)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, ended] {
            if (m_editing && m_editing->incident == ended->incident && m_editing->part == ended->part
                && m_editing->version == ended->version)
                m_editing.reset();
        },
        Qt::QueuedConnection);
}

IncidentId Desk::open(IncidentOpened opening)
{
    if (const Outcome allowed = m_access.judge(CaseChange(opening)); !allowed) {
        refuse({}, allowed.error());
        return {};
    }
    std::string event;
    IncidentId id = m_workspace.open(std::move(opening), &event);
    m_awaited.emplace(std::move(event), begin());
    Q_EMIT submitted();
    return id;
}

std::string Desk::submit(ChangeRequest request)
{
    std::string id = m_workspace.change(std::move(request));
    Q_EMIT submitted();
    return id;
}

std::string Desk::refuse(const IncidentId& incident, Error error)
{
    std::string id = "refused-" + std::to_string(++m_refusals);
    CommandResult result;
    result.eventId = id;
    result.incident = incident;
    result.outcome = CommandOutcome::Refused;
    result.error = std::move(error);
    // Later, as for everything else that was asked for.
    QMetaObject::invokeMethod(
        this, [this, result] { Q_EMIT finished(result); }, Qt::QueuedConnection);
    return id;
}

void Desk::observe(const Event& event)
{
    const auto found = m_awaited.find(event.id);
    if (found == m_awaited.end())
        return;
    const Act act = found->second;
    m_awaited.erase(found);
    const auto* const body = std::get_if<CaseEvent>(&event.body);
    if (!body)
        return;
    const auto known
        = std::find_if(m_acts.begin(), m_acts.end(), [act](const ActDone& done) { return done.act == act; });
    if (known != m_acts.end()) {
        known->deeds.push_back({ body->incident, body->version });
        return;
    }
    m_acts.push_back({ act, { { body->incident, body->version } } });
    if (m_acts.size() > ActsKept)
        m_acts.pop_front();
    Q_EMIT canUndoChanged();
}

void Desk::settle(const CommandResult& result)
{
    const bool over = result.outcome != CommandOutcome::Saved && result.outcome != CommandOutcome::Waiting;
    if (over)
        m_awaited.erase(result.eventId);
    const auto undoing = m_undoing.find(result.eventId);
    if (undoing != m_undoing.end() && result.outcome != CommandOutcome::Waiting) {
        const Deed taken = undoing->second;
        m_undoing.erase(undoing);
        if (result.outcome == CommandOutcome::Saved)
            Q_EMIT undone(taken.incident, taken.version);
    }
    Q_EMIT finished(result);
}

bool Desk::undo()
{
    if (m_acts.empty())
        return false;
    if (const Outcome allowed = m_access.judge(CaseChange(Withdrawn())); !allowed) {
        refuse(m_acts.back().deeds.front().incident, allowed.error());
        return true;
    }
    const ActDone last = std::move(m_acts.back());
    m_acts.pop_back();
    std::for_each(last.deeds.rbegin(), last.deeds.rend(), [this](const Deed& deed) { takeBack(deed); });
    Q_EMIT canUndoChanged();
    return true;
}

void Desk::takeBack(const Deed& deed)
{
    const Incident* const incident = m_workspace.state().incident(deed.incident);
    if (!incident)
        return;
    auto correction = undoOf(*incident, deed.version);
    if (!correction) {
        refuse(deed.incident, correction.error());
        return;
    }
    ChangeRequest request;
    request.incident = deed.incident;
    request.change = std::move(correction).value();
    request.corrects = deed.version;
    m_undoing.emplace(submit(std::move(request)), deed);
}

} // namespace leitstand
