// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/alert.h"

#include <algorithm>
#include <cctype>

namespace leitstand {
namespace {

struct SeverityWord {
    std::string_view word;
    Severity severity;
};

// The words that Alertmanager rules, PagerDuty, Zabbix and syslog use.
constexpr SeverityWord SeverityWords[] = {
    { "critical", Severity::Critical },
    { "crit", Severity::Critical },
    { "page", Severity::Critical },
    { "emergency", Severity::Critical },
    { "fatal", Severity::Critical },
    { "disaster", Severity::Critical },
    { "error", Severity::Error },
    { "err", Severity::Error },
    { "high", Severity::Error },
    { "major", Severity::Error },
    { "warning", Severity::Warning },
    { "warn", Severity::Warning },
    { "average", Severity::Warning },
    { "minor", Severity::Warning },
    { "info", Severity::Info },
    { "information", Severity::Info },
    { "informational", Severity::Info },
    { "notice", Severity::Info },
    { "low", Severity::Info },
    { "none", Severity::Info },
};

} // namespace

Severity severityFromWord(std::string_view word)
{
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    const auto* const found = std::find_if(std::begin(SeverityWords), std::end(SeverityWords),
        [&lower](const SeverityWord& entry) { return entry.word == lower; });
    return found == std::end(SeverityWords) ? Severity::Unknown : found->severity;
}

std::string_view wordFor(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return "critical";
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Info:
        return "info";
    case Severity::Unknown:
        break;
    }
    return "unknown";
}

std::string_view wordFor(AlertState state)
{
    switch (state) {
    case AlertState::Firing:
        return "firing";
    case AlertState::Acknowledged:
        return "acknowledged";
    case AlertState::Silenced:
        return "silenced";
    case AlertState::Resolved:
        break;
    }
    return "resolved";
}

std::optional<Severity> severityFromOwnWord(std::string_view word)
{
    for (const Severity severity :
        { Severity::Critical, Severity::Error, Severity::Warning, Severity::Info, Severity::Unknown }) {
        if (wordFor(severity) == word)
            return severity;
    }
    return std::nullopt;
}

AlertState Alert::state() const
{
    if (condition.status == AlertStatus::Resolved)
        return AlertState::Resolved;
    if (!condition.silences.empty() || condition.inhibited)
        return AlertState::Silenced;
    return acknowledgedIncidents > 0 || acknowledgement ? AlertState::Acknowledged : AlertState::Firing;
}

bool Alert::isFlapping(Instant now) const
{
    return turns.size() >= 3 && now - turns[2].at <= std::chrono::minutes(30);
}

} // namespace leitstand
