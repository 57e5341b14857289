// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The check of a draft (DESIGN.md §5): what is wrong in a text that customers will read. It is a pure function of the text,
// the record, the moment and the time; it reads no file but the dictionaries that its caller names, and no clock. Any text
// is accepted, in time linear in its length.
//
// Without a record a text is checked against itself: its own time line against its own claims. Where a text is too vague
// to judge, nothing is said.
#pragma once

#include "domain/catalogue.h"
#include "domain/incident.h"
#include "drafting/time_phrases.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

class SpellingBook;

enum class CheckRule : std::uint8_t {
    Duration,
    ClockTime,
    Date,
    Total,
    Count,
    ResolvedTooEarly,
    UnconfirmedCause,
    OverPromise,
    EtaPromise,
    PlayingDown,
    Blame,
    InternalName,
    MissingPart,
    NextUpdate,
    LanguagesDiffer,
    Placeholder,
    Spelling,
    LongSentence,
};
enum class CheckSeverity : std::uint8_t { Error, Hint };

[[nodiscard]] std::string_view wordFor(CheckRule rule);
[[nodiscard]] std::string_view wordFor(CheckSeverity severity);
// Rules that judge times against each other and the record.
[[nodiscard]] bool isTimeRule(CheckRule rule);

// A span that was used to judge, as local time: "2026-11-21 09:55" or "09:55".
struct CheckInterval {
    std::string from;
    std::string to;
    std::string what; // the words of the text or the name of the component

    friend bool operator==(const CheckInterval&, const CheckInterval&) = default;
};

struct CheckFinding {
    CheckRule rule = CheckRule::Duration;
    CheckSeverity severity = CheckSeverity::Hint;
    std::uint32_t start = 0; // code points of the text that was given
    std::uint32_t end = 0;
    Language side = Language::German; // which text of a draft in two languages
    std::string text; // what stands there
    LocalName message;
    std::optional<std::string> fix; // replaces [start, end)
    std::optional<double> claimedMinutes;
    std::optional<double> expectedMinutes;
    std::optional<std::string> claimedTime;
    std::optional<std::string> expectedTime;
    std::vector<CheckInterval> why;

    friend bool operator==(const CheckFinding&, const CheckFinding&) = default;
};

// What the record knows, prepared by recordFor() (drafting/check_record.h) or by a test.
struct CheckRecord {
    struct Span {
        std::vector<std::string> names; // of the component, in both languages
        std::string name; // to show
        Instant from;
        std::optional<Instant> to;
        OutageState worst = OutageState::Down;
    };
    std::vector<Span> outages; // as recorded, in the order of their begin
    bool alertFiring = false;
    std::optional<Instant> watchEnds; // the watch window runs until then
    bool causeConfirmed = false;
    std::optional<Instant> nextUpdateDue; // the latest that the policy allows for the next update
    std::vector<LocalName> components; // all that the catalogue names
    std::vector<std::string> internalNames; // hosts, label values, staff, services by their internal name
};

struct CheckRequest {
    std::string_view german; // one may be empty
    std::string_view english;
    std::string timeZone = "Europe/Berlin"; // of the readers
    std::optional<std::string>
        published; // "2017-09-22" or "2017-09-22 19:42", local; not set: read from the text, if it says so
    std::optional<Instant> now; // when it would be published; needed for the record and for the next update
    std::optional<Moment> moment; // not set: a published text, of which no part can be missing
    std::optional<Audience> audience;
    const CheckRecord* record = nullptr;
    const SpellingBook* spelling = nullptr; // null: spelling is not checked
};

// In the order of their places; the German side first.
[[nodiscard]] std::vector<CheckFinding> checkDraft(const CheckRequest& request);

// German or English, by its words; nothing for a text without any.
[[nodiscard]] std::optional<Language> languageOf(std::string_view text);

} // namespace leitstand
