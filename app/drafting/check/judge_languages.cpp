// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The two sides of a draft: what one has and the other lacks.

#include "drafting/check/language_rules.h"

#include <QTimeZone>

#include <algorithm>
#include <map>

namespace leitstand::textcheck {
namespace {

struct Seen {
    TokenRange range;
    int count = 0;
};

using Values = std::map<std::int64_t, Seen>;

void add(Values& values, std::int64_t value, TokenRange range)
{
    auto& seen = values[value];
    if (seen.count++ == 0)
        seen.range = range;
}

struct Contents {
    Values clocks; // minutes of the day of UTC, modulo twelve hours where that is open
    Values spans; // seconds
    Values days; // month * 100 + day
    Values numbers; // in thousandths
    bool down = false;
    bool up = false;
    TokenRange firstUp;
};

int offsetAt(const CheckRequest& request)
{
    const QTimeZone zone(QByteArray::fromStdString(request.timeZone));
    if (!zone.isValid() || !request.now)
        return zone.isValid() ? zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(0)) / 60 : 0;
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(request.now->time_since_epoch().count())) / 60;
}

Contents contentsOf(const SideCheck& side)
{
    Contents contents;
    const int home = offsetAt(side.request);
    for (const Mention& mention : side.text.mentions()) {
        const TokenRange range { mention.first, mention.last };
        if (mention.kind == MentionKind::Clock && !mention.impossible && !mention.alternate) {
            int offset = home;
            // CET in summer and the like are slips that another rule may name; here they are the readers' time.
            if (mention.zone && mention.zone->isSure() && std::abs(mention.zone->first - home) > 60)
                offset = mention.zone->first;
            else if (mention.zone && mention.zone->first == 0 && mention.zone->isSure())
                offset = 0;
            add(contents.clocks, (((mention.second / 60 - offset) % 720) + 720) % 720, range);
        } else if (mention.kind == MentionKind::Duration && !mention.vague) {
            add(contents.spans, static_cast<std::int64_t>(mention.minutes * 60 + 0.5), range);
        } else if (mention.kind == MentionKind::Date && !mention.impossible) {
            add(contents.days, mention.month * 100 + mention.day, range);
        }
    }
    const TokenText& tokens = side.text.tokens();
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
        if (side.text.mentionAt(at) >= 0)
            continue;
        const Token& token = tokens.at(at);
        if (!token.isNumber()) {
            const auto word = token.isWord() ? numberWord(token.lower) : std::nullopt;
            if (word && *word > 1 && *word <= 12)
                add(contents.numbers, *word * 1000, { at, at + 1 });
            continue;
        }
        // 1,5 and 1.5 are the same; 1.200 and 1,200, too
        std::int64_t value = std::int64_t { token.number } * 1000;
        std::uint32_t end = at + 1;
        const Token& sign = tokens.at(at + 1);
        const Token& more = tokens.at(at + 2);
        if ((sign.is(".") || sign.is(",")) && !sign.spaceBefore && more.isNumber() && !more.spaceBefore) {
            if (more.length() == 3)
                value = std::int64_t { token.number } * 1'000'000 + std::int64_t { more.number } * 1000;
            else
                value += more.length() == 1 ? more.number * 100 : more.length() == 2 ? more.number * 10 : 0;
            end = at + 3;
        }
        add(contents.numbers, value, { at, end });
        at = end - 1;
    }
    const TokenRange all { 0, static_cast<std::uint32_t>(tokens.size()) };
    for (const PhraseHit& hit : side.text.wordsIn(all)) {
        const auto word = static_cast<StateWord>(hit.kind);
        contents.down |= word == StateWord::Down || word == StateWord::Degraded;
        if (word == StateWord::Up && !contents.up) {
            contents.up = true;
            contents.firstUp = { hit.first, hit.last };
        }
    }
    return contents;
}

