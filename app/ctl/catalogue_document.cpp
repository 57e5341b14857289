// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/catalogue_document.h"

#include "ctl/document_values.h"
#include "wire/event_codec.h"
#include "workspace/toml_document.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

namespace leitstand {
namespace {

const std::string& idText(const std::string& id)
{
    return id;
}
template <typename Tag> const std::string& idText(const Identity<Tag>& id)
{
    return id.value;
}

template <typename Value> using ById = std::map<std::string, Value, std::less<>>;

template <typename Thing> ById<Thing> byId(const std::vector<Thing>& things)
{
    ById<Thing> sorted;
    for (const Thing& thing : things)
        sorted.emplace(idText(thing.id), thing);
    return sorted;
}

ById<ClockPolicy> clocksOf(const Catalogue& catalogue)
{
    ById<ClockPolicy> clocks { { "all", catalogue.policy } };
    for (const auto& [priority, policy] : catalogue.policies)
        clocks.emplace(wordFor(priority), policy);
    return clocks;
}

ById<bool> regimesOf(const Catalogue& catalogue)
{
    ById<bool> regimes;
    for (const Regime regime : catalogue.regimes)
        regimes.emplace(wordFor(regime), true);
    return regimes;
}

ById<AccessRole> peopleOf(const Catalogue& catalogue)
{
    ById<AccessRole> people = catalogue.people;
    people.emplace("(others)", catalogue.othersMay);
    return people;
}

std::string shownName(const LocalName& name)
{
    if (name.german.empty() || name.english.empty() || name.german == name.english)
        return name.german.empty() ? name.english : name.german;
    return name.german + " / " + name.english;
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& each : texts)
        all += (all.empty() ? "" : ", ") + each;
    return all;
}

ById<std::string> communicationOf(const Catalogue& catalogue)
{
    return {
        { "approval", std::string(wordFor(catalogue.approval)) },
        { "contact", shownName(catalogue.contact) },
        { "organisation", shownName(catalogue.organisation) },
        { "website", catalogue.website },
        { "own_words", joined(catalogue.ownWords) },
    };
}

ById<std::string> templatesOf(const Catalogue& catalogue)
{
    ById<std::string> templates;
    for (const CatalogueTemplate& each : catalogue.templates)
        templates.emplace(each.name, each.text);
    return templates;
}

class Comparison {
public:
    template <typename Value> void add(std::string kind, const ById<Value>& before, const ById<Value>& after)
    {
        CatalogueDifference difference { std::move(kind), {}, {}, {} };
        for (const auto& [id, value] : after) {
            const auto old = before.find(id);
            if (old == before.end())
                difference.added.push_back(id);
            else if (!(old->second == value))
                difference.changed.push_back(id);
        }
        for (const auto& [id, value] : before) {
            if (!after.contains(id))
                difference.removed.push_back(id);
        }
        if (!difference.added.empty() || !difference.changed.empty() || !difference.removed.empty())
            m_differences.push_back(std::move(difference));
    }
    [[nodiscard]] std::vector<CatalogueDifference> take() { return std::move(m_differences); }

private:
    std::vector<CatalogueDifference> m_differences;
};

QJsonArray textsDocument(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& each : texts)
        array.append(text(each));
    return array;
}

void printClocks(Console& console, const char* title, const ClockPolicy& policy)
{
    console.say(std::string("  ") + title + ": acknowledge " + durationText(policy.acknowledge) + ", first notice "
        + durationText(policy.firstNotice) + ", scope " + durationText(policy.scope) + ", update every "
        + durationText(policy.updateEvery) + ", after " + durationText(policy.updateLaterAfter) + " every "
        + durationText(policy.updateLaterEvery) + ", watch " + durationText(policy.watch));
}

// "  id  name  (rest)"
void printThing(Console& console, const std::string& id, const LocalName& name, const std::vector<std::string>& rest)
{
    std::vector<std::string> known;
    std::copy_if(
        rest.begin(), rest.end(), std::back_inserter(known), [](const std::string& each) { return !each.empty(); });
    const std::string shown = shownName(name);
    console.say("  " + id + (shown.empty() ? "" : "  " + shown) + (known.empty() ? "" : "  (" + joined(known) + ")"));
}

std::string needs(const std::vector<std::string>& ids)
{
    return ids.empty() ? std::string() : "depends on " + joined(ids);
}

} // namespace

std::string CatalogueDifference::text() const
{
    constexpr std::size_t Named = 10;
    std::string line;
    for (const auto& [what, ids] :
        { std::pair("added", &added), std::pair("changed", &changed), std::pair("removed", &removed) }) {
        if (ids->empty())
            continue;
        std::vector<std::string> shown(
            ids->begin(), ids->begin() + static_cast<std::ptrdiff_t>(std::min(ids->size(), Named)));
        if (ids->size() > Named)
            shown.emplace_back("…");
        line += (line.empty() ? "" : ", ") + std::to_string(ids->size()) + ' ' + what + " (" + joined(shown) + ')';
    }
    return kind + ": " + line;
}

std::vector<CatalogueDifference> differencesBetween(const Catalogue& before, const Catalogue& after)
{
    Comparison comparison;
    comparison.add("services", byId(before.services), byId(after.services));
    comparison.add("components", byId(before.components), byId(after.components));
    comparison.add("segments", byId(before.segments), byId(after.segments));
    comparison.add("severities", before.severities, after.severities);
    comparison.add("clocks", clocksOf(before), clocksOf(after));
    comparison.add("regimes", regimesOf(before), regimesOf(after));
    comparison.add("people", peopleOf(before), peopleOf(after));
    comparison.add("costs", before.costPerMinute, after.costPerMinute);
    comparison.add("currency", ById<std::string> { { "currency", before.currency } },
        ById<std::string> { { "currency", after.currency } });
    comparison.add("communication", communicationOf(before), communicationOf(after));
    comparison.add("templates", templatesOf(before), templatesOf(after));
    return comparison.take();
}

