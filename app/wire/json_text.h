// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the encoders share: the domain's values as Qt's JSON values. Private to this folder.
#pragma once

#include "domain/instant.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <string_view>

namespace leitstand::json {

[[nodiscard]] inline QString text(std::string_view utf8)
{
    // QString::fromUtf8 takes a leading U+FEFF for a byte order mark and drops it; here it is part of the text.
    constexpr std::string_view Mark = "\xEF\xBB\xBF";
    const QString read = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    return utf8.starts_with(Mark) ? QChar(QChar::ByteOrderMark) + read : read;
}

[[nodiscard]] inline QString text(Instant instant)
{
    return QString::fromStdString(formatInstant(instant));
}

[[nodiscard]] inline qint64 seconds(Span span)
{
    return std::chrono::duration_cast<std::chrono::seconds>(span).count();
}

inline void putUnlessEmpty(QJsonObject& object, QLatin1String name, std::string_view value)
{
    if (!value.empty())
        object.insert(name, text(value));
}

inline void putIfThere(QJsonObject& object, QLatin1String name, const std::optional<Instant>& instant)
{
    if (instant)
        object.insert(name, text(*instant));
}

} // namespace leitstand::json
