// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/catalogue_reader.h"

#include "domain/words.h"

#include "wire/event_codec.h"

#include <algorithm>
#include <optional>

namespace leitstand {
namespace {

using Limits = EventLimits;
using namespace std::chrono_literals;

constexpr Priority Priorities[] = { Priority::P1, Priority::P2, Priority::P3, Priority::P4, Priority::P5 };
constexpr Span LongestClock = std::chrono::days(31);
constexpr std::string_view SeverityWords = "critical, error, warning, info, unknown";
constexpr std::string_view RegimeWords = "dora, nis2, gdpr";
constexpr std::string_view RoleWords = "viewer, support, responder, commander";

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
    return lower;
}

} // namespace

Catalogue CatalogueReader::read(const toml::table& source)
{
    TomlTable document(source, "a catalogue", m_mistakes);
    if (document.requiredNode("format", "1, the format that this program reads")
        && document.integer("format", 0, 1000).value_or(1) != 1)
        document.mistake("format", "this program reads format 1", "write format = 1");
    readServices(document);
    readComponents(document);
    readSegments(document);
    readSeverities(document);
    readClocks(document);
    readRegulation(document);
    readPeople(document);
    readCommunication(document);
    readTemplates(document);
    m_catalogue.currency = document.filledText("currency").value_or(std::string());
    if (m_catalogue.currency.size() > Limits::UnitBytes)
        document.mistake("currency", "\"currency\" is too long", "write a sign or code, like \"EUR\"");
    judge();
    return std::move(m_catalogue);
}

std::vector<const toml::table*> CatalogueReader::tables(TomlTable& document, std::string_view key, std::size_t most)
{
    std::vector<const toml::table*> all = document.tables(key);
    if (all.size() > most)
        m_mistakes.add(all[most]->source(),
            "there are more than " + std::to_string(most) + " [[" + std::string(key) + "]]",
            "this is the first one too many");
    return all;
}

// A text that the log can take.
std::string CatalogueReader::name(TomlTable& table, std::string_view key)
{
    std::string text = table.filledText(key).value_or(std::string());
    if (text.size() > Limits::NameBytes)
        table.mistake(
            key, inQuotes(key) + " is longer than " + std::to_string(Limits::NameBytes) + " bytes", "shorten it");
    return text;
}

std::string CatalogueReader::id(TomlTable& table, std::string_view meaning)
{
    return table.requiredNode("id", meaning) ? name(table, "id") : std::string();
}

// One for both languages, one for each, or only one of them.
LocalName CatalogueReader::localName(TomlTable& table, std::string_view key)
{
    const toml::node* const node = table.node(key);
    const toml::table* const languages = node ? node->as_table() : nullptr;
    if (!languages) {
        const std::string one = name(table, key);
        return { one, one };
    }
    TomlTable reader(*languages, inQuotes(key), m_mistakes);
    LocalName both { name(reader, "de"), name(reader, "en") };
    if (languages->empty())
        table.mistake(key, inQuotes(key) + " is empty", "write { de = \"...\", en = \"...\" }");
    return both;
}

std::vector<std::string> CatalogueReader::dependencies(TomlTable& table)
{
    std::vector<std::string> ids = table.texts("depends_on");
    if (ids.size() > Limits::Dependencies)
        table.mistake("depends_on", "more than " + std::to_string(Limits::Dependencies) + " are named",
            "name those that it depends on directly");
    for (const std::string& each : ids) {
        if (each.size() > Limits::NameBytes)
            table.mistake(
                "depends_on", "an id is longer than " + std::to_string(Limits::NameBytes) + " bytes", "shorten it");
    }
    return ids;
}

void CatalogueReader::readServices(TomlTable& document)
{
    m_services = tables(document, "service", Limits::Services);
    for (const toml::table* const source : m_services) {
        TomlTable table(*source, "[[service]]", m_mistakes);
        CatalogueService& service = m_catalogue.services.emplace_back();
        service.id = id(table, "the name that alerts use for it");
        service.name = localName(table);
        service.owner = name(table, "owner");
        service.dependsOn = dependencies(table);
    }
}

