// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How an entry of a time line begins, and which state its words tell.

#include "drafting/check/timeline_steps.h"

namespace leitstand::textcheck {
namespace {

bool isOpening(const Token& token)
{
    return token.isDash()
        || isOneOf(token.lower,
            { "*", "•", "·", "#", ">", "[", "(", "_", "|", "\"", "●", "▪", "~", "at", "um", "gegen", "by", "ab", "on",
                "am", "ca", ".", "the", "von", "uhr", "+" });
}

} // namespace

Lead readLead(const ReadText& text, const Sentence& sentence)
{
    const auto [first, last] = text.mentionsIn(text.range(sentence));
    Lead lead;
    std::uint32_t at = sentence.first;
    bool preposition = false;
    if (sentence.item && text.token(at).isNumber())
        at += 2;
    while (at < sentence.last && isOpening(text.token(at)) && text.mentionAt(at) < 0) {
        preposition |= text.token(at).isWord();
        ++at;
    }
    // "Update 4 (18:05): …"
    if (isOneOf(text.token(at).lower,
            { "update", "updates", "aktualisierung", "nachtrag", "edit", "status", "meldung", "statusmeldung" })) {
        std::uint32_t behind = at + 1;
        while (behind < at + 4
            && (text.token(behind).is("(") || text.token(behind).is("#") || text.token(behind).is("[")
                || text.token(behind).is(",") || text.token(behind).isDash() || text.token(behind).is("at")
                || text.token(behind).is("um") || text.token(behind).is("von")
                || (text.token(behind).isNumber() && text.mentionAt(behind) < 0)))
            ++behind;
        if (text.mentionAt(behind) >= 0)
            at = behind;
    }
    std::uint32_t end = at;
    for (std::size_t i = first; i < last; ++i) {
        const Mention& mention = text.mentions()[i];
        if (mention.first > end + 3 || mention.kind == MentionKind::Duration || mention.kind == MentionKind::Part)
            break;
        bool gap = false;
        for (std::uint32_t between = end; between < mention.first; ++between)
            gap |= text.token(between).isWord()
                && !isOneOf(text.token(between).lower, { "um", "at", "uhr", "beginning", "ca", "gegen", "t" });
        if (gap)
            break;
        end = mention.last;
        if (mention.kind == MentionKind::Clock && lead.clock < 0 && !mention.impossible)
            lead.clock = static_cast<std::int32_t>(i);
    }
    if (lead.clock >= 0) {
        std::uint32_t behind = end;
        while (behind < sentence.last
            && (text.token(behind).is("*") || text.token(behind).is("_") || text.token(behind).is(")")
                || text.token(behind).is("uhr")))
            ++behind;
        const Token& sign = text.token(behind);
        const bool signedEntry = sign.is(":") || sign.is("]") || sign.is("|")
            || (sign.isDash() && text.token(behind).spaceBefore) || sign.isDash();
        // Without a sign behind it, only digits at the begin of a line are an entry; "Gegen 14 Uhr war …" is prose.
        const Mention& leader = text.mentions()[first];
        const bool digits = leader.first == leader.core
            && text.mentions()[static_cast<std::size_t>(lead.clock)].wording == Wording::Exact
            && (leader.kind == MentionKind::Date
                || (leader.kind == MentionKind::Clock && text.token(leader.core).isNumber()) || sentence.item
                || leader.kind == MentionKind::Weekday);
        const bool list
            = (sentence.startsLine || sentence.item) && digits && !(preposition && text.token(at - 1).isWord());
        if (signedEntry || list)
            return lead;
        lead.clock = -1;
    }
    // "Repaired: 2023-02-02 10:20", "Beginn: 10:00 Uhr"; the time ends the line
    if (!sentence.startsLine || last == first)
        return lead;
    std::uint32_t words = 0;
    std::size_t i = first;
    const bool posted = isOneOf(text.token(sentence.first).lower, { "posted", "gepostet", "veröffentlicht" });
    while (
        posted && i + 1 < last && text.mentions()[i].kind == MentionKind::Duration) // "Posted 3 hours ago. Nov 12, …"
        ++i;
    const Mention& begin = text.mentions()[i];
    if (begin.kind != MentionKind::Clock && begin.kind != MentionKind::Date)
        return lead;
    for (std::uint32_t before = sentence.first; before < begin.first; ++before)
        words += text.token(before).isWord() ? 1 : 0;
    while (i < last && text.mentions()[i].kind != MentionKind::Clock)
        ++i;
    if (i == last || words == 0 || words > (posted ? 6 : 4))
        return lead;
    std::uint32_t tail = 0;
    for (std::uint32_t after = text.mentions()[i].last; after < sentence.last && !text.token(after).is("("); ++after)
        tail += text.token(after).isWord() && text.mentionAt(after) < 0 ? 1 : 0;
    if (tail > 1 || (text.mentions()[i].rangeEnd >= 0) || (text.mentions()[i].rangeBegin >= 0))
        return lead;
    lead.clock = static_cast<std::int32_t>(i);
    lead.labelled = true;
    lead.posted = posted && isMomentLine(text, sentence);
    return lead;
}

bool isMomentOfTelling(const ReadText& text, const Mention& mention)
{
    for (std::uint32_t at = mention.first, looked = 0; at > 0 && looked < 8; --at, ++looked) {
        const Token& token = text.token(at - 1);
        if (isOneOf(token.lower, { "stand", "aktualisiert", "updated", "veröffentlicht", "published", "posted" }))
            return text.sentenceOf(at - 1) == text.sentenceOf(mention.core) && !token.is("\n");
        if (token.is("of") && text.token(at - 2).is("as")) // "is working again as of 11:40" says since when
            return looked == 0 && (at < 4 || !text.token(at - 3).isWord() || text.token(at - 3).is("status"));
        const std::int32_t covering = text.mentionAt(at - 1);
        if (covering < 0 && token.isWord() && !isOneOf(token.lower, { "um", "at", "am", "on", "vom", "von" }))
            return false;
    }
    return false;
}

std::string_view prepositionOf(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    std::uint32_t at = mention.first;
    for (int steps = 0; steps < 12 && at > sentence.first; ++steps) {
        const std::int32_t covering = text.mentionAt(at - 1);
        if (covering >= 0) {
            const Mention& day = text.mentions()[static_cast<std::size_t>(covering)];
            if (day.kind == MentionKind::Clock || day.kind == MentionKind::Duration)
                return {};
            at = std::min(at - 1, day.core);
            continue;
        }
        if (!isOneOf(text.token(at - 1).lower,
                { ",", "um", "at", "on", "the", "am", "dem", "den", "(", "der", "vom", "in" }))
            return text.token(at - 1).lower;
        --at;
    }
    return {};
}

std::string_view labelOf(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    std::uint32_t at = mention.first;
    for (int steps = 0; steps < 3 && at > sentence.first && text.mentionAt(at - 1) >= 0; ++steps) {
        const Mention& day = text.mentions()[static_cast<std::size_t>(text.mentionAt(at - 1))];
        if (day.kind != MentionKind::Date && day.kind != MentionKind::Weekday)
            return {};
        at = day.first;
        if (text.token(at - 1).is(",") && at > sentence.first)
            --at;
    }
    return at > sentence.first + 1 && text.token(at - 1).is(":") ? text.token(at - 2).lower : std::string_view();
}

StateReading readEntryState(const ReadText& text, TokenRange range)
{
    StateReading first;
    bool begun = false;
    std::uint32_t from = range.first;
    for (std::size_t index = text.sentenceOf(range.first); index < text.sentences().size() && from < range.last;
         ++index) {
        const TokenRange said { from, std::min(range.last, text.sentences()[index].last) };
        if (said.last <= said.first)
            continue;
        from = said.last;
        const StateReading here = readState(text, said);
        const bool up = here.state == EntryState::Up || here.state == EntryState::UpSlow;
        if (up && (here.sure || !begun) && !text.has(StateWord::Future, said))
            return here;
        if (first.state == EntryState::Unknown)
            first = here;
        begun |= said.last - said.first > 2;
    }
    return first;
}

// "nach dem Ausfall …", "after the outage": the noun names what is over.
bool isOnlyNamed(const ReadText& text, const PhraseHit& hit)
{
    if (hit.last - hit.first > 1)
        return false;
    const Token& token = text.token(hit.first);
    const bool noun = isOneOf(token.lower,
        { "outage", "failure", "crash", "blackout", "interruption", "downtime", "disruption", "brownout", "shutdown" });
    if (!noun && !(token.capital && token.isWord() && text.token(hit.first - 1).isWord()))
        return false;
    for (std::uint32_t at = hit.first; at > 0 && hit.first - at < 4; --at) {
        if (isOneOf(
                text.token(at - 1).lower, { "nach", "after", "following", "trotz", "despite", "from", "von", "vom" }))
            return true;
    }
    return false;
}

bool isTrouble(std::string_view word)
{
    for (const std::string_view stem : { "error", "delay", "interrupt", "problem", "issue", "failure", "disrupt",
             "fehler", "störung", "verzögerung", "einschränkung", "beeinträchtigung", "unterbrechung", "ausfäll",
             "aussetzer", "timeout", "packet", "paketverlust", "impact", "outage" }) {
        if (word.starts_with(stem))
            return true;
    }
    return false;
}

// "without errors", "keine weiteren Störungen", "no longer any delays": says that it is well.
bool isDenied(const ReadText& text, const PhraseHit& hit)
{
    constexpr auto denies = [](const Token& token) {
        return isOneOf(token.lower, { "without", "ohne", "no", "keine", "keinen", "keinerlei", "zero" });
    };
    if (denies(text.token(hit.first))) {
        for (std::uint32_t at = hit.first + 1; at < hit.first + 4; ++at) {
            if (isTrouble(text.token(at).lower))
                return true;
            if (!isOneOf(
                    text.token(at).lower, { "further", "weiteren", "weitere", "more", "any", "new", "neuen", "neue" }))
                return false;
        }
        return false;
    }
    if (!isTrouble(text.token(hit.first).lower))
        return false;
    for (std::uint32_t at = hit.first; at > 0 && hit.first - at < 3; --at) {
        if (denies(text.token(at - 1)))
            return true;
    }
    return false;
}

StateReading readState(const ReadText& text, TokenRange range)
{
    StateReading reading;
    bool down = false;
    bool named = false;
    bool slow = false;
    bool up = false;
    bool detected = false;
    bool told = false;
    bool notYet = false;
    bool still = false;
    bool weakUp = false;
    bool negative = false;
    bool harmless = false;
    bool partial = false;
    std::uint32_t notYetEnd = 0;
    for (const PhraseHit& hit : text.wordsIn(range)) {
        const auto word = static_cast<StateWord>(hit.kind);
        if ((word == StateWord::Down || word == StateWord::Degraded || word == StateWord::Negative)
            && isDenied(text, hit)) {
            weakUp = true;
            continue;
        }
        switch (word) {
        case StateWord::Down:
            (isOnlyNamed(text, hit) ? named : down) = true;
            break;
        case StateWord::Degraded:
            slow = true;
            break;
        case StateWord::NotYet:
            notYet = true;
            notYetEnd = hit.last;
            break;
        case StateWord::Up:
            up |= !(notYet && hit.first < notYetEnd + 4);
            break;
        case StateWord::Whole:
            reading.whole = true;
            break;
        case StateWord::Detect:
            detected = true;
            break;
        case StateWord::Told:
            told = true;
            break;
        case StateWord::StillOn:
            still = true;
            break;
        case StateWord::WeakUp:
            weakUp |= !(notYet && hit.first < notYetEnd + 4);
            break;
        case StateWord::Negative:
            negative = true;
            break;
        case StateWord::Harmless:
            harmless = true;
            break;
        case StateWord::Part:
            partial = true;
            break;
        default:
            break;
        }
    }
    if (still && !up)
        reading.state = EntryState::Down;
    else if (up)
        reading.state = slow ? EntryState::UpSlow : EntryState::Up;
    else if (down || (named && !weakUp))
        reading.state = EntryState::Down;
    else if (slow)
        reading.state = EntryState::Degraded;
    else if (weakUp && !(negative && !harmless))
        reading.state = EntryState::Up;
    else if (negative && !harmless)
        reading.state = EntryState::Down;
    else if (detected)
        reading.state = EntryState::Detected;
    else if (told)
        reading.state = EntryState::Told;
    reading.partial = partial && !reading.whole && (reading.state == EntryState::Up);
    down |= named && !weakUp && !up;
    const bool clear = up || down || slow || still || detected;
    reading.sure = clear && reading.state != EntryState::Unknown && !(up && down) && reading.state != EntryState::Told;
    if (up && down) // "after 2 hours of downtime everything was back": sure all the same, if nothing is denied
        reading.sure = !notYet;
    return reading;
}

} // namespace leitstand::textcheck
