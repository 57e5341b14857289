// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text with what was found in it: sentences, mentions of time, words of state. Everything below looks here.
#pragma once

#include "drafting/check/mentions.h"
#include "drafting/check/state_words.h"

#include <span>

namespace leitstand::textcheck {

struct Sentence {
    std::uint32_t first = 0; // tokens [first, last)
    std::uint32_t last = 0;
    std::uint32_t block = 0; // paragraphs and items of lists are blocks
    bool startsLine = false;
    bool item = false; // begins an item of a list
    bool heading = false;
    bool remedy = false; // in a part about what will be done
};

struct TokenRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

class ReadText {
public:
    explicit ReadText(std::string_view utf8);

    [[nodiscard]] const TokenText& tokens() const { return m_tokens; }
    [[nodiscard]] const Token& token(std::size_t at) const { return m_tokens.at(at); }
    [[nodiscard]] const std::vector<Sentence>& sentences() const { return m_sentences; }
    [[nodiscard]] const std::vector<Mention>& mentions() const { return m_mentions; }
    [[nodiscard]] std::size_t sentenceOf(std::uint32_t token) const;
    // Indices [first, last) of the mentions whose core begins in the range.
    [[nodiscard]] std::pair<std::size_t, std::size_t> mentionsIn(TokenRange range) const;
    [[nodiscard]] std::span<const PhraseHit> wordsIn(TokenRange range) const;
    [[nodiscard]] bool has(StateWord word, TokenRange range) const;
    [[nodiscard]] TokenRange range(const Sentence& sentence) const { return { sentence.first, sentence.last }; }
    // The clause around a token: up to commas, "und", brackets.
    [[nodiscard]] TokenRange clauseAround(TokenRange inner) const;
    // Whether a mention covers the token; its index.
    [[nodiscard]] std::int32_t mentionAt(std::uint32_t token) const;
    [[nodiscard]] std::string textOf(TokenRange range) const;
    // Whether the sentence stands below a heading like "Review actions": what is told there is of the next time.
    [[nodiscard]] bool isRemedy(std::size_t sentence) const { return m_sentences[sentence].remedy; }

private:
    void cut();
    void markRemedies();
    [[nodiscard]] bool endsAtDot(std::size_t at) const;
    [[nodiscard]] bool goesOn(std::size_t newLine) const;

    TokenText m_tokens;
    std::vector<Mention> m_mentions;
    std::vector<std::int32_t> m_cover; // by token
    std::vector<Sentence> m_sentences;
    std::vector<PhraseHit> m_words;
};

} // namespace leitstand::textcheck
