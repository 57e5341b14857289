// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/history_loader.h"

#include "wire/subjects.h"

#include <algorithm>
#include <atomic>

namespace leitstand {
namespace {

// Two machines' clocks may differ by so much; what claims to be later than that has no time that could be believed.
constexpr std::chrono::minutes ClockDifference { 10 };

constexpr int ProgressInterval = 100; // milliseconds

// The share of the reading; the rest is the folding.
constexpr double ReadingShare = 0.8;

} // namespace

struct HistoryLoader::Recording {
    explicit Recording(HistoryRecorder of) : recorder(std::move(of)) { }

    HistoryRecorder recorder;
    std::atomic<std::uint64_t> read = 0;
    std::atomic<std::uint64_t> pending = 0;
};

HistorySource historyOf(StreamClient& client)
{
    return [&client](Stream stream, std::uint64_t from, std::function<void(std::span<const StoredMessage>)> onBatch,
               QObject* context, StreamClient::Callback<Expected<HistoryEnd>> done) {
        HistoryPlan plan;
        plan.stream = streamName(stream);
        plan.fromSequence = from;
        client.readHistory(std::move(plan), std::move(onBatch), context, std::move(done));
    };
}

HistoryLoader::HistoryLoader(HistorySource source, TimeSource now, QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_now(std::move(now))
    , m_progressTimer(this)
    , m_forgetTimer(this)
{
    m_progressTimer.setInterval(ProgressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, &HistoryLoader::progressed);
    m_forgetTimer.setSingleShot(true);
    m_forgetTimer.setInterval(KeptFor);
    connect(&m_forgetTimer, &QTimer::timeout, this, &HistoryLoader::forget);
}

HistoryLoader::~HistoryLoader() = default; // waits for the builder, which stops soon

void HistoryLoader::load()
{
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    m_again = false;
    m_problem.reset();
    m_stream = 0;
    m_more = {};
    m_progressTimer.start();
    Q_EMIT progressed();
    readNext();
}

void HistoryLoader::readNext()
{
    if (m_stream == StreamCount) {
        build();
        return;
    }
    const auto stream = static_cast<Stream>(m_stream);
    m_recording = std::make_shared<Recording>(
        HistoryRecorder(stream, m_history ? m_history->blocks(stream) : HistoryBlocks(), m_now() + ClockDifference));
    m_source(
        stream, m_read[m_stream] + 1,
        [recording = m_recording](std::span<const StoredMessage> messages) {
            for (const StoredMessage& message : messages)
                recording->recorder.take(message);
            recording->read += messages.size();
            recording->pending = messages.empty() ? 0 : messages.back().pending;
        },
        this,
        [this, recording = m_recording](const Expected<HistoryEnd>& end) {
            if (recording == m_recording) // else it was forgotten meanwhile
                streamRead(end);
        });
}

void HistoryLoader::streamRead(const Expected<HistoryEnd>& end)
{
    if (!end) {
        finish(end.error());
        return;
    }
    m_more[m_stream] = m_recording->recorder.finish();
    m_read[m_stream] = std::max(m_read[m_stream], end->cursor.sequence);
    ++m_stream;
    readNext();
}

void HistoryLoader::build()
{
    m_recording.reset();
    const bool isNew = std::any_of(m_more.begin(), m_more.end(), [](const auto& blocks) { return !blocks.empty(); });
    if (m_history && !isNew) {
        finish(std::nullopt);
        return;
    }
    m_builder = std::jthread([this, before = m_history, more = std::exchange(m_more, {}), generation = m_generation](
                                 const std::stop_token& stop) {
        auto history = History::extend(before, more, stop);
        QMetaObject::invokeMethod(
            this,
            [this, history = std::move(history), generation] {
                if (generation != m_generation)
                    return;
                m_history = history;
                finish(std::nullopt);
            },
            Qt::QueuedConnection);
    });
}

void HistoryLoader::finish(const std::optional<Error>& problem)
{
    m_loading = false;
    m_recording.reset();
    m_problem = problem;
    m_progressTimer.stop();
    if (problem) {
        // What was read of the other streams is read again the next time.
        for (std::size_t stream = 0; stream < StreamCount; ++stream) {
            for (const auto& block : m_more[stream])
                m_read[stream] = std::min(m_read[stream], block->entries.front().position.sequence - 1);
        }
        m_more = {};
    }
    Q_EMIT progressed();
    Q_EMIT loaded();
    if (std::exchange(m_again, false) && !problem)
        load();
}

void HistoryLoader::forget()
{
    ++m_generation;
    m_recording.reset();
    m_history.reset();
    m_read = {};
    m_more = {};
    m_problem.reset();
    if (std::exchange(m_loading, false)) {
        m_progressTimer.stop();
        load();
    } else {
        Q_EMIT progressed();
    }
}

void HistoryLoader::addNeed()
{
    ++m_needs;
    m_forgetTimer.stop();
}

void HistoryLoader::dropNeed()
{
    if (--m_needs == 0)
        m_forgetTimer.start();
}

double HistoryLoader::progress() const
{
    if (!m_loading)
        return m_history ? 1 : 0;
    double share = 0;
    if (m_recording) {
        const auto read = static_cast<double>(m_recording->read.load());
        const auto all = read + static_cast<double>(m_recording->pending.load());
        share = all > 0 ? read / all : 0;
    }
    return ReadingShare * (static_cast<double>(m_stream) + share) / static_cast<double>(StreamCount);
}

} // namespace leitstand
