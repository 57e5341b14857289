// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A log in memory for tests of the gateway: acknowledges when it is told to, can be away, and keeps each id once.
#pragma once

#include "gateway/event_log.h"

#include <QTimer>

#include <map>
#include <set>

namespace leitstand {

class MemoryLog : public EventLog {
public:
    bool away = false;
    bool acknowledges = true; // at once; else when acknowledge() is called
    std::vector<Event> stored; // in the order in which they came, each id once
    std::size_t duplicates = 0;
    std::vector<Event> announced;
    std::shared_ptr<const Catalogue> applied = std::make_shared<const Catalogue>();

    [[nodiscard]] std::optional<Error> notReady() const override
    {
        return away ? std::optional(Error { "the log cannot be reached", "test", "wait" }) : std::nullopt;
    }
    [[nodiscard]] std::optional<KnownAlert> alert(const AlertKey& key) const override
    {
        const auto found = m_folded.find(key);
        return found == m_folded.end() ? std::nullopt
                                       : std::optional<KnownAlert>(KnownAlert {
                                           std::get<AlertCondition>(found->second.body), found->second.time });
    }
    void forEachAlert(const std::function<void(const KnownAlert&)>& each) const override
    {
        for (const auto& [key, event] : m_folded)
            each({ std::get<AlertCondition>(event.body), event.time });
    }
    [[nodiscard]] std::shared_ptr<const Catalogue> catalogue() const override { return applied; }
    void publish(std::vector<Event> events, Span, Done done) override
    {
        m_waiting.push_back({ std::move(events), std::move(done) });
        if (acknowledges)
            QTimer::singleShot(0, [this] { acknowledge(); });
    }
    [[nodiscard]] const OperationsState& state() const override { return m_state; }
    void whenIncidentsChange(IncidentsChanged listener) override { m_listener = std::move(listener); }
    // Stored and folded soon, unless somebody has the version or the log is away.
    void publishVersion(const Event& event, Span, VersionDone done) override
    {
        QTimer::singleShot(0, [this, event, done = std::move(done)] {
            if (away)
                done(PublishFailure { { "the log cannot be reached", "test", "wait" } });
            else if (fold(event))
                done(Stored {});
            else
                done(Conflict {});
        });
    }
    // What somebody else writes. False: somebody has this version.
    bool fold(const Event& event)
    {
        Changes changes;
        std::string reason;
        LoggedEvent logged { event, { Stream::Incidents, ++m_sequence, event.time } };
        if (m_state.apply(logged, changes, &reason) != Applied::Changed) {
            refusals.push_back(reason);
            return false;
        }
        folded.push_back(event);
        if (m_listener)
            m_listener(changes.incidents);
        return true;
    }
    std::vector<Event> folded; // numbered ones
    std::vector<std::string> refusals;

    void announce(const Event& event) override { announced.push_back(event); }

    void acknowledge()
    {
        for (Waiting& batch : std::exchange(m_waiting, {})) {
            if (!away) {
                for (Event& event : batch.events)
                    store(std::move(event));
            }
            batch.done(away ? Outcome(Error { "the log cannot be reached", "test", "wait" }) : Outcome(Done_()));
        }
    }
    // The log has them and its answer was lost.
    void storeAndStaySilent()
    {
        for (Waiting& batch : std::exchange(m_waiting, {})) {
            for (Event& event : batch.events)
                store(std::move(event));
            batch.done(Error { "no answer in time", "test", "wait" });
        }
    }
    [[nodiscard]] std::size_t waiting() const { return m_waiting.size(); }

private:
    using Done_ = leitstand::Done;
    struct Waiting {
        std::vector<Event> events;
        Done done;
    };

    void store(Event event)
    {
        if (!m_ids.insert(event.id).second) {
            ++duplicates;
            return;
        }
        stored.push_back(event);
        if (const auto* const condition = std::get_if<AlertCondition>(&event.body))
            m_folded.insert_or_assign(condition->key, event);
    }

    OperationsState m_state;
    IncidentsChanged m_listener;
    std::uint64_t m_sequence = 0;
    std::map<AlertKey, Event> m_folded;
    std::set<std::string> m_ids;
    std::vector<Waiting> m_waiting;
};

} // namespace leitstand
