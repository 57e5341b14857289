// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes Markdown with fields. Private to this folder.
#pragma once

#include "drafting/field_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

// Pieces of a line: the product's own words, text from outside, values of the record.
class ReportLine {
public:
    ReportLine() = default;
    ReportLine(std::string_view words) { say(words); }
    ReportLine(const char* words) { say(words); }

    ReportLine& say(std::string_view words); // may hold marks of Markdown
    ReportLine& quote(std::string_view outside);
    ReportLine& strong(std::string_view outside);
    // The same name has the same value everywhere.
    ReportLine& value(const std::string& name, std::string_view words);
    ReportLine& add(const ReportLine& line);

    [[nodiscard]] bool empty() const { return m_text.text.empty(); }
    [[nodiscard]] const FieldText& text() const { return m_text; }

private:
    FieldText m_text;
    std::uint32_t m_length = 0; // code points
};

class ReportWriter {
public:
    void heading(std::string_view words);
    // What follows is a passage: it is written anew from the record until a person changes it.
    void beginPassage(const std::string& name);
    void endPassage();

    void paragraph(const ReportLine& line);
    void item(const ReportLine& line);
    void table(const std::vector<std::string>& head, const std::vector<std::vector<ReportLine>>& rows);

    [[nodiscard]] FieldText taken() { return std::move(m_text); }

private:
    void separate(std::string_view blank);
    void append(const ReportLine& line);
    void appendWords(std::string_view words);

    FieldText m_text;
    std::uint32_t m_length = 0;
    std::size_t m_passage = 0; // its place in the fields
    bool m_passageBegins = false;
    bool m_inList = false;
};

} // namespace leitstand
