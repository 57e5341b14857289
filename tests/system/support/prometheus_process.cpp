// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system/support/prometheus_process.h"

#include <httplib.h>

#include <thread>

namespace leitstand::test {

struct MetricExporter::Server {
    httplib::Server http;
    std::thread thread;
    int port = 0;
};

MetricExporter::MetricExporter() : m_server(std::make_unique<Server>())
{
    m_server->http.Get("/metrics", [this](const httplib::Request&, httplib::Response& response) {
        response.set_content("# TYPE checkout_error_ratio gauge\ncheckout_error_ratio{service=\"checkout\"} "
                + std::to_string(m_value.load()) + '\n',
            "text/plain");
    });
    m_server->port = m_server->http.bind_to_any_port("127.0.0.1");
    m_server->thread = std::thread([server = m_server.get()] { server->http.listen_after_bind(); });
    while (!m_server->http.is_running())
        std::this_thread::yield();
}

MetricExporter::~MetricExporter()
{
    m_server->http.stop();
    m_server->thread.join();
}

quint16 MetricExporter::port() const
{
    return static_cast<quint16>(m_server->port);
}

PrometheusProcess::PrometheusProcess(std::string alertmanagerUrl)
    : m_alertmanagerUrl(std::move(alertmanagerUrl))
    , m_port(freePort())
{ }

std::string PrometheusProcess::url() const
{
    return "http://127.0.0.1:" + std::to_string(m_port);
}

bool PrometheusProcess::start()
{
    const std::string alertmanager = m_alertmanagerUrl.substr(std::string("http://").size());
    m_child.writeFile(QStringLiteral("rules.yml"),
        "groups:\n"
        "  - name: test\n"
        "    rules:\n"
        "      - alert: ErrorRatioHigh\n"
        "        expr: checkout_error_ratio > 0.5\n"
        "        labels: { severity: critical }\n"
        "        annotations: { summary: 'Checkout: many errors' }\n");
    const QString file = m_child.writeFile(QStringLiteral("prometheus.yml"),
        "global: { scrape_interval: 250ms, scrape_timeout: 200ms, evaluation_interval: 250ms }\n"
        "rule_files: [ rules.yml ]\n"
        "alerting: { alertmanagers: [ { static_configs: [ { targets: ['"
            + alertmanager
            + "'] } ] } ] }\n"
              "scrape_configs: [ { job_name: checkout, static_configs: [ { targets: ['127.0.0.1:"
            + std::to_string(m_exporter.port()) + "'] } ] } ]\n");
    return m_child.start(QStringLiteral("prometheus"),
               { QStringLiteral("--config.file=") + file,
                   QStringLiteral("--storage.tsdb.path=") + m_child.folder() + QStringLiteral("/data"),
                   QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(m_port) })
        && waitForAnswer(m_child, url(), "/-/ready");
}

} // namespace leitstand::test
