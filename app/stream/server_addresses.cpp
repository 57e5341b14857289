// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/server_addresses.h"

#include <algorithm>

namespace leitstand {

void ServerAddresses::setConfigured(const std::vector<std::string>& urls)
{
    if (urls == m_configured)
        return;
    m_configured = urls;
    m_learnt.clear();
    m_index = 0;
}

void ServerAddresses::learn(const std::vector<std::string>& hostsAndPorts, std::string_view scheme)
{
    m_learnt.clear();
    for (const std::string& hostAndPort : hostsAndPorts) {
        const std::string url = std::string(scheme) + "://" + hostAndPort;
        const auto same = [&](const std::string& known) { return known == url || known == url + "/"; };
        if (std::none_of(m_configured.begin(), m_configured.end(), same))
            m_learnt.push_back(url);
    }
}

const std::string& ServerAddresses::current() const
{
    const std::size_t index = m_index % count();
    return index < m_configured.size() ? m_configured[index] : m_learnt[index - m_configured.size()];
}

} // namespace leitstand
