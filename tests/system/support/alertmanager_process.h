// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real prometheus-alertmanager for a test, on a free loopback port that it keeps when it is started again, with the
// low-latency route that the product recommends.
#pragma once

#include "system/support/child_process.h"

#include <map>
#include <string>
#include <vector>

namespace leitstand::test {

class AlertmanagerProcess {
public:
    struct Options {
        std::string webhookUrl; // http://127.0.0.1:.../v1/alertmanager/<source>
        std::string token;
        int groupIntervalSeconds = 1;
        bool oneAlertPerGroup = true; // group_by: ['...']; else all alerts are one group
        int maxAlerts = 0; // of one notification; 0: all
    };

    explicit AlertmanagerProcess(Options options);

    [[nodiscard]] bool start(); // false, with its last words in problem(), if it is never ready
    void kill() { m_child.kill(); }
    void stop() { m_child.stop(); }
    [[nodiscard]] std::string url() const;
    [[nodiscard]] std::string problem() const { return m_child.output(); }

    using Labels = std::map<std::string, std::string>;
    // Accepted with 200. An alert that is posted with an end has ended.
    [[nodiscard]] bool fire(const std::vector<Labels>& alerts) const;
    [[nodiscard]] bool resolve(const std::vector<Labels>& alerts) const;
    // The id of the silence; empty if it was refused.
    [[nodiscard]] std::string silence(
        const std::string& label, const std::string& value, const std::string& by, const std::string& comment) const;
    [[nodiscard]] bool expireSilence(const std::string& id) const;

private:
    [[nodiscard]] bool post(const std::vector<Labels>& alerts, bool ended) const;

    Options m_options;
    ChildProcess m_child;
    quint16 m_port = 0;
};

} // namespace leitstand::test
