// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a catalogue file's TOML to a Catalogue. Private to the folder.
#pragma once

#include "domain/catalogue.h"
#include "workspace/toml_document.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace leitstand {

// The members of a [clocks] table and what they set, in the order in which they are written.
struct ClockMember {
    std::string_view key;
    Span ClockPolicy::*span;
};
inline constexpr ClockMember ClockMembers[] = {
    { "acknowledge", &ClockPolicy::acknowledge },
    { "first_notice", &ClockPolicy::firstNotice },
    { "scope", &ClockPolicy::scope },
    { "update_every", &ClockPolicy::updateEvery },
    { "update_later_every", &ClockPolicy::updateLaterEvery },
    { "update_later_after", &ClockPolicy::updateLaterAfter },
    { "watch", &ClockPolicy::watch },
};

class CatalogueReader {
public:
    // `source` is the file's text, for places within a template; empty: a template is told as a whole.
    CatalogueReader(std::string_view source, TomlMistakes& mistakes) : m_source(source), m_mistakes(mistakes) { }

    // What is read with mistakes must not be used. `document` and the source have to outlive this.
    [[nodiscard]] Catalogue read(const toml::table& document);

private:
    void readServices(TomlTable& document);
    void readComponents(TomlTable& document);
    void readSegments(TomlTable& document);
    void readSeverities(TomlTable& document);
    void readClocks(TomlTable& document);
    void readPolicy(TomlTable& table, ClockPolicy& policy);
    void readRegulation(TomlTable& document);
    void readPeople(TomlTable& document);
    void readCommunication(TomlTable& document);
    void readTemplates(TomlTable& document);

    [[nodiscard]] std::vector<const toml::table*> tables(TomlTable& document, std::string_view key, std::size_t most);
    [[nodiscard]] std::string id(TomlTable& table, std::string_view meaning);
    [[nodiscard]] std::string name(TomlTable& table, std::string_view key);
    [[nodiscard]] LocalName localName(TomlTable& table, std::string_view key = "name");
    [[nodiscard]] std::vector<std::string> dependencies(TomlTable& table);
    void judge();
    [[nodiscard]] const toml::source_region* placeOf(const CatalogueMistake& mistake);
    [[nodiscard]] const toml::table* componentNamed(const std::string& id);
    [[nodiscard]] const toml::source_region* entryOf(const toml::array& list, const std::string& text);

    std::string_view m_source;
    TomlMistakes& m_mistakes;
    Catalogue m_catalogue;
    // Where each thing of the catalogue stands, by its index.
    std::vector<const toml::table*> m_services;
    std::vector<const toml::table*> m_components;
    std::vector<const toml::table*> m_segments;
    std::vector<const toml::table*> m_templates;
    std::map<std::string, const toml::table*, std::less<>> m_policies; // by priority's word; empty: [clocks]
    // Filled when mistakes are placed: there may be tens of thousands.
    std::unordered_map<std::string, const toml::table*> m_componentsById;
    std::unordered_map<const toml::array*, std::unordered_map<std::string, const toml::source_region*>> m_entries;
};

} // namespace leitstand
