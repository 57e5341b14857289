// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/expected.h"

#include <QString>

namespace leitstand {

// Why a rule of the domain refuses something and what would satisfy it, in the language of the window. Texts of servers
// and of the system stay as they are.
[[nodiscard]] QString ruleText(const Error& error);
// Empty when nothing is refused.
[[nodiscard]] QString ruleText(const Outcome& outcome);

} // namespace leitstand
