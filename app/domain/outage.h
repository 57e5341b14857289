// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Outages: what did not work, for whom, and when. A planned one counts as planned for its whole length; an outage goes
// through states (down, then degraded) without a gap until it ends.
#pragma once

#include "domain/identity.h"
#include "domain/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

enum class OutageState : std::uint8_t { Down, Degraded };
enum class Fault : std::uint8_t { Own, ThirdParty };

[[nodiscard]] std::string_view wordFor(OutageState state);
[[nodiscard]] std::string_view wordFor(Fault fault);
[[nodiscard]] std::optional<OutageState> outageStateFromWord(std::string_view word);
[[nodiscard]] std::optional<Fault> faultFromWord(std::string_view word);

// Whom an outage touches.
struct Reach {
    SegmentId segment {}; // empty: all customers
    std::optional<double> share {}; // of the segment, or of all customers; above 0, at most 1. Not set: not known

    friend bool operator==(const Reach&, const Reach&) = default;
};

struct OutageFacts {
    ComponentId component;
    bool planned = false; // taken down on purpose, or announced
    Fault fault = Fault::Own;
    Reach reach {};
    std::string comment {}; // "taken offline for the repair"

    friend bool operator==(const OutageFacts&, const OutageFacts&) = default;
};

// One state of an outage. The end is not part of it; not set: it goes on.
struct OutageSpell {
    OutageState state = OutageState::Down;
    Instant from;
    std::optional<Instant> to {};

    friend bool operator==(const OutageSpell&, const OutageSpell&) = default;
};

struct Outage {
    OutageId id;
    OutageFacts facts;
    std::vector<OutageSpell> spells; // in order, each begins where the one before ends; never empty
    std::string by; // who entered it
    std::uint32_t recorded = 0; // the version of the case that entered it, for corrections
    bool withdrawn = false; // entered by mistake; kept, and counted nowhere

    [[nodiscard]] bool isOpen() const { return !withdrawn && !spells.back().to; }
    [[nodiscard]] Instant from() const { return spells.front().from; }
    [[nodiscard]] std::optional<Instant> to() const { return spells.back().to; }
    // The state now, or the last one.
    [[nodiscard]] OutageState state() const { return spells.back().state; }
};

} // namespace leitstand
