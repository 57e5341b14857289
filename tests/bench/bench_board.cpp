// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The board with 500 open incidents in the real window, drawn in software: what a frame costs the window's thread while a
// lane is scrolled, and while a card is dragged over all lanes as colleagues go on changing incidents. The limit is the
// frame's budget. And an incident with 2,000 entries in its record: from asking for it to the painted frame.
//
//   bench_board [INCIDENTS] [ENTRIES]

#include "bench/bench_window.h"

#include <QMouseEvent>
#include <QQuickItem>

#include <cmath>
#include <ctime>

using namespace leitstand;
using namespace leitstand::bench;

namespace {

constexpr double FrameBudget = 1000.0 / 60;
constexpr int LanesOpen = 5;

class IncidentLog {
public:
    LoggedEvent alert(std::uint32_t number)
    {
        Event event = alertEvent(number, 0);
        return logged(std::move(event), Stream::Alerts);
    }
    LoggedEvent change(const std::string& incident, CaseChange what, Instant at, const std::string& actor)
    {
        Event event;
        event.source = "/bench";
        event.time = at;
        event.actor = actor;
        event.body = CaseEvent { { incident }, ++m_versions[incident], std::move(what), 0 };
        return logged(std::move(event), Stream::Incidents);
    }

private:
    LoggedEvent logged(Event event, Stream stream)
    {
        const std::uint64_t sequence = ++m_sequences[stream];
        event.id = "bench-" + std::to_string(static_cast<int>(stream)) + '-' + std::to_string(sequence);
        const Instant at = event.time;
        return { std::move(event), { stream, sequence, at } };
    }

    std::map<Stream, std::uint64_t> m_sequences;
    std::map<std::string, std::uint32_t> m_versions;
};

std::string idOf(std::uint32_t number)
{
    return "inc" + std::to_string(number);
}

std::vector<Arrival> incidents(IncidentLog& log, std::uint32_t count, Instant now)
{
    static constexpr std::array<const char*, 5> People { "Mira Öztürk", "Jonas", "Ayşe Yılmaz", "Ben", "Carla Diaz" };
    std::vector<Arrival> arrivals;
    for (std::uint32_t i = 0; i < count; ++i)
        arrivals.emplace_back(log.alert(i));
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string id = idOf(i);
        const Instant at = now - std::chrono::minutes(1 + i % 240);
        IncidentOpened opened;
        opened.title = "Payments of customers in region " + std::to_string(i) + " take longer than ten seconds";
        opened.priority = static_cast<Priority>(i % 5);
        opened.customerImpact = i % 3 == 0;
        opened.alerts = { std::get<AlertCondition>(alertEvent(i, 0).body).key };
        opened.components = { { "payments" }, { "ledger" } };
        arrivals.emplace_back(log.change(id, std::move(opened), at, People[i % 5]));
        if (i % LanesOpen == 0)
            continue;
        arrivals.emplace_back(log.change(id, IncidentAcknowledged(), at, People[i % 5]));
        arrivals.emplace_back(
            log.change(id, RoleAssigned { CaseRole::Commander, People[(i + 1) % 5] }, at, People[i % 5]));
        const auto lane = static_cast<Lane>(i % LanesOpen);
        if (lane != Lane::Understand)
            arrivals.emplace_back(log.change(id, LaneMoved { lane, "", {} }, at, People[i % 5]));
    }
    return arrivals;
}

std::vector<Arrival> longRecord(IncidentLog& log, const std::string& id, std::uint32_t entries, Instant now)
{
    std::vector<Arrival> arrivals;
    IncidentOpened opened;
    opened.title = "The long one, " + id;
    arrivals.emplace_back(log.change(id, std::move(opened), now - std::chrono::hours(12), "Mira"));
    for (std::uint32_t i = 1; i < entries; ++i) {
        const Instant at = now - std::chrono::hours(12) + std::chrono::seconds(20 * i);
        NoteAdded note;
        note.note = { "n" + std::to_string(i) };
        note.text = "Step " + std::to_string(i) + ": the pool of connections was looked at again, see "
            + "https://wiki.example/runbook/" + std::to_string(i);
        arrivals.emplace_back(log.change(id, std::move(note), at, i % 2 == 0 ? "Mira" : "Jonas"));
    }
    return arrivals;
}

// What this thread has computed so far.
double threadMilliseconds()
{
    timespec spent {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) * 1e-6;
}

// Does something and computes until the frame that shows it is painted. Drawing in software is this thread's work, too;
// what is left out is the waiting for the next frame's turn.
double frameCost(BenchWindow& bench, const std::function<void()>& act)
{
    double painted = 0;
    const auto swapped = QObject::connect(
        &bench.window(), &QQuickWindow::frameSwapped, &bench.window(), [&painted] { painted = threadMilliseconds(); });
    const double begin = threadMilliseconds();
    act();
    bench.window().update();
    while (painted == 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QObject::disconnect(swapped);
    return painted - begin;
}

// Does something and waits for the frame that shows it. Milliseconds.
double timeToFrame(BenchWindow& bench, const std::function<void()>& act)
{
    bench.meter().clear();
    const auto begin = std::chrono::steady_clock::now();
    act();
    bench.meter().stamp(begin);
    bench.window().update();
    waitUntil([&] { return !bench.meter().latencies().empty(); }, "a frame");
    return bench.meter().latencies().front();
}

QQuickItem* find(QQuickItem* item, const QString& name)
{
    if (item->objectName() == name)
        return item;
    for (QQuickItem* const child : item->childItems()) {
        if (QQuickItem* const found = find(child, name))
            return found;
    }
    return nullptr;
}

QQuickItem& laneList(BenchWindow& bench, int lane)
{
    QQuickItem* const list = find(bench.window().contentItem(), QStringLiteral("laneList%1").arg(lane));
    if (!list)
        giveUp("there is no such lane");
    return *list;
}

void send(BenchWindow& bench, QEvent::Type type, QPointF at)
{
    const bool released = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type, at, bench.window().mapToGlobal(at.toPoint()),
        type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, released ? Qt::NoButton : Qt::LeftButton,
        Qt::NoModifier);
    QCoreApplication::sendEvent(&bench.window(), &event);
}

