// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text's own time line: what it says happened when. Times are local, in seconds; days are Julian day numbers, where a
// text that names no year has days of a year that only serves to count.
#pragma once

#include "drafting/check/read_text.h"

#include <QDate>

#include <string>

namespace leitstand::textcheck {

enum class EntryState : std::uint8_t { Unknown, Down, Degraded, Detected, Up, UpSlow, Told };

struct Entry {
    std::int64_t day = 0;
    int second = 0;
    bool dated = false; // the text says the day
    bool dayOfBegin = false; // the end of a range that has no day of its own: it may lie behind midnight
    bool twelve = false;
    bool approx = false;
    std::int64_t tolerance = 0; // seconds
    EntryState state = EntryState::Unknown;
    bool sure = false; // the words leave no doubt about the state
    bool whole = false; // for everything and everyone
    bool partial = false; // up, but the words say not yet for all
    bool leading = false; // an entry of a list, not prose
    bool labelled = false; // "Repaired: 2023-02-02 10:20"
    bool forecast = false;
    bool otherCase = false;
    bool strongBegin = false; // "began at", "since"
    bool strongEnd = false; // "ended at", "until"
    bool zoned = false;
    std::int32_t rangeEnd = -1; // the entry that ends the range begun here
    std::int32_t rangeBegin = -1;
    std::uint32_t mention = 0;
    std::uint32_t sentence = 0;
    TokenRange words; // what the entry says

    [[nodiscard]] std::int64_t at() const { return day * 86400 + second; }
    [[nodiscard]] bool canStart() const
    {
        return !forecast && !otherCase && state != EntryState::Up && state != EntryState::Told;
    }
    [[nodiscard]] bool canEnd() const
    {
        return !forecast && !otherCase && state != EntryState::Down && state != EntryState::Detected;
    }
    [[nodiscard]] bool saysDown() const
    {
        return state == EntryState::Down || state == EntryState::Degraded || state == EntryState::Detected;
    }
    [[nodiscard]] bool saysUp() const { return state == EntryState::Up || state == EntryState::UpSlow; }
};

// When a text was published, as far as it or its reader says.
struct Publication {
    std::optional<std::int64_t> day; // Julian
    std::optional<int> second; // of that day
    bool given = false; // by the caller
    bool header = false; // read from a line at the head of the text
};

struct TextTimeline {
    std::vector<Entry> entries; // in the order of the text
    Publication publication;
    bool yearKnown = false;
    std::optional<ZoneOffsets> zone; // of most times
    bool oneZone = true; // no two zones are named
    bool hasList = false; // three entries of a list or more
    bool posts = false; // the list is of messages, which come some time after what they tell
    bool newestFirst = false;
    std::vector<std::int64_t> mentionDays; // by mention: the day of a date, weekday or relative day; 0: none
};

// "2017-09-22", "2017-09-22 19:42", "2017-09-22T19:42"; nothing of what is no date.
[[nodiscard]] Publication publicationOf(const std::optional<std::string>& published);
[[nodiscard]] TextTimeline readTimeline(const ReadText& text, const Publication& given);

// Seconds between two entries; by the clock alone where a day is not told.
[[nodiscard]] std::int64_t apart(const Entry& a, const Entry& b);

// "2026-11-21 14:05", or "14:05" where the text names no day.
[[nodiscard]] std::string momentText(const TextTimeline& timeline, const Entry& entry);
[[nodiscard]] std::string clockText(int second, bool withSeconds = false);

} // namespace leitstand::textcheck
