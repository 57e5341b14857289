// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Places in the fields of a message. The log and the check count code points; a QString counts UTF-16 units.
#pragma once

#include <QString>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace leitstand {

// [start, end) in UTF-16 units of one field.
struct TextRange {
    int start = 0;
    int end = 0;

    friend bool operator==(const TextRange&, const TextRange&) = default;
};

// What one keystroke, paste or replacement did to a field.
struct UnitEdit {
    int start = 0;
    int removed = 0;
    int added = 0;
};

// The smallest edit that makes `after` of `before`. Never cuts a surrogate pair.
[[nodiscard]] UnitEdit editBetween(QStringView before, QStringView after);
// Where a range is after an edit; what the edit touches grows or shrinks with it.
[[nodiscard]] TextRange moved(const TextRange& range, const UnitEdit& edit);

// The code points of a text, for many look-ups.
class CodePointPlaces {
public:
    explicit CodePointPlaces(const QString& text);

    [[nodiscard]] int unitAt(std::uint32_t codePoint) const;
    [[nodiscard]] std::uint32_t codePointAt(int unit) const;
    [[nodiscard]] std::uint32_t count() const { return m_count; }

private:
    std::vector<int> m_units; // of each code point; empty when there are no surrogates
    std::uint32_t m_count = 0;
};

} // namespace leitstand
