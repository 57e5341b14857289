// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the history of the log and reads it on when asked again. Messages are packed where they are read (the network
// thread), states are folded in a thread of its own; this object and what it hands out live in the thread that made it.
#pragma once

#include "stream/stream_client.h"
#include "workspace/history.h"
#include "workspace/time_source.h"

#include <QObject>
#include <QTimer>

#include <thread>

namespace leitstand {

// Reads one stream from a sequence to its present end; onBatch is called from any thread, done in the context's.
using HistorySource
    = std::function<void(Stream stream, std::uint64_t from, std::function<void(std::span<const StoredMessage>)> onBatch,
        QObject* context, StreamClient::Callback<Expected<HistoryEnd>> done)>;

// The client outlives the source.
[[nodiscard]] HistorySource historyOf(StreamClient& client);

class HistoryLoader : public QObject {
    Q_OBJECT
public:
    // Without anybody who needs it the history is forgotten after this.
    static constexpr int KeptFor = 10 * 60 * 1000; // milliseconds

    HistoryLoader(HistorySource source, TimeSource now, QObject* parent = nullptr);
    ~HistoryLoader() override;

    // Reads what there is by now; loaded() tells when it is done, also when that was in vain.
    void load();
    // The log is another one now.
    void forget();
    void addNeed();
    void dropNeed();

    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] double progress() const; // 0 to 1
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }
    // Null before the first loading is done.
    [[nodiscard]] const std::shared_ptr<const History>& history() const { return m_history; }
    // Differs when a history is not the longer one of the one before.
    [[nodiscard]] int generation() const { return m_generation; }

Q_SIGNALS:
    void loaded();
    void progressed();

private:
    struct Recording;

    void readNext();
    void streamRead(const Expected<HistoryEnd>& end);
    void build();
    void finish(const std::optional<Error>& problem);

    HistorySource m_source;
    TimeSource m_now;
    std::shared_ptr<const History> m_history;
    std::array<std::uint64_t, StreamCount> m_read {}; // the last sequence of each stream
    std::optional<Error> m_problem;
    int m_generation = 0;
    int m_needs = 0;

    bool m_loading = false;
    bool m_again = false;
    std::size_t m_stream = 0; // the one that is being read
    std::shared_ptr<Recording> m_recording;
    std::array<HistoryBlocks, StreamCount> m_more;
    QTimer m_progressTimer;
    QTimer m_forgetTimer;
    std::jthread m_builder;
};

} // namespace leitstand
