// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/shared_words.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

constexpr std::uint32_t MaxWords = 40;

bool isCommon(std::string_view word)
{
    return word.size() < 4
        || isOneOf(word,
            { "nach", "after", "before", "minuten", "minutes", "stunden", "hours", "stunde", "hour", "wieder", "unsere",
                "unser", "wurde", "wurden", "waren", "were", "they", "this", "that", "with", "from", "then", "alle",
                "haben", "hatten", "konnte", "konnten", "could", "have", "been", "only", "erst", "bereits", "schon",
                "already", "dauerte", "took", "until", "until", "system", "systeme", "service", "services", "first",
                "ersten", "erste", "erster", "later", "später", "into", "when" });
}

} // namespace

bool isSameWord(std::string_view a, std::string_view b)
{
    constexpr std::size_t Stem = 5;
    if (isCommon(a) || isCommon(b))
        return false;
    return a.substr(0, Stem) == b.substr(0, Stem) || (b.size() > Stem && a.ends_with(b))
        || (a.size() > Stem && b.ends_with(a));
}

int sharedWords(const ReadText& text, TokenRange a, TokenRange b)
{
    int shared = 0;
    for (std::uint32_t at = a.first; at < std::min(a.last, a.first + MaxWords); ++at) {
        if (!text.token(at).isWord() || text.mentionAt(at) >= 0)
            continue;
        for (std::uint32_t other = b.first; other < std::min(b.last, b.first + MaxWords); ++other) {
            if (text.token(other).isWord() && text.mentionAt(other) < 0
                && isSameWord(text.token(at).lower, text.token(other).lower)) {
                ++shared;
                break;
            }
        }
    }
    return shared;
}

} // namespace leitstand::textcheck
