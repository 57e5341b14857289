// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What alerts did before this program was started. A window begins with the last event of each alert; the log keeps the
// last twenty (Alert::MostTurns), and those of the few alerts that somebody looks at are read when they are looked at.
//
// Lives in one thread; the client outlives it.
#pragma once

#include "domain/operations_state.h"
#include "stream/stream_client.h"

#include <QObject>

#include <deque>
#include <unordered_map>
#include <vector>

namespace leitstand {

// What the log told of one alert, up to some moment.
struct RecalledAlert {
    std::vector<AlertTurn> turns; // the newest first
    Instant until; // of the last event that was read
};

class AlertRecall : public QObject {
    Q_OBJECT
public:
    explicit AlertRecall(StreamClient& client, QObject* parent = nullptr);

    // Reads what is kept of these, once for each: what comes later is folded as it comes.
    void want(const std::vector<AlertKey>& keys);
    // Nothing before it was read, or when it could not be.
    [[nodiscard]] const RecalledAlert* of(const AlertKey& key) const;
    // The log is another one.
    void forget();

Q_SIGNALS:
    void recalled();

private:
    static constexpr int AtOnce = 8; // readings; each is a consumer of its own for the server

    void readOn();
    void take(const AlertKey& key, const std::vector<LoggedEvent>& events);

    StreamClient& m_client;
    std::unordered_map<AlertKey, std::optional<RecalledAlert>, AlertKeyHash> m_known; // no value: asked for
    std::deque<AlertKey> m_waiting;
    int m_reading = 0;
    int m_log = 0; // counts the logs, so that an answer from an earlier one is known
};

} // namespace leitstand
