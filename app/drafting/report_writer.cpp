// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/report_writer.h"

#include "drafting/markdown_text.h"
#include "drafting/text_points.h"

namespace leitstand {

ReportLine& ReportLine::say(std::string_view words)
{
    m_text.text += words;
    m_length += pointCount(words);
    return *this;
}

ReportLine& ReportLine::quote(std::string_view outside)
{
    return say(markdownText(outside));
}

ReportLine& ReportLine::strong(std::string_view outside)
{
    return say("**" + markdownText(outside) + "**");
}

ReportLine& ReportLine::value(const std::string& name, std::string_view words)
{
    const std::uint32_t start = m_length;
    say(words);
    if (m_length > start)
        m_text.fields.push_back({ name, start, m_length });
    return *this;
}

ReportLine& ReportLine::add(const ReportLine& line)
{
    for (const TextField& field : line.m_text.fields)
        m_text.fields.push_back({ field.name, field.start + m_length, field.end + m_length });
    return say(line.m_text.text);
}

void ReportWriter::heading(std::string_view words)
{
    separate("\n\n");
    appendWords("## ");
    appendWords(words);
}

void ReportWriter::beginPassage(const std::string& name)
{
    m_passage = m_text.fields.size();
    m_text.fields.push_back({ '?' + name + ":1", m_length, m_length });
    m_passageBegins = true;
}

void ReportWriter::endPassage()
{
    m_text.fields[m_passage].end = m_length;
    if (m_passageBegins)
        m_text.fields[m_passage].start = m_length;
    m_passageBegins = false;
}

void ReportWriter::paragraph(const ReportLine& line)
{
    if (line.empty())
        return;
    separate("\n\n");
    append(line);
}

void ReportWriter::item(const ReportLine& line)
{
    const bool first = !m_inList;
    separate(first ? "\n\n" : "\n");
    m_inList = true;
    appendWords("- ");
    append(line);
}

void ReportWriter::table(const std::vector<std::string>& head, const std::vector<std::vector<ReportLine>>& rows)
{
    separate("\n\n");
    appendWords("|");
    for (const std::string& cell : head)
        appendWords(' ' + cell + " |");
    appendWords("\n|");
    for (std::size_t i = 0; i < head.size(); ++i)
        appendWords(" --- |");
    for (const std::vector<ReportLine>& row : rows) {
        appendWords("\n|");
        for (const ReportLine& cell : row) {
            appendWords(" ");
            append(cell);
            appendWords(" |");
        }
    }
}

void ReportWriter::separate(std::string_view blank)
{
    m_inList = false;
    if (m_length > 0)
        appendWords(blank);
    if (m_passageBegins)
        m_text.fields[m_passage].start = m_length; // blanks lie between passages
    m_passageBegins = false;
}

void ReportWriter::append(const ReportLine& line)
{
    for (const TextField& field : line.text().fields)
        m_text.fields.push_back({ field.name, field.start + m_length, field.end + m_length });
    appendWords(line.text().text);
}

void ReportWriter::appendWords(std::string_view words)
{
    m_text.text += words;
    m_length += pointCount(words);
}

} // namespace leitstand
