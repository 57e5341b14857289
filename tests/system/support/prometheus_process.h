// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real prometheus for a test: scrapes one value that the test sets, four times a second, and fires the alert
// "ErrorRatioHigh" of the service "checkout" while it is above 0.5.
#pragma once

#include "system/support/child_process.h"

#include <atomic>
#include <memory>
#include <string>

namespace leitstand::test {

// Serves the metric "checkout_error_ratio".
class MetricExporter {
public:
    MetricExporter();
    ~MetricExporter();
    Q_DISABLE_COPY_MOVE(MetricExporter)

    void set(double value) { m_value = value; }
    [[nodiscard]] quint16 port() const;

private:
    struct Server;
    std::atomic<double> m_value { 0 };
    std::unique_ptr<Server> m_server;
};

class PrometheusProcess {
public:
    explicit PrometheusProcess(std::string alertmanagerUrl);

    [[nodiscard]] bool start();
    void kill() { m_child.kill(); }
    [[nodiscard]] std::string url() const;
    [[nodiscard]] std::string problem() const { return m_child.output(); }
    [[nodiscard]] MetricExporter& exporter() { return m_exporter; }

private:
    std::string m_alertmanagerUrl;
    MetricExporter m_exporter;
    ChildProcess m_child;
    quint16 m_port = 0;
};

} // namespace leitstand::test
