// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/template_pieces.h"

#include <algorithm>
#include <array>
#include <optional>

namespace leitstand {
namespace {

using Piece = TemplatePiece;
using Pieces = TemplatePieces;

std::string joinServices(const TemplateRendering& what)
{
    std::string text;
    const auto& services = what.facts.services;
    for (std::size_t i = 0; i < services.size(); ++i) {
        const bool german = what.language == Language::German;
        if (i > 0)
            text += i + 1 < services.size() ? ", " : german ? " und " : " and ";
        for (const char letter : german ? services[i].german : services[i].english)
            text += static_cast<unsigned char>(letter) < ' ' ? ' ' : letter; // a name stays on its line
    }
    return text;
}

std::string whatWeDo(const TemplateRendering& what)
{
    const auto found = what.lanes.find(what.facts.lane);
    return found == what.lanes.end() ? std::string() : found->second;
}

struct Condition {
    std::string_view name;
    std::string_view grants; // the fact that is known inside the block; empty: none
    bool (*holds)(const DraftFacts&);
};

constexpr std::array<Condition, 7> Conditions = { {
    { "components", "components", [](const DraftFacts& facts) { return !facts.services.empty(); } },
    { "several_components", "components", [](const DraftFacts& facts) { return facts.services.size() > 1; } },
    { "since", "since", [](const DraftFacts& facts) { return facts.since.has_value(); } },
    { "restored", "restored", [](const DraftFacts& facts) { return facts.restoredAt.has_value(); } },
    { "next_update", "next_update",
        [](const DraftFacts& facts) { return facts.nextUpdate && *facts.nextUpdate > facts.now; } },
    { "data_lost", "", [](const DraftFacts& facts) { return facts.dataLost.value_or(false); } },
    { "data_safe", "", [](const DraftFacts& facts) { return !facts.dataLost.value_or(true); } },
} };

struct Placeholder {
    std::string_view name;
    std::string_view needs; // the fact without which it says nothing; empty: none
    std::string (*value)(const TemplateRendering&);
};

constexpr std::array<Placeholder, 9> Placeholders = { {
    { "components", "components", joinServices },
    { "since", "since", [](const TemplateRendering& r) { return r.times.since(*r.facts.since, r.language); } },
    { "since_at", "since", [](const TemplateRendering& r) { return r.times.at(*r.facts.since, r.language); } },
    { "since_date", "since", [](const TemplateRendering& r) { return r.times.date(*r.facts.since, r.language); } },
    { "restored_since", "restored",
        [](const TemplateRendering& r) { return r.times.since(*r.facts.restoredAt, r.language); } },
    { "restored_at", "restored",
        [](const TemplateRendering& r) { return r.times.at(*r.facts.restoredAt, r.language); } },
    { "next_update", "next_update",
        [](const TemplateRendering& r) { return r.times.by(*r.facts.nextUpdate, r.language); } },
    { "now", "", [](const TemplateRendering& r) { return r.times.full(r.facts.now, r.language); } },
    { "what_we_do", "", whatWeDo },
} };

// A placeholder written with a capital letter begins a sentence.
std::string withSmallInitial(std::string_view name)
{
    std::string text(name);
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
        text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
}

std::string withCapitalInitial(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

template <typename Table> auto findIn(const Table& table, std::string_view name) -> const typename Table::value_type*
{
    const auto found
        = std::find_if(table.begin(), table.end(), [name](const auto& entry) { return entry.name == name; });
    return found == table.end() ? nullptr : &*found;
}

// Reads one paragraph; blocks end in the paragraph in which they begin.
class PieceReader {
public:
    PieceReader(std::string_view text, int line, const std::string& file) : m_text(text), m_line(line), m_file(file) { }

    Expected<Pieces> read()
    {
        Pieces pieces = readUntil({});
        if (!m_error && m_at < m_text.size())
            fail("\"{" + std::string(tag()) + "}\" stands outside of any block",
                "remove it, or begin a block with {?…}");
        return m_error ? Expected<Pieces>(*m_error) : Expected<Pieces>(std::move(pieces));
    }

private:
    // Up to the end or to a {:} or {/}, which stays unread.
    Pieces readUntil(const std::vector<std::string_view>& known)
    {
        Pieces pieces;
        while (!m_error && m_at < m_text.size()) {
            if (m_text[m_at] == '}')
                fail("a \"}\" closes nothing", "write placeholders as {name}");
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
        Piece piece { Piece::Kind::Text, {}, {}, {} };
        for (; m_at < end; ++m_at) {
            if (m_text[m_at] != '\n') {
                piece.text += m_text[m_at];
                continue;
            }
            ++m_line;
            piece.text += m_text.substr(m_at + 1).starts_with("- ") ? '\n' : ' '; // a list keeps its lines
        }
        return piece;
    }

    Piece readPlaceholder(const std::vector<std::string_view>& known)
    {
        const std::string_view name = take();
        Piece piece { Piece::Kind::Placeholder, std::string(name), {}, {} };
        const Placeholder* const placeholder = findIn(Placeholders, withSmallInitial(name));
        if (!placeholder)
            fail("there is no placeholder {" + piece.text + "}", "the placeholders are listed in the README beside it");
        else if (!placeholder->needs.empty()
            && std::find(known.begin(), known.end(), placeholder->needs) == known.end())
            fail("{" + piece.text + "} may be unknown here",
                "put it into {?" + std::string(placeholder->needs) + "}…{:}what is true without it{/}");
        return piece;
    }

    Piece readBlock(std::vector<std::string_view> known)
    {
        const int begin = m_line;
        const std::string name(take().substr(1));
        const Condition* const condition = findIn(Conditions, name);
        Piece piece { Piece::Kind::Block, name, {}, {} };
        if (!condition) {
            fail("there is no condition {?" + name + "}", "the conditions are listed in the README beside it");
            return piece;
        }
        const auto knownOutside = known;
        known.push_back(condition->grants);
        piece.known = readUntil(known);
        if (!m_error && m_at < m_text.size() && tag() == ":") {
            take();
            piece.unknown = readUntil(knownOutside);
        }
        if (m_error)
            return piece;
        if (m_at == m_text.size() || tag() != "/") {
            m_line = begin;
            fail("the block {?" + name + "} does not end in its paragraph", "end it with {/}");
            return piece;
        }
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
    void fail(std::string what, std::string remedy)
    {
        if (!m_error)
            m_error = Error { std::move(what), m_file + ':' + std::to_string(m_line), std::move(remedy) };
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line;
    const std::string& m_file;
    std::optional<Error> m_error;
};

void renderInto(std::string& text, const Pieces& pieces, const TemplateRendering& what)
{
    for (const Piece& piece : pieces) {
        if (piece.kind == Piece::Kind::Text) {
            text += piece.text;
        } else if (piece.kind == Piece::Kind::Block) {
            const bool holds = findIn(Conditions, piece.text)->holds(what.facts);
            renderInto(text, holds ? piece.known : piece.unknown, what);
        } else {
            const std::string name = withSmallInitial(piece.text);
            std::string value = findIn(Placeholders, name)->value(what);
            text += name == piece.text ? value : withCapitalInitial(std::move(value));
        }
    }
}

} // namespace

Expected<TemplatePieces> readPieces(std::string_view paragraph, int line, const std::string& file)
{
    return PieceReader(paragraph, line, file).read();
}

std::string renderPieces(const TemplatePieces& pieces, const TemplateRendering& what)
{
    std::string raw;
    renderInto(raw, pieces, what);
    std::string text;
    for (const char letter : raw) {
        if (letter == ' ' && (text.empty() || text.back() == ' ' || text.back() == '\n'))
            continue;
        if (letter == '\n') {
            while (!text.empty() && text.back() == ' ')
                text.pop_back();
        }
        text += letter;
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n'))
        text.pop_back();
    return text;
}

} // namespace leitstand
