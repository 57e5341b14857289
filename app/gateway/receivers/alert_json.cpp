// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/receivers/alert_json.h"

#include "gateway/fingerprint.h"

#include <algorithm>
#include <array>

namespace leitstand {
namespace {

using simdjson::ondemand::object;
using simdjson::ondemand::value;

constexpr std::string_view Ellipsis = "…";

bool isNull(value from)
{
    bool null = false;
    return from.is_null().get(null) == simdjson::SUCCESS && null;
}

// Reading stops at the first fault; an empty text is none.
using Complaint = std::string;

Complaint readText(value from, std::string_view name, std::string& into)
{
    std::string_view text;
    if (from.get_string().get(text) != simdjson::SUCCESS)
        return std::string(name) + " is no text";
    into = text;
    return {};
}

std::size_t jsonBytes(std::string_view text)
{
    std::size_t bytes = text.size() + 2;
    for (const char letter : text) {
        if (static_cast<unsigned char>(letter) < 0x20)
            bytes += 5;
        else if (letter == '"' || letter == '\\')
            bytes += 1;
    }
    return bytes;
}

std::size_t jsonBytes(const LabelSet& labels)
{
    std::size_t bytes = 2;
    for (const auto& [name, text] : labels)
        bytes += jsonBytes(name) + jsonBytes(text) + 2;
    return bytes;
}

Complaint readLabels(value from, std::string_view name, std::size_t mostText, LabelSet& into)
{
    const std::string subject(name);
    object pairs;
    if (from.get_object().get(pairs) != simdjson::SUCCESS)
        return isNull(from) ? Complaint() : subject + " is no object";
    std::size_t count = 0;
    for (auto field : pairs) {
        std::string_view key;
        std::string_view text;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS)
            return subject + " has a name that cannot be read";
        const std::string keyCopy(key);
        if (field.value().get_string().get(text) != simdjson::SUCCESS)
            return subject + '.' + excerpt(keyCopy) + " is no text";
        if (keyCopy.empty() || text.empty())
            continue; // an empty label is no label (Prometheus)
        if (keyCopy.size() > AlertLimits::NameBytes)
            return subject + " has a name of more than " + std::to_string(AlertLimits::NameBytes) + " bytes";
        if (++count > AlertLimits::Labels)
            return subject + " has more than " + std::to_string(AlertLimits::Labels) + " entries";
        if (!into.add(keyCopy, text.size() > mostText ? cutText(text, mostText) : std::string(text)))
            return subject + '.' + excerpt(keyCopy) + " is there twice";
    }
    return {};
}

Complaint readInstant(value from, std::string_view name, std::optional<Instant>& into)
{
    std::string text;
    if (Complaint fault = readText(from, name, text); !fault.empty())
        return fault;
    into = parseInstant(text);
    return into ? Complaint() : std::string(name) + " is no time: \"" + excerpt(text) + '"';
}

Complaint readIds(value from, std::vector<std::string>& into)
{
    simdjson::ondemand::array ids;
    if (from.get_array().get(ids) != simdjson::SUCCESS)
        return isNull(from) ? Complaint() : "a list of ids is no array";
    for (auto id : ids) {
        std::string_view text;
        if (id.get_string().get(text) != simdjson::SUCCESS)
            return "an id is no text";
        if (!text.empty() && into.size() < AlertLimits::Silences)
            into.push_back(cutText(text, AlertLimits::NameBytes));
    }
    return {};
}

// The API's status is an object, the webhook's is a word.
Complaint readApiStatus(object status, AlertInJson& alert)
{
    for (auto field : status) {
        std::string_view key;
        value content;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(content) != simdjson::SUCCESS)
            return "status cannot be read";
        std::vector<std::string> inhibitedBy;
        if (key == "silencedBy") {
            if (Complaint fault = readIds(content, alert.silencedBy); !fault.empty())
                return fault;
        } else if (key == "inhibitedBy") {
            if (Complaint fault = readIds(content, inhibitedBy); !fault.empty())
                return fault;
            alert.inhibited = !inhibitedBy.empty();
        }
    }
    return {};
}

Complaint readStatus(value from, AlertInJson& alert)
{
    object status;
    if (from.get_object().get(status) == simdjson::SUCCESS)
        return readApiStatus(status, alert);
    std::string word;
    if (Complaint fault = readText(from, "status", word); !fault.empty())
        return fault;
    if (word != "firing" && word != "resolved")
        return "status is \"" + excerpt(word) + "\", not firing or resolved";
    alert.condition.status = word == "firing" ? AlertStatus::Firing : AlertStatus::Resolved;
    return {};
}

std::string firstOf(const LabelSet& labels, std::initializer_list<std::string_view> names, std::size_t most)
{
    for (const std::string_view name : names) {
        if (const auto text = labels.value(name); !text.empty())
            return cutText(text, most);
    }
    return {};
}

