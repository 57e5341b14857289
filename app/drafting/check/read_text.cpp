// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/read_text.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

bool isAbbreviation(std::string_view word)
{
    return word.size() == 1
        || isOneOf(word,
            { "ca", "bzw", "inkl", "ggf", "nr", "dr", "st", "std", "vs", "etc", "approx", "incl", "evtl", "bspw", "mr",
                "mrs", "prof", "tel", "usw", "zzgl", "abs", "sog", "vgl", "max", "mind", "no", "eg", "ie", "btw" });
}

bool isBullet(const Token& token)
{
    return token.isDash() || token.is("*") || token.is("•") || token.is("·") || token.is("▪") || token.is("●")
        || token.is("◦") || token.is("‣");
}

// A word that with a capital surely begins a sentence: it is none that goes on a date, a number or an abbreviation.
bool isOpeningWord(const Token& token)
{
    return token.capital
        && isOneOf(token.lower,
            { "der", "die", "das", "den", "dem", "des", "ein", "eine", "einige", "wir", "sie", "es", "er", "ich",
                "unser", "unsere", "unseren", "alle", "damit", "danach", "daher", "dadurch", "dabei", "derzeit", "auch",
                "an", "auf", "aus", "bei", "beim", "bis", "da", "diese", "dieser", "dieses", "durch", "erst", "für",
                "gegen", "im", "in", "insgesamt", "leider", "kunden", "mit", "nach", "nachdem", "ursache", "seit", "so",
                "um", "von", "während", "wegen", "zu", "zum", "zur", "the", "a", "an", "our", "we", "they", "it", "its",
                "this", "that", "these", "those", "there", "all", "after", "as", "at", "before", "between", "by",
                "customers", "crews", "during", "engineers", "for", "from", "he", "she", "however", "its", "no", "on",
                "once", "one", "since", "some", "then", "trains", "until", "when", "while", "with", "you", "users",
                "power", "service", "services", "everything", "nobody", "please", "full", "normal", "following" });
}

bool isTerminator(const Token& token)
{
    return token.is(".") || token.is("!") || token.is("?") || token.is(":");
}

} // namespace

ReadText::ReadText(std::string_view utf8)
    : m_tokens(utf8)
    , m_mentions(readMentions(m_tokens))
    , m_cover(m_tokens.size() + 1, -1)
    , m_words(findStateWords(m_tokens))
{
    for (std::size_t i = 0; i < m_mentions.size(); ++i) {
        for (std::size_t at = m_mentions[i].core; at < m_mentions[i].last && at < m_cover.size(); ++at)
            m_cover[at] = static_cast<std::int32_t>(i);
    }
    cut();
    markRemedies();
}

// A part begins with a heading, or with an item in bold type that ends with a colon, and goes to the next one.
void ReadText::markRemedies()
{
    bool remedy = false;
    for (Sentence& sentence : m_sentences) {
        const bool bold = sentence.startsLine
            && ((token(sentence.first).is("*") && token(sentence.first + 1).is("*"))
                || (sentence.item && token(sentence.first + 1).is("*") && token(sentence.first + 2).is("*")));
        if (!sentence.heading && !bold) {
            sentence.remedy = remedy;
            continue;
        }
        if (sentence.last - sentence.first > 16)
            continue;
        remedy = false;
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            remedy |= isOneOf(token(at).lower,
                { "action", "actions", "prevention", "preventive", "preventative", "remediation", "remediations",
                    "maßnahmen", "vorbeugung", "konsequenzen", "prävention", "improvements", "verbesserungen", "follow",
                    "lessons", "learned", "lehren" });
            remedy |= token(at).is("next") && token(at + 1).is("steps");
            remedy |= token(at).is("nächste") && token(at + 1).is("schritte");
            remedy |= isOneOf(token(at).lower, { "we", "wir" }) && isOneOf(token(at + 1).lower, { "will", "ändern" });
        }
        sentence.remedy = remedy;
    }
}