void CatalogueReader::readComponents(TomlTable& document)
{
    m_components = tables(document, "component", Limits::Components);
    for (const toml::table* const source : m_components) {
        TomlTable table(*source, "[[component]]", m_mistakes);
        CatalogueComponent& component = m_catalogue.components.emplace_back();
        component.id = { id(table, "what incidents and outages call it") };
        component.service = name(table, "service");
        component.name = localName(table);
        component.statusPageId = name(table, "status_page");
        for (std::string& each : dependencies(table))
            component.dependsOn.push_back({ std::move(each) });
        const auto cost = table.number("cost_per_minute", 0);
        if (cost && !component.id.empty())
            m_catalogue.costPerMinute.emplace(component.id.value, *cost);
    }
}

void CatalogueReader::readSegments(TomlTable& document)
{
    m_segments = tables(document, "segment", Limits::Segments);
    for (const toml::table* const source : m_segments) {
        TomlTable table(*source, "[[segment]]", m_mistakes);
        CatalogueSegment& segment = m_catalogue.segments.emplace_back();
        segment.id = { id(table, "what outages call it") };
        segment.name = localName(table);
        segment.share = table.number("share");
    }
}

void CatalogueReader::readSeverities(TomlTable& document)
{
    const toml::table* const words = document.table("severities");
    if (!words)
        return;
    if (words->size() > Limits::SeverityWords)
        document.mistake("severities", "there are more than " + std::to_string(Limits::SeverityWords) + " words",
            "name those that your sources use");
    // In the order of the file: of two that are the same the second one is the mistake.
    std::vector<std::pair<const toml::key*, const toml::node*>> entries;
    for (const auto& [key, node] : *words)
        entries.emplace_back(&key, &node);
    std::sort(entries.begin(), entries.end(),
        [](const auto& a, const auto& b) { return a.first->source().begin < b.first->source().begin; });
    for (const auto& [entry, value] : entries) {
        const toml::key& key = *entry;
        const toml::node& node = *value;
        const std::string word = lowerCase(key.str());
        const auto* const text = node.as_string();
        const auto severity = text ? severityFromOwnWord(text->get()) : std::nullopt;
        if (!severity)
            m_mistakes.add(node.source(), inQuotes(key.str()) + " stands for no severity that is known here",
                "allowed are " + std::string(SeverityWords));
        else if (word.empty() || word.size() > Limits::NameBytes)
            m_mistakes.add(key.source(), "this is no word for a severity", "write the word that a source uses");
        else if (!m_catalogue.severities.emplace(word, *severity).second)
            m_mistakes.add(key.source(), inQuotes(word) + " is there twice", "capital letters make no difference");
    }
}

void CatalogueReader::readClocks(TomlTable& document)
{
    const toml::table* const source = document.table("clocks");
    if (!source)
        return;
    m_policies.emplace(std::string(), source);
    TomlTable clocks(*source, "[clocks]", m_mistakes);
    readPolicy(clocks, m_catalogue.policy);
    for (const Priority priority : Priorities) {
        const std::string word(wordFor(priority));
        const toml::table* const own = clocks.table(word);
        if (!own)
            continue;
        m_policies.emplace(word, own);
        TomlTable table(*own, "[clocks." + word + ']', m_mistakes);
        ClockPolicy policy = m_catalogue.policy; // what it does not name is as for all
        readPolicy(table, policy);
        m_catalogue.policies.emplace(priority, policy);
    }
}

void CatalogueReader::readPolicy(TomlTable& table, ClockPolicy& policy)
{
    for (const ClockMember& member : ClockMembers) {
        const auto span = table.duration(member.key, 1s, LongestClock);
        if (span && *span % 1s != Span::zero())
            table.mistake(member.key, inQuotes(member.key) + " is no whole number of seconds", "write it in s, m or h");
        else if (span)
            policy.*member.span = *span;
    }
}

