// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/document_values.h"

namespace leitstand {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString text(Instant instant)
{
    return QString::fromStdString(formatInstant(instant));
}

qint64 number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

qint64 wholeSeconds(Span span)
{
    return std::chrono::floor<std::chrono::seconds>(span).count();
}

double minutes(Span span)
{
    return static_cast<double>(span.count()) / 60000.0;
}

void put(QJsonObject& object, QLatin1String name, const std::optional<Instant>& instant)
{
    if (instant)
        object.insert(name, text(*instant));
}

void put(QJsonObject& object, QLatin1String name, std::string_view value)
{
    if (!value.empty())
        object.insert(name, text(value));
}

} // namespace leitstand
