// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of readTimeline().
#pragma once

#include "drafting/check/text_timeline.h"

namespace leitstand::textcheck {

// A year that only serves to count; it begins with a Monday.
inline constexpr int CountingYear = 2001;

[[nodiscard]] std::int64_t julian(int year, int month, int day);
// Publication, years and the days of mentions.
void readDays(const ReadText& text, TextTimeline& timeline);
// The entries with their states; their days are those of their own sentence, or 0.
void readEntries(const ReadText& text, TextTimeline& timeline);
// Days of entries that name none, midnight, lists with the newest first, times that may be twelve hours later.
void settleDays(const ReadText& text, TextTimeline& timeline);

// A line that holds moments and little else.
[[nodiscard]] bool isMomentLine(const ReadText& text, const Sentence& sentence);

// The clock time with which a sentence begins, if the sentence is an entry of a list for it.
struct Lead {
    std::int32_t clock = -1; // a mention
    bool labelled = false;
    bool posted = false; // "Posted Nov 12, 2024 - 14:32 UTC"
    bool post = false; // the time stands behind the label of a message: "[Resolved] 16:42"
};
[[nodiscard]] Lead readLead(const ReadText& text, const Sentence& sentence);

// By sentence.
struct ListReading {
    std::vector<Lead> leads;
    std::vector<TokenRange> words; // of the entry that the sentence leads
    std::size_t entries = 0;
    bool posts = false; // messages of a status page, which come some time after what they tell
};
[[nodiscard]] ListReading readList(const ReadText& text);

// What belongs to a range: what follows it, up to the next time; if that says nothing, what stands before it.
[[nodiscard]] TokenRange wordsOfRange(const ReadText& text, const Mention& mention, const Sentence& sentence);
// A clause that says nothing about the state: the next ones may, up to the next time; then those before it.
void widenToState(const ReadText& text, TokenRange& clause, const Sentence& sentence);
// The day that the sentence gives to a clock time: the one before it, or right behind it.
[[nodiscard]] std::int64_t ownDay(
    const ReadText& text, const TextTimeline& timeline, std::size_t index, const Sentence& sentence);
[[nodiscard]] bool hasDayBehind(
    const ReadText& text, const TextTimeline& timeline, std::size_t index, std::size_t last);

struct StateReading {
    EntryState state = EntryState::Unknown;
    bool sure = false;
    bool whole = false;
    bool partial = false; // well again, but not yet for all
};
[[nodiscard]] StateReading readState(const ReadText& text, TokenRange range);
// The same of an entry of several sentences: the one that says it is well again counts, else the first that says anything.
[[nodiscard]] StateReading readEntryState(const ReadText& text, TokenRange range);
// "Stand: 14:00 Uhr", "as of 9:30"
[[nodiscard]] bool isMomentOfTelling(const ReadText& text, const Mention& mention);
// The word before the colon before a time, over the days between: "Outage start: 2021-08-30 04:17".
[[nodiscard]] std::string_view labelOf(const ReadText& text, const Mention& mention, const Sentence& sentence);
// The word that leads to a time, over the days between: "seit heute, 28.08.2023, 11:50 Uhr".
[[nodiscard]] std::string_view prepositionOf(const ReadText& text, const Mention& mention, const Sentence& sentence);

} // namespace leitstand::textcheck
