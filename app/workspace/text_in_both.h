// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text in both of the project's languages. A value.
#pragma once

#include <string>

namespace leitstand {

struct TextInBoth {
    std::string german;
    std::string english;

    friend bool operator==(const TextInBoth&, const TextInBoth&) = default;
};

} // namespace leitstand
