// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a catalogue says about messages to customers.

#include "drafting/template_set.h"
#include "wire/event_codec.h"
#include "workspace/catalogue_reader.h"

#include <algorithm>

namespace leitstand {
namespace {

using Limits = EventLimits;

constexpr std::string_view ApprovalWords = "four-eyes, alone";

// A place within a text, where the file has it. Exact for a text between three quotes, which templates are; where escapes
// stand before it, the column is that of the text.
toml::source_position placeIn(
    std::string_view source, const toml::source_position& value, std::uint32_t line, std::uint32_t column)
{
    std::string_view rest = source;
    for (toml::source_index i = 1; i < value.line && !rest.empty(); ++i)
        rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    rest = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min<std::size_t>(rest.size(), value.column - 1));
    if (rest.empty())
        return value;
    const bool many = rest.starts_with("'''") || rest.starts_with("\"\"\"");
    const std::string_view opened = rest.substr(std::min<std::size_t>(rest.size(), 3));
    if (many && (opened.empty() || opened == "\r"))
        return { value.line + line, column };
    const std::uint32_t quotes = many ? 3 : 1;
    return { value.line + line - 1, line > 1 ? column : value.column + quotes + column - 1 };
}

} // namespace

void CatalogueReader::readCommunication(TomlTable& document)
{
    const toml::table* const source = document.table("communication");
    if (!source)
        return;
    TomlTable table(*source, "[communication]", m_mistakes);
    m_catalogue.approval = table.word("approval", approvalRuleFromWord, ApprovalWords).value_or(ApprovalRule::FourEyes);
    m_catalogue.contact = localName(table, "contact");
    m_catalogue.organisation = localName(table, "organisation");
    m_catalogue.website = table.url("website", { "https", "http" }).value_or(std::string());
    m_catalogue.ownWords = table.texts("own_words");
    if (m_catalogue.ownWords.size() > Limits::OwnWords)
        table.mistake("own_words", "more than " + std::to_string(Limits::OwnWords) + " words are named",
            "name those that your messages use");
    const bool tooLong = std::any_of(m_catalogue.ownWords.begin(), m_catalogue.ownWords.end(),
        [](const std::string& word) { return word.size() > Limits::NameBytes; });
    if (tooLong)
        table.mistake(
            "own_words", "a word is longer than " + std::to_string(Limits::NameBytes) + " bytes", "shorten it");
}

void CatalogueReader::readTemplates(TomlTable& document)
{
    m_templates = tables(document, "templates", Limits::Templates);
    for (const toml::table* const source : m_templates) {
        TomlTable table(*source, "[[templates]]", m_mistakes);
        CatalogueTemplate& each = m_catalogue.templates.emplace_back();
        each.name = table.requiredNode("name", "what people call it") ? name(table, "name") : std::string();
        each.text = table.requiredText("text", "the message, written as resources/templates/README.md says");
        const toml::node* const text = source->get("text");
        if (each.text.empty() || !text)
            continue;
        if (each.text.size() > Limits::TextBytes) {
            table.mistake(
                "text", "\"text\" is longer than " + std::to_string(Limits::TextBytes) + " bytes", "shorten it");
            continue;
        }
        if (const auto mistake = mistakeInTemplate(each.name, each.text)) {
            const toml::source_position& begin = text->source().begin;
            m_mistakes.add(mistake->line == 0 ? begin : placeIn(m_source, begin, mistake->line, mistake->column),
                mistake->what, mistake->remedy);
        }
    }
}

} // namespace leitstand
