// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/template_words.h"

#include "drafting/spoken_names.h"

#include <algorithm>
#include <array>

namespace leitstand {
namespace {

using Facts = DraftFacts;
using Rendering = TemplateRendering;

// A name stays on its line.
std::string onOneLine(std::string_view name)
{
    std::string text;
    for (const char letter : name)
        text += static_cast<unsigned char>(letter) < ' ' ? ' ' : letter;
    return text;
}

std::string inLanguage(const LocalName& name, Language language)
{
    return onOneLine(nameIn(name, language, {}));
}

std::string listOf(const std::vector<std::string>& parts, Language language)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += i + 1 < parts.size() ? ", " : language == Language::German ? " und " : " and ";
        text += parts[i];
    }
    return text;
}

template <std::vector<LocalName> Facts::*names> std::string namesOf(const Rendering& r)
{
    std::vector<std::string> parts;
    for (const LocalName& name : r.facts.*names)
        parts.push_back(inLanguage(name, r.language));
    return listOf(parts, r.language);
}

template <LocalName Facts::*name> std::string nameOf(const Rendering& r)
{
    return inLanguage(r.facts.*name, r.language);
}

// The lines of a list.
std::string periodsOf(const Rendering& r)
{
    std::string lines;
    for (const Interval& period : r.facts.periods)
        lines += "\n- " + r.times.between(period.from, period.to, r.language);
    return lines;
}

std::string whatWeDo(const Rendering& r)
{
    const auto found = r.lanes.find(r.facts.lane);
    return found == r.lanes.end() ? std::string() : found->second;
}

bool isNamed(const LocalName& name)
{
    return !name.german.empty() || !name.english.empty();
}

constexpr std::array Conditions = std::to_array<TemplateCondition>({
    { "components", "components", [](const Facts& f) { return !f.components.empty(); } },
    { "several_components", "components", [](const Facts& f) { return f.components.size() > 1; } },
    { "states", "", [](const Facts& f) { return f.statesKnown(); } },
    { "down", "down", [](const Facts& f) { return !f.down.empty(); } },
    { "degraded", "degraded", [](const Facts& f) { return !f.degraded.empty(); } },
    { "back", "back", [](const Facts& f) { return !f.back.empty(); } },
    { "several_back", "back", [](const Facts& f) { return f.back.size() > 1; } },
    { "customers", "customers", [](const Facts& f) { return !f.customers.empty(); } },
    { "since", "since", [](const Facts& f) { return f.since.has_value(); } },
    { "restored", "restored", [](const Facts& f) { return f.restoredAt.has_value(); } },
    { "repeated", "periods", [](const Facts& f) { return f.periods.size() > 1; } },
    { "next_update", "next_update", [](const Facts& f) { return f.nextUpdate && *f.nextUpdate > f.now; } },
    { "told", "told", [](const Facts& f) { return f.toldAt.has_value(); } },
    { "cause_known", "", [](const Facts& f) { return f.causeKnown; } },
    { "prevention", "", [](const Facts& f) { return f.preventionPlanned; } },
    { "data_lost", "", [](const Facts& f) { return f.dataLost.value_or(false); } },
    { "data_safe", "", [](const Facts& f) { return !f.dataLost.value_or(true); } },
    { "contact", "contact", [](const Facts& f) { return isNamed(f.contact); } },
    { "organisation", "organisation", [](const Facts& f) { return isNamed(f.organisation); } },
    { "website", "website", [](const Facts& f) { return !f.website.empty(); } },
});

constexpr std::array Placeholders = std::to_array<TemplatePlaceholder>({
    { "components", "components", namesOf<&Facts::components> },
    { "down", "down", namesOf<&Facts::down> },
    { "degraded", "degraded", namesOf<&Facts::degraded> },
    { "back", "back", namesOf<&Facts::back> },
    { "customers", "customers", namesOf<&Facts::customers> },
    { "since", "since", [](const Rendering& r) { return r.times.since(*r.facts.since, r.language); } },
    { "since_at", "since", [](const Rendering& r) { return r.times.at(*r.facts.since, r.language); } },
    { "since_date", "since", [](const Rendering& r) { return r.times.date(*r.facts.since, r.language); } },
    { "restored_since", "restored", [](const Rendering& r) { return r.times.since(*r.facts.restoredAt, r.language); } },
    { "restored_at", "restored", [](const Rendering& r) { return r.times.at(*r.facts.restoredAt, r.language); } },
    { "periods", "periods", periodsOf },
    { "next_update", "next_update", [](const Rendering& r) { return r.times.by(*r.facts.nextUpdate, r.language); } },
    { "told_at", "told", [](const Rendering& r) { return r.times.at(*r.facts.toldAt, r.language); } },
    { "now", "", [](const Rendering& r) { return r.times.full(r.facts.now, r.language); } },
    { "what_we_do", "", whatWeDo },
    { "contact", "contact", nameOf<&Facts::contact> },
    { "organisation", "organisation", nameOf<&Facts::organisation> },
    { "website", "website", [](const Rendering& r) { return onOneLine(r.facts.website); } },
});

bool beginsCapital(std::string_view name)
{
    return !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
}

template <typename Table> auto findIn(const Table& table, std::string_view name) -> const typename Table::value_type*
{
    const auto found
        = std::find_if(table.begin(), table.end(), [name](const auto& entry) { return entry.name == name; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace

const TemplateCondition* conditionNamed(std::string_view name)
{
    return findIn(Conditions, name);
}

const TemplatePlaceholder* placeholderNamed(std::string_view name)
{
    std::string small(name);
    if (beginsCapital(name))
        small.front() = static_cast<char>(small.front() - 'A' + 'a');
    return findIn(Placeholders, small);
}

std::string valueOf(std::string_view placeholder, const TemplateRendering& what)
{
    std::string value = placeholderNamed(placeholder)->value(what);
    if (beginsCapital(placeholder) && !value.empty() && value.front() >= 'a' && value.front() <= 'z')
        value.front() = static_cast<char>(value.front() - 'a' + 'A');
    return value;
}

} // namespace leitstand
