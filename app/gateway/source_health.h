// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What went well and what went wrong with one source lately, and the report that follows. Pure: time is passed in.
#pragma once

#include "domain/event.h"

#include <cstdint>
#include <optional>
#include <string>

namespace leitstand {

class SourceHealth {
public:
    // How long something that happened once is worth telling.
    static constexpr Span WorthTelling = std::chrono::minutes(5);

    explicit SourceHealth(std::string name) : m_name(std::move(name)) { }

    void tookWebhook(Instant at);
    void compared(Instant at);
    void comparisonFailed(std::string why);
    // The door refused something that was meant for this source.
    void refused(int status, const std::string& reason, Instant at);
    void rejectedAlerts(std::size_t count, const std::string& firstReason, Instant at);
    void truncated(std::uint64_t missing, Instant at);
    // Why there is no comparison at all; empty: there is one.
    void setWithoutComparison(std::string why) { m_withoutComparison = std::move(why); }

    [[nodiscard]] bool comparisonFails() const { return m_comparisonFault.has_value(); }
    [[nodiscard]] SourceReport report(Instant now) const;

private:
    struct Incident {
        std::string text;
        std::uint64_t count = 0;
        Instant last;
    };

    static void note(std::optional<Incident>& incident, std::string text, std::uint64_t count, Instant at);

    std::string m_name;
    std::optional<Instant> m_lastWebhook;
    std::optional<Instant> m_lastComparison;
    std::optional<std::string> m_comparisonFault;
    std::string m_withoutComparison;
    std::optional<Incident> m_refusedAccess;
    std::optional<Incident> m_refusedBody;
    std::optional<Incident> m_rejected;
    std::optional<Incident> m_truncated;
};

} // namespace leitstand