QJsonObject differenceDocument(const CatalogueDifference& difference)
{
    return {
        { QStringLiteral("kind"), text(difference.kind) },
        { QStringLiteral("added"), textsDocument(difference.added) },
        { QStringLiteral("changed"), textsDocument(difference.changed) },
        { QStringLiteral("removed"), textsDocument(difference.removed) },
    };
}

std::string contentsOf(const Catalogue& catalogue)
{
    return std::to_string(catalogue.services.size()) + " services, " + std::to_string(catalogue.components.size())
        + " components, " + std::to_string(catalogue.segments.size()) + " segments, "
        + std::to_string(catalogue.severities.size()) + " severities, " + std::to_string(catalogue.people.size())
        + " people";
}

QJsonObject catalogueDocument(const Catalogue& catalogue)
{
    const Event event { {}, {}, {}, {}, CatalogueApplied { std::make_shared<const Catalogue>(catalogue) } };
    return QJsonDocument::fromJson(QByteArray::fromStdString(encode(event)))
        .object()
        .value(QLatin1String("data"))
        .toObject();
}

QJsonObject catalogueSummary(const Catalogue& catalogue)
{
    QJsonArray regimes;
    for (const Regime regime : catalogue.regimes)
        regimes.append(text(wordFor(regime)));
    QJsonObject summary {
        { QStringLiteral("applied"), !(catalogue == Catalogue()) },
        { QStringLiteral("services"), number(catalogue.services.size()) },
        { QStringLiteral("components"), number(catalogue.components.size()) },
        { QStringLiteral("segments"), number(catalogue.segments.size()) },
        { QStringLiteral("severities"), number(catalogue.severities.size()) },
        { QStringLiteral("people"), number(catalogue.people.size()) },
        { QStringLiteral("others_may"), text(wordFor(catalogue.othersMay)) },
        { QStringLiteral("regimes"), regimes },
        { QStringLiteral("approval"), text(wordFor(catalogue.approval)) },
        { QStringLiteral("templates"), number(catalogue.templates.size()) },
    };
    put(summary, QLatin1String("currency"), catalogue.currency);
    return summary;
}

void printCatalogue(Console& console, const Catalogue& catalogue)
{
    if (catalogue == Catalogue())
        console.say("No catalogue is applied; what holds then is this.");
    console.say("Services: " + std::to_string(catalogue.services.size()));
    for (const CatalogueService& service : catalogue.services)
        printThing(console, service.id, service.name, { service.owner, needs(service.dependsOn) });
    console.say("Components: " + std::to_string(catalogue.components.size()));
    for (const CatalogueComponent& component : catalogue.components) {
        std::vector<std::string> needed;
        for (const ComponentId& id : component.dependsOn)
            needed.push_back(id.value);
        const auto cost = catalogue.costPerMinute.find(component.id.value);
        printThing(console, component.id.value, component.name,
            { component.service.empty() ? "" : "of " + component.service, needs(needed),
                component.statusPageId.empty() ? "" : "status page " + component.statusPageId,
                cost == catalogue.costPerMinute.end()
                    ? ""
                    : QString::number(cost->second).toStdString() + ' ' + catalogue.currency + " per minute" });
    }
    console.say("Segments: " + std::to_string(catalogue.segments.size()));
    for (const CatalogueSegment& segment : catalogue.segments)
        printThing(console, segment.id.value, segment.name,
            { segment.share ? QString::number(*segment.share * 100).toStdString() + " % of customers" : "" });
    console.say("Severities: " + std::to_string(catalogue.severities.size()));
    for (const auto& [word, severity] : catalogue.severities)
        console.say("  " + word + " is " + std::string(wordFor(severity)));
    console.say("Clocks");
    printClocks(console, "all", catalogue.policy);
    for (const auto& [priority, policy] : catalogue.policies)
        printClocks(console, std::string(wordFor(priority)).c_str(), policy);
    std::vector<std::string> regimes;
    for (const Regime regime : catalogue.regimes)
        regimes.emplace_back(wordFor(regime));
    console.say("Regulation: " + (regimes.empty() ? "none" : joined(regimes)));
    console.say("People: " + std::to_string(catalogue.people.size()) + ", others may what a "
        + std::string(wordFor(catalogue.othersMay)) + " may");
    for (const auto& [name, role] : catalogue.people)
        console.say("  " + name + ": " + std::string(wordFor(role)));
    console.say(catalogue.approval == ApprovalRule::Alone
            ? "Messages to customers: ALONE, nobody has to approve them"
            : "Messages to customers: four eyes, a commander who did not write them approves them");
    for (const auto& [what, value] : { std::pair("contact", shownName(catalogue.contact)),
             std::pair("organisation", shownName(catalogue.organisation)), std::pair("website", catalogue.website),
             std::pair("own words", joined(catalogue.ownWords)) }) {
        if (!value.empty())
            console.say(std::string("  ") + what + ": " + value);
    }
    console.say("Templates: " + std::to_string(catalogue.templates.size()));
    for (const CatalogueTemplate& each : catalogue.templates)
        console.say("  " + each.name);
}

} // namespace leitstand
