// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an entry of an incident's record says, as a sentence for people in German or English. Pure; the time zone comes
// with the function that writes moments. Texts from people and sources are in it as they were written, line breaks too.
#pragma once

#include "domain/operations_state.h"
#include "domain/timeline.h"
#include "drafting/spoken_names.h"

#include <functional>
#include <string>

namespace leitstand {

struct EntryStyle {
    Language language = Language::English;
    std::function<std::string(Instant)> moment; // "13:45", in the reader's zone
};

struct EntryText {
    std::string what; // without who and when: "Moved to Act"; empty: not worth a line (the pieces of a picture)
    std::string corrected; // what it corrects: "10:45 Note: …"; empty: it corrects nothing
    bool namesCorrected = false; // `what` says already what it corrects
    bool withdrawn = false; // taken back by a later entry
    bool replaced = false; // told anew by a later entry

    // What it corrects, where a reader of `what` does not know that yet.
    [[nodiscard]] std::string besides() const { return namesCorrected ? std::string() : corrected; }
};

// Names of components, segments and alerts are those of `state`; what became of hypotheses and actions is looked up in
// `incident`.
[[nodiscard]] EntryText entryText(
    const CaseEntry& entry, const Incident& incident, const OperationsState& state, const EntryStyle& style);

// The entry of the case with this version; null: there is none.
[[nodiscard]] const CaseEntry* caseEntry(const Incident& incident, std::uint32_t version);

} // namespace leitstand
