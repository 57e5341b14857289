// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One picture of the window in a file. Main thread.
#pragma once

#include "domain/expected.h"

#include <QQuickWindow>

#include <string>

namespace leitstand {

[[nodiscard]] Outcome takeScreenshot(QQuickWindow& window, const std::string& file);

} // namespace leitstand
