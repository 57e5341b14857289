// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An incident's record: every event of its case, of its communication and of the approvals, and when deliveries began and
// ended, as it came; and what events of other incidents did to it.
#pragma once

#include "domain/event.h"

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace leitstand {

// The other one was merged into this incident: its alerts, components and outages go on here.
struct OtherAbsorbed {
    IncidentId other;

    friend bool operator==(const OtherAbsorbed&, const OtherAbsorbed&) = default;
};
// The other one was split from this incident, with these alerts.
struct OtherSplitOff {
    IncidentId other;
    std::vector<AlertKey> alerts;

    friend bool operator==(const OtherSplitOff&, const OtherSplitOff&) = default;
};
using OthersChange = std::variant<OtherAbsorbed, OtherSplitOff>;

using RecordedChange = std::variant<CaseChange, CommsChange, ApprovalChange, DeliveryChange, OthersChange>;
[[nodiscard]] inline RecordedChange recorded(IncidentChange change)
{
    return std::visit([](auto& what) { return RecordedChange(std::move(what)); }, change);
}

struct CaseEntry {
    Instant at;
    std::string by; // a person; empty for a program
    std::uint32_t version = 0; // of its aspect; 0: the event is another incident's
    std::uint32_t corrects = 0;
    RecordedChange change;

    // Nothing: the event is another incident's.
    [[nodiscard]] std::optional<Aspect> aspect() const
    {
        if (std::holds_alternative<OthersChange>(change))
            return std::nullopt;
        return static_cast<Aspect>(change.index());
    }
    [[nodiscard]] std::optional<IncidentChange> ownChange() const
    {
        return std::visit(
            [](const auto& what) -> std::optional<IncidentChange> {
                if constexpr (std::is_same_v<std::decay_t<decltype(what)>, OthersChange>)
                    return std::nullopt;
                else
                    return what;
            },
            change);
    }
};

// The change that takes back what the case event `version` did, to be written as a correction of it: the former title,
// priority, lane …, or a withdrawal. An error when there is nothing to take back, or when something came after it that
// depends on it (a later title, a later lane): then that has to be taken back first.
[[nodiscard]] Expected<CaseChange> undoOf(const Incident& incident, std::uint32_t version);

// The last event of the case that this person wrote and that can still be taken back; 0: none.
[[nodiscard]] std::uint32_t lastUndoable(const Incident& incident, std::string_view person);

} // namespace leitstand
