// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/console.h"

#include <algorithm>

namespace leitstand {

QByteArray readInput(QIODevice& input, qint64 maxBytes)
{
    QByteArray all;
    while (all.size() <= maxBytes) {
        const QByteArray more = input.read(maxBytes + 1 - all.size());
        if (more.isEmpty())
            break;
        all += more;
    }
    return all;
}

QString oneLine(std::string_view text, int maxCharacters)
{
    QString line = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar& letter : line) {
        // Also marks that turn the direction of what follows.
        const bool unseen = letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format
            || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator;
        if (unseen)
            letter = QLatin1Char(' ');
    }
    if (maxCharacters > 0 && line.size() > maxCharacters)
        line = line.left(maxCharacters - 1) + QChar(0x2026);
    return line;
}

void Console::complain(const Error& error)
{
    err << "leitstandctl: " << oneLine(error.text()) << Qt::endl;
}

void Console::complain(const std::vector<Error>& errors)
{
    constexpr std::size_t Named = 100;
    for (std::size_t i = 0; i < std::min(errors.size(), Named); ++i)
        complain(errors[i]);
    if (errors.size() > Named)
        complain({ "and " + std::to_string(errors.size() - Named) + " more mistakes", {}, "correct the first ones" });
}

void Console::say(const std::string& line)
{
    out << oneLine(line) << '\n';
}

} // namespace leitstand