void tell(const char* name, const std::vector<double>& frames)
{
    const auto dropped = std::count_if(frames.begin(), frames.end(), [](double ms) { return ms > FrameBudget; });
    std::fprintf(stderr, "%s: %zu frames, p50 %.1f ms, p99 %.1f ms, longest %.1f ms, %td over the budget:", name,
        frames.size(), quantile(frames, 0.5), quantile(frames, 0.99), quantile(frames, 1), dropped);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (frames[i] > FrameBudget)
            std::fprintf(stderr, " %zu (%.0f ms)", i, frames[i]);
    }
    std::fprintf(stderr, "\n");
    report(name, quantile(frames, 0.99), "ms", FrameBudget, Better::Lower, FrameBudget);
}

} // namespace

int main(int count, char** arguments)
{
    BenchWindow::chooseGraphics();
    QApplication application(count, arguments);
    const auto incidentCount = static_cast<std::uint32_t>(count > 1 ? std::atoi(arguments[1]) : 500);
    const auto entryCount = static_cast<std::uint32_t>(count > 2 ? std::atoi(arguments[2]) : 2000);

    StreamClientOptions nowhere;
    nowhere.endpoint = [] { return Expected<StreamEndpoint>(Error { "no server in this benchmark", "", "" }); };
    BenchWindow bench(std::move(nowhere), QStringLiteral("incidents"));
    IncidentLog log;
    const Instant now = systemNow();
    bench.workspace().feed(incidents(log, incidentCount, now));
    waitUntil([&] { return bench.session().openIncidents()->count() == static_cast<int>(incidentCount); }, "the board");
    waitUntil([&] { return !bench.meter().paintings().empty(); }, "the first frame");

    std::vector<double> frames;
    QQuickItem& list = laneList(bench, 2);
    const double height = list.property("contentHeight").toDouble() - list.height();
    for (int i = 0; i < 600; ++i) {
        // To the end and back, 40 pixels a frame: as fast as a wheel is turned in earnest.
        const double way = std::fmod(i * 40.0, 2 * height);
        frames.push_back(
            frameCost(bench, [&] { list.setProperty("contentY", way < height ? way : 2 * height - way); }));
    }
    if (list.property("contentY").toDouble() <= 0)
        giveUp("the lane does not scroll");
    tell("board_scroll_p99", frames);

    frames.clear();
    list.setProperty("contentY", 0);
    const QPointF from = list.mapToScene({ 60, 40 });
    send(bench, QEvent::MouseButtonPress, from);
    const double width = bench.window().width() - 200;
    for (int i = 1; i <= 400; ++i) {
        const double angle = i * 0.05;
        const QPointF at(140 + width * (0.5 + 0.5 * std::sin(angle)), from.y() + 200 * std::sin(angle * 1.7) + 200);
        if (i % 10 == 0) {
            // Late enough that it is folded with the next frame, as it would be in use.
            std::vector<Arrival> arrivals;
            arrivals.emplace_back(log.change(idOf(static_cast<std::uint32_t>(i)),
                PriorityChanged { static_cast<Priority>(i / 10 % 5) }, now, "Ben"));
            bench.workspace().feed(std::move(arrivals));
        }
        frames.push_back(frameCost(bench, [&] { send(bench, QEvent::MouseMove, at); }));
    }
    if (!find(bench.window().contentItem(), QStringLiteral("board"))->property("carrying").toBool())
        giveUp("no card is dragged");
    send(bench, QEvent::MouseButtonRelease, { 1, 1 });
    tell("board_drag_p99", frames);

    std::vector<Arrival> records = longRecord(log, "long1", entryCount, now);
    for (Arrival& arrival : longRecord(log, "long2", entryCount, now))
        records.push_back(std::move(arrival));
    bench.workspace().feed(std::move(records));
    waitUntil(
        [&] { return bench.session().openIncidents()->count() == static_cast<int>(incidentCount) + 2; }, "the records");
    std::vector<double> openings;
    std::vector<double> computed;
    for (int i = 0; i < 12; ++i) {
        const double begin = threadMilliseconds();
        openings.push_back(timeToFrame(bench, [&] {
            QMetaObject::invokeMethod(&bench.window(), "showIncident",
                Q_ARG(QString, i % 2 == 0 ? QStringLiteral("long1") : QStringLiteral("long2")));
        }));
        computed.push_back(threadMilliseconds() - begin);
    }
    std::fprintf(stderr, "opening: the first %.1f ms, then p50 %.1f ms; computing for %.1f ms, then %.1f ms\n",
        openings.front(), quantile(openings, 0.5), computed.front(), quantile(computed, 0.5));
    report("open_incident_p50", quantile(openings, 0.5), "ms", 100, Better::Lower, 100);
    report("open_incident_first", openings.front(), "ms", 100, Better::Lower, 100);
}
