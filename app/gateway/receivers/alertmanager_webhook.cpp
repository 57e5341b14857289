// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/receivers/alertmanager_webhook.h"

#include "gateway/receivers/alert_json.h"

#include <QUrl>

#include <algorithm>

namespace leitstand {
namespace {

constexpr std::string_view ConsolePath = "/#/alerts?filter=";

Error notAWebhook(std::string what)
{
    return { std::move(what), "body", "send what Alertmanager's webhook_configs send" };
}

struct Body {
    Webhook webhook;
    std::string version;
    bool hasVersion = false;
    bool hasAlerts = false;
    std::vector<std::string_view> alerts; // each one's JSON
};

// Takes the alerts apart without looking into them.
bool splitAlerts(simdjson::ondemand::value content, std::vector<std::string_view>& into)
{
    simdjson::ondemand::array elements;
    if (content.get_array().get(elements) != simdjson::SUCCESS)
        return false;
    for (auto element : elements) {
        simdjson::ondemand::value alert;
        if (element.get(alert) != simdjson::SUCCESS)
            return false;
        simdjson::ondemand::object members;
        std::string_view json;
        if (alert.get_object().get(members) == simdjson::SUCCESS) {
            if (members.raw_json().get(json) != simdjson::SUCCESS)
                return false;
        }
        into.push_back(json); // empty: no object
    }
    return true;
}

std::string textOr(simdjson::ondemand::value content, std::string_view otherwise)
{
    std::string_view text;
    return std::string(content.get_string().get(text) == simdjson::SUCCESS ? text : otherwise);
}

bool readMember(std::string_view key, simdjson::ondemand::value content, Body& body)
{
    if (key == "alerts" && !body.hasAlerts) {
        body.hasAlerts = true;
        return splitAlerts(content, body.alerts);
    }
    if (key == "version") {
        body.hasVersion = true;
        body.version = textOr(content, "?");
    } else if (key == "externalURL") {
        body.webhook.externalUrl = cutText(textOr(content, ""), AlertLimits::NameBytes);
    } else if (key == "groupKey") {
        body.webhook.groupKey = cutText(textOr(content, ""), AlertLimits::TextBytes);
    } else if (key == "truncatedAlerts") {
        std::uint64_t count = 0;
        if (content.get_uint64().get(count) == simdjson::SUCCESS)
            body.webhook.truncatedAlerts = count;
    }
    return true;
}

Expected<Body> readBody(std::string& text, simdjson::ondemand::parser& parser)
{
    text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
    simdjson::ondemand::document document;
    simdjson::ondemand::object members;
    if (text.empty())
        return notAWebhook("is empty");
    if (const auto fault = parser.iterate(text.data(), text.size(), text.capacity()).get(document))
        return notAWebhook(std::string("is no JSON: ") + simdjson::error_message(fault));
    if (document.get_object().get(members) != simdjson::SUCCESS)
        return notAWebhook("is no JSON object");
    Body body;
    for (auto field : members) {
        std::string_view key;
        simdjson::ondemand::value content;
        if (const auto fault = field.unescaped_key().get(key))
            return notAWebhook(std::string("is broken JSON: ") + simdjson::error_message(fault));
        const std::string name(key);
        if (field.value().get(content) != simdjson::SUCCESS || !readMember(name, content, body))
            return notAWebhook('"' + excerpt(name) + "\" is not what it has to be, or the JSON is broken there");
    }
    if (document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return notAWebhook("goes on after the end of its JSON");
    return body;
}

} // namespace

Expected<Webhook> readWebhook(std::string& text, const std::function<void(AlertCondition)>& each)
{
    simdjson::ondemand::parser parser;
    auto read = readBody(text, parser);
    if (!read)
        return read.error();
    Body& body = *read;
    if (!body.hasVersion)
        return notAWebhook("has no version, so it is no webhook of Alertmanager");
    if (body.version != "4") {
        return Error { "has version \"" + excerpt(body.version) + "\", only \"4\" is understood", "version",
            body.version == "1" ? "this is what Grafana sends; send it through an Alertmanager"
                                : "use an Alertmanager that sends version 4" };
    }
    if (!body.hasAlerts)
        return notAWebhook("has no alerts");
    AlertJsonReader reader;
    for (std::size_t index = 0; index < body.alerts.size(); ++index) {
        auto alert = reader.read(body.alerts[index]);
        if (auto* const good = std::get_if<AlertInJson>(&alert)) {
            ++body.webhook.alerts;
            each(std::move(good->condition));
        } else {
            body.webhook.rejected.push_back({ index, std::get<std::string>(alert) });
        }
    }
    return std::move(body.webhook);
}

std::string consoleUrl(std::string_view externalUrl, const LabelSet& labels)
{
    if (externalUrl.empty())
        return {};
    std::string filter;
    for (const auto& [name, value] : labels) {
        std::string escaped;
        for (const char letter : value) {
            if (letter == '"' || letter == '\\')
                escaped += '\\';
            escaped += letter;
        }
        filter += (filter.empty() ? "{" : ",") + std::string(name) + "=\"" + escaped + '"';
    }
    const QByteArray encoded = QUrl::toPercentEncoding(QString::fromStdString(filter + '}'));
    const std::string url = std::string(externalUrl).append(ConsolePath).append(encoded.toStdString());
    return url.size() > AlertLimits::TextBytes ? std::string(externalUrl) : url;
}

std::string externalUrlOf(std::string_view consoleUrl)
{
    const std::size_t end = consoleUrl.find(ConsolePath);
    return end == std::string_view::npos ? std::string() : std::string(consoleUrl.substr(0, end));
}

} // namespace leitstand
