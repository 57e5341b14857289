// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/message_template.h"

#include "drafting/text_points.h"

#include <algorithm>
#include <optional>

namespace leitstand {
namespace {

struct Line {
    std::string_view text;
    std::uint32_t number = 0;
};

std::vector<Line> numberedLines(std::string_view text)
{
    std::vector<Line> lines;
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r'))
            line.remove_suffix(1);
        lines.push_back({ line, number });
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool isVariant(std::string_view word)
{
    return !word.empty() && word.size() <= 40 && std::all_of(word.begin(), word.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
    });
}

} // namespace

// Reads line by line; the first mistake ends it.
class TemplateReader {
public:
    [[nodiscard]] const std::optional<TemplateMistake>& mistake() const { return m_mistake; }
    [[nodiscard]] MessageTemplate taken() { return std::move(m_result); }

    void take(const Line& line)
    {
        if (line.text == "[de]" || line.text == "[en]")
            beginSheet(line);
        else if (line.text.empty())
            endParagraph();
        else if (!m_sheet)
            takeHeader(line);
        else if (m_sheet->subject.empty())
            takeSubject(line);
        else
            takeText(line);
    }

    void finish()
    {
        endParagraph();
        for (const TemplateSheet* sheet : { &m_result.m_german, &m_result.m_english }) {
            if (sheet->subject.empty() || sheet->paragraphs.empty())
                fail(0, 0,
                    std::string("the text of ") + (sheet == &m_result.m_german ? "[de]" : "[en]") + " is missing",
                    "a message is in both languages");
        }
        if (!m_hasAudience || !m_hasMoment)
            fail(0, 0, "it does not say which message it is for", "write audience and moment before [de]");
    }

private:
    void takeHeader(const Line& line)
    {
        if (line.text.starts_with('#'))
            return;
        const auto colon = line.text.find(": ");
        const std::string_view member = line.text.substr(0, colon);
        const std::string_view value
            = colon == std::string_view::npos ? std::string_view() : line.text.substr(colon + 2);
        const auto column = static_cast<std::uint32_t>(colon + 3);
        const char* const words = "resources/templates/README.md lists the words";
        if (value.empty()) {
            fail(line.number, 1, "\"" + std::string(line.text) + "\" is not understood here",
                "write audience, moment or a # comment before [de]");
        } else if (member == "audience") {
            m_hasAudience = store(m_result.m_audience, audienceFromWord(value));
            if (!m_hasAudience)
                fail(line.number, column, "\"" + std::string(value) + "\" is no audience", words);
        } else if (member == "moment") {
            m_hasMoment = store(m_result.m_moment, momentFromWord(value));
            if (!m_hasMoment)
                fail(line.number, column, "\"" + std::string(value) + "\" is no moment", words);
        } else if (member == "variant") {
            m_result.m_variant = value;
            if (!isVariant(value))
                fail(line.number, column, "\"" + std::string(value) + "\" is no variant",
                    "write up to 40 small letters, digits, '_' and '-'");
        } else if (member == "name_de" || member == "name_en") {
            (member == "name_de" ? m_result.m_name.german : m_result.m_name.english) = value;
        } else {
            fail(line.number, 1, "\"" + std::string(member) + "\" is not understood here",
                "audience, moment, variant, name_de and name_en stand before [de]");
        }
    }

    template <typename Value> static bool store(Value& member, const std::optional<Value>& value)
    {
        member = value.value_or(member);
        return value.has_value();
    }

    void beginSheet(const Line& line)
    {
        endParagraph();
        m_passages = 0;
        m_sheet = line.text == "[de]" ? &m_result.m_german : &m_result.m_english;
        if (!m_sheet->subject.empty())
            fail(line.number, 1, std::string(line.text) + " is there twice", "keep one of them");
    }

    void takeSubject(const Line& line)
    {
        constexpr std::string_view Begin = "subject: ";
        if (!line.text.starts_with(Begin) || line.text.size() == Begin.size())
            fail(line.number, 1, "the subject is missing", "begin each language with \"subject: …\"");
        else
            m_sheet->subject = readPieces(line.text.substr(Begin.size()), line.number,
                static_cast<std::uint32_t>(Begin.size()) + 1, m_passages, m_mistake);
    }

    void takeText(const Line& line)
    {
        if (m_paragraph.empty())
            m_paragraphLine = line.number;
        m_paragraph.append(m_paragraph.empty() ? "" : "\n").append(line.text);
    }

    void endParagraph()
    {
        if (m_sheet && !m_paragraph.empty() && !m_mistake)
            m_sheet->paragraphs.push_back(readPieces(m_paragraph, m_paragraphLine, 1, m_passages, m_mistake));
        m_paragraph.clear();
    }

    void fail(std::uint32_t line, std::uint32_t column, std::string what, std::string remedy)
    {
        if (!m_mistake)
            m_mistake = TemplateMistake { line, column, std::move(what), std::move(remedy) };
    }

    MessageTemplate m_result;
    TemplateSheet* m_sheet = nullptr;
    bool m_hasAudience = false;
    bool m_hasMoment = false;
    std::uint32_t m_passages = 0; // of the sheet
    std::string m_paragraph;
    std::uint32_t m_paragraphLine = 0;
    std::optional<TemplateMistake> m_mistake;
};

std::variant<MessageTemplate, TemplateMistake> MessageTemplate::read(std::string_view text)
{
    TemplateReader reader;
    for (const Line& line : numberedLines(text)) {
        reader.take(line);
        if (reader.mistake())
            return *reader.mistake();
    }
    reader.finish();
    if (reader.mistake())
        return *reader.mistake();
    return reader.taken();
}

Message MessageTemplate::render(
    const DraftFacts& facts, const TimePhrases& times, const LanePhrases& lanes, Language language) const
{
    const TemplateRendering what { facts, times, lanes, language };
    Message message;
    FieldText subject = renderPieces(sheet(language).subject, what);
    message.subject = std::move(subject.text);
    message.subjectFields = std::move(subject.fields);
    std::uint32_t length = 0;
    for (const auto& pieces : sheet(language).paragraphs) {
        const FieldText paragraph = renderPieces(pieces, what);
        if (!paragraph.text.empty() && length > 0) {
            message.body += "\n\n";
            length += 2;
        }
        message.body += paragraph.text;
        for (const TextField& field : paragraph.fields)
            message.bodyFields.push_back({ field.name, field.start + length, field.end + length });
        length += pointCount(paragraph.text);
    }
    return message;
}

} // namespace leitstand
