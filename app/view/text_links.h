// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Web addresses in what people wrote. They are shown as they are and opened only after the scheme was checked.
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

namespace leitstand {

// The address as a URL that may be opened; nothing that is valid for anything but http and https.
[[nodiscard]] QUrl webAddress(const QString& text);
// Each once, in the order of the text, at most 20.
[[nodiscard]] QStringList webLinksIn(const QString& text);

} // namespace leitstand
