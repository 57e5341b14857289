// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/instant.h"

#include <functional>

namespace leitstand {

// Tells the time: the machine's, or a story's.
using TimeSource = std::function<Instant()>;

} // namespace leitstand
