// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/status_page/markup.h"

#include <QStringList>

namespace leitstand::status_page {
namespace {

bool isXmlCharacter(char32_t point)
{
    if (point < 0x20)
        return point == U'\t' || point == U'\n' || point == U'\r';
    return !(point >= 0x7F && point < 0xA0) && !(point >= 0xD800 && point < 0xE000) && point != 0xFFFE
        && point != 0xFFFF;
}

} // namespace

QString plain(std::string_view utf8)
{
    const QString read = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    QString kept;
    kept.reserve(read.size());
    for (const char32_t point : read.toUcs4())
        kept += QChar::fromUcs4(isXmlCharacter(point) ? point : U'\xFFFD');
    return kept;
}

std::vector<QString> paragraphs(std::string_view body)
{
    std::vector<QString> found;
    QStringList lines;
    const auto end = [&found, &lines] {
        if (!lines.isEmpty())
            found.push_back(lines.join(QLatin1Char('\n')));
        lines.clear();
    };
    for (const QString& line : plain(body).split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty())
            end();
        else
            lines.append(trimmed);
    }
    end();
    return found;
}

void Markup::open(const char* element, Attributes attributes)
{
    m_writer.writeStartElement(QLatin1String(element));
    write(attributes);
}

void Markup::line(const char* element, const QString& text, Attributes attributes)
{
    if (text.isEmpty())
        return;
    open(element, attributes);
    m_writer.writeCharacters(text);
    close();
}

void Markup::empty(const char* element, Attributes attributes)
{
    m_writer.writeEmptyElement(QLatin1String(element));
    write(attributes);
}

void Markup::prose(std::string_view body)
{
    for (const QString& paragraph : paragraphs(body)) {
        open("p");
        const QStringList lines = paragraph.split(QLatin1Char('\n'));
        for (qsizetype at = 0; at < lines.size(); ++at) {
            if (at > 0)
                empty("br");
            text(lines[at]);
        }
        close();
    }
}

void Markup::write(Attributes attributes)
{
    for (const auto& [name, value] : attributes)
        m_writer.writeAttribute(QLatin1String(name), value);
}

} // namespace leitstand::status_page
