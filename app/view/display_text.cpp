// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/display_text.h"

#include <algorithm>

namespace leitstand {
namespace {

bool isHarmful(QChar letter)
{
    const char16_t code = letter.unicode();
    const bool control = (code < 0x20 && code != u'\n' && code != u'\t') || (code >= 0x7f && code <= 0x9f);
    const bool turnsDirection = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
        || code == 0x200e || code == 0x200f || code == 0x061c;
    return control || turnsDirection;
}

} // namespace

QString displayText(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    text.removeIf(isHarmful);
    return text;
}

QString displayLine(std::string_view utf8)
{
    QString text = displayText(utf8);
    std::replace_if(
        text.begin(), text.end(), [](QChar letter) { return letter == u'\n' || letter == u'\t'; }, QChar(u' '));
    return text;
}

std::string fromTyped(const QString& text)
{
    QString clean = text;
    clean.removeIf(isHarmful);
    return clean.toStdString();
}

} // namespace leitstand
