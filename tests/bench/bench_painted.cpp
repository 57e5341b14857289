// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From an event's publication to the frame that shows it, at 1,000 events per second: the real window with 10,000 firing
// alerts on its list, every event a new text on one of the rows that are seen. The limit is what the way costs without a
// window (published → delivered to a bare reader of the log) and painting one frame.
//
//   bench_painted [SECONDS] [EVENTS PER SECOND] [ALERTS]

#include "bench/bench_window.h"

#include <QQuickItem>

#include <ctime>

using namespace leitstand;
using namespace leitstand::bench;

namespace {

constexpr std::uint32_t RowsSeen = 16;

// The alerts 0..15 are critical and the newest: they stand on top of the list.
Event firing(std::uint32_t number, std::uint32_t round, Instant now)
{
    Event event = alertEvent(number, round);
    auto& alert = std::get<AlertCondition>(event.body);
    alert.status = AlertStatus::Firing;
    alert.severity = number < RowsSeen ? Severity::Critical : Severity::Warning;
    alert.startsAt = now - (number < RowsSeen ? std::chrono::minutes(1) : std::chrono::minutes(90));
    event.time = now;
    return event;
}

// Publishes at a steady pace from a thread of its own and keeps when.
class Publisher {
public:
    Publisher(const BenchLog& log, std::uint32_t count, std::uint32_t perSecond)
        : m_client(log.options())
        , m_published(count)
        , m_perSecond(perSecond)
    {
        m_client.start();
        waitUntil([this] { return m_client.connectionState().phase == ConnectionPhase::Live; }, "the connection");
    }
    ~Publisher()
    {
        if (m_thread.joinable())
            m_thread.join();
    }

    void begin(const std::string& prefix)
    {
        m_thread = std::thread([this, prefix] {
            const auto begin = std::chrono::steady_clock::now();
            const Instant now = systemNow();
            for (std::uint32_t i = 0; i < m_published.size(); ++i) {
                Event event = firing(i % RowsSeen, 1 + i, now);
                event.id = prefix + std::to_string(i);
                WireEvent wire = onTheWire(event);
                PublishRequest request;
                request.subject = std::move(wire.subject);
                request.messageId = event.id;
                request.payload = std::move(wire.bytes);
                std::this_thread::sleep_until(
                    begin + std::chrono::microseconds(std::uint64_t(i) * 1'000'000 / m_perSecond));
                m_published[i].store(std::chrono::steady_clock::now().time_since_epoch().count());
                m_client.publish(std::move(request), nullptr, [this](const PublishResult& result) {
                    m_stored += std::holds_alternative<Stored>(result) ? 1U : 0U;
                });
            }
        });
    }
    [[nodiscard]] bool finished() const { return m_stored == m_published.size(); }
    // When the event with this id was published; nothing for events of others.
    [[nodiscard]] std::optional<SteadyTime> publishedAt(std::string_view id, std::string_view prefix) const
    {
        if (!id.starts_with(prefix))
            return std::nullopt;
        const auto number = static_cast<std::size_t>(std::atol(std::string(id.substr(prefix.size())).c_str()));
        return SteadyTime(SteadyTime::duration(m_published.at(number).load()));
    }

private:
    StreamClient m_client;
    std::vector<std::atomic<SteadyTime::rep>> m_published;
    std::uint32_t m_perSecond;
    std::atomic<std::uint32_t> m_stored = 0;
    std::thread m_thread;
};

std::vector<double> deliveryAlone(const BenchLog& log, std::uint32_t count, std::uint32_t perSecond)
{
    const std::string prefix = "alone-";
    std::vector<double> latencies;
    std::atomic<std::uint32_t> received = 0;
    std::atomic<bool> reading = false;
    Publisher publisher(log, count, perSecond);
    StreamClient reader(log.options());
    ConsumerPlan plan;
    plan.stream = "ALERTS";
    plan.start = StartAt::NewOnly;
    ConsumerHandlers handlers;
    handlers.onBatch = [&](std::span<const StoredMessage> messages) {
        const auto now = std::chrono::steady_clock::now();
        for (const StoredMessage& message : messages) {
            if (const auto published = publisher.publishedAt(message.messageId, prefix))
                latencies.push_back(millisecondsBetween(*published, now));
        }
        received += static_cast<std::uint32_t>(messages.size());
    };
    handlers.onEvent
        = [&](const ConsumerEvent& event) { reading = reading || std::holds_alternative<CaughtUp>(event); };
    reader.start();
    (void)reader.subscribe(std::move(plan), std::move(handlers));
    waitUntil([&] { return reading.load(); }, "the reader");
    publisher.begin(prefix);
    waitUntil([&] { return received >= count; }, "the events");
    reader.stop();
    return latencies;
}

// What this thread has computed so far.
double threadSeconds()
{
    timespec spent {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) * 1e-9;
}

void checkThatRowsShowTheLast(QQuickWindow& window, std::uint32_t count)
{
    QStringList shown;
    for (const QQuickItem* const list : window.findChildren<QQuickItem*>(QStringLiteral("alertList"))) {
        if (!list->isVisible()) // other places have one, too
            continue;
        for (const QQuickItem* const row : list->property("contentItem").value<QQuickItem*>()->childItems())
            shown.append(row->property("summary").toString());
    }
    for (std::uint32_t i = count - RowsSeen; i < count; ++i) {
        const auto last = std::get<AlertCondition>(firing(i % RowsSeen, 1 + i, systemNow()).body).summary;
        if (!shown.contains(QString::fromStdString(last)))
            giveUp("the list does not show the last event: " + last + "; it shows " + shown.join(u" | ").toStdString());
    }
}

} // namespace

