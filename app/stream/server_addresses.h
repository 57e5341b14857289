// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which address to try next: those configured and those that a cluster's servers told about their peers, in turn.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

class ServerAddresses {
public:
    // What the configuration says now. Other addresses than before forget what was learnt from servers.
    void setConfigured(const std::vector<std::string>& urls);
    // "host:port" from INFO.connect_urls; they get the scheme of the connection that told about them.
    void learn(const std::vector<std::string>& hostsAndPorts, std::string_view scheme);

    [[nodiscard]] bool empty() const { return m_configured.empty(); }
    [[nodiscard]] std::size_t count() const { return m_configured.size() + m_learnt.size(); }
    [[nodiscard]] const std::string& current() const; // not when empty
    void advance() { ++m_index; }

private:
    std::vector<std::string> m_configured;
    std::vector<std::string> m_learnt;
    std::size_t m_index = 0;
};

} // namespace leitstand
