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
        if (const auto mistake = mistakeInTemplate(each.name, each.text))
            m_mistakes.add(text->source(),
                each.name + ":" + std::to_string(mistake->line) + ":" + std::to_string(mistake->column) + ": "
                    + mistake->what,
                mistake->remedy);
    }
}

} // namespace leitstand
