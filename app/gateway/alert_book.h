// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the gateway knows about alerts, and the one way in which it says that one has changed. It looks through what is on
// its way to the log: a second notification is compared with the first even before the log has that one. Lives in the
// gateway's thread.
#pragma once

#include "gateway/comparison.h"
#include "gateway/event_log.h"

#include <memory>
#include <unordered_map>

namespace leitstand {

struct Tally {
    std::size_t published = 0;
    std::size_t unchanged = 0;
    std::size_t stale = 0; // overtaken by something newer, or resolved long ago
};

class AlertBook {
public:
    using Answer = std::function<void(Expected<Tally>)>;

    AlertBook(EventLog& log, TimeSource clock);
    ~AlertBook();
    AlertBook(const AlertBook&) = delete;
    AlertBook& operator=(const AlertBook&) = delete;

    // Publishes what is news; `answer` comes when the log has all of it, also what an earlier call has sent and the log
    // has not acknowledged yet.
    void takeWebhook(std::vector<AlertCondition> told, Span within, Answer answer);
    // Publishes all of it.
    void publish(std::vector<AlertCondition> news, Span within, Answer answer);

    [[nodiscard]] std::optional<KnownAlert> known(const AlertKey& key) const;
    void forEachFiring(const std::string& source, const std::function<void(const KnownAlert&)>& each) const;

    // Forgets what has arrived. To be called now and then.
    void tidy();

    [[nodiscard]] std::size_t onTheWay() const { return m_onTheWay.size(); }

private:
    struct Sent {
        Event event; // its body is an AlertCondition
        bool acknowledged = false;
    };
    struct Batch;

    void add(Batch& batch, AlertCondition condition, Instant now);
    void addAgainIfOnTheWay(Batch& batch, const AlertKey& key);
    void send(Batch batch, Span within, Answer answer);
    void settle(const std::vector<std::pair<AlertKey, std::string>>& sent, bool acknowledged);

    EventLog& m_log;
    TimeSource m_clock;
    std::unordered_map<AlertKey, Sent, AlertKeyHash> m_onTheWay;
    // Answers of the log may come after this object has gone.
    std::shared_ptr<AlertBook*> m_self;
};

} // namespace leitstand
