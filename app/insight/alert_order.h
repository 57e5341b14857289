// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// In which order alerts stand: by up to three fields that a person chose, and then what fires before what is
// acknowledged, silenced and resolved, by severity, and the newest first. Made into keys that are compared as numbers.
#pragma once

#include "domain/operations_state.h"
#include "insight/sorted_index.h"
#include "insight/value_order.h"

#include <string>
#include <vector>

namespace leitstand {

// The first sensible way: the newest, the most urgent, "a" first. `reversed`: the other way round; those without a value
// stay last.
struct AlertSort {
    std::string field; // "since", or a name as in alertValue()
    bool reversed = false;

    friend bool operator==(const AlertSort&, const AlertSort&) = default;
};

class AlertOrder {
public:
    static constexpr std::size_t MostSorts = 3;

    // More than MostSorts are left out. Keys made before do not hold any more.
    void setSorts(std::vector<AlertSort> sorts);
    [[nodiscard]] const std::vector<AlertSort>& sorts() const { return m_sorts; }

    // Of these alerts, each in the group with that number (empty: all in one). Learns their values anew.
    [[nodiscard]] std::vector<SortKey> keysOf(const std::vector<Alert>& alerts, const std::vector<AlertSlot>& slots,
        const std::vector<std::uint32_t>& groups);
    [[nodiscard]] SortKey keyOf(const Alert& alert, AlertSlot slot, std::uint32_t group);
    // The keys made last do not hold: keysOf() all has to be asked again.
    [[nodiscard]] bool isCrowded() const;

private:
    enum class Kind : std::uint8_t { Since, Severity, State, Text };
    struct Field {
        Kind kind = Kind::Text;
        ValueOrder values;
    };
    [[nodiscard]] static Kind kindOf(std::string_view field);
    // `texts`: the numbers of those fields that are texts.
    [[nodiscard]] SortKey write(
        const Alert& alert, AlertSlot slot, std::uint32_t group, std::span<const std::uint64_t> texts) const;

    std::vector<AlertSort> m_sorts;
    std::vector<Field> m_fields; // of the sorts
};

} // namespace leitstand
