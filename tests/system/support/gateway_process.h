// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real leitstand-gateway for a test, with a configuration of its own, on a port that it keeps when it is started
// again. It finds the log by the engine file in its folder, as beside a window.
#pragma once

#include "system/support/child_process.h"
#include "system/support/nats_server_process.h"

#include <string>

namespace leitstand::test {

class GatewayProcess {
public:
    static constexpr const char* Token = "0123456789abcdef0123456789abcdef";
    // For NatsServerProcess::Options::users: whom the gateway logs in as.
    static constexpr const char* EngineUser = "{ user: leitstand, password: \"engine-password\" }";

    GatewayProcess();

    // What is added to the source "main", and what follows it in the file.
    void configure(const std::string& sourceLines, const std::string& more = {});
    // Tells the gateway where the log is, as the window that runs the engine does.
    [[nodiscard]] bool announceEngine(const NatsServerProcess& server) const;

    [[nodiscard]] bool start(); // false if it never listens
    // Starts it without waiting; for what ends by itself.
    [[nodiscard]] bool launch(const QStringList& moreArguments = {});
    [[nodiscard]] ChildProcess& child() { return m_child; }
    [[nodiscard]] std::string url() const;
    [[nodiscard]] std::string webhookUrl() const { return url() + "/v1/alertmanager/main"; }
    [[nodiscard]] std::string problem() const { return m_child.output(); }
    [[nodiscard]] bool logIsReady() const; // as /healthz says

private:
    std::string m_sourceLines = "compare_every = \"1s\"\n";
    std::string m_more;
    ChildProcess m_child;
    quint16 m_port = 0;
};

// The endpoint of the server for others than the gateway.
[[nodiscard]] EndpointResolver resolverFor(const NatsServerProcess& server);

} // namespace leitstand::test
