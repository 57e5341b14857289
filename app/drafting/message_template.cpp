// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/message_template.h"

#include <algorithm>
#include <optional>

namespace leitstand {
namespace {

struct Line {
    std::string_view text;
    int number = 0;
};

std::vector<Line> linesOf(std::string_view text)
{
    std::vector<Line> lines;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r'))
            line.remove_suffix(1);
        lines.push_back({ line, number });
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// "name: value"
std::optional<std::string_view> valueOf(std::string_view line, std::string_view name)
{
    if (!line.starts_with(name) || !line.substr(name.size()).starts_with(": "))
        return std::nullopt;
    return line.substr(name.size() + 2);
}

// Reads a file line by line; the first mistake ends it.
class FileReader {
public:
    FileReader(const std::string& file, TemplateSheet& german, TemplateSheet& english)
        : m_file(file)
        , m_german(german)
        , m_english(english)
    { }

    std::optional<Audience> audience;
    std::optional<Moment> moment;

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

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
        for (const TemplateSheet* sheet : { &m_german, &m_english }) {
            if (sheet->subject.empty() || sheet->paragraphs.empty())
                fail(0, std::string("the text of ") + (sheet == &m_german ? "[de]" : "[en]") + " is missing",
                    "a message is in both languages");
        }
        if (!audience || !moment)
            fail(0, "it does not say which message it is for", "write audience and moment before [de]");
    }

private:
    void takeHeader(const Line& line)
    {
        if (line.text.starts_with('#'))
            return;
        if (const auto word = valueOf(line.text, "audience")) {
            audience = audienceFromWord(*word);
            if (!audience)
                fail(line.number, "\"" + std::string(*word) + "\" is no audience",
                    "see the README beside it for the words");
        } else if (const auto name = valueOf(line.text, "moment")) {
            moment = momentFromWord(*name);
            if (!moment)
                fail(line.number, "\"" + std::string(*name) + "\" is no moment",
                    "see the README beside it for the words");
        } else {
            fail(line.number, "\"" + std::string(line.text) + "\" is not understood here",
                "write audience, moment or a # comment before [de]");
        }
    }

    void beginSheet(const Line& line)
    {
        endParagraph();
        m_sheet = line.text == "[de]" ? &m_german : &m_english;
        if (!m_sheet->subject.empty())
            fail(line.number, std::string(line.text) + " is there twice", "keep one of them");
    }

    void takeSubject(const Line& line)
    {
        const auto subject = valueOf(line.text, "subject");
        if (!subject || subject->empty())
            fail(line.number, "the subject is missing", "begin each language with \"subject: …\"");
        else
            m_sheet->subject = pieces(*subject, line.number);
    }

    void takeText(const Line& line)
    {
        if (m_paragraph.empty())
            m_paragraphLine = line.number;
        m_paragraph.append(m_paragraph.empty() ? "" : "\n").append(line.text);
    }

    void endParagraph()
    {
        if (m_sheet && !m_paragraph.empty())
            m_sheet->paragraphs.push_back(pieces(m_paragraph, m_paragraphLine));
        m_paragraph.clear();
    }

    TemplatePieces pieces(std::string_view text, int line)
    {
        auto read = readPieces(text, line, m_file);
        if (read)
            return std::move(read).value();
        if (!m_error)
            m_error = read.error();
        return {};
    }

    void fail(int line, std::string what, std::string remedy)
    {
        if (!m_error)
            m_error
                = Error { std::move(what), line > 0 ? m_file + ':' + std::to_string(line) : m_file, std::move(remedy) };
    }

    const std::string& m_file;
    TemplateSheet& m_german;
    TemplateSheet& m_english;
    TemplateSheet* m_sheet = nullptr;
    std::string m_paragraph;
    int m_paragraphLine = 0;
    std::optional<Error> m_error;
};

} // namespace

Expected<MessageTemplate> MessageTemplate::read(std::string_view text, const std::string& file)
{
    MessageTemplate result;
    FileReader reader(file, result.m_german, result.m_english);
    for (const Line& line : linesOf(text)) {
        reader.take(line);
        if (reader.error())
            return *reader.error();
    }
    reader.finish();
    if (reader.error())
        return *reader.error();
    result.m_audience = *reader.audience;
    result.m_moment = *reader.moment;
    return result;
}

Message MessageTemplate::render(
    const DraftFacts& facts, const TimePhrases& times, const LanePhrases& lanes, Language language) const
{
    const TemplateRendering what { facts, times, lanes, language };
    Message message;
    message.subject = renderPieces(sheet(language).subject, what);
    for (const auto& paragraph : sheet(language).paragraphs) {
        const std::string text = renderPieces(paragraph, what);
        if (!text.empty())
            message.body.append(message.body.empty() ? "" : "\n\n").append(text);
    }
    return message;
}

} // namespace leitstand
