// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/presence.h"

#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <QUuid>

#include <algorithm>

namespace leitstand {
namespace {

constexpr int LookForSilence = 1000; // milliseconds

std::string newWindowName()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(12).toStdString();
}

std::chrono::milliseconds machineClock()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

Presence::Presence(Workspace& workspace, SteadyClock clock, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock ? std::move(clock) : machineClock)
    , m_window(newWindowName())
{
    m_sayTimer.setInterval(RepeatEvery);
    connect(&m_sayTimer, &QTimer::timeout, this, &Presence::say);
    m_forgetTimer.setInterval(LookForSilence);
    connect(&m_forgetTimer, &QTimer::timeout, this, &Presence::forgetSilent);
    const StreamClient& client = m_workspace.client();
    connect(&client, &StreamClient::connectionChanged, this,
        [this](const ConnectionState& connection) { connectionChanged(connection.phase); });
    connectionChanged(client.connectionState().phase);
}

Presence::~Presence()
{
    if (m_subscription)
        m_workspace.client().unsubscribe(*m_subscription);
    look({});
}

void Presence::connectionChanged(ConnectionPhase phase)
{
    const bool cameAlive = phase == ConnectionPhase::Live && m_phase != ConnectionPhase::Live;
    m_phase = phase;
    if (phase == ConnectionPhase::Stopped)
        m_subscription.reset(); // it ended with the client
    if (!cameAlive)
        return;
    if (!m_subscription)
        listen();
    if (!m_incident.empty())
        say();
}

void Presence::listen()
{
    const auto decoder = std::make_shared<EventDecoder>();
    m_subscription = m_workspace.client().listenVolatile(
        std::string(PresenceFilter), [this, decoder](const VolatileMessage& message) {
            Decoded decoded = decoder->decode(message.subject, message.payload);
            if (auto* const event = std::get_if<Event>(&decoded))
                QMetaObject::invokeMethod(
                    this, [this, event = std::move(*event)] { hear(event); }, Qt::QueuedConnection);
        });
}

void Presence::look(const IncidentId& incident, const std::string& editing)
{
    if (m_incident == incident && m_editing == editing)
        return;
    m_incident = incident;
    m_editing = incident.empty() ? std::string() : editing;
    say();
    if (m_incident.empty())
        m_sayTimer.stop();
    else
        m_sayTimer.start();
}

void Presence::say()
{
    Event event;
    event.id = newWindowName();
    event.source = "/leitstand/desktop";
    event.time = m_workspace.now();
    event.actor = m_workspace.actor();
    event.body = PresenceNotice { m_window, m_incident, m_editing };
    m_workspace.client().publishVolatile(subjectFor(event), encode(event));
}

void Presence::hear(const Event& event)
{
    const auto* const notice = std::get_if<PresenceNotice>(&event.body);
    if (!notice || notice->window == m_window)
        return;
    const WindowKey key { event.actor, notice->window };
    const auto known = m_heard.find(key);
    const PresenceNotice before = known == m_heard.end() ? PresenceNotice() : known->second.notice;
    if (notice->incident.empty()) {
        if (known == m_heard.end())
            return;
        m_heard.erase(known);
    } else {
        if (known == m_heard.end() && m_heard.size() >= MostWindows)
            return;
        m_heard[key] = { *notice, m_clock() };
        if (!m_forgetTimer.isActive())
            m_forgetTimer.start();
    }
    if (before.incident == notice->incident && before.editing == notice->editing)
        return;
    if (!before.incident.empty() && before.incident != notice->incident)
        Q_EMIT changed(before.incident);
    if (!notice->incident.empty())
        Q_EMIT changed(notice->incident);
}

void Presence::forgetSilent()
{
    const auto now = m_clock();
    std::vector<IncidentId> left;
    std::erase_if(m_heard, [&](const auto& entry) {
        const bool silent = now - entry.second.at >= ForgottenAfter;
        if (silent)
            left.push_back(entry.second.notice.incident);
        return silent;
    });
    if (m_heard.empty())
        m_forgetTimer.stop();
    std::sort(left.begin(), left.end());
    left.erase(std::unique(left.begin(), left.end()), left.end());
    for (const IncidentId& incident : left)
        Q_EMIT changed(incident);
}

std::vector<Onlooker> Presence::onlookers(const IncidentId& incident) const
{
    std::vector<Onlooker> found;
    const auto now = m_clock();
    for (const auto& [key, heard] : m_heard) {
        if (heard.notice.incident == incident && now - heard.at < ForgottenAfter)
            found.push_back({ key.first, key.second, heard.notice.editing, key.first == m_workspace.actor() });
    }
    return found;
}

std::vector<Onlooker> Presence::editors(const IncidentId& incident, std::string_view part) const
{
    std::vector<Onlooker> found = onlookers(incident);
    std::erase_if(found, [part](const Onlooker& onlooker) { return onlooker.editing != part; });
    return found;
}

} // namespace leitstand
