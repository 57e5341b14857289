// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/template_pieces.h"

#include "drafting/text_points.h"

#include <algorithm>

namespace leitstand {
namespace {

using Piece = TemplatePiece;
using Pieces = TemplatePieces;

// Reads one paragraph; blocks end in the paragraph in which they begin.
class PieceReader {
public:
    PieceReader(std::string_view text, std::uint32_t line, std::uint32_t column, std::uint32_t& passages,
        std::optional<TemplateMistake>& mistake)
        : m_text(text)
        , m_line(line)
        , m_column(column)
        , m_passages(passages)
        , m_mistake(mistake)
    { }

    Pieces read()
    {
        Pieces pieces = readUntil({});
        if (!m_mistake && m_at < m_text.size())
            fail(m_at, "\"{" + std::string(tag()) + "}\" stands outside of any block",
                "remove it, or begin a block with {?…}");
        return pieces;
    }

private:
    // Up to the end or to a {:} or {/}, which stays unread.
    Pieces readUntil(const std::vector<std::string_view>& known)
    {
        Pieces pieces;
        while (!m_mistake && m_at < m_text.size()) {
            if (m_text[m_at] == '}')
                fail(m_at, "a \"}\" closes nothing", "write placeholders as {name}");
            else if (m_text[m_at] != '{')
                pieces.push_back(readText());
            else if (tag() == ":" || tag() == "/")
                break;
            else if (tag().starts_with('?'))
                pieces.push_back(readBlock(known));
            else
                pieces.push_back(readPlaceholder(known));
        }
        return pieces;
    }

    Piece readText()
    {
        const auto end = std::min(m_text.find_first_of("{}", m_at), m_text.size());
        Piece piece { Piece::Kind::Text, {} };
        for (; m_at < end; ++m_at) {
            if (m_text[m_at] == '\n')
                piece.text += m_text.substr(m_at + 1).starts_with("- ") ? '\n' : ' '; // a list keeps its lines
            else
                piece.text += m_text[m_at];
        }
        return piece;
    }

    Piece readPlaceholder(const std::vector<std::string_view>& known)
    {
        const std::size_t begin = m_at;
        const std::string_view name = take();
        const TemplatePlaceholder* const placeholder = placeholderNamed(name);
        if (!placeholder)
            fail(begin, "there is no placeholder {" + std::string(name) + "}",
                "resources/templates/README.md lists the placeholders");
        else if (!placeholder->needs.empty()
            && std::find(known.begin(), known.end(), placeholder->needs) == known.end())
            fail(begin, "{" + std::string(name) + "} may be unknown here",
                "put it into {?" + std::string(placeholder->needs) + "}…{:}what is true without it{/}");
        return { Piece::Kind::Placeholder, std::string(name) };
    }

    Piece readBlock(std::vector<std::string_view> known)
    {
        const std::size_t begin = m_at;
        Piece piece { Piece::Kind::Block, std::string(take().substr(1)) };
        const TemplateCondition* const condition = conditionNamed(piece.text);
        if (!condition) {
            fail(begin, "there is no condition {?" + piece.text + "}",
                "resources/templates/README.md lists the conditions");
            return piece;
        }
        if (m_depth++ == 0)
            piece.passage = ++m_passages;
        const auto knownOutside = known;
        known.push_back(condition->grants);
        piece.known = readUntil(known);
        if (!m_mistake && m_at < m_text.size() && tag() == ":") {
            take();
            piece.unknown = readUntil(knownOutside);
        }
        --m_depth;
        if (!m_mistake && (m_at == m_text.size() || tag() != "/"))
            fail(begin, "the block {?" + piece.text + "} does not end in its paragraph", "end it with {/}");
        if (!m_mistake)
            take();
        return piece;
    }

    // What stands between the braces at the place reached.
    [[nodiscard]] std::string_view tag() const
    {
        const auto end = m_text.find('}', m_at);
        return end == std::string_view::npos ? std::string_view() : m_text.substr(m_at + 1, end - m_at - 1);
    }
    std::string_view take()
    {
        const std::string_view taken = tag();
        m_at = std::min(m_at + taken.size() + 2, m_text.size());
        return taken;
    }

