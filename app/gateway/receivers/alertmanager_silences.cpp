// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/receivers/alertmanager_silences.h"

#include "gateway/receivers/alert_json.h"

#include <simdjson.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leitstand {
namespace {

using simdjson::dom::element;

constexpr std::string_view MarkBegin = "[leitstand:";
constexpr std::size_t MostMatchers = 64; // of one event of the log

Error unreadable(std::string_view reason)
{
    return { "the list of silences cannot be read: " + std::string(reason), "Alertmanager's API v2",
        "check that the address is an Alertmanager's and nothing stands between that changes its answers" };
}

std::string text(element object, std::string_view name, std::size_t most)
{
    std::string_view content;
    return object[name].get_string().get(content) == simdjson::SUCCESS ? cutText(content, most) : std::string();
}

bool flag(element object, std::string_view name, bool otherwise)
{
    bool value = otherwise;
    return object[name].get_bool().get(value) == simdjson::SUCCESS ? value : otherwise;
}

std::vector<LabelMatcher> readMatchers(element silence)
{
    std::vector<LabelMatcher> matchers;
    simdjson::dom::array list;
    if (silence["matchers"].get_array().get(list) != simdjson::SUCCESS)
        return matchers;
    for (const element each : list) {
        LabelMatcher matcher;
        matcher.name = text(each, "name", AlertLimits::NameBytes);
        matcher.value = text(each, "value", AlertLimits::TextBytes);
        // Left out by Alertmanagers before 0.22, which had no other.
        matcher.kind = matcherKind(flag(each, "isRegex", false), flag(each, "isEqual", true));
        if (!matcher.name.empty() && matchers.size() < MostMatchers)
            matchers.push_back(std::move(matcher));
    }
    return matchers;
}

std::optional<ListedSilence> readSilence(element json)
{
    ListedSilence listed;
    SilenceReported& silence = listed.silence;
    silence.key.id = text(json, "id", AlertLimits::NameBytes);
    const auto startsAt = parseInstant(text(json, "startsAt", AlertLimits::NameBytes));
    const auto endsAt = parseInstant(text(json, "endsAt", AlertLimits::NameBytes));
    if (silence.key.id.empty() || !startsAt || !endsAt)
        return std::nullopt;
    silence.startsAt = *startsAt;
    silence.endsAt = *endsAt;
    silence.by = text(json, "createdBy", AlertLimits::NameBytes);
    MarkedComment comment = commentWithoutMark(text(json, "comment", AlertLimits::CommentBytes));
    silence.comment = std::move(comment.comment);
    silence.request = std::move(comment.request);
    silence.matchers = readMatchers(json);
    std::string_view state;
    listed.expired = json["status"]["state"].get_string().get(state) == simdjson::SUCCESS && state == "expired";
    return listed;
}

QString shown(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

Expected<std::vector<ListedSilence>> readListedSilences(std::string& body)
{
    simdjson::dom::parser parser;
    simdjson::dom::array list;
    element document;
    body.reserve(body.size() + simdjson::SIMDJSON_PADDING);
    if (const auto fault = parser.parse(body.data(), body.size(), false).get(document))
        return unreadable(simdjson::error_message(fault));
    if (document.get_array().get(list) != simdjson::SUCCESS)
        return unreadable("it is no array");
    std::vector<ListedSilence> result;
    for (const element each : list) {
        if (!each.is_object())
            return unreadable("an element is no object");
        if (auto silence = readSilence(each))
            result.push_back(std::move(*silence));
    }
    return result;
}

std::string silenceJson(const SilenceReported& silence)
{
    QJsonArray matchers;
    for (const LabelMatcher& matcher : silence.matchers)
        matchers.append(QJsonObject { { QLatin1String("name"), shown(matcher.name) },
            { QLatin1String("value"), shown(matcher.value) }, { QLatin1String("isRegex"), matcher.isRegex() },
            { QLatin1String("isEqual"), matcher.isEqual() } });
    QJsonObject object {
        { QLatin1String("matchers"), matchers },
        { QLatin1String("startsAt"), shown(formatInstant(silence.startsAt)) },
        { QLatin1String("endsAt"), shown(formatInstant(silence.endsAt)) },
        { QLatin1String("createdBy"), shown(silence.by) },
        { QLatin1String("comment"), shown(markedComment(silence.comment, silence.request)) },
    };
    if (!silence.key.id.empty())
        object.insert(QLatin1String("id"), shown(silence.key.id));
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

std::string silenceIdIn(const std::string& answer)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer))
        .object()
        .value(QLatin1String("silenceID"))
        .toString()
        .toStdString();
}

std::string refusalIn(const std::string& answer)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(answer)).object();
    if (const QString message = object.value(QLatin1String("message")).toString(); !message.isEmpty())
        return excerpt(message.toStdString());
    // A JSON text is no document of its own.
    const QJsonArray alone = QJsonDocument::fromJson("[" + QByteArray::fromStdString(answer) + "]").array();
    return excerpt(alone.first().isString() ? alone.first().toString().toStdString() : answer);
}

std::string markedComment(const std::string& comment, const SilenceRequestId& request)
{
    if (request.empty())
        return comment;
    return comment + (comment.empty() ? "" : " ") + std::string(MarkBegin) + request.value + ']';
}

MarkedComment commentWithoutMark(std::string_view text)
{
    const auto begin = text.rfind(MarkBegin);
    if (begin == std::string_view::npos || !text.ends_with(']'))
        return { std::string(text), {} };
    const std::string_view request = text.substr(begin + MarkBegin.size(), text.size() - begin - MarkBegin.size() - 1);
    std::string_view comment = text.substr(0, begin);
    if (comment.ends_with(' '))
        comment.remove_suffix(1);
    return { std::string(comment), { std::string(request) } };
}

} // namespace leitstand
