// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From an alert that Alertmanager has accepted (its 200) to the frame that shows it, with 10,000 alerts firing, through
// the real gateway and the real log. The limit is the same Alertmanager, equally full, that tells a bare HTTP receiver,
// and painting one frame.
//
//   bench_alertmanager [PROBES] [ALERTS]

#include "bench/bench_window.h"
#include "system/support/alertmanager_process.h"
#include "system/support/gateway_process.h"

#include <httplib.h>

#include <future>

using namespace leitstand;
using namespace leitstand::bench;
using namespace std::chrono_literals;

namespace {

using test::AlertmanagerProcess;
using test::GatewayProcess;
using Labels = AlertmanagerProcess::Labels;

Labels labelsOf(const std::string& name, const std::string& severity, int number)
{
    const std::string digits = std::to_string(number);
    return { { "alertname", name }, { "severity", severity }, { "service", "service-" + std::to_string(number % 20) },
        { "instance", "app-" + digits + ".erfurt:9100" }, { "namespace", "shop-" + std::to_string(number % 20) },
        { "cluster", "blue" }, { "datacenter", "erfurt" }, { "job", "node" }, { "team", "platform" },
        { "pod", "app-" + digits + "-7d9f" }, { "container", "app" }, { "prometheus", "monitoring/k8s" } };
}

// Posted from another thread, because the window must go on; the moment of the 200.
std::future<SteadyTime> fireProbe(const AlertmanagerProcess& alertmanager, int number)
{
    return std::async(std::launch::async, [&alertmanager, number] {
        if (!alertmanager.fire({ labelsOf("Probe" + std::to_string(number), "critical", number) }))
            giveUp("Alertmanager takes no alerts");
        return std::chrono::steady_clock::now();
    });
}

void fill(const AlertmanagerProcess& alertmanager, int alerts)
{
    constexpr int AtOnce = 500;
    for (int i = 0; i < alerts; i += AtOnce) {
        std::vector<Labels> some;
        for (int number = i; number < std::min(i + AtOnce, alerts); ++number)
            some.push_back(labelsOf("HighErrorRate" + std::to_string(number % 30), "warning", number));
        auto posted = std::async(std::launch::async, [&] { return alertmanager.fire(some); });
        waitUntil([&] { return posted.wait_for(0s) == std::future_status::ready; }, "Alertmanager");
        if (!posted.get())
            giveUp("Alertmanager takes no alerts");
    }
}

// Until a second has passed in which nothing came.
void settle(const std::function<std::uint64_t()>& count)
{
    std::uint64_t last = count();
    Stopwatch since;
    waitUntil(
        [&] {
            if (const std::uint64_t now = count(); now != last) {
                last = now;
                since = Stopwatch();
            }
            return since.seconds() > 1;
        },
        "calm");
}

AlertmanagerProcess::Options optionsFor(const std::string& webhookUrl)
{
    AlertmanagerProcess::Options options;
    options.webhookUrl = webhookUrl;
    options.token = GatewayProcess::Token;
    options.groupIntervalSeconds = 5;
    return options;
}

// Fires one probe after the other; `seenAt` says when a probe was seen, once it was.
std::vector<double> probe(const AlertmanagerProcess& alertmanager, int probes,
    const std::function<std::optional<SteadyTime>(const std::string&)>& seenAt)
{
    std::vector<double> latencies;
    for (int number = 0; number < probes; ++number) {
        std::future<SteadyTime> accepted = fireProbe(alertmanager, number);
        std::optional<SteadyTime> seen;
        waitUntil([&] { return (seen = seenAt("Probe" + std::to_string(number))).has_value(); }, "a probe");
        latencies.push_back(std::max(0.0, millisecondsBetween(accepted.get(), *seen)));
        const Stopwatch pause; // of an odd length, so that no rhythm helps
        waitUntil([&] { return pause.seconds() > 0.1 + 0.013 * (number % 11); }, "nothing");
    }
    return latencies;
}

std::vector<double> bareDelivery(int probes, int alerts)
{
    std::mutex mutex;
    std::map<std::string, SteadyTime> seen;
    std::uint64_t received = 0;
    httplib::Server server;
    server.Post("/", [&](const httplib::Request& request, httplib::Response&) {
        const auto now = std::chrono::steady_clock::now();
        const std::scoped_lock lock(mutex);
        ++received;
        const auto name = request.body.find("\"Probe");
        if (name != std::string::npos)
            seen.emplace(request.body.substr(name + 1, request.body.find('"', name + 1) - name - 1), now);
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    std::thread serving([&server] { server.listen_after_bind(); });

    AlertmanagerProcess alertmanager(optionsFor("http://127.0.0.1:" + std::to_string(port) + "/"));
    if (!alertmanager.start())
        giveUp(alertmanager.problem());
    fill(alertmanager, alerts);
    const auto notifications = [&] {
        const std::scoped_lock lock(mutex);
        return received;
    };
    waitUntil([&] { return notifications() >= static_cast<std::uint64_t>(alerts); }, "the notifications");
    settle(notifications);
    auto latencies = probe(alertmanager, probes, [&](const std::string& name) -> std::optional<SteadyTime> {
        const std::scoped_lock lock(mutex);
        const auto found = seen.find(name);
        return found == seen.end() ? std::nullopt : std::optional(found->second);
    });
    alertmanager.stop();
    server.stop();
    serving.join();
    return latencies;
}

} // namespace

int main(int count, char** arguments)
{
    BenchWindow::chooseGraphics();
    QApplication application(count, arguments);
    const int probes = count > 1 ? std::atoi(arguments[1]) : 40;
    const int alerts = count > 2 ? std::atoi(arguments[2]) : 10'000;
    const std::vector<double> bare = bareDelivery(probes, alerts);

    test::NatsServerProcess::Options engine;
    engine.users = GatewayProcess::EngineUser;
    test::NatsServerProcess log(engine);
    if (!log.start())
        giveUp(log.problem());
    GatewayProcess gateway;
    if (!gateway.announceEngine(log) || !gateway.start())
        giveUp(gateway.problem());
    waitUntil([&] { return gateway.logIsReady(); }, "the gateway");
    AlertmanagerProcess alertmanager(optionsFor(gateway.webhookUrl()));
    if (!alertmanager.start())
        giveUp(alertmanager.problem());

    StreamClientOptions options;
    options.endpoint = test::resolverFor(log);
    BenchWindow bench(std::move(options), QStringLiteral("situation"));
    bench.waitUntilLive();
    const Stopwatch filling;
    fill(alertmanager, alerts);
    waitUntil([&] { return bench.session().alerts()->count() == alerts; }, "the list");
    std::fprintf(stderr, "%d alerts posted and on the list after %.1f s\n", alerts, filling.seconds());

    settle([&] { return bench.workspace().counts().folded; });

    std::string awaited;
    bench.workspace().addObserver([&](const LoggedEvent& logged) {
        const auto* const alert = std::get_if<AlertCondition>(&logged.event.body);
        if (!alert || !alert->name.starts_with("Probe") || alert->name == awaited)
            return;
        awaited = alert->name;
        bench.meter().stamp(SteadyTime()); // what comes of it is the moment of the frame
    });
    bench.meter().clear();
    const std::vector<double> latencies
        = probe(alertmanager, probes, [&](const std::string& name) -> std::optional<SteadyTime> {
              const auto frames = bench.meter().latencies();
              if (frames.empty() || awaited != name)
                  return std::nullopt;
              const auto painted = std::chrono::duration<double, std::milli>(frames.back());
              bench.meter().clearLatencies();
              return SteadyTime(std::chrono::duration_cast<SteadyTime::duration>(painted));
          });
    const std::vector<double> paintings = bench.meter().paintings();
    std::fprintf(stderr, "told to a bare receiver: p50 %.1f ms, p95 %.1f ms; painting one frame: p50 %.1f ms\n",
        quantile(bare, 0.5), quantile(bare, 0.95), quantile(paintings, 0.5));
    for (const auto& [name, p] : { std::pair("accepted_painted_p50", 0.5), std::pair("accepted_painted_p95", 0.95) })
        report(name, quantile(latencies, p), "ms", quantile(bare, p) + quantile(paintings, p), Better::Lower,
            p > 0.9 ? std::optional(100.0) : std::nullopt);
}
