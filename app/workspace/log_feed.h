// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the streams of the log and puts decoded events into an inbox. Decoding happens in the network thread; this
// object itself lives in the thread that folds.
#pragma once

#include "stream/stream_client.h"
#include "workspace/event_inbox.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace leitstand {

struct FeedPlan {
    bool alerts = true;
    bool incidents = true;
    bool settings = true; // the catalogue, and what was decided about groups of alerts
    bool handling = true; // acknowledgements and silences
    // Samples and beginnings of alerts stored since then are read for the charts; not set: none.
    std::optional<Instant> chartsFrom;
    bool gatewayReports = true;
};

class LogFeed {
public:
    LogFeed(StreamClient& client, EventInbox& inbox);
    ~LogFeed();
    LogFeed(const LogFeed&) = delete;
    LogFeed& operator=(const LogFeed&) = delete;

    void start(const FeedPlan& plan);
    void stop();
    // The inbox has room again.
    void resume();
    [[nodiscard]] bool reads(Stream stream) const;

private:
    void subscribe(Stream stream, StartAt start, std::optional<Instant> from);
    void readPastAlerts(Instant from);

    StreamClient& m_client;
    EventInbox& m_inbox;
    std::array<std::optional<StreamClient::SubscriptionId>, StreamCount> m_subscriptions;
    std::optional<StreamClient::SubscriptionId> m_reports;
};

} // namespace leitstand
