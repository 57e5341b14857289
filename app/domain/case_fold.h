// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the fold that concerns one incident alone. Private to this folder.
#pragma once

#include "domain/event.h"

#include <optional>
#include <string>

namespace leitstand {

// What the event says beside its change.
struct CaseMoment {
    Instant at;
    const std::string& by;
    std::uint32_t version = 0;
    std::uint32_t corrects = 0;
};

void enterLane(Incident& incident, Lane lane, const CaseMoment& moment, const std::string& reason = {});

// Applies the change to the incident; what other incidents and the links have from it is the caller's. When the change
// contradicts what is there, nothing is changed and the reason is returned.
[[nodiscard]] std::optional<std::string> foldCase(
    Incident& incident, const CaseChange& change, const CaseMoment& moment);

// Takes back what this version of the case did: marks what it recorded, or undoes its step of something that stays.
// Otherwise nothing is changed and the reason is returned.
[[nodiscard]] std::optional<std::string> foldWithdrawal(Incident& incident, std::uint32_t version);

// Whether an event that corrects the version `corrects` tells anew what the version `recorded` recorded: it names the
// recording itself or, to take a correction back, that correction.
[[nodiscard]] bool correctsRecording(const Incident& incident, std::uint32_t corrects, std::uint32_t recorded);

// Why these spells cannot be those of one outage; nothing when they can. For people: a sentence without the outage's name.
[[nodiscard]] std::optional<std::string> mistakeIn(const std::vector<OutageSpell>& spells);

} // namespace leitstand
