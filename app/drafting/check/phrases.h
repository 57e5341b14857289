// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks for phrases in a text. A pattern is a row of words in lower case: "word*" also stands for longer words, "*word"
// for words that end so, and "_" for up to six words that are not looked at. A phrase does not go beyond its sentence.
#pragma once

#include "drafting/check/tokens.h"

#include <span>
#include <unordered_map>

namespace leitstand::textcheck {

struct Phrase {
    std::uint16_t kind = 0;
    std::string_view pattern;
};

struct PhraseHit {
    std::uint16_t kind = 0;
    std::uint32_t first = 0; // tokens [first, last)
    std::uint32_t last = 0;
};

class PhraseBook {
public:
    explicit PhraseBook(std::span<const Phrase> phrases);

    // In the order of their first tokens, the longest of each kind at a token.
    [[nodiscard]] std::vector<PhraseHit> find(const TokenText& text) const;

private:
    struct Entry {
        std::uint16_t kind = 0;
        std::vector<std::string_view> words;
    };
    void match(const TokenText& text, std::size_t at, const std::vector<std::uint32_t>& entries,
        std::vector<PhraseHit>& hits) const;

    std::vector<Entry> m_entries;
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> m_byWord; // whole first words
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> m_byStem; // the first four bytes of "word*"
    std::vector<std::uint32_t> m_byEnding; // "*word"
};

} // namespace leitstand::textcheck
