// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/mentions.h"
#include "drafting/check/table_lengths.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace leitstand::textcheck {
namespace {

bool isAbout(std::string_view word)
{
    return isOneOf(word,
        { "etwa", "ca", "circa", "zirka", "rund", "ungefähr", "gegen", "about", "around", "roughly", "approximately",
            "approx", "approximate", "~", "≈", "∼", "circa", "schätzungsweise" });
}

bool isAlmost(std::string_view word)
{
    return isOneOf(word, { "fast", "knapp", "knappe", "knappen", "knapper", "almost", "nearly", "beinahe" });
}

bool isAtLeast(std::string_view word)
{
    return isOneOf(word, { "gut", "gute", "guten", "guter", "mindestens", "zumindest", "über", "over", "wenigstens" });
}

// The words of approximation before a mention. They belong to it.
void readWording(const TokenText& text, Mention& mention)
{
    std::size_t at = mention.first;
    mention.core = mention.first;
    for (int i = 0; i < 5 && at > 0; ++i) {
        const Token& token = text.at(at - 1);
        const Token& before = text.at(at - 2);
        Wording wording = Wording::Exact;
        std::size_t taken = 1;
        if (isOneOf(token.lower, { "nach", "vor", "before", "after" })
            && isOneOf(before.lower, { "kurz", "shortly", "just", "soon", "right", "knapp", "bit" })) {
            wording = Wording::Near;
            mention.nearSide = isOneOf(token.lower, { "vor", "before" }) ? -1 : 1;
            taken = 2;
        } else if (token.is("als") || token.is("than")) {
            const std::string_view degree = text.at(at - 3).lower;
            if (isOneOf(before.lower, { "mehr", "more", "länger", "longer" }))
                wording = isOneOf(degree, { "nicht", "no", "not", "nie" }) ? Wording::UpTo : Wording::AtLeast;
            else if (isOneOf(before.lower, { "weniger", "less", "kürzer", "fewer" }))
                wording = Wording::AtMost;
            mention.justOver |= wording == Wording::AtLeast
                && isOneOf(degree, { "bit", "little", "slightly", "etwas", "bisschen", "wenig" });
            taken = 2;
        } else if ((token.is("to") && before.is("up")) || (token.is("zu") && before.is("bis"))) {
            wording = Wording::UpTo;
            taken = 2;
        } else if (token.is("least") && before.is("at")) {
            wording = Wording::AtLeast;
            taken = 2;
        } else if (token.is("under") && before.is("just")) {
            wording = Wording::Almost;
            taken = 2;
        } else if (isAbout(token.lower)) {
            wording = Wording::About;
        } else if (mention.kind == MentionKind::Duration && isAlmost(token.lower)) {
            wording = Wording::Almost;
        } else if (mention.kind == MentionKind::Duration && isAtLeast(token.lower)
            && !(token.is("über") && mention.vague)) {
            wording = Wording::AtLeast;
            mention.justOver |= token.lower.starts_with("gut")
                || (token.is("over") && isOneOf(before.lower, { "little", "just", "bit", "slightly" }))
                || (token.is("über") && isOneOf(before.lower, { "etwas", "knapp", "kurz" }));
        } else if (mention.kind == MentionKind::Duration
            && isOneOf(token.lower, { "unter", "under", "keine", "below" })) {
            wording = Wording::AtMost;
        } else if (mention.kind == MentionKind::Duration
            && isOneOf(token.lower, { "maximal", "höchstens", "max", "maximum", "within", "innerhalb", "binnen" })) {
            wording = Wording::UpTo;
        } else if (token.is(".") && (before.is("ca") || before.is("approx") || before.is("max"))) {
            --at;
            continue;
        } else if (mention.kind == MentionKind::Clock && isOneOf(token.lower, { "um", "at", "so" }) && i == 0
            && (isAbout(before.lower) || isOneOf(before.lower, { "nach", "vor" }))) {
            --at;
            continue;
        } else {
            break;
        }
        if (wording == Wording::Exact)
            break;
        // The first word met is the nearest one; "mindestens rund 45" is a limit that is about.
        if (mention.wording == Wording::Exact || mention.wording == Wording::About)
            mention.wording = mention.wording == Wording::About && wording != Wording::Near ? Wording::About : wording;
        at -= taken;
    }
    mention.first = static_cast<std::uint32_t>(at);
    if (mention.kind == MentionKind::Duration) {
        // "gute zehn Stunden" when the word stands inside: "eine gute Stunde", "eine knappe halbe Stunde"
        for (std::size_t i = mention.core; i < mention.last; ++i) {
            if (isOneOf(text.at(i).lower, { "gute", "guten", "solid" })) {
                mention.wording = Wording::AtLeast;
                mention.justOver = true;
            }
            if (isOneOf(text.at(i).lower, { "knappe", "knappen" }))
                mention.wording = Wording::Almost;
        }
        if (text.at(mention.last - 2).is("+") || text.at(mention.last - 1).is("+"))
            mention.wording = Wording::AtLeast;
        if (text.at(mention.last).is("or") && text.at(mention.last + 1).is("so"))
            mention.wording = Wording::About;
    }
}

bool isGlue(const Token& token)
{
    return isOneOf(token.lower,
        { "uhr", ",", "um", "am", "the", "on", "at", "of", "etwa", "ca", ".", "gegen", "about", "around", "roughly",
            "approximately", "ungefähr", "circa", "kurz", "vor", "nach", "shortly", "before", "after", "*", "zum",
            "der", "den", "dem", ")", "(", ":", "\n", ">", "|", "\"", "~", "in", "erst" });
}

// Whether the clock mention `second` ends a range that `first` begins: only a connector and days between them.
bool isRange(const TokenText& text, const std::vector<Mention>& mentions, std::size_t first, std::size_t second)
{
    std::size_t at = mentions[first].last;
    const std::size_t end = mentions[second].core;
    if (end - at > 14)
        return false;
    bool connected = false;
    bool joined = false;
    bool ownLine = false;
    bool inWords = false;
    std::size_t day = first + 1;
    while (at < end) {
        if (day < second && at == mentions[day].core) {
            if (mentions[day].kind == MentionKind::Duration || mentions[day].kind == MentionKind::Clock)
                return false;
            at = mentions[day].last;
            ++day;
            continue;
        }
        const Token& token = text.at(at);
        if (token.isDash() || isOneOf(token.lower, { "bis", "to", "until", "till", "through", "zu" })) {
            if (connected && !token.isDash())
                return false;
            connected = true;
            inWords |= !token.isDash();
        } else if (isOneOf(token.lower, { "und", "and" })) {
            joined = true;
        } else if (token.is("\n")) {
            ownLine = true;
        } else if (!isGlue(token)) {
            return false;
        }
        ++at;
    }
    if (joined) {
        // zwischen 14 und 15 Uhr
        std::size_t back = mentions[first].first;
        for (int i = 0; i < 6 && back > 0; ++i, --back) {
            if (isOneOf(text.at(back - 1).lower, { "zwischen", "between" }))
                return !connected;
        }
        return false;
    }
    if (!connected)
        return false;
    // "Von: 10:00" above "Bis: 12:00"; not the dash of a list
    return !ownLine || inWords;
}

void linkRanges(const TokenText& text, std::vector<Mention>& mentions)
{
    std::int64_t clock = -1;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].kind != MentionKind::Clock)
            continue;
        if (clock >= 0 && mentions[static_cast<std::size_t>(clock)].rangeBegin < 0 && !mentions[i].alternate
            && (isRange(text, mentions, static_cast<std::size_t>(clock), i)
                || areColumns(text, mentions[static_cast<std::size_t>(clock)], mentions[i]))) {
            Mention& begin = mentions[static_cast<std::size_t>(clock)];
            begin.rangeEnd = static_cast<std::int32_t>(i);
            mentions[i].rangeBegin = static_cast<std::int32_t>(clock);
            if (!begin.zone)
                begin.zone = mentions[i].zone;
            if (begin.hourOnly && mentions[i].twelve && !begin.twelve && begin.second <= 12 * 3600)
                begin.twelve = true;
            // 10:00 - 2:00 pm, 4:00 - 6:00 pm
            if (begin.wording == Wording::About && mentions[i].wording == Wording::Exact
                && text.at(begin.first).is("between"))
                mentions[i].wording = Wording::About;
        }
        if (!mentions[i].alternate)
            clock = static_cast<std::int64_t>(i);
    }
}

