// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/receivers/prometheus_query.h"

#include "gateway/receivers/alert_json.h"

#include <simdjson.h>

#include <charconv>
#include <cmath>

namespace leitstand {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

Error unusable(std::string what, std::string remedy = "try the expression in Prometheus")
{
    return { std::move(what), {}, std::move(remedy) };
}

std::string textAt(const element& parent, std::string_view name)
{
    std::string_view text;
    return std::string(parent[name].get_string().get(text) == simdjson::SUCCESS ? text : std::string_view());
}

// [seconds with fraction, "value"]
Expected<MeasuredValue> readPair(const element& from)
{
    array pair;
    double seconds = 0;
    std::string_view text;
    if (from.get_array().get(pair) != simdjson::SUCCESS || pair.size() != 2
        || pair.at(0).get_double().get(seconds) != simdjson::SUCCESS
        || pair.at(1).get_string().get(text) != simdjson::SUCCESS || !(std::abs(seconds) < 1e11))
        return unusable("returned something that is no sample");
    MeasuredValue measured;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), measured.value);
    if (text == "+Inf" || text == "-Inf" || text == "NaN" || (fault == std::errc() && !std::isfinite(measured.value)))
        return unusable("is " + std::string(text) + ", which no chart can show", "a division by zero?");
    if (fault != std::errc() || end != text.data() + text.size())
        return unusable("returned a value that is no number");
    measured.at = Instant(Span(static_cast<std::int64_t>(std::llround(seconds * 1000))));
    return measured;
}

Expected<MeasuredValue> readData(const element& data)
{
    const std::string type = textAt(data, "resultType");
    element result;
    if (data["result"].get(result) != simdjson::SUCCESS)
        return unusable("returned no result");
    if (type == "scalar")
        return readPair(result);
    if (type != "vector")
        return unusable("returned a " + excerpt(type), "a scalar or one series at one moment is needed");
    array series;
    if (result.get_array().get(series) != simdjson::SUCCESS)
        return unusable("returned no result");
    if (series.size() == 0)
        return unusable("returned no series", "is what it measures there?");
    if (series.size() > 1)
        return unusable(
            "returned " + std::to_string(series.size()) + " series", "aggregate it, for example with sum()");
    element value;
    if (series.at(0)["value"].get(value) != simdjson::SUCCESS)
        return unusable("returned something that is no sample");
    return readPair(value);
}

} // namespace

Expected<MeasuredValue> readQueryResult(int httpStatus, std::string& body)
{
    simdjson::dom::parser parser;
    element answer;
    if (parser.parse(body).get(answer) != simdjson::SUCCESS) {
        return httpStatus == 200
            ? unusable("was answered with something that is no JSON", "check that the address is that of a Prometheus")
            : unusable("was answered " + std::to_string(httpStatus), "check the address and the credentials");
    }
    const std::string status = textAt(answer, "status");
    if (status == "error")
        return unusable(excerpt(textAt(answer, "errorType")) + ": " + excerpt(textAt(answer, "error")));
    element data;
    if (httpStatus != 200 || status != "success" || answer["data"].get(data) != simdjson::SUCCESS)
        return unusable("was answered " + std::to_string(httpStatus), "check that the address is that of a Prometheus");
    return readData(data);
}

} // namespace leitstand
