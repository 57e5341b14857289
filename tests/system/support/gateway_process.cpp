// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system/support/gateway_process.h"

#include "workspace/engine_file.h"

#include <httplib.h>

#include <unistd.h>

namespace leitstand::test {

GatewayProcess::GatewayProcess() : m_port(freePort()) { }

void GatewayProcess::configure(const std::string& sourceLines, const std::string& more)
{
    m_sourceLines = sourceLines;
    m_more = more;
}

std::string GatewayProcess::url() const
{
    return "http://127.0.0.1:" + std::to_string(m_port);
}

bool GatewayProcess::announceEngine(const NatsServerProcess& server) const
{
    EngineFile file;
    file.url = server.url();
    file.user = "leitstand";
    file.password = "engine-password";
    file.storeFolder = server.storeFolder();
    file.serverPid = ::getpid();
    file.ownerPid = ::getpid();
    return file.save(m_child.folder().toStdString()).ok();
}

bool GatewayProcess::launch(const QStringList& moreArguments)
{
    m_child.writeFile(QStringLiteral("gateway.toml"),
        "[http]\nport = " + std::to_string(m_port)
            + "\n[[source]]\nname = \"main\"\ntype = \"alertmanager\"\ntoken = \"" + Token + "\"\n" + m_sourceLines
            + m_more);
    return m_child.start(QStringLiteral(LEITSTAND_GATEWAY_PROGRAM),
        QStringList { QStringLiteral("--data-dir"), m_child.folder() } + moreArguments);
}

bool GatewayProcess::start()
{
    return launch() && waitForAnswer(m_child, url(), "/healthz");
}

bool GatewayProcess::logIsReady() const
{
    httplib::Client client(url());
    const auto result = client.Get("/healthz");
    return result && result->body.find("\"log\":\"ready\"") != std::string::npos;
}

EndpointResolver resolverFor(const NatsServerProcess& server)
{
    return [resolver = server.resolver()]() -> Expected<StreamEndpoint> {
        auto endpoint = resolver();
        if (endpoint) {
            endpoint->user = "leitstand";
            endpoint->password = "engine-password";
        }
        return endpoint;
    };
}

} // namespace leitstand::test
