// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/workspace_log.h"

#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <QPointer>

#include <memory>

namespace leitstand {
namespace {

// Waits for the answers to all events of one call.
struct Batch {
    std::size_t left = 0;
    std::optional<Error> fault; // the first one
    EventLog::Done done;

    void settle(const PublishResult& result)
    {
        if (!fault) {
            if (const auto* const failure = std::get_if<PublishFailure>(&result))
                fault = failure->error;
            else if (std::holds_alternative<Conflict>(result))
                fault = Error { "the log has another event at this place", "log", "report this" };
        }
        if (--left == 0)
            done(fault ? Outcome(*fault) : Outcome(leitstand::Done()));
    }
};

} // namespace

WorkspaceLog::WorkspaceLog(Workspace& workspace) : m_workspace(workspace)
{
    QObject::connect(&workspace, &Workspace::folded, &m_connections, [this](const Changes& changes) {
        if (m_listener && !changes.incidents.empty())
            m_listener(changes.incidents);
    });
    QObject::connect(&workspace, &Workspace::replaced, &m_connections, [this] { tellAll(); });
    QObject::connect(&workspace, &Workspace::caughtUp, &m_connections, [this] { tellAll(); });
}

WorkspaceLog::~WorkspaceLog() = default;

void WorkspaceLog::tellAll() const
{
    if (!m_listener)
        return;
    std::vector<IncidentId> all;
    for (const auto& [id, incident] : m_workspace.state().incidents())
        all.push_back(id);
    m_listener(all);
}

void WorkspaceLog::publishVersion(const Event& event, Span within, VersionDone done)
{
    PublishRequest request;
    request.subject = subjectFor(event.body);
    request.messageId = event.id;
    request.payload = encode(event);
    request.firstOfSubject = true;
    request.syncToDisk = true;
    request.giveUpAfter = within;
    m_workspace.client().publish(std::move(request), &m_workspace, std::move(done));
}

std::optional<Error> WorkspaceLog::notReady() const
{
    const ConnectionState connection = m_workspace.client().connectionState();
    if (connection.phase != ConnectionPhase::Live) {
        return connection.reason.value_or(
            Error { "not connected to the log", connection.url, "wait until the engine runs" });
    }
    if (!m_workspace.isCaughtUp())
        return Error { "the log is still being read", connection.url, "try again in a moment" };
    return std::nullopt;
}

std::optional<KnownAlert> WorkspaceLog::alert(const AlertKey& key) const
{
    const Alert* const alert = m_workspace.state().alert(key);
    if (alert == nullptr)
        return std::nullopt;
    return KnownAlert { alert->condition, alert->changedAt };
}

void WorkspaceLog::forEachAlert(const std::function<void(const KnownAlert&)>& each) const
{
    for (const Alert& alert : m_workspace.state().alerts())
        each({ alert.condition, alert.changedAt });
}

std::shared_ptr<const Catalogue> WorkspaceLog::catalogue() const
{
    return m_workspace.state().catalogue();
}

void WorkspaceLog::publish(std::vector<Event> events, Span within, EventLog::Done done)
{
    auto batch = std::make_shared<Batch>();
    batch->left = events.size();
    batch->done = std::move(done);
    if (events.empty()) {
        QMetaObject::invokeMethod(
            &m_workspace, [batch] { batch->done(leitstand::Done()); }, Qt::QueuedConnection);
        return;
    }
    for (const Event& event : events) {
        PublishRequest request;
        request.subject = subjectFor(event.body);
        request.messageId = event.id;
        request.payload = encode(event);
        request.giveUpAfter = within;
        m_workspace.client().publish(
            std::move(request), &m_workspace, [batch](const PublishResult& result) { batch->settle(result); });
    }
}

void WorkspaceLog::announce(const Event& event)
{
    m_workspace.client().publishVolatile(subjectFor(event.body), encode(event));
}

} // namespace leitstand
