// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/receivers/alertmanager_api.h"

#include "gateway/receivers/alert_json.h"

#include <simdjson.h>

namespace leitstand {
namespace {

using simdjson::ondemand::array;
using simdjson::ondemand::document;
using simdjson::ondemand::object;
using simdjson::ondemand::parser;
using simdjson::ondemand::value;

Error unreadable(std::string_view what, std::string_view reason)
{
    return { std::string(what) + " cannot be read: " + std::string(reason), "Alertmanager's API v2",
        "check that the address is an Alertmanager's and nothing stands between that changes its answers" };
}

simdjson::error_code open(parser& reader, std::string& body, document& into)
{
    body.reserve(body.size() + simdjson::SIMDJSON_PADDING);
    return reader.iterate(body.data(), body.size(), body.capacity()).get(into);
}

// Calls `each` with the JSON of every object of the array that the body is.
Outcome forEachObject(std::string& body, std::string_view what, const std::function<void(std::string_view)>& each)
{
    parser reader;
    document list;
    array elements;
    if (const auto fault = open(reader, body, list))
        return unreadable(what, simdjson::error_message(fault));
    if (list.get_array().get(elements) != simdjson::SUCCESS)
        return unreadable(what, "it is no array");
    for (auto element : elements) {
        object members;
        std::string_view json;
        if (element.get_object().get(members) != simdjson::SUCCESS || members.raw_json().get(json) != simdjson::SUCCESS)
            return unreadable(what, "an element is no object");
        each(json);
    }
    if (list.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return unreadable(what, "it goes on after its end");
    return Done();
}

} // namespace

Expected<ListedAlerts> readAlertList(std::string& body)
{
    ListedAlerts result;
    AlertJsonReader reader;
    const Outcome outcome = forEachObject(body, "the list of alerts", [&](std::string_view json) {
        auto read = reader.read(json);
        if (auto* const alert = std::get_if<AlertInJson>(&read)) {
            alert->condition.inhibited = alert->inhibited;
            result.alerts.push_back({ std::move(alert->condition), std::move(alert->silencedBy) });
        } else {
            result.rejected.push_back(std::get<std::string>(read));
        }
    });
    if (!outcome)
        return outcome.error();
    return result;
}

SilencesById silencesById(const std::vector<ListedSilence>& listed)
{
    SilencesById result;
    for (const ListedSilence& each : listed) {
        if (each.expired)
            continue;
        Silence silence;
        silence.id = each.silence.key.id;
        silence.by = each.silence.by;
        silence.comment = each.silence.comment;
        silence.until = each.silence.endsAt;
        result.emplace(silence.id, std::move(silence));
    }
    return result;
}

Expected<Instant> readRunningSince(std::string& body)
{
    parser reader;
    document status;
    std::string_view uptime;
    if (const auto fault = open(reader, body, status))
        return unreadable("the status", simdjson::error_message(fault));
    if (status["uptime"].get_string().get(uptime) != simdjson::SUCCESS)
        return unreadable("the status", "it has no uptime");
    const auto since = parseInstant(uptime);
    if (!since)
        return unreadable("the status", "its uptime is no time");
    return *since;
}

} // namespace leitstand