// What the product shows first, taken from labels and annotations.
void derive(AlertCondition& condition)
{
    condition.severity = severityFromWord(condition.labels.value("severity"));
    condition.name = firstOf(condition.labels, { "alertname", "name", "job", "instance" }, AlertLimits::NameBytes);
    if (condition.name.empty())
        condition.name = cutText((*condition.labels.begin()).second, AlertLimits::NameBytes);
    condition.service
        = firstOf(condition.labels, { "service", "app", "job", "namespace", "instance" }, AlertLimits::NameBytes);
    condition.summary
        = firstOf(condition.annotations, { "summary", "message", "title", "description" }, AlertLimits::TextBytes);
    if (condition.summary.empty())
        condition.summary = condition.name;
}

// Annotations give way first: without labels an alert has no identity.
Complaint fitIntoTheLog(AlertCondition& condition)
{
    constexpr std::size_t ShortText = 512;
    const std::size_t labels = jsonBytes(condition.labels);
    if (labels > AlertLimits::JsonBytes)
        return "labels are too large to be kept";
    if (labels + jsonBytes(condition.annotations) <= AlertLimits::JsonBytes)
        return {};
    LabelSet shortened;
    for (const auto& [name, text] : condition.annotations) {
        LabelSet longer = shortened;
        (void)longer.add(name, cutText(text, ShortText));
        if (labels + jsonBytes(longer) > AlertLimits::JsonBytes)
            break;
        shortened = std::move(longer);
    }
    condition.annotations = std::move(shortened);
    return {};
}

Complaint complete(AlertInJson& alert, const std::optional<Instant>& startsAt, const std::string& fingerprint)
{
    AlertCondition& condition = alert.condition;
    if (condition.labels.empty())
        return "labels are missing";
    if (!startsAt)
        return "startsAt is missing";
    condition.startsAt = *startsAt;
    const auto given = normalFingerprint(fingerprint);
    condition.key.fingerprint = given ? *given : fingerprintOf(condition.labels);
    if (Complaint fault = fitIntoTheLog(condition); !fault.empty())
        return fault;
    derive(condition);
    return {};
}

struct Fields {
    AlertInJson alert;
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::string fingerprint;
    bool hasStatus = false;
};

Complaint readField(std::string_view key, value content, Fields& into)
{
    AlertCondition& condition = into.alert.condition;
    if (key == "status") {
        into.hasStatus = true;
        return readStatus(content, into.alert);
    }
    if (key == "labels")
        return readLabels(content, "labels", AlertLimits::TextBytes, condition.labels);
    if (key == "annotations")
        return readLabels(content, "annotations", AlertLimits::TextBytes, condition.annotations);
    if (key == "startsAt")
        return readInstant(content, "startsAt", into.startsAt);
    if (key == "endsAt")
        return readInstant(content, "endsAt", into.endsAt);
    if (key == "fingerprint")
        return readText(content, "fingerprint", into.fingerprint);
    if (key == "generatorURL") {
        Complaint fault = readText(content, "generatorURL", condition.generatorUrl);
        condition.generatorUrl = cutText(condition.generatorUrl, AlertLimits::TextBytes);
        return fault;
    }
    return {};
}

} // namespace

std::string excerpt(std::string_view text)
{
    std::string shown = cutText(text, 200);
    for (char& letter : shown) {
        if (static_cast<unsigned char>(letter) < 0x20 || letter == '\x7f')
            letter = ' ';
    }
    return shown;
}

std::string cutText(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = most - Ellipsis.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)).append(Ellipsis);
}

std::variant<AlertInJson, std::string> AlertJsonReader::read(std::string_view json)
{
    simdjson::ondemand::document document;
    object members;
    const simdjson::padded_string_view padded(json.data(), json.size(), json.size() + simdjson::SIMDJSON_PADDING);
    if (m_parser.iterate(padded).get(document) != simdjson::SUCCESS
        || document.get_object().get(members) != simdjson::SUCCESS)
        return std::string("is no object");
    Fields fields;
    for (auto field : members) {
        std::string_view key;
        value content;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS || field.value().get(content) != simdjson::SUCCESS)
            return std::string("is broken JSON");
        if (Complaint fault = readField(std::string(key), content, fields); !fault.empty())
            return fault;
    }
    if (!fields.hasStatus)
        return std::string("status is missing");
    if (Complaint fault = complete(fields.alert, fields.startsAt, fields.fingerprint); !fault.empty())
        return fault;
    // A firing alert has no end: webhooks write the year 1, the API when it would be taken for resolved.
    if (fields.alert.condition.status == AlertStatus::Resolved && fields.endsAt && *fields.endsAt > Instant())
        fields.alert.condition.endsAt = fields.endsAt;
    return std::move(fields.alert);
}

} // namespace leitstand
