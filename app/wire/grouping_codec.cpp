// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/body_codec.h"
#include "wire/event_codec.h"
#include "wire/json_reader.h"
#include "wire/json_text.h"
#include "wire/subjects.h"

#include <QJsonArray>

namespace leitstand {
namespace {

using namespace json;
using L = QLatin1String;
using Limits = EventLimits;

QJsonArray traitsArray(const std::vector<AlertTrait>& traits)
{
    QJsonArray array;
    for (const AlertTrait& trait : traits) {
        QJsonObject object { { L("value"), text(trait.value) } };
        if (trait.kind == AlertTrait::Kind::Label)
            object.insert(L("label"), text(trait.name));
        array.append(object);
    }
    return array;
}

std::vector<AlertTrait> readTraits(ObjectReader& data, std::string_view name, bool optional)
{
    std::vector<AlertTrait> traits;
    data.array(name, Limits::Traits, optional, [&](simdjson::dom::element entry, std::string_view place) {
        ObjectReader reader(entry, place, data.failure());
        AlertTrait trait;
        trait.name = readOptionalName(reader, "label");
        trait.kind = trait.name.empty() ? AlertTrait::Kind::Needs : AlertTrait::Kind::Label;
        trait.value = std::string(reader.text("value", Limits::TextBytes));
        reader.finish();
        traits.push_back(std::move(trait));
    });
    return traits;
}

} // namespace

GroupingDecided readGrouping(ObjectReader& data)
{
    GroupingDecided decided;
    decided.verdict = data.word("decision", groupingVerdictFromWord);
    decided.cause = readTraits(data, "cause", false);
    if (decided.cause.empty())
        data.failure().set(data.place(), "cause", "at least one entry is expected");
    decided.consequences = readTraits(data, "consequences", true);
    decided.alerts = static_cast<std::uint32_t>(data.integer("alerts", 0, Limits::GroupedAlerts));
    decided.incident.value = readOptionalName(data, "incident");
    if (!decided.incident.empty() && !isIncidentId(decided.incident.value))
        data.failure().set(data.place(), "incident", "an incident's id is 1 to 128 letters, digits, '-' and '_'");
    decided.splitBy = readOptionalName(data, "split_by");
    return decided;
}

QJsonObject groupingData(const GroupingDecided& decided)
{
    QJsonObject data {
        { L("decision"), text(wordFor(decided.verdict)) },
        { L("cause"), traitsArray(decided.cause) },
        { L("alerts"), static_cast<qint64>(decided.alerts) },
    };
    if (!decided.consequences.empty())
        data.insert(L("consequences"), traitsArray(decided.consequences));
    putUnlessEmpty(data, L("incident"), decided.incident.value);
    putUnlessEmpty(data, L("split_by"), decided.splitBy);
    return data;
}

} // namespace leitstand
