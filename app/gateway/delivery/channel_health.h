// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How one channel has fared lately, and the report that follows. Pure: time is passed in.
#pragma once

#include "domain/event.h"
#include "gateway/channels/channel.h"

#include <optional>
#include <string>

namespace leitstand {

class ChannelHealth {
public:
    void delivered(Instant at)
    {
        m_lastGood = at;
        m_fault.reset();
    }
    void failed(std::string why) { m_fault = std::move(why); }
    void readList(const Expected<RecipientList>& list);

    [[nodiscard]] const std::optional<std::string>& fault() const { return m_fault; }
    [[nodiscard]] ChannelReport report(const ChannelFacts& facts) const;

private:
    std::optional<Instant> m_lastGood;
    std::optional<std::string> m_fault;
    std::optional<std::string> m_listFault;
    std::string m_listRemark;
    std::uint32_t m_recipients = 0;
};

} // namespace leitstand
