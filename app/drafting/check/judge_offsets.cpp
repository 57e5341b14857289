// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Durations between two neighbouring times: a watch before customers were told, "twenty minutes later, at 22:35".

#include "drafting/check/shared_words.h"
#include "drafting/check/time_findings.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

// "13:45: … 30 minutes of monitoring before we told customers", and the next entry is of 14:10.
void judgeWatch(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    for (std::size_t i = 0; i + 1 < timeline.entries.size(); ++i) {
        const Entry& entry = timeline.entries[i];
        const Entry& next = timeline.entries[i + 1];
        if (!entry.leading || !next.leading || entry.labelled || next.at() <= entry.at()
            || !text.has(StateWord::Watch, entry.words))
            continue;
        const bool told = text.has(StateWord::Told, next.words) || next.state == EntryState::Up;
        const auto [first, last] = text.mentionsIn(entry.words);
        for (std::size_t m = first; m < last; ++m) {
            const Mention& mention = text.mentions()[m];
            const Sentence& sentence = text.sentences()[text.sentenceOf(mention.core)];
            if (mention.kind != MentionKind::Duration || mention.vague || !told
                || !text.has(StateWord::Watch, text.range(sentence)))
                continue;
            bool before = false;
            for (std::uint32_t at = mention.last; at < sentence.last; ++at)
                before |= isOneOf(text.token(at).lower, { "bevor", "before", "ehe" });
            const double minutes = static_cast<double>(next.at() - entry.at()) / 60;
            if (!before || canMean(mention, minutes, static_cast<double>(entry.tolerance + next.tolerance) / 60))
                continue;
            findings.push_back(contradictedDuration(timeline, mention, minutes, entry, next));
        }
    }
}

// The length of "twenty minutes later, at 22:35", "20 minutes in, at 2:55", "um 9:55 Uhr, also eine halbe Stunde später".
const Mention* laterBeside(const ReadText& text, std::size_t clockIndex)
{
    const auto& mentions = text.mentions();
    const Mention& clock = mentions[clockIndex];
    const auto isLater = [&text](const Mention& mention) {
        const Token& behind = text.token(mention.last);
        return mention.kind == MentionKind::Duration && !mention.vague
            && (isOneOf(behind.lower, { "später", "danach", "later", "afterwards" })
                || (behind.is("in")
                    && (text.token(mention.last + 1).is(",") || text.token(mention.last + 1).is("at"))));
    };
    const Mention& before = mentions[clockIndex - 1];
    if (clock.first >= before.last && clock.first - before.last <= 4 && isLater(before))
        return &before;
    if (clockIndex + 1 >= mentions.size())
        return nullptr;
    std::size_t behind = clockIndex + 1; // "at 04:10 on Tuesday, three hours later"
    while (behind + 1 < mentions.size() && behind < clockIndex + 3
        && (mentions[behind].kind == MentionKind::Weekday || mentions[behind].kind == MentionKind::Date))
        ++behind;
    const Mention& clockOrDay = mentions[behind - 1];
    const Mention& after = mentions[behind];
    const Token& sign = text.token(clockOrDay.last);
    const bool apposition = sign.is(",") || sign.is("(") || sign.isDash() || sign.is("also");
    return after.first >= clockOrDay.last && after.first - clockOrDay.last <= 4 && apposition && isLater(after)
            && text.sentenceOf(clock.core) == text.sentenceOf(after.core)
        ? &after
        : nullptr;
}

// What the text tells just before, if that was before; else the begin.
const Entry& begunBefore(const std::vector<Entry>& entries, std::size_t index)
{
    const Entry& former = entries[index - 1];
    if (former.at() < entries[index].at())
        return former;
    for (std::size_t back = 2; back <= index && back <= 12; ++back) {
        const Entry& entry = entries[index - back];
        if (entry.at() < entries[index].at() && entry.saysDown())
            return entry;
    }
    return former;
}

// "Twenty minutes later, at 22:35, …": from one of the times before.
void judgeLater(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    const auto& entries = timeline.entries;
    for (std::size_t i = 1; i < entries.size(); ++i) {
        const std::uint32_t index = entries[i].mention;
        if (index == 0 || entries[i].twelve || entries[i].forecast || entries[i].leading)
            continue;
        const Mention& clock = text.mentions()[index];
        const Mention* const told = laterBeside(text, index);
        if (!told)
            continue;
        const Mention& mention = *told;
        (void)clock;
        bool meant = false;
        for (std::size_t back = 1; back <= i && back <= 12 && !meant; ++back) {
            const Entry& before = entries[i - back];
            meant = before.twelve
                || canMean(mention, static_cast<double>(entries[i].at() - before.at()) / 60,
                    static_cast<double>(before.tolerance + entries[i].tolerance) / 60);
        }
        const Entry& before = begunBefore(entries, i);
        const double minutes = static_cast<double>(entries[i].at() - before.at()) / 60;
        const bool known = isFoundAt(findings, mention);
        if (meant || known || minutes <= 0 || minutes > 7 * 1440)
            continue;
        findings.push_back(contradictedDuration(timeline, mention, minutes, before, entries[i]));
    }
}

