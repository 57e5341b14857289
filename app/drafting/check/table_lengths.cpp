// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lengths in tables: a number below "Minutes" or "Dauer (min)" is one without saying so itself.

#include "drafting/check/table_lengths.h"
#include "drafting/check/mentions.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

constexpr std::size_t MaxColumns = 24;

struct Cell {
    std::size_t first = 0;
    std::size_t last = 0;
};

// The cells of the line that begins at `at`; `at` is moved behind the line.
std::vector<Cell> readRow(const TokenText& text, std::size_t& at)
{
    std::vector<Cell> cells;
    std::size_t signs = 0;
    Cell cell { at, at };
    for (; at < text.size() && text.at(at).kind != TokenKind::NewLine; ++at) {
        if (!text.at(at).is("|"))
            continue;
        cell.last = at;
        if ((signs > 0 || cell.last > cell.first) && cells.size() < MaxColumns)
            cells.push_back(cell);
        ++signs;
        cell = { at + 1, at + 1 };
    }
    if (cell.first < at && cells.size() < MaxColumns)
        cells.push_back({ cell.first, at });
    if (at < text.size())
        ++at;
    return signs >= 2 ? cells : std::vector<Cell>();
}

double unitOf(const TokenText& text, const Cell& cell)
{
    for (std::size_t at = cell.first; at < cell.last; ++at) {
        if (isOneOf(text.at(at).lower, { "minutes", "minuten", "min", "mins" }))
            return 1;
        if (isOneOf(text.at(at).lower, { "hours", "stunden", "std" }))
            return 60;
    }
    return 0;
}

// "20", "1.5"
std::optional<double> numberIn(const TokenText& text, const Cell& cell)
{
    const std::size_t count = cell.last - cell.first;
    const Token& first = text.at(cell.first);
    if ((count != 1 && count != 3) || !first.isNumber() || first.length() > 5)
        return std::nullopt;
    if (count == 1)
        return first.number;
    const Token& digit = text.at(cell.first + 2);
    const Token& sign = text.at(cell.first + 1);
    if (!(sign.is(".") || sign.is(",")) || !digit.isNumber() || digit.length() != 1)
        return std::nullopt;
    return first.number + digit.number / 10.0;
}

} // namespace

void addTableLengths(const TokenText& text, std::vector<Mention>& mentions)
{
    std::vector<double> units;
    std::vector<Mention> found;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::vector<Cell> cells = readRow(text, at);
        if (cells.empty()) {
            units.clear();
            continue;
        }
        if (units.empty()) {
            for (const Cell& cell : cells)
                units.push_back(unitOf(text, cell));
            continue;
        }
        for (std::size_t column = 0; column < cells.size() && column < units.size(); ++column) {
            const auto number = units[column] > 0 ? numberIn(text, cells[column]) : std::nullopt;
            if (!number)
                continue;
            Mention mention;
            mention.kind = MentionKind::Duration;
            mention.first = mention.core = static_cast<std::uint32_t>(cells[column].first);
            mention.last = static_cast<std::uint32_t>(cells[column].last);
            mention.minutes = mention.upper = *number * units[column];
            mention.grain = units[column] > 1 ? 6 : 1;
            found.push_back(mention);
        }
    }
    if (found.empty())
        return;
    const auto known = [&mentions](const Mention& mention) {
        const auto after = std::lower_bound(mentions.begin(), mentions.end(), mention.core,
            [](const Mention& other, std::uint32_t token) { return other.last <= token; });
        return after != mentions.end() && after->first < mention.last;
    };
    std::erase_if(found, known);
    mentions.insert(mentions.end(), found.begin(), found.end());
    std::stable_sort(
        mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.core < b.core; });
}

bool areColumns(const TokenText& text, const Mention& begin, const Mention& end)
{
    if (text.at(begin.core).line != text.at(end.core).line || begin.last >= end.core)
        return false;
    std::size_t signs = 0;
    for (std::size_t at = begin.last; at < end.core; ++at) {
        if (text.at(at).is("|"))
            ++signs;
        else if (text.at(at).isWord() && !isOneOf(text.at(at).lower, { "uhr", "utc" }))
            return false;
    }
    // The line has to begin with a cell, not with prose.
    return signs == 1;
}

} // namespace leitstand::textcheck