    void fail(std::size_t at, std::string what, std::string remedy)
    {
        if (m_mistake)
            return;
        const std::string_view before = m_text.substr(0, at);
        const auto lines = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n'));
        const auto lineStart = lines == 0 ? 0 : before.rfind('\n') + 1;
        m_mistake = TemplateMistake { m_line + lines,
            pointCount(before.substr(lineStart)) + (lines == 0 ? m_column : 1), std::move(what), std::move(remedy) };
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::uint32_t m_line;
    std::uint32_t m_column;
    int m_depth = 0;
    std::uint32_t& m_passages;
    std::optional<TemplateMistake>& m_mistake;
};

// Fields count bytes until tidy() is done.
void renderInto(FieldText& raw, const Pieces& pieces, const TemplateRendering& what)
{
    const auto here = [&raw] { return static_cast<std::uint32_t>(raw.text.size()); };
    for (const Piece& piece : pieces) {
        const std::uint32_t start = here();
        if (piece.kind == Piece::Kind::Text) {
            raw.text += piece.text;
        } else if (piece.kind == Piece::Kind::Placeholder) {
            raw.text += valueOf(piece.text, what);
            raw.fields.push_back({ piece.text, start, here() });
        } else {
            const std::size_t place = raw.fields.size();
            if (piece.passage > 0)
                raw.fields.push_back({ '?' + piece.text + ':' + std::to_string(piece.passage), start, start });
            renderInto(raw, conditionNamed(piece.text)->holds(what.facts) ? piece.known : piece.unknown, what);
            if (piece.passage > 0)
                raw.fields[place].end = here();
        }
    }
}

FieldText tidy(const FieldText& raw)
{
    FieldText result;
    std::string& text = result.text;
    std::vector<std::uint32_t> places; // where each byte of the raw text went
    places.reserve(raw.text.size() + 1);
    const auto dropTail = [&](std::string_view what) {
        while (!text.empty() && what.find(text.back()) != std::string_view::npos)
            text.pop_back();
    };
    for (const char letter : raw.text) {
        if (letter == '\n')
            dropTail(" ");
        places.push_back(static_cast<std::uint32_t>(text.size()));
        if (letter != ' ' || (!text.empty() && text.back() != ' ' && text.back() != '\n'))
            text += letter;
    }
    dropTail(" \n");
    places.push_back(static_cast<std::uint32_t>(text.size()));
    // What was dropped afterwards lies at the place of the next byte that was kept.
    for (std::size_t i = places.size() - 1; i > 0; --i)
        places[i - 1] = std::min(places[i - 1], places[i]);
    const auto pointAt = [&](std::uint32_t place) { return pointCount(std::string_view(text).substr(0, place)); };
    const auto blank = [&](std::uint32_t place) { return text[place] == ' ' || text[place] == '\n'; };
    for (const TextField& field : raw.fields) {
        std::uint32_t start = places[field.start];
        std::uint32_t end = places[field.end];
        while (start < end && blank(end - 1))
            --end; // blanks lie between fields
        while (start < end && blank(start))
            ++start;
        if (start < end || isPassage(field))
            result.fields.push_back({ field.name, pointAt(start), pointAt(end) });
    }
    return result;
}

} // namespace

Error TemplateMistake::in(const std::string& file) const
{
    std::string where = file;
    if (line > 0)
        where += ':' + std::to_string(line) + ':' + std::to_string(column);
    return { what, where, remedy };
}

TemplatePieces readPieces(std::string_view paragraph, std::uint32_t line, std::uint32_t column, std::uint32_t& passages,
    std::optional<TemplateMistake>& mistake)
{
    return PieceReader(paragraph, line, column, passages, mistake).read();
}

FieldText renderPieces(const TemplatePieces& pieces, const TemplateRendering& what)
{
    FieldText raw;
    renderInto(raw, pieces, what);
    return tidy(raw);
}

} // namespace leitstand
