// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/alert_recall.h"

#include "wire/event_codec.h"
#include "wire/subjects.h"
#include "workspace/stored_events.h"

#include <memory>

namespace leitstand {

AlertRecall::AlertRecall(StreamClient& client, QObject* parent) : QObject(parent), m_client(client) { }

void AlertRecall::want(const std::vector<AlertKey>& keys)
{
    for (const AlertKey& key : keys) {
        if (m_known.try_emplace(key).second)
            m_waiting.push_back(key);
    }
    readOn();
}

const RecalledAlert* AlertRecall::of(const AlertKey& key) const
{
    const auto known = m_known.find(key);
    return known == m_known.end() || !known->second ? nullptr : &*known->second;
}

void AlertRecall::forget()
{
    ++m_log;
    m_reading = 0;
    m_waiting.clear();
    m_known.clear();
}

void AlertRecall::readOn()
{
    while (m_reading < AtOnce && !m_waiting.empty()) {
        const AlertKey key = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_reading;
        AlertCondition named;
        named.key = key;
        HistoryPlan plan;
        plan.stream = streamName(Stream::Alerts);
        plan.filter = subjectFor(EventBody(std::move(named)));
        const auto events = std::make_shared<std::vector<LoggedEvent>>();
        const auto decoder = std::make_shared<EventDecoder>();
        m_client.readHistory(
            std::move(plan),
            [events, decoder](std::span<const StoredMessage> messages) {
                for (const StoredMessage& message : messages) {
                    StoredEvent stored = decodeStored(*decoder, Stream::Alerts, message);
                    if (auto* const logged = std::get_if<LoggedEvent>(&stored))
                        events->push_back(std::move(*logged));
                }
            },
            this,
            [this, events, key, log = m_log](const Expected<HistoryEnd>& end) {
                if (log != m_log)
                    return;
                --m_reading;
                // What could not be read is asked for again when it is looked at again.
                if (end)
                    take(key, *events);
                else
                    m_known.erase(key);
                readOn();
                if (m_reading == 0)
                    Q_EMIT recalled();
            });
    }
}

void AlertRecall::take(const AlertKey& key, const std::vector<LoggedEvent>& events)
{
    // The fold itself says what a turn is.
    OperationsState state;
    Changes changes;
    for (const LoggedEvent& event : events)
        (void)state.apply(event, changes);
    const Alert* const alert = state.alert(key);
    m_known[key] = RecalledAlert { alert ? alert->turns : std::vector<AlertTurn>(),
        events.empty() ? Instant() : events.back().event.time };
}

} // namespace leitstand