// "09:00 CEST (03:00 AM EDT, 00:00 PDT)", "3pm Berlin time which is 13:00 UTC"
void markAlternates(const TokenText& text, std::vector<Mention>& mentions)
{
    std::int64_t before = -1;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        Mention& mention = mentions[i];
        if (mention.kind != MentionKind::Clock)
            continue;
        if (before >= 0 && mention.zone) {
            const Mention& former = mentions[static_cast<std::size_t>(before)];
            std::size_t at = former.last;
            bool sign = false;
            bool good = mention.core - at <= 7;
            for (; good && at < mention.core; ++at) {
                const Token& token = text.at(at);
                if (token.is("(") || token.is("/") || token.is("=") || token.is("bzw") || token.is("which")
                    || token.is("resp") || token.is("|"))
                    sign = true;
                else if (token.is(",") && former.alternate)
                    sign = true;
                else if (!isOneOf(token.lower,
                             { "is", ".", "time", "zeit", "deutscher", "local", "berlin", "nuernberg", "uhr", ")",
                                 "german", "localtime" }))
                    good = false;
            }
            const bool sameZone = former.zone && former.zone->first == mention.zone->first
                && former.zone->second == mention.zone->second;
            if (good && sign && !sameZone
                && (former.zone || former.alternate || text.at(mention.core - 1).is("(")
                    || text.at(mention.core - 1).is("is")))
                mention.alternate = true;
        }
        before = static_cast<std::int64_t>(i);
    }
}