void CatalogueReader::readRegulation(TomlTable& document)
{
    const toml::table* const source = document.table("regulation");
    if (!source)
        return;
    TomlTable table(*source, "[regulation]", m_mistakes);
    const toml::node* const node = table.node("regimes");
    const toml::array* const entries = node ? node->as_array() : nullptr;
    if (node && !entries)
        table.mistake("regimes", "\"regimes\" is no list", "write a list of " + std::string(RegimeWords));
    for (std::size_t i = 0; entries && i < entries->size(); ++i) {
        const toml::node& entry = *entries->get(i);
        const auto* const text = entry.as_string();
        const auto regime = text ? regimeFromWord(text->get()) : std::nullopt;
        if (!regime)
            m_mistakes.add(entry.source(), (text ? inQuotes(text->get()) : "this entry") + " is not known here",
                "allowed are " + std::string(RegimeWords));
        else if (!m_catalogue.regimes.insert(*regime).second)
            m_mistakes.add(entry.source(), inQuotes(text->get()) + " is there twice", "leave one of them out");
    }
}

void CatalogueReader::readPeople(TomlTable& document)
{
    for (const toml::table* const source : tables(document, "person", Limits::People)) {
        TomlTable table(*source, "[[person]]", m_mistakes);
        const std::string who
            = table.requiredNode("name", "how the window names its user") ? name(table, "name") : std::string();
        const AccessRole role = table.requiredWord("role", accessRoleFromWord, RoleWords);
        if (!who.empty() && !m_catalogue.people.emplace(who, role).second)
            table.mistake("name", inQuotes(who) + " is there twice", "give each person one role");
    }
    m_catalogue.othersMay = document.word("others_may", accessRoleFromWord, RoleWords).value_or(m_catalogue.othersMay);
}

const toml::table* CatalogueReader::componentNamed(const std::string& id)
{
    if (m_componentsById.empty()) {
        for (std::size_t i = 0; i < m_components.size(); ++i)
            m_componentsById.try_emplace(m_catalogue.components[i].id.value, m_components[i]);
    }
    const auto found = m_componentsById.find(id);
    return found == m_componentsById.end() ? nullptr : found->second;
}

const toml::source_region* CatalogueReader::entryOf(const toml::array& list, const std::string& text)
{
    const auto [entries, isNew] = m_entries.try_emplace(&list);
    if (isNew) {
        for (const toml::node& entry : list) {
            if (const auto* const word = entry.as_string())
                entries->second.try_emplace(word->get(), &entry.source());
        }
    }
    const auto found = entries->second.find(text);
    return found == entries->second.end() ? nullptr : found->second;
}

const toml::source_region* CatalogueReader::placeOf(const CatalogueMistake& mistake)
{
    const auto at = [&mistake](const std::vector<const toml::table*>& things) {
        return mistake.index < things.size() ? things[mistake.index] : nullptr;
    };
    const toml::table* table = nullptr;
    std::string_view member = mistake.member;
    switch (mistake.kind) {
    case CatalogueMistake::Kind::Service:
        table = at(m_services);
        break;
    case CatalogueMistake::Kind::Component:
        table = at(m_components);
        break;
    case CatalogueMistake::Kind::Segment:
        table = at(m_segments);
        break;
    case CatalogueMistake::Kind::Template:
        table = at(m_templates);
        break;
    case CatalogueMistake::Kind::Policy:
        if (const auto found = m_policies.find(mistake.id); found != m_policies.end())
            table = found->second;
        break;
    case CatalogueMistake::Kind::Cost:
        member = "cost_per_minute";
        table = componentNamed(mistake.id);
        break;
    }
    if (!table)
        return nullptr;
    const toml::node* const node = table->get(member);
    if (!node)
        return &table->source();
    const toml::array* const list = node->as_array();
    const toml::source_region* const entry = list && !mistake.entry.empty() ? entryOf(*list, mistake.entry) : nullptr;
    return entry ? entry : &node->source();
}

// Where something could not be read, what the rules say about it is no news.
void CatalogueReader::judge()
{
    std::vector<std::pair<toml::source_position, std::string>> news;
    for (CatalogueMistake& mistake : mistakesIn(m_catalogue)) {
        const toml::source_region* const place = placeOf(mistake);
        if (!place)
            m_mistakes.addForFile(std::move(mistake.what));
        else if (!m_mistakes.hasAt(place->begin))
            news.emplace_back(place->begin, std::move(mistake.what));
    }
    for (auto& [place, what] : news)
        m_mistakes.add(place, std::move(what));
}

} // namespace leitstand