void compare(const SideCheck& side, const Values& own, const Values& other, CheckSeverity severity, const char* german,
    const char* english)
{
    constexpr int MostTold = 50;
    int told = 0;
    for (const auto& [value, seen] : own) {
        if (other.count(value) == 0 && ++told <= MostTold) {
            side.add(CheckRule::LanguagesDiffer, severity, seen.range,
                { std::string(german)
                        + (side.side == Language::German ? " steht nicht im englischen Text."
                                                         : " steht nicht im deutschen Text."),
                    std::string(english)
                        + (side.side == Language::German ? " is not in the English text."
                                                         : " is not in the German text.") });
        }
    }
}

void compareSides(const SideCheck& side, const Contents& own, const Contents& other)
{
    compare(side, own.clocks, other.clocks, CheckSeverity::Error, "Diese Uhrzeit", "This time");
    compare(side, own.spans, other.spans, CheckSeverity::Error, "Diese Dauer", "This duration");
    compare(side, own.days, other.days, CheckSeverity::Error, "Dieses Datum", "This date");
    compare(side, own.numbers, other.numbers, CheckSeverity::Hint, "Diese Zahl", "This number");
    if (own.up && !other.up && other.down)
        side.add(CheckRule::LanguagesDiffer, CheckSeverity::Error, own.firstUp,
            { "Nur diese Sprache sagt, dass es wieder funktioniert.", "Only this language says that it works again." });
}

// Components that one side names and the other does not.
void compareComponents(const SideCheck& german, const SideCheck& english)
{
    if (!german.request.record)
        return;
    std::vector<std::string> patterns;
    std::vector<Phrase> germanNames;
    std::vector<Phrase> englishNames;
    const auto& components = german.request.record->components;
    patterns.reserve(components.size() * 2);
    const auto pattern = [&patterns](const std::string& name) {
        std::string words;
        const TokenText tokens(name);
        for (const Token& token : tokens.tokens())
            words += (words.empty() ? "" : " ") + std::string(token.lower);
        patterns.push_back(words);
        return std::string_view(patterns.back());
    };
    for (std::size_t i = 0; i < components.size() && i < 60000; ++i) {
        const LocalName& name = components[i];
        const std::string& inGerman = name.german.empty() ? name.english : name.german;
        const std::string& inEnglish = name.english.empty() ? name.german : name.english;
        germanNames.push_back({ static_cast<std::uint16_t>(i), pattern(inGerman) });
        englishNames.push_back({ static_cast<std::uint16_t>(i), pattern(inEnglish) });
    }
    std::map<std::uint16_t, TokenRange> inGerman;
    std::map<std::uint16_t, TokenRange> inEnglish;
    for (const PhraseHit& hit : PhraseBook(germanNames).find(german.text.tokens()))
        inGerman.try_emplace(hit.kind, TokenRange { hit.first, hit.last });
    for (const PhraseHit& hit : PhraseBook(englishNames).find(english.text.tokens()))
        inEnglish.try_emplace(hit.kind, TokenRange { hit.first, hit.last });
    for (const auto& [component, range] : inGerman) {
        if (inEnglish.count(component) == 0)
            german.add(CheckRule::LanguagesDiffer, CheckSeverity::Error, range,
                { "Diese Komponente fehlt im englischen Text.", "The English text does not name this component." });
    }
    for (const auto& [component, range] : inEnglish) {
        if (inGerman.count(component) == 0)
            english.add(CheckRule::LanguagesDiffer, CheckSeverity::Error, range,
                { "Diese Komponente fehlt im deutschen Text.", "The German text does not name this component." });
    }
}

} // namespace

void judgeLanguages(const SideCheck& german, const SideCheck& english)
{
    const Contents inGerman = contentsOf(german);
    const Contents inEnglish = contentsOf(english);
    compareSides(german, inGerman, inEnglish);
    compareSides(english, inEnglish, inGerman);
    compareComponents(german, english);
}

} // namespace leitstand::textcheck