int main(int count, char** arguments)
{
    BenchWindow::chooseGraphics();
    QApplication application(count, arguments);
    const auto argument = [&](int at, std::uint32_t otherwise) {
        return count > at ? static_cast<std::uint32_t>(std::atoi(arguments[at])) : otherwise;
    };
    const std::uint32_t seconds = argument(1, 15);
    const std::uint32_t perSecond = argument(2, 1000);
    const std::uint32_t alerts = argument(3, 10'000);
    const std::uint32_t events = seconds * perSecond;

    BenchLog log;
    const Instant now = systemNow();
    log.publish(alerts, [now](std::uint32_t i) { return firing(i, 0, now); });
    const std::vector<double> delivery = deliveryAlone(log, std::min(events, 5 * perSecond), perSecond);

    BenchWindow bench(log.options(), QStringLiteral("alerts"));
    bench.waitUntilLive();
    waitUntil([&] { return bench.session().alerts()->count() == static_cast<int>(alerts); }, "the list");
    Publisher publisher(log, events, perSecond);
    const std::string prefix = "painted-";
    bench.workspace().addObserver([&](const LoggedEvent& logged) {
        if (const auto published = publisher.publishedAt(logged.event.id, prefix))
            bench.meter().stamp(*published);
    });
    bench.meter().clear();
    const double before = threadSeconds();
    publisher.begin(prefix);
    waitUntil([&] { return bench.meter().latencies().size() >= events; }, "the frames", seconds + 60.0);
    const double busy = threadSeconds() - before;
    checkThatRowsShowTheLast(bench.window(), events);

    const std::vector<double> latencies = bench.meter().latencies();
    const std::vector<double> paintings = bench.meter().paintings();
    std::fprintf(stderr,
        "%zu frames, painting one: p50 %.1f ms, p99 %.1f ms; delivery alone: p50 %.2f ms, p99 %.2f ms\n",
        paintings.size(), quantile(paintings, 0.5), quantile(paintings, 0.99), quantile(delivery, 0.5),
        quantile(delivery, 0.99));
    std::fprintf(
        stderr, "the window's thread: %.2f ms per frame\n", busy * 1000 / static_cast<double>(paintings.size()));
    for (const auto& [name, p] : { std::pair("published_painted_p50", 0.5), std::pair("published_painted_p99", 0.99) })
        report(name, quantile(latencies, p), "ms", quantile(delivery, p) + quantile(paintings, p), Better::Lower,
            p > 0.9 ? std::optional(33.0) : std::nullopt);
}
