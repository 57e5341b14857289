// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/source_health.h"

#include "gateway/receivers/alert_json.h"

#include <algorithm>

namespace leitstand {
namespace {

constexpr std::size_t LongestDetail = 2000;

std::string times(std::uint64_t count)
{
    return count == 1 ? "once" : std::to_string(count) + " times";
}

} // namespace

void SourceHealth::note(std::optional<Incident>& incident, std::string text, std::uint64_t count, Instant at)
{
    if (!incident || at - incident->last > WorthTelling)
        incident = Incident();
    incident->text = std::move(text);
    incident->count += count;
    incident->last = at;
}

void SourceHealth::tookWebhook(Instant at)
{
    m_lastWebhook = at;
    m_refusedAccess.reset();
}

void SourceHealth::compared(Instant at)
{
    m_lastComparison = at;
    m_comparisonFault.reset();
}

void SourceHealth::comparisonFailed(std::string why)
{
    m_comparisonFault = std::move(why);
}

void SourceHealth::refused(int status, const std::string& reason, Instant at)
{
    if (status == 401 || status == 403)
        note(m_refusedAccess, reason, 1, at);
    else
        note(m_refusedBody, reason, 1, at);
}

void SourceHealth::rejectedAlerts(std::size_t count, const std::string& firstReason, Instant at)
{
    note(m_rejected, firstReason, count, at);
}

void SourceHealth::truncated(std::uint64_t missing, Instant at)
{
    note(m_truncated, {}, missing, at);
}

SourceReport SourceHealth::report(Instant now) const
{
    SourceReport report;
    report.source = m_name;
    if (m_lastWebhook || m_lastComparison)
        report.lastGood = std::max(m_lastWebhook.value_or(Instant()), m_lastComparison.value_or(Instant()));
    bool fails = false;
    const auto tell
        = [&report](const std::string& text) { report.detail += (report.detail.empty() ? "" : " · ") + text; };
    const auto recent = [now](const std::optional<Incident>& what) { return what && now - what->last <= WorthTelling; };

    if (m_comparisonFault) {
        fails = true;
        tell("The comparison with the source fails: " + *m_comparisonFault);
    }
    if (recent(m_refusedAccess)) {
        fails = true;
        tell("Webhooks were refused " + times(m_refusedAccess->count) + ": " + m_refusedAccess->text);
    }
    if (recent(m_refusedBody)) {
        fails = true;
        tell("Webhooks were not taken " + times(m_refusedBody->count) + ": " + m_refusedBody->text);
    }
    if (recent(m_rejected)) {
        fails = true;
        tell(std::to_string(m_rejected->count) + " alerts could not be read: " + m_rejected->text);
    }
    if (recent(m_truncated)) {
        fails = fails || m_comparisonFault || !m_lastComparison;
        tell("Alertmanager left out " + std::to_string(m_truncated->count)
            + " alerts of its groups; the comparison adds them. Remove max_alerts from webhook_configs");
    }
    if (!m_withoutComparison.empty())
        tell(m_withoutComparison);
    report.state = fails ? SourceState::Failing : report.lastGood ? SourceState::Good : SourceState::Waiting;
    report.detail = cutText(report.detail, LongestDetail);
    return report;
}

} // namespace leitstand