// "At 9:02, two minutes after the opening at 9:00"
void judgeAfterTime(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    const auto& entries = timeline.entries;
    for (std::size_t i = 0; i + 1 < entries.size(); ++i) {
        const Entry& first = entries[i];
        const Entry& second = entries[i + 1];
        if (first.sentence != second.sentence || first.rangeEnd >= 0 || second.rangeBegin >= 0 || second.twelve
            || first.twelve || second.mention < first.mention + 2)
            continue;
        const Mention& length = text.mentions()[second.mention - 1];
        const Token& joint = text.token(length.last);
        const bool after = isOneOf(joint.lower, { "nach", "after" });
        const bool before = isOneOf(joint.lower, { "vor", "before" });
        if (length.kind != MentionKind::Duration || length.vague || (!after && !before)
            || text.mentions()[second.mention].first - length.last > 6
            || !isOneOf(text.token(text.mentions()[second.mention].first - 1).lower, { "um", "at", "of", "von", "(" }))
            continue;
        const double minutes = static_cast<double>(after ? first.at() - second.at() : second.at() - first.at()) / 60;
        if (minutes <= 0 || minutes > 1440
            || canMean(length, minutes, static_cast<double>(first.tolerance + second.tolerance) / 60))
            continue;
        findings.push_back(after ? contradictedDuration(timeline, length, minutes, second, first)
                                 : contradictedDuration(timeline, length, minutes, first, second));
    }
}

// The one time told before that shares a word with the event.
const Entry* onlyAlike(const ReadText& text, const TextTimeline& timeline, TokenRange event, const Entry& of)
{
    const Entry* found = nullptr;
    for (const Entry& entry : timeline.entries) {
        if (&entry == &of || entry.forecast || entry.sentence >= of.sentence
            || sharedWords(text, event, entry.words) == 0)
            continue;
        if (found && apart(*found, entry) > 60)
            return nullptr;
        found = &entry;
    }
    return found;
}

// "Located at 23:50, an hour and a half after the service was lost": from the begin that the text tells.
void judgeAfterBegin(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    constexpr std::size_t MaxEntries = 200;
    const auto& mentions = text.mentions();
    const Entry* begin = nullptr;
    if (timeline.entries.size() > MaxEntries)
        return;
    for (const Entry& entry : timeline.entries) {
        if (entry.canStart() && entry.saysDown() && entry.state != EntryState::Detected && !entry.twelve
            && (!begin || entry.at() < begin->at()))
            begin = &entry;
    }
    if (!begin)
        return;
    for (const Entry& entry : timeline.entries) {
        const std::size_t next = entry.mention + 1;
        if (entry.leading || entry.forecast || entry.otherCase || entry.twelve || next >= mentions.size()
            || entry.at() <= begin->at())
            continue;
        const Mention& length = mentions[next];
        const Mention& clock = mentions[entry.mention];
        const Sentence& sentence = text.sentences()[entry.sentence];
        if (length.kind != MentionKind::Duration || length.vague || length.first < clock.last
            || length.first - clock.last > 3 || !isOneOf(text.token(length.last).lower, { "after", "nach" }))
            continue;
        const TokenRange event { length.last + 1, std::min(length.last + 8, sentence.last) };
        const auto [first, last] = text.mentionsIn(event);
        const Entry* const told = first == last ? onlyAlike(text, timeline, event, entry) : nullptr;
        if (told && !isFoundAt(findings, length)) {
            const double since = static_cast<double>(entry.at() - told->at()) / 60;
            if (since > 0 && since <= 2880
                && !canMean(length, since, static_cast<double>(std::max(entry.tolerance, told->tolerance)) / 60)
                && !canMean(length, static_cast<double>(apart(entry, *told)) / 60, 0)
                && !canMean(length, static_cast<double>(entry.at() - begin->at()) / 60, 0))
                findings.push_back(contradictedDuration(timeline, length, since, *told, entry));
            continue;
        }
        if (first != last
            || !(text.has(StateWord::Begin, event) || text.has(StateWord::Down, event)
                || text.has(StateWord::Negative, event))
            || text.has(StateWord::Up, event) || text.has(StateWord::End, event))
            continue;
        const double minutes = static_cast<double>(entry.at() - begin->at()) / 60;
        const double slack = static_cast<double>(std::max(entry.tolerance, begin->tolerance)) / 60;
        bool meant = canMean(length, minutes, slack);
        for (const Entry& other : timeline.entries) // of another begin that the text has
            meant |= other.at() < entry.at() && other.canStart()
                && (canMean(length, static_cast<double>(entry.at() - other.at()) / 60, slack)
                    || canMean(length, static_cast<double>(apart(entry, other)) / 60, slack));
        if (!meant && minutes <= 2880 && !isFoundAt(findings, length))
            findings.push_back(contradictedDuration(timeline, length, minutes, *begin, entry));
    }
}

} // namespace

void judgeOffsets(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    judgeWatch(text, timeline, findings);
    judgeLater(text, timeline, findings);
    judgeAfterTime(text, timeline, findings);
    judgeAfterBegin(text, timeline, findings);
}

} // namespace leitstand::textcheck
