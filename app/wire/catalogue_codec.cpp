// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a catalogue makes sense (domain/catalogue.h, mistakesIn) is not asked here: its form is.

#include "wire/body_codec.h"
#include "wire/event_codec.h"
#include "wire/json_reader.h"
#include "wire/json_text.h"

#include <QJsonArray>

#include <utility>

namespace leitstand {
namespace {

using namespace json;
using Limits = EventLimits;
using Element = simdjson::dom::element;
using L = QLatin1String;

constexpr std::size_t PriorityCount = 5;
constexpr std::size_t RegimeCount = 3;

constexpr std::pair<std::string_view, Span ClockPolicy::*> PolicySpans[] = {
    { "acknowledge_seconds", &ClockPolicy::acknowledge },
    { "first_notice_seconds", &ClockPolicy::firstNotice },
    { "scope_seconds", &ClockPolicy::scope },
    { "update_every_seconds", &ClockPolicy::updateEvery },
    { "update_later_every_seconds", &ClockPolicy::updateLaterEvery },
    { "update_later_after_seconds", &ClockPolicy::updateLaterAfter },
    { "watch_seconds", &ClockPolicy::watch },
};

LocalName readLocalName(ObjectReader& thing, std::string_view member = "name")
{
    LocalName read;
    if (const auto element = thing.element(member, true)) {
        const std::string place = std::string(thing.place()).append(member) + '.';
        ObjectReader reader(*element, place, thing.failure());
        read.german = readOptionalName(reader, "de");
        read.english = readOptionalName(reader, "en");
        reader.finish();
    }
    return read;
}

CatalogueService readService(ObjectReader& reader)
{
    CatalogueService service;
    service.id = readName(reader, "id");
    service.name = readLocalName(reader);
    service.owner = readOptionalName(reader, "owner");
    reader.texts("depends_on", Limits::Dependencies, Limits::NameBytes, true,
        [&service](std::string_view id) { service.dependsOn.emplace_back(id); });
    return service;
}

CatalogueComponent readComponent(ObjectReader& reader)
{
    CatalogueComponent component;
    component.id.value = readName(reader, "id");
    component.service = readOptionalName(reader, "service");
    component.name = readLocalName(reader);
    component.statusPageId = readOptionalName(reader, "status_page_id");
    reader.texts("depends_on", Limits::Dependencies, Limits::NameBytes, true,
        [&component](std::string_view id) { component.dependsOn.push_back({ std::string(id) }); });
    return component;
}

CatalogueSegment readSegment(ObjectReader& reader)
{
    CatalogueSegment segment;
    segment.id.value = readName(reader, "id");
    segment.name = readLocalName(reader);
    segment.share = reader.optionalNumber("share", { 0, 1, true });
    return segment;
}

template <typename Thing>
std::vector<Thing> readThings(
    ObjectReader& data, std::string_view list, std::size_t maxCount, Thing (*readThing)(ObjectReader&))
{
    std::vector<Thing> things;
    data.array(list, maxCount, false, [&](Element entry, std::string_view place) {
        ObjectReader reader(entry, place, data.failure());
        things.push_back(readThing(reader));
        reader.finish();
    });
    return things;
}

ClockPolicy readPolicy(Element element, std::string_view place, ReadFailure& failure)
{
    ObjectReader reader(element, place, failure);
    ClockPolicy policy;
    for (const auto& [member, span] : PolicySpans)
        policy.*span = std::chrono::seconds(reader.integer(member, 1, Limits::LongestSpan.count()));
    reader.finish();
    return policy;
}

// A map from a name to a word.
template <typename Parse> auto readWords(ObjectReader& data, std::string_view member, std::size_t maxCount, Parse parse)
{
    using Value = typename decltype(parse(std::string_view()))::value_type;
    std::map<std::string, Value, std::less<>> words;
    data.map(member, maxCount, Limits::NameBytes, [&](std::string_view key, Element element, std::string_view) {
        std::string_view word;
        const auto value = element.get(word) == simdjson::SUCCESS ? parse(word) : std::nullopt;
        if (value)
            words.emplace(key, *value);
        else
            data.failure().set(data.place(), member, "the value of \"" + std::string(key) + "\" is not allowed here");
    });
    return words;
}

void readPolicies(ObjectReader& data, Catalogue& catalogue)
{
    if (const auto element = data.element("policy", false))
        catalogue.policy = readPolicy(*element, "data.policy.", data.failure());
    data.map("policies", PriorityCount, Limits::NameBytes,
        [&](std::string_view key, Element element, std::string_view place) {
            if (const auto priority = priorityFromWord(key))
                catalogue.policies.emplace(*priority, readPolicy(element, place, data.failure()));
            else
                data.failure().set(data.place(), "policies", "\"" + std::string(key) + "\" is no priority");
        });
}

void readRegimes(ObjectReader& data, Catalogue& catalogue)
{
    data.texts("regimes", RegimeCount, Limits::NameBytes, true, [&](std::string_view word) {
        const auto regime = regimeFromWord(word);
        if (!regime)
            data.failure().set(
                data.place(), "regimes", "\"" + std::string(word) + "\" is not one of the words allowed here");
        else if (!catalogue.regimes.insert(*regime).second)
            data.failure().set(data.place(), "regimes", "\"" + std::string(word) + "\" is there twice");
    });
}

void readCosts(ObjectReader& data, Catalogue& catalogue)
{
    data.map("cost_per_minute", Limits::Components, Limits::NameBytes,
        [&](std::string_view key, Element element, std::string_view) {
            double cost = 0;
            if (element.get(cost) == simdjson::SUCCESS && cost >= 0)
                catalogue.costPerMinute.emplace(key, cost);
            else
                data.failure().set(
                    data.place(), "cost_per_minute", "the value of \"" + std::string(key) + "\" is not allowed here");
        });
    catalogue.currency = std::string(data.optionalText("currency", Limits::UnitBytes, 1));
}

void readCommunication(ObjectReader& data, Catalogue& catalogue)
{
    const auto element = data.element("communication", true);
    if (!element)
        return;
    ObjectReader reader(*element, "data.communication.", data.failure());
    catalogue.approval = reader.word("approval", approvalRuleFromWord);
    catalogue.contact = readLocalName(reader, "contact");
    catalogue.organisation = readLocalName(reader, "organisation");
    catalogue.website = readOptionalName(reader, "website");
    reader.array("templates", Limits::Templates, true, [&](Element entry, std::string_view place) {
        ObjectReader each(entry, place, data.failure());
        catalogue.templates.push_back({ readName(each, "name"), std::string(each.text("text", Limits::TextBytes, 1)) });
        each.finish();
    });
    reader.texts("own_words", Limits::OwnWords, Limits::NameBytes, true,
        [&catalogue](std::string_view word) { catalogue.ownWords.emplace_back(word); });
    reader.finish();
}

// ---- Writing

void putName(QJsonObject& entry, const LocalName& name, L member = L("name"))
{
    QJsonObject object;
    putUnlessEmpty(object, L("de"), name.german);
    putUnlessEmpty(object, L("en"), name.english);
    if (!object.isEmpty())
        entry.insert(member, object);
}

QJsonObject entryOf(const CatalogueService& service)
{
    QJsonObject entry { { L("id"), text(service.id) } };
    putName(entry, service.name);
    putUnlessEmpty(entry, L("owner"), service.owner);
    QJsonArray needed;
    for (const std::string& id : service.dependsOn)
        needed.append(text(id));
    if (!needed.isEmpty())
        entry.insert(L("depends_on"), needed);
    return entry;
}

QJsonObject entryOf(const CatalogueComponent& component)
{
    QJsonObject entry { { L("id"), text(component.id.value) } };
    putUnlessEmpty(entry, L("service"), component.service);
    putName(entry, component.name);
    putUnlessEmpty(entry, L("status_page_id"), component.statusPageId);
    QJsonArray needed;
    for (const ComponentId& id : component.dependsOn)
        needed.append(text(id.value));
    if (!needed.isEmpty())
        entry.insert(L("depends_on"), needed);
    return entry;
}

QJsonObject entryOf(const CatalogueSegment& segment)
{
    QJsonObject entry { { L("id"), text(segment.id.value) } };
    putName(entry, segment.name);
    if (segment.share)
        entry.insert(L("share"), *segment.share);
    return entry;
}

template <typename Thing> QJsonArray entriesOf(const std::vector<Thing>& things)
{
    QJsonArray entries;
    for (const Thing& thing : things)
        entries.append(entryOf(thing));
    return entries;
}

QJsonObject policyObject(const ClockPolicy& policy)
{
    QJsonObject object;
    for (const auto& [member, span] : PolicySpans)
        object.insert(text(member), seconds(policy.*span));
    return object;
}

template <typename Value>
void putWordsUnlessEmpty(QJsonObject& data, L name, const std::map<std::string, Value, std::less<>>& words)
{
    QJsonObject object;
    for (const auto& [key, value] : words)
        object.insert(text(key), text(wordFor(value)));
    if (!object.isEmpty())
        data.insert(name, object);
}

void putPoliciesUnlessEmpty(QJsonObject& data, const std::map<Priority, ClockPolicy>& policies)
{
    QJsonObject object;
    for (const auto& [priority, policy] : policies)
        object.insert(text(wordFor(priority)), policyObject(policy));
    if (!object.isEmpty())
        data.insert(L("policies"), object);
}

void putRegimesUnlessEmpty(QJsonObject& data, const std::set<Regime>& regimes)
{
    QJsonArray words;
    for (const Regime regime : regimes)
        words.append(text(wordFor(regime)));
    if (!words.isEmpty())
        data.insert(L("regimes"), words);
}

void putCosts(QJsonObject& data, const Catalogue& catalogue)
{
    QJsonObject costs;
    for (const auto& [component, cost] : catalogue.costPerMinute)
        costs.insert(text(component), cost);
    if (!costs.isEmpty())
        data.insert(L("cost_per_minute"), costs);
    putUnlessEmpty(data, L("currency"), catalogue.currency);
}

QJsonObject communicationObject(const Catalogue& catalogue)
{
    QJsonObject object { { L("approval"), text(wordFor(catalogue.approval)) } };
    putName(object, catalogue.contact, L("contact"));
    putName(object, catalogue.organisation, L("organisation"));
    putUnlessEmpty(object, L("website"), catalogue.website);
    QJsonArray templates;
    for (const CatalogueTemplate& each : catalogue.templates)
        templates.append(QJsonObject { { L("name"), text(each.name) }, { L("text"), text(each.text) } });
    if (!templates.isEmpty())
        object.insert(L("templates"), templates);
    QJsonArray words;
    for (const std::string& word : catalogue.ownWords)
        words.append(text(word));
    if (!words.isEmpty())
        object.insert(L("own_words"), words);
    return object;
}

} // namespace

CatalogueApplied readCatalogue(ObjectReader& data)
{
    auto catalogue = std::make_shared<Catalogue>();
    catalogue->services = readThings(data, "services", Limits::Services, &readService);
    catalogue->components = readThings(data, "components", Limits::Components, &readComponent);
    catalogue->segments = readThings(data, "segments", Limits::Segments, &readSegment);
    catalogue->severities = readWords(data, "severities", Limits::SeverityWords, severityFromOwnWord);
    readPolicies(data, *catalogue);
    readRegimes(data, *catalogue);
    catalogue->people = readWords(data, "people", Limits::People, accessRoleFromWord);
    catalogue->othersMay = data.word("others_may", accessRoleFromWord);
    readCosts(data, *catalogue);
    readCommunication(data, *catalogue);
    return { std::move(catalogue) };
}

QJsonObject catalogueData(const CatalogueApplied& applied)
{
    const Catalogue none;
    const Catalogue& catalogue = applied.catalogue ? *applied.catalogue : none;
    QJsonObject data {
        { L("services"), entriesOf(catalogue.services) },
        { L("components"), entriesOf(catalogue.components) },
        { L("segments"), entriesOf(catalogue.segments) },
        { L("policy"), policyObject(catalogue.policy) },
        { L("others_may"), text(wordFor(catalogue.othersMay)) },
        { L("communication"), communicationObject(catalogue) },
    };
    putWordsUnlessEmpty(data, L("severities"), catalogue.severities);
    putPoliciesUnlessEmpty(data, catalogue.policies);
    putRegimesUnlessEmpty(data, catalogue.regimes);
    putWordsUnlessEmpty(data, L("people"), catalogue.people);
    putCosts(data, catalogue);
    return data;
}

} // namespace leitstand
