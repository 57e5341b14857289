// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a reader of files complains about, for a test that fails.
#pragma once

#include "domain/expected.h"

#include <string>
#include <vector>

namespace leitstand {

inline std::string textOf(const std::vector<Error>& mistakes)
{
    std::string text;
    for (const Error& mistake : mistakes)
        text += mistake.text() + '\n';
    return text;
}

} // namespace leitstand