bool ReadText::endsAtDot(std::size_t at) const
{
    const Token& next = token(at + 1);
    if (at + 1 < m_tokens.size() && !next.spaceBefore && next.kind != TokenKind::NewLine)
        return next.is("\"") || next.is(")") || next.is("“") || next.is("”") || next.is("*");
    const Token& before = token(at - 1);
    if (m_cover[at] >= 0) {
        // "at 6:40 p.m. Crews …", "bis 2.1. Die …"
        const Mention& mention = m_mentions[static_cast<std::size_t>(m_cover[at])];
        const bool halfDay = mention.kind == MentionKind::Clock && before.is("m");
        return mention.last == at + 1
            && (isOpeningWord(next)
                || (halfDay && next.capital && next.isWord() && !weekdayNumber(next.lower) && !monthNumber(next.lower)
                    && !zoneOffsets(next.lower)));
    }
    if (before.isWord() && isAbbreviation(before.lower) && m_cover[at - 1] < 0) // "10:00Z." ends with its zone
        return false;
    if (before.is("ago") && monthNumber(next.lower)) // "Posted 3 hours ago. Nov 12, …"
        return false;
    if (before.isNumber() && before.length() <= 2 && !before.spaceBefore && token(at - 2).is("."))
        return true;
    if (before.isNumber() && before.length() <= 2 && m_cover[at - 1] < 0) // "Route 9. The …"; not the number of an item
        return at >= 2 && token(at - 2).kind != TokenKind::NewLine && isOpeningWord(next);
    return next.kind == TokenKind::NewLine || at + 1 >= m_tokens.size() || next.capital || !next.isWord();
}

// A line break inside a sentence that was wrapped.
bool ReadText::goesOn(std::size_t newLine) const
{
    const Token& next = token(newLine + 1);
    if (newLine + 1 >= m_tokens.size() || next.kind == TokenKind::NewLine || newLine == 0)
        return false;
    const Token& before = token(newLine - 1);
    if (before.kind == TokenKind::NewLine || isTerminator(before))
        return false;
    if (isBullet(next) || next.is("#") || next.is("|") || next.is(">"))
        return false;
    if (next.isWord() && !next.capital)
        return true;
    if (before.line == 0 || m_cover[newLine + 1] >= 0)
        return false; // a title; a line that begins with a time
    const auto& starts = m_tokens.lineStarts();
    const std::uint32_t line = before.line;
    const std::uint32_t width = before.end - starts[std::min<std::size_t>(line, starts.size() - 1)];
    return width >= 60 && width <= 130 && next.isWord();
}

void ReadText::cut()
{
    Sentence sentence;
    std::uint32_t block = 0;
    bool open = false;
    bool lineBegin = true;
    bool inItem = false;
    const auto close = [&](std::size_t end) {
        if (open && end > sentence.first) {
            sentence.last = static_cast<std::uint32_t>(end);
            sentence.block = block;
            m_sentences.push_back(sentence);
        }
        open = false;
    };
    for (std::size_t at = 0; at < m_tokens.size(); ++at) {
        const Token& here = token(at);
        if (here.kind == TokenKind::NewLine) {
            if (open && goesOn(at)) {
                continue;
            }
            const bool blank = token(at + 1).kind == TokenKind::NewLine || at + 1 >= m_tokens.size();
            const std::size_t count = m_sentences.size();
            close(at);
            if (m_sentences.size() > count && m_sentences.back().startsLine) {
                Sentence& last = m_sentences.back();
                const Token& end = token(last.last - 1);
                const bool alone = blank || token(last.first).is("#")
                    || last.block != (count > 0 ? m_sentences[count - 1].block : ~0U);
                last.heading = token(last.first).is("#")
                    || (!last.item && alone && last.last - last.first <= 14 && !isTerminator(end) && !end.is(","));
            }
            if (blank)
                ++block;
            lineBegin = true;
            continue;
        }
        if (!open) {
            sentence = Sentence();
            sentence.first = static_cast<std::uint32_t>(at);
            sentence.startsLine = lineBegin;
            open = true;
            const bool numbered = here.isNumber() && here.length() <= 2
                && (token(at + 1).is(".") || token(at + 1).is(")")) && m_cover[at] < 0;
            if (lineBegin && ((isBullet(here) && token(at + 1).kind != TokenKind::NewLine) || numbered)) {
                sentence.item = true;
                ++block;
                inItem = true;
            } else if (lineBegin && inItem && here.start == m_tokens.lineStarts()[here.line]) {
                ++block; // a line at the margin ends the list: "Total: …"
                inItem = false;
            }
            lineBegin = false;
        }
        // Nobody writes such a sentence; without a limit a text of one sentence would take more than linear time.
        constexpr std::uint32_t Longest = 400;
        const bool insideMention = m_cover[at] >= 0 && at + 1 < m_tokens.size() && m_cover[at + 1] == m_cover[at];
        if (at - sentence.first >= Longest && !insideMention) {
            close(at + 1);
            continue;
        }
        const bool smile = here.is(")") && !here.spaceBefore && (token(at - 1).is(":") || token(at - 1).is(";"))
            && token(at + 1).capital && at > sentence.first + 2;
        if (smile || here.is("!") || here.is("?") || (here.is(".") && at > sentence.first && endsAtDot(at))) {
            std::size_t end = at + 1;
            while (end < m_tokens.size() && !token(end).spaceBefore
                && (token(end).is("\"") || token(end).is(")") || token(end).is("“") || token(end).is("”")
                    || token(end).is("!")))
                ++end;
            close(end);
            at = end - 1;
        }
    }
    close(m_tokens.size());
}

