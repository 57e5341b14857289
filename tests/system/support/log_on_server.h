// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A server with the streams of the log, a client on it, and the requests that the tests of the log make.
#pragma once

#include "system/support/log_reader.h"
#include "system/support/nats_server_process.h"

#include <QTest>

#include <memory>

namespace leitstand::test {

inline constexpr int patience = 20'000; // ms; asked all the time, so that nothing waits longer than it must

inline StreamClientOptions optionsFor(const NatsServerProcess& server)
{
    StreamClientOptions options;
    options.endpoint = server.resolver();
    options.diskSync = [](const std::string&) -> Outcome { return Done {}; };
    return options;
}

inline PublishRequest alert(const std::string& name, const std::string& id, const std::string& payload = "{}")
{
    PublishRequest request;
    request.subject = "ops.alert.test." + name;
    request.messageId = id;
    request.payload = payload;
    return request;
}

inline PublishRequest version(int number, const std::string& id)
{
    PublishRequest request;
    request.subject = "ops.incident.I1.case." + std::to_string(number);
    request.messageId = id;
    request.payload = "by " + id;
    request.firstOfSubject = true;
    return request;
}

// With heartbeats that come within a test's patience.
inline ConsumerPlan reading(const std::string& stream, StartAt start)
{
    ConsumerPlan plan;
    plan.stream = stream;
    plan.start = start;
    plan.heartbeat = std::chrono::milliseconds(500);
    plan.expires = std::chrono::milliseconds(2000);
    return plan;
}

struct LogOnServer {
    NatsServerProcess server;
    std::unique_ptr<StreamClient> client;

    explicit LogOnServer(NatsServerProcess::Options options = {}) : server(std::move(options)) { }

    [[nodiscard]] bool open()
    {
        if (!server.start()) {
            qWarning("%s", server.problem().c_str());
            return false;
        }
        client = std::make_unique<StreamClient>(optionsFor(server));
        client->start();
        return makeStreams();
    }

    [[nodiscard]] std::optional<Expected<std::vector<StreamReport>>> ensureStreams() const
    {
        std::optional<Expected<std::vector<StreamReport>>> reports;
        QObject context;
        client->ensureStreams(&context, [&](const auto& result) { reports.emplace(result); });
        (void)QTest::qWaitFor([&] { return reports.has_value(); }, patience);
        return reports;
    }
    [[nodiscard]] bool makeStreams() const
    {
        const auto reports = ensureStreams();
        if (reports && !reports->ok())
            qWarning("%s", reports->error().text().c_str());
        return reports && reports->ok();
    }

    // Publishes and waits for the result.
    [[nodiscard]] PublishResult put(PublishRequest request) const
    {
        std::optional<PublishResult> result;
        QObject context;
        client->publish(std::move(request), &context, [&](PublishResult r) { result = std::move(r); });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, patience))
            return PublishFailure { { "no result", "test", "" }, true, false };
        return *result;
    }

    // Alerts "a<from>" to "a<to - 1>", each on a subject of its own; the id carries `round`.
    [[nodiscard]] bool putAlerts(int from, int to, const std::string& round = "1") const
    {
        PublishResults results;
        for (int i = from; i < to; ++i) {
            const std::string number = std::to_string(i);
            client->publish(alert("a" + number, round + "-" + number, round), nullptr, results.keep(number));
        }
        const auto wanted = static_cast<std::size_t>(to - from);
        return QTest::qWaitFor([&] { return results.count() == wanted; }, patience)
            && results.of<Stored>().size() == wanted;
    }
};

inline std::vector<std::uint64_t> sequencesOf(const std::vector<KeptMessage>& messages)
{
    std::vector<std::uint64_t> found;
    found.reserve(messages.size());
    for (const KeptMessage& message : messages)
        found.push_back(message.sequence);
    return found;
}

inline std::vector<std::uint64_t> upTo(std::uint64_t from, std::uint64_t to)
{
    std::vector<std::uint64_t> numbers;
    for (std::uint64_t i = from; i <= to; ++i)
        numbers.push_back(i);
    return numbers;
}

} // namespace leitstand::test
