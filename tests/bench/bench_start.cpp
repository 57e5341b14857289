// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From starting a process to the painted live picture with 100,000 events about 10,000 alerts in the log, and what 10,000
// alerts take of memory. The limit of the start is the same window on an empty log; the limit of the memory is the size of
// the alerts' events as they are in the log. Each window is a process of its own: this program calls itself.
//
//   bench_start

#include "bench/bench_window.h"

#include <QFile>
#include <QProcess>

#include <fstream>

using namespace leitstand;
using namespace leitstand::bench;

namespace {

constexpr std::uint32_t Alerts = 10'000;
constexpr std::uint32_t Events = 100'000;
constexpr int Tries = 5;

// What this process alone takes, in MB: shared libraries cost the same with and without alerts.
double ownMemory()
{
    std::ifstream input("/proc/self/smaps_rollup");
    for (std::string line; std::getline(input, line);) {
        if (line.starts_with("Anonymous:"))
            return std::atof(line.c_str() + 10) / 1024;
    }
    giveUp("/proc/self/smaps_rollup says nothing");
}

// The window: says "painted", and after a while how much memory it takes.
int beWindow(int count, char** arguments)
{
    BenchWindow::chooseGraphics();
    QApplication application(count, arguments);
    StreamClientOptions options;
    options.endpoint
        = [url = std::string(arguments[2]), token = std::string(arguments[3])]() -> Expected<StreamEndpoint> {
        StreamEndpoint endpoint;
        endpoint.urls = { url };
        endpoint.token = token;
        return endpoint;
    };
    const int alerts = std::atoi(arguments[4]);
    BenchWindow bench(std::move(options), QStringLiteral("situation"));
    bench.waitUntilLive();
    waitUntil([&] { return bench.session().alerts()->count() == alerts; }, "the alerts");
    bench.meter().clear();
    bench.meter().stamp(std::chrono::steady_clock::now());
    bench.window().update();
    waitUntil([&] { return !bench.meter().latencies().empty(); }, "the frame");
    std::puts("painted");
    std::fflush(stdout);
    const Stopwatch watch;
    waitUntil([&] { return watch.seconds() > 4; }, "nothing");
    std::printf("%f\n", ownMemory());
    return 0;
}

struct Window {
    double milliseconds = 0;
    double megabytes = 0;
};

Window openWindow(const BenchLog& log, std::uint32_t alerts)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const Stopwatch watch;
    process.start(QCoreApplication::applicationFilePath(),
        { QStringLiteral("--window"), QString::fromStdString(log.server().url()),
            QString::fromStdString(log.server().endpoint().token), QString::number(alerts) });
    Window window;
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(120'000))
            giveUp("the window has ended");
    }
    window.milliseconds = watch.seconds() * 1000;
    (void)process.readLine();
    process.waitForFinished(60'000);
    window.megabytes = process.readLine().toDouble();
    return window;
}

// The median start and the median memory.
Window measure(const BenchLog& log, std::uint32_t alerts)
{
    std::vector<double> milliseconds;
    std::vector<double> megabytes;
    for (int i = 0; i < Tries; ++i) {
        const Window window = openWindow(log, alerts);
        milliseconds.push_back(window.milliseconds);
        megabytes.push_back(window.megabytes);
    }
    const Window result { quantile(milliseconds, 0.5), quantile(megabytes, 0.5) };
    std::fprintf(
        stderr, "%u alerts: %.0f ms to the live picture, %.1f MB\n", alerts, result.milliseconds, result.megabytes);
    return result;
}

} // namespace

int main(int count, char** arguments)
{
    if (count == 5 && std::string_view(arguments[1]) == "--window")
        return beWindow(count, arguments);
    QCoreApplication application(count, arguments);

    BenchLog empty;
    const Window onEmpty = measure(empty, 0);

    BenchLog full;
    full.fill(Events, Alerts);
    const Window onFull = measure(full, Alerts);
    report("start_to_live_100k_events", onFull.milliseconds, "ms", onEmpty.milliseconds, Better::Lower, 1500);

    std::size_t bytes = 0;
    for (std::uint32_t i = 0; i < Alerts; ++i)
        bytes += encode(alertEvent(i, 0)).size();
    BenchLog snapshot;
    snapshot.fill(Alerts, Alerts);
    const Window onAlerts = measure(snapshot, Alerts);
    report("memory_10k_alerts", onAlerts.megabytes - onEmpty.megabytes, "MB", static_cast<double>(bytes) / 1e6,
        Better::Lower, 25);
}
