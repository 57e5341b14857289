// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/delivery/channel_health.h"

namespace leitstand {

void ChannelHealth::readList(const Expected<RecipientList>& list)
{
    m_listFault.reset();
    m_listRemark.clear();
    if (!list) {
        m_listFault = list.error().text();
        m_recipients = 0;
        return;
    }
    m_recipients = static_cast<std::uint32_t>(list->recipients.size());
    if (const std::size_t unusable = list->unusable.size(); unusable > 0) {
        m_listRemark = list->unusable.front().fault
            + (unusable > 1 ? " (and " + std::to_string(unusable - 1) + " more lines like it)" : "");
    }
}

ChannelReport ChannelHealth::report(const ChannelFacts& facts) const
{
    ChannelReport report;
    report.name = facts.name;
    report.kind = facts.kind;
    report.audiences = facts.audiences;
    report.recipients = m_recipients;
    report.lastGood = m_lastGood;
    if (m_listFault || m_fault) {
        report.state = SourceState::Failing;
        report.detail = m_listFault ? *m_listFault : *m_fault;
    } else {
        report.state = m_lastGood ? SourceState::Good : SourceState::Waiting;
        report.detail = m_listRemark;
    }
    return report;
}

} // namespace leitstand
