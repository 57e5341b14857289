// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/draft_places.h"

namespace leitstand {

UnitEdit editBetween(QStringView before, QStringView after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    if (head > 0 && before[head - 1].isHighSurrogate())
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    if (tail > 0 && before[before.size() - tail].isLowSurrogate())
        --tail;
    return { static_cast<int>(head), static_cast<int>(before.size() - head - tail),
        static_cast<int>(after.size() - head - tail) };
}

TextRange moved(const TextRange& range, const UnitEdit& edit)
{
    const int growth = edit.added - edit.removed;
    const int editEnd = edit.start + edit.removed;
    if (range.end <= edit.start)
        return range;
    if (range.start >= editEnd)
        return { range.start + growth, range.end + growth };
    const int start = std::min(range.start, edit.start);
    return { start, std::max(start, std::max(range.end, editEnd) + growth) };
}

CodePointPlaces::CodePointPlaces(const QString& text)
{
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isHighSurrogate(); });
    if (plain) {
        m_count = static_cast<std::uint32_t>(text.size());
        return;
    }
    m_units.reserve(static_cast<std::size_t>(text.size()) + 1);
    for (int unit = 0; unit < text.size(); ++unit) {
        m_units.push_back(unit);
        if (text[unit].isHighSurrogate() && unit + 1 < text.size() && text[unit + 1].isLowSurrogate())
            ++unit;
    }
    m_count = static_cast<std::uint32_t>(m_units.size());
    m_units.push_back(static_cast<int>(text.size()));
}

int CodePointPlaces::unitAt(std::uint32_t codePoint) const
{
    const std::uint32_t at = std::min(codePoint, m_count);
    return m_units.empty() ? static_cast<int>(at) : m_units[at];
}

std::uint32_t CodePointPlaces::codePointAt(int unit) const
{
    if (m_units.empty())
        return std::min(static_cast<std::uint32_t>(std::max(0, unit)), m_count);
    return static_cast<std::uint32_t>(std::lower_bound(m_units.begin(), m_units.end(), unit) - m_units.begin());
}

} // namespace leitstand
