// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Three real nats-servers that form a cluster, for a test. To be used from the test's main thread.
#pragma once

#include "system/support/nats_server_process.h"
#include "system/support/nats_tool.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

namespace leitstand::test {

class NatsCluster {
public:
    static constexpr int Size = 3;

    // The cluster has a leader when this returns true.
    [[nodiscard]] bool start()
    {
        std::array<QTcpServer, Size> reserved;
        std::array<quint16, Size> ports {};
        std::string routes;
        for (std::size_t i = 0; i < Size; ++i) {
            if (!reserved[i].listen(QHostAddress::LocalHost))
                return false;
            ports[i] = reserved[i].serverPort();
            routes += (i == 0 ? "" : ", ") + std::string("\"nats://127.0.0.1:") + std::to_string(ports[i]) + "\"";
        }
        for (std::size_t i = 0; i < Size; ++i) {
            reserved[i].close();
            NatsServerProcess::Options options;
            options.name = "n" + std::to_string(i);
            options.more = "cluster { name: \"test\", host: \"127.0.0.1\", port: " + std::to_string(ports[i])
                + ", routes: [ " + routes + " ] }\n";
            m_servers[i] = std::make_unique<NatsServerProcess>(std::move(options));
            if (!m_servers[i]->start()) {
                qWarning("%s", m_servers[i]->problem().c_str());
                return false;
            }
        }
        return QTest::qWaitFor(
            [this] { return !askServer(server(0), "$JS.API.INFO").contains(QStringLiteral("error")); }, patience);
    }

    [[nodiscard]] NatsServerProcess& server(int index) { return *m_servers.at(static_cast<std::size_t>(index)); }

    // A shared log, reached through one of its servers.
    [[nodiscard]] EndpointResolver through(int index)
    {
        StreamEndpoint endpoint = server(index).endpoint();
        endpoint.storeFolder.clear();
        return [endpoint]() -> Expected<StreamEndpoint> { return endpoint; };
    }

    // What the administrator says about a stream; the server that is asked has to be alive.
    [[nodiscard]] QJsonObject stream(const std::string& name, int through)
    {
        return askServer(server(through), "$JS.API.STREAM.INFO." + name);
    }

    // Has a stream kept on all servers, and waits until all have all of it.
    [[nodiscard]] bool replicate(const std::string& name)
    {
        QJsonObject config = stream(name, 0).value(QLatin1String("config")).toObject();
        config.insert(QLatin1String("num_replicas"), Size);
        if (askServer(server(0), "$JS.API.STREAM.UPDATE." + name, config).contains(QStringLiteral("error")))
            return false;
        return QTest::qWaitFor([&] { return isReplicated(name); }, patience);
    }

    // The index of the server that decides on a stream, asked of another one; -1 while there is none.
    [[nodiscard]] int leaderOf(const std::string& name, int through)
    {
        const QJsonObject cluster = stream(name, through).value(QLatin1String("cluster")).toObject();
        const QString leader = cluster.value(QLatin1String("leader")).toString();
        return leader.isEmpty() ? -1 : leader.mid(1).toInt();
    }

private:
    static constexpr int patience = 30'000; // ms

    [[nodiscard]] bool isReplicated(const std::string& name)
    {
        const QJsonObject cluster = stream(name, 0).value(QLatin1String("cluster")).toObject();
        const QJsonArray followers = cluster.value(QLatin1String("replicas")).toArray();
        return followers.size() == Size - 1
            && std::all_of(followers.begin(), followers.end(),
                [](const auto& follower) { return follower.toObject().value(QLatin1String("current")).toBool(); });
    }

    std::array<std::unique_ptr<NatsServerProcess>, Size> m_servers;
};

} // namespace leitstand::test
