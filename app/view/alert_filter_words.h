// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A filter of alerts in the window: its mistakes in words, and what could be written next.
#pragma once

#include "insight/alert_filter.h"

#include <QString>
#include <QVariantList>

namespace leitstand {

// A sentence in the window's language.
[[nodiscard]] QString mistakeText(const FilterMistake& mistake);

// What the word or value at the cursor may become, the most frequent first: [{id, name, detail, begin, end}], where id is
// what is written instead of the characters from begin to end (of QString), and detail says of how many alerts it holds.
// Resolved alerts do not count. Empty where only what is written already fits.
[[nodiscard]] QVariantList filterCompletions(const std::vector<Alert>& alerts, const QString& text, int cursor);

} // namespace leitstand
