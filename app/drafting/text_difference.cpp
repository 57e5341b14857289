// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/text_difference.h"

#include "drafting/sequence_match.h"
#include "drafting/text_points.h"

#include <algorithm>
#include <unordered_map>

namespace leitstand {
namespace {

using Kind = DifferencePiece::Kind;

// A text as words with numbers, equal numbers for equal words of either text.
class NumberedWords {
public:
    explicit NumberedWords(std::string_view utf8) : m_points(pointsOf(utf8)), m_words(wordsOf(m_points)) { }

    std::vector<std::uint32_t> numbers(std::unordered_map<std::u32string_view, std::uint32_t>& known) const
    {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(m_words.size());
        for (std::uint32_t i = 0; i < m_words.size(); ++i)
            numbers.push_back(
                known.try_emplace(text(i, i + 1), static_cast<std::uint32_t>(known.size())).first->second);
        return numbers;
    }
    [[nodiscard]] std::u32string_view text(std::uint32_t first, std::uint32_t last) const
    {
        if (first >= last)
            return {};
        const std::uint32_t start = m_words[first].start;
        return std::u32string_view(m_points).substr(start, m_words[last - 1].end - start);
    }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_words.size()); }

private:
    std::u32string m_points;
    std::vector<PointRange> m_words;
};

bool isBlankOnly(std::u32string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char32_t point) { return isBlank(point) && point != U'\n'; });
}

// A blank alone between two changed words is no island: "die Störung" → "das Problem" is one change.
std::vector<CommonRun> withoutIslands(std::vector<CommonRun> runs, const NumberedWords& left, std::uint32_t rightSize)
{
    std::erase_if(runs, [&](const CommonRun& run) {
        const bool atEdge = (run.left == 0 && run.right == 0)
            || (run.left + run.length == left.size() && run.right + run.length == rightSize);
        return !atEdge && isBlankOnly(left.text(run.left, run.left + run.length));
    });
    return runs;
}

void add(std::vector<DifferencePiece>& pieces, Kind kind, std::u32string_view text)
{
    if (!text.empty())
        pieces.push_back({ kind, utf8Of(text) });
}

} // namespace

std::vector<DifferencePiece> differencesOf(std::string_view before, std::string_view after)
{
    const NumberedWords left(before);
    const NumberedWords right(after);
    std::unordered_map<std::u32string_view, std::uint32_t> known;
    const auto leftNumbers = left.numbers(known);
    const auto rightNumbers = right.numbers(known);
    auto runs = withoutIslands(commonRuns(leftNumbers, rightNumbers), left, right.size());
    runs.push_back({ left.size(), right.size(), 0 });
    std::vector<DifferencePiece> pieces;
    std::uint32_t atLeft = 0;
    std::uint32_t atRight = 0;
    for (const CommonRun& run : runs) {
        add(pieces, Kind::Removed, left.text(atLeft, run.left));
        add(pieces, Kind::Added, right.text(atRight, run.right));
        add(pieces, Kind::Same, left.text(run.left, run.left + run.length));
        atLeft = run.left + run.length;
        atRight = run.right + run.length;
    }
    return pieces;
}

bool differ(const std::vector<DifferencePiece>& pieces)
{
    return std::any_of(
        pieces.begin(), pieces.end(), [](const DifferencePiece& piece) { return piece.kind != Kind::Same; });
}

std::vector<PartDifference> differencesOf(const DraftText& before, const DraftText& after)
{
    const auto part = [](Language language, MessagePart which, const std::string& from, const std::string& to) {
        return PartDifference { language, which, differencesOf(std::string_view(from), std::string_view(to)) };
    };
    return {
        part(Language::German, MessagePart::Subject, before.german.subject, after.german.subject),
        part(Language::German, MessagePart::Body, before.german.body, after.german.body),
        part(Language::English, MessagePart::Subject, before.english.subject, after.english.subject),
        part(Language::English, MessagePart::Body, before.english.body, after.english.body),
    };
}

} // namespace leitstand
