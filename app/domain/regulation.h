// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Duties to report to authorities. Sources: DORA with RTS (EU) 2025/301 Art. 5, NIS2 Art. 23, GDPR Art. 33.
#pragma once

#include "domain/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leitstand {

enum class Regime : std::uint8_t { Dora, Nis2, Gdpr };
// What starts and stops the clocks. Which of them a regime knows: stepsOf().
enum class RegulatoryMilestone : std::uint8_t {
    Aware,
    Classified, // as major (DORA) or significant (NIS2)
    InitialSubmitted, // DORA: first notification; NIS2: early warning; GDPR: notification
    IntermediateSubmitted, // DORA: intermediate report; NIS2: incident notification
    FinalSubmitted,
};

[[nodiscard]] std::string_view wordFor(Regime regime);
[[nodiscard]] std::string_view wordFor(RegulatoryMilestone milestone);
[[nodiscard]] std::optional<Regime> regimeFromWord(std::string_view word);
[[nodiscard]] std::optional<RegulatoryMilestone> regulatoryMilestoneFromWord(std::string_view word);
[[nodiscard]] bool knows(Regime regime, RegulatoryMilestone milestone);

struct RegulatoryRecord {
    Regime regime = Regime::Dora;
    RegulatoryMilestone milestone = RegulatoryMilestone::Aware;
    Instant at;
    std::string by;
    std::uint32_t recorded = 0;
    bool withdrawn = false;
};

} // namespace leitstand