std::size_t ReadText::sentenceOf(std::uint32_t token) const
{
    const auto after = std::upper_bound(m_sentences.begin(), m_sentences.end(), token,
        [](std::uint32_t at, const Sentence& sentence) { return at < sentence.first; });
    return after == m_sentences.begin() ? 0 : static_cast<std::size_t>(after - m_sentences.begin()) - 1;
}

std::pair<std::size_t, std::size_t> ReadText::mentionsIn(TokenRange range) const
{
    const auto below = [](const Mention& mention, std::uint32_t at) { return mention.core < at; };
    const auto first = std::lower_bound(m_mentions.begin(), m_mentions.end(), range.first, below);
    const auto last = std::lower_bound(first, m_mentions.end(), range.last, below);
    return { static_cast<std::size_t>(first - m_mentions.begin()),
        static_cast<std::size_t>(last - m_mentions.begin()) };
}

std::span<const PhraseHit> ReadText::wordsIn(TokenRange range) const
{
    const auto below = [](const PhraseHit& hit, std::uint32_t at) { return hit.first < at; };
    const auto first = std::lower_bound(m_words.begin(), m_words.end(), range.first, below);
    const auto last = std::lower_bound(first, m_words.end(), range.last, below);
    return { first, last };
}

bool ReadText::has(StateWord word, TokenRange range) const
{
    const auto words = wordsIn(range);
    return std::any_of(words.begin(), words.end(),
        [word](const PhraseHit& hit) { return hit.kind == static_cast<std::uint16_t>(word); });
}

TokenRange ReadText::clauseAround(TokenRange inner) const
{
    if (m_sentences.empty())
        return inner;
    const Sentence& sentence = m_sentences[sentenceOf(inner.first)];
    const auto isBoundary = [this](std::uint32_t at) {
        const Token& here = token(at);
        if (m_cover[at] >= 0)
            return false;
        return here.is(",") || here.is(";") || here.is("(") || here.is(")") || here.is("|")
            || isOneOf(here.lower,
                { "und", "and", "aber", "but", "doch", "while", "während", "sowie", "bevor", "nachdem", "when", "then",
                    "because", "jedoch", "sodass" })
            || (here.isDash() && here.spaceBefore && token(at + 1).spaceBefore);
    };
    TokenRange clause = inner;
    while (clause.first > sentence.first && !isBoundary(clause.first - 1))
        --clause.first;
    while (clause.last < sentence.last && !isBoundary(clause.last))
        ++clause.last;
    return clause;
}

std::int32_t ReadText::mentionAt(std::uint32_t token) const
{
    return token < m_cover.size() ? m_cover[token] : -1;
}

std::string ReadText::textOf(TokenRange range) const
{
    if (range.first >= range.last || range.last > m_tokens.size())
        return {};
    return m_tokens.text(token(range.first).start, token(range.last - 1).end);
}

} // namespace leitstand::textcheck
