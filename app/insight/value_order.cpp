// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/value_order.h"

#include <algorithm>
#include <array>

namespace leitstand {
namespace {

// Values that come one after the other at the end shall not halve what is left each time.
constexpr std::uint64_t Step = std::uint64_t { 1 } << 17U;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The digits at `at` without leading zeros; `at` is moved behind them.
std::string_view takeDigits(std::string_view text, std::size_t& at)
{
    while (at + 1 < text.size() && text[at] == '0' && isDigit(text[at + 1]))
        ++at;
    const std::size_t begin = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.substr(begin, at - begin);
}

// The first bytes of what naturallyLess() compares, so that most comparisons are of numbers: small letters, and digits
// with how many they are before them.
struct Beginning {
    std::array<std::uint64_t, 2> words {};
    std::uint32_t which = 0;
};

Beginning beginningOf(std::string_view text, std::uint32_t which)
{
    Beginning beginning { {}, which };
    unsigned used = 0;
    const auto put = [&beginning, &used](char c) {
        if (used < 16)
            beginning.words[used / 8] |= std::uint64_t { static_cast<unsigned char>(c) } << (56 - used % 8 * 8);
        ++used;
    };
    for (std::size_t at = 0; at < text.size() && used < 16;) {
        if (!isDigit(text[at])) {
            put(small(text[at++]));
            continue;
        }
        const std::string_view digits = takeDigits(text, at);
        put(static_cast<char>('0' + std::min<std::size_t>(digits.size(), 9)));
        if (digits.size() >= 9)
            put(static_cast<char>(std::min<std::size_t>(digits.size(), 255)));
        if (digits.size() >= 255)
            break; // how many is not said: the texts themselves have to be compared
        for (const char digit : digits)
            put(digit);
    }
    return beginning;
}

} // namespace

bool naturallyLess(std::string_view left, std::string_view right)
{
    std::size_t l = 0;
    std::size_t r = 0;
    while (l < left.size() && r < right.size()) {
        if (isDigit(left[l]) && isDigit(right[r])) {
            const std::string_view leftNumber = takeDigits(left, l);
            const std::string_view rightNumber = takeDigits(right, r);
            if (leftNumber.size() != rightNumber.size())
                return leftNumber.size() < rightNumber.size();
            if (const int order = leftNumber.compare(rightNumber); order != 0)
                return order < 0;
            continue;
        }
        const auto leftSign = static_cast<unsigned char>(small(left[l++]));
        const auto rightSign = static_cast<unsigned char>(small(right[r++]));
        if (leftSign != rightSign)
            return leftSign < rightSign;
    }
    if (l < left.size() || r < right.size())
        return r < right.size();
    return left < right;
}

std::vector<std::uint64_t> ValueOrder::learn(std::span<const std::string_view> values)
{
    m_numbers.clear();
    m_sorted.clear();
    m_crowded = false;
    std::vector<std::uint64_t> ranks(values.size());
    std::vector<std::string_view> distinct;
    // Counted in the order of coming first, then numbered in the order of the texts.
    for (std::size_t i = 0; i < values.size(); ++i) {
        auto known = m_numbers.find(values[i]);
        if (known == m_numbers.end()) {
            known = m_numbers.emplace(values[i], distinct.size()).first;
            distinct.push_back(known->first);
        }
        ranks[i] = known->second;
    }
    std::vector<std::uint64_t> numbers(distinct.size());
    std::vector<Beginning> order;
    order.reserve(distinct.size());
    for (const std::string_view value : distinct)
        order.push_back(beginningOf(value, static_cast<std::uint32_t>(order.size())));
    std::sort(order.begin(), order.end(), [&distinct](const Beginning& left, const Beginning& right) {
        return left.words != right.words ? left.words < right.words
                                         : naturallyLess(distinct[left.which], distinct[right.which]);
    });
    const std::uint64_t gap = Empty / (order.size() + 1);
    std::uint64_t next = 0;
    for (const Beginning& one : order)
        numbers[one.which] = distinct[one.which].empty() ? Empty : next += gap;
    for (auto& [text, number] : m_numbers)
        number = numbers[number];
    for (std::uint64_t& rank : ranks)
        rank = numbers[rank];
    return ranks;
}

std::uint64_t ValueOrder::numberOf(std::string_view value)
{
    if (value.empty())
        return Empty;
    const auto known = m_numbers.find(value);
    return known != m_numbers.end() ? known->second : add(value);
}

std::uint64_t ValueOrder::add(std::string_view value)
{
    if (m_sorted.empty()) {
        for (const auto& [text, known] : m_numbers) {
            if (!text.empty())
                m_sorted.emplace(text, known);
        }
    }
    const auto above = m_sorted.lower_bound(value);
    const std::uint64_t low = above == m_sorted.begin() ? 0 : std::prev(above)->second;
    const std::uint64_t high = above == m_sorted.end() ? Empty : above->second;
    std::uint64_t number = low + (high - low) / 2;
    if (above == m_sorted.end() && !m_sorted.empty())
        number = std::min(number, low + Step);
    if (number == low) {
        m_crowded = true;
        return low;
    }
    const auto kept = m_numbers.emplace(value, number).first;
    m_sorted.emplace_hint(above, kept->first, number);
    return number;
}

} // namespace leitstand
