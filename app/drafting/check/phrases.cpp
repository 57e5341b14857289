// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/phrases.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

constexpr std::size_t StemBytes = 4;
constexpr int Gap = 6;

bool fits(std::string_view word, std::string_view pattern)
{
    if (pattern.size() > 1 && pattern.back() == '*') {
        pattern.remove_suffix(1);
        if (pattern.front() == '*')
            return word.find(pattern.substr(1)) != std::string_view::npos;
        return word.starts_with(pattern);
    }
    if (pattern.size() > 1 && pattern.front() == '*')
        return word.ends_with(pattern.substr(1));
    return word == pattern;
}

bool endsSentence(const Token& token)
{
    return token.is("!") || token.is("?") || token.is(";") || token.is(".");
}

// The token behind the phrase whose words from `word` on begin at `at`; 0: they do not. Line breaks inside sentences and
// signs of emphasis are passed over.
std::size_t endOf(const TokenText& text, std::size_t at, const std::vector<std::string_view>& words, std::size_t word)
{
    for (; word < words.size(); ++word) {
        if (words[word] == "_") {
            std::size_t from = at;
            for (int skipped = 0; skipped <= Gap; ++skipped) {
                if (const std::size_t end = endOf(text, from, words, word + 1))
                    return end;
                if (from >= text.size() || endsSentence(text.at(from)))
                    return 0;
                ++from;
            }
            return 0;
        }
        while (
            at < text.size() && (text.at(at).is("\n") || text.at(at).is("*")) && word > 0 && !text.at(at + 1).is("\n"))
            ++at;
        if (at >= text.size() || !fits(text.at(at).lower, words[word]))
            return 0;
        ++at;
    }
    return at;
}

} // namespace

PhraseBook::PhraseBook(std::span<const Phrase> phrases)
{
    for (const Phrase& phrase : phrases) {
        Entry entry { phrase.kind, {} };
        std::string_view rest = phrase.pattern;
        while (!rest.empty()) {
            const std::size_t space = rest.find(' ');
            entry.words.push_back(rest.substr(0, space));
            rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
        }
        if (entry.words.empty())
            continue;
        const auto index = static_cast<std::uint32_t>(m_entries.size());
        const std::string_view first = entry.words.front();
        if (first.front() == '*')
            m_byEnding.push_back(index);
        else if (first.back() == '*')
            m_byStem[first.substr(0, std::min(StemBytes, first.size() - 1))].push_back(index);
        else
            m_byWord[first].push_back(index);
        m_entries.push_back(std::move(entry));
    }
}

void PhraseBook::match(const TokenText& text, std::size_t at, const std::vector<std::uint32_t>& entries,
    std::vector<PhraseHit>& hits) const
{
    for (const std::uint32_t index : entries) {
        const Entry& entry = m_entries[index];
        if (!fits(text.at(at).lower, entry.words.front()))
            continue;
        const std::size_t end = endOf(text, at + 1, entry.words, 1);
        if (end == 0)
            continue;
        const PhraseHit hit { entry.kind, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end) };
        // Hits at this token are at the end of the list.
        bool known = false;
        for (std::size_t i = hits.size(); i > 0 && hits[i - 1].first == at; --i) {
            if (hits[i - 1].kind == hit.kind) {
                hits[i - 1].last = std::max(hits[i - 1].last, hit.last);
                known = true;
            }
        }
        if (!known)
            hits.push_back(hit);
    }
}

std::vector<PhraseHit> PhraseBook::find(const TokenText& text) const
{
    std::vector<PhraseHit> hits;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view word = text.at(at).lower;
        if (const auto whole = m_byWord.find(word); whole != m_byWord.end())
            match(text, at, whole->second, hits);
        for (std::size_t length = 2; length <= std::min(StemBytes, word.size()); ++length) {
            if (const auto stem = m_byStem.find(word.substr(0, length)); stem != m_byStem.end())
                match(text, at, stem->second, hits);
        }
        if (text.at(at).isWord() && word.size() > 4)
            match(text, at, m_byEnding, hits);
    }
    return hits;
}

} // namespace leitstand::textcheck
