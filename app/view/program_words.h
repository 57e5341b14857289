// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Leitstand's own programs say of deliveries, servers and files, in the language of the window. They say it in English,
// into the log and to each other; what they quote in it, a server's answer or a path, is given as it is.
#pragma once

#include "domain/expected.h"

#include <QString>

#include <string_view>

namespace leitstand {

// A sentence that is not one of ours comes back as it is.
[[nodiscard]] QString programWords(std::string_view sentence);
// "where: what (remedy)", as Error::text() has it.
[[nodiscard]] QString programWords(const Error& error);

} // namespace leitstand