bool isSlashDate(const TokenText& text, const Mention& mention)
{
    return mention.kind == MentionKind::Date && text.at(mention.core).length() <= 2
        && text.at(mention.core + 1).is("/");
}

std::int64_t dayNumber(int month, int day)
{
    return month * 31 + day;
}

// "11/04/2024" is read with the day first. Where another date of the text can only have the month first, is written out,
// or would lie a month away, all have it so.
bool isMonthFirst(const TokenText& text, const std::vector<Mention>& mentions)
{
    constexpr std::size_t MaxNamed = 20;
    std::vector<const Mention*> named;
    for (const Mention& mention : mentions) {
        if (mention.kind == MentionKind::Date && !isSlashDate(text, mention) && named.size() < MaxNamed)
            named.push_back(&mention);
    }
    const Mention* before = nullptr;
    for (const Mention& mention : mentions) {
        if (!isSlashDate(text, mention))
            continue;
        if (text.at(mention.core + 2).number > 12)
            return true;
        if (text.at(mention.core).number > 12)
            return false;
        if (std::any_of(named.begin(), named.end(), [&mention](const Mention* other) {
                return other->month == mention.day && other->day == mention.month && other->month != other->day;
            }))
            return true;
        if (before && before->year == mention.year
            && std::abs(dayNumber(before->day, before->month) - dayNumber(mention.day, mention.month)) <= 3
            && std::abs(dayNumber(before->month, before->day) - dayNumber(mention.month, mention.day)) >= 27)
            return true;
        before = &mention;
    }
    return false;
}

void settleSlashDates(const TokenText& text, std::vector<Mention>& mentions)
{
    if (!isMonthFirst(text, mentions))
        return;
    for (Mention& mention : mentions) {
        if (isSlashDate(text, mention) && text.at(mention.core + 2).number <= 12 && text.at(mention.core).number <= 12)
            std::swap(mention.month, mention.day);
    }
}

} // namespace

std::vector<Mention> readMentions(const TokenText& text)
{
    std::vector<Mention> mentions;
    std::size_t at = 0;
    while (at < text.size()) {
        const Token& token = text.at(at);
        if (!token.isWord() && !token.isNumber() && !token.is("½")) {
            ++at;
            continue;
        }
        auto mention = readDate(text, at);
        if (!mention)
            mention = readClock(text, at);
        if (!mention)
            mention = readDuration(text, at);
        if (!mention)
            mention = readDay(text, at);
        if (!mention) {
            ++at;
            continue;
        }
        if (mention->kind == MentionKind::Clock || mention->kind == MentionKind::Duration)
            readWording(text, *mention);
        at = mention->last;
        mentions.push_back(*mention);
    }
    settleSlashDates(text, mentions);
    addTableLengths(text, mentions);
    markAlternates(text, mentions);
    linkRanges(text, mentions);
    return mentions;
}

} // namespace leitstand::textcheck
