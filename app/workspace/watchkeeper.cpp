// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/watchkeeper.h"

#include "insight/gathering.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <algorithm>

namespace leitstand {

Watchkeeper::Watchkeeper(Workspace& workspace, Duty duty, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_duty(duty)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Watchkeeper::look);
    const auto lookSoon = [this] {
        if (!m_timer.isActive() || m_timer.remainingTime() > Soon)
            m_timer.start(Soon);
    };
    connect(&workspace, &Workspace::folded, this, [lookSoon](const Changes& changes) {
        if (!changes.alerts.empty() || !changes.incidents.empty() || changes.catalogue || changes.groupings)
            lookSoon();
    });
    connect(&workspace, &Workspace::caughtUp, this, lookSoon);
    connect(&workspace, &Workspace::replaced, this, [this, lookSoon](Stream stream) {
        if (stream == Stream::Incidents) {
            m_written.clear();
            m_sightings.clear();
        }
        lookSoon();
    });
}

bool Watchkeeper::isOnWatch() const
{
    return m_workspace.isCaughtUp() && m_workspace.client().connectionState().phase == ConnectionPhase::Live
        && m_workspace.state().catalogue()->roleOf(m_workspace.actor()) >= AccessRole::Responder;
}

std::vector<DueChange> Watchkeeper::due()
{
    const OperationsState& state = m_workspace.state();
    std::vector<DueChange> due;
    if (m_duty == Duty::Everything)
        due = dueChanges(state, m_workspace.now());
    if (!m_gathered.isValid() || m_gathered.hasExpired(BetweenGatherings)) {
        m_gathered.start();
        for (DueChange& late : lateAlerts(state, m_workspace.now()))
            due.push_back(std::move(late));
    }
    return due;
}

void Watchkeeper::look()
{
    const OperationsState& state = m_workspace.state();
    if (isOnWatch()) {
        for (const DueChange& change : due()) {
            if (m_workspace.mayWrite(change.incident) && isSettled(change))
                write(change);
        }
        if (!gatheringsOf(state).empty())
            m_timer.start(LongestWait);
    }
    if (const auto next = m_duty == Duty::Everything ? nextDueChange(state) : std::nullopt) {
        // What is due already and not for this window to write needs no hurry.
        const auto wait = *next > m_workspace.now() ? (*next - m_workspace.now()).count() : LongestWait;
        m_timer.start(static_cast<int>(std::clamp<Span::rep>(wait, Soon, LongestWait)));
    }
}

bool Watchkeeper::isSettled(const DueChange& due)
{
    if (m_workspace.now() - due.at > LongAgo)
        return false;
    Sighting& sighting = m_sightings[due.incident];
    if (sighting.version != due.version) {
        sighting.version = due.version;
        sighting.since.start();
    }
    return sighting.since.hasExpired(Quiet);
}

void Watchkeeper::write(const DueChange& due)
{
    std::uint32_t& written = m_written[due.incident];
    if (written >= due.version)
        return;
    written = due.version;
    Event event;
    event.id = due.eventId();
    event.source = "/leitstand/desktop";
    // When it happened, and not when somebody was there to see it; but never before what went before it.
    const Incident& incident = *m_workspace.state().incident(due.incident);
    event.time = std::max(due.at, incident.inLaneSince());
    event.body = CaseEvent { due.incident, due.version, due.change };
    PublishRequest request;
    request.subject = subjectFor(event);
    request.messageId = event.id;
    request.payload = encode(event);
    request.firstOfSubject = true;
    request.syncToDisk = true;
    m_workspace.client().publish(
        std::move(request), this, [this, incident = due.incident, version = due.version](const PublishResult& result) {
            // A conflict is somebody else's event, and what is due is judged anew once that one is folded.
            const bool failed = std::holds_alternative<PublishFailure>(result);
            if (const auto found = m_written.find(incident);
                failed && found != m_written.end() && found->second == version)
                m_written.erase(found);
        });
}

} // namespace leitstand
