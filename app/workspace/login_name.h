// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who uses this program, as the system knows them. Any thread.
#pragma once

#include <string>

namespace leitstand {

[[nodiscard]] std::string loginName();

} // namespace leitstand
