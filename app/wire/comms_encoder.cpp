// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/body_codec.h"
#include "wire/json_text.h"

#include <QJsonArray>

namespace leitstand {
namespace {

using namespace json;
using L = QLatin1String;

void putFieldsUnlessEmpty(QJsonObject& object, L name, const std::vector<TextField>& fields)
{
    QJsonArray array;
    for (const TextField& field : fields) {
        array.append(QJsonObject {
            { L("name"), text(field.name) },
            { L("start"), static_cast<qint64>(field.start) },
            { L("end"), static_cast<qint64>(field.end) },
        });
    }
    if (!array.isEmpty())
        object.insert(name, array);
}

QJsonObject messageObject(const Message& message)
{
    QJsonObject object { { L("subject"), text(message.subject) }, { L("body"), text(message.body) } };
    putFieldsUnlessEmpty(object, L("subject_fields"), message.subjectFields);
    putFieldsUnlessEmpty(object, L("body_fields"), message.bodyFields);
    return object;
}

QJsonArray textsOf(const std::vector<std::string>& list)
{
    QJsonArray array;
    for (const std::string& each : list)
        array.append(text(each));
    return array;
}

QJsonValue number(std::uint32_t value)
{
    return static_cast<qint64>(value);
}

QJsonObject textOf(const DraftId& draft, const DraftText& message)
{
    return {
        { L("draft"), text(draft.value) },
        { L("audience"), text(wordFor(message.audience)) },
        { L("moment"), text(wordFor(message.moment)) },
        { L("de"), messageObject(message.german) },
        { L("en"), messageObject(message.english) },
    };
}

QJsonObject dataOf(const DraftSaved& saved)
{
    return textOf(saved.draft, saved.text);
}

QJsonObject dataOf(const MessagePublished& published)
{
    QJsonObject data = textOf(published.draft, published.text);
    data.insert(L("channel"), text(published.channel));
    putIfThere(data, L("next_update"), published.nextUpdate);
    return data;
}

QJsonObject dataOf(const DraftSubmitted& submitted)
{
    QJsonObject data { { L("draft"), text(submitted.draft.value) }, { L("version"), number(submitted.version) } };
    QJsonArray overrides;
    for (const CheckOverride& each : submitted.overrides) {
        overrides.append(QJsonObject {
            { L("rule"), text(each.rule) },
            { L("text"), text(each.text) },
            { L("reason"), text(each.reason) },
        });
    }
    if (!overrides.isEmpty())
        data.insert(L("overrides"), overrides);
    return data;
}

QJsonObject dataOf(const DraftWithdrawn& withdrawn)
{
    QJsonObject data { { L("draft"), text(withdrawn.draft.value) } };
    putUnlessEmpty(data, L("reason"), withdrawn.reason);
    return data;
}

QJsonObject dataOf(const PublicationOrdered& ordered)
{
    QJsonObject data {
        { L("publication"), text(ordered.publication.value) },
        { L("draft"), text(ordered.draft.value) },
        { L("version"), number(ordered.version) },
        { L("channels"), textsOf(ordered.channels) },
    };
    putIfThere(data, L("next_update"), ordered.nextUpdate);
    return data;
}

QJsonObject dataOf(const RedeliveryOrdered& ordered)
{
    QJsonObject data {
        { L("publication"), text(ordered.publication.value) },
        { L("channel"), text(ordered.channel) },
    };
    if (ordered.uncertainToo)
        data.insert(L("uncertain_too"), true);
    return data;
}

QJsonObject dataOf(const CustomersAsked& asked)
{
    return { { L("by"), text(wordFor(asked.by)) } };
}

QJsonObject dataOf(const DraftApproved& approved)
{
    return {
        { L("draft"), text(approved.draft.value) },
        { L("version"), number(approved.version) },
        { L("digest"), text(approved.digest) },
    };
}

QJsonObject dataOf(const DraftRefused& refused)
{
    return {
        { L("draft"), text(refused.draft.value) },
        { L("version"), number(refused.version) },
        { L("reason"), text(refused.reason) },
    };
}

template <typename Change> QJsonObject placeOf(const Change& change)
{
    return { { L("publication"), text(change.publication.value) }, { L("channel"), text(change.channel) } };
}

QJsonObject dataOf(const DeliveryBegun& begun)
{
    QJsonObject data = placeOf(begun);
    data.insert(L("kind"), text(wordFor(begun.kind)));
    data.insert(L("recipients"), number(begun.recipients));
    return data;
}

QJsonObject dataOf(const HandoverBegun& begun)
{
    QJsonObject data = placeOf(begun);
    data.insert(L("recipients"), textsOf(begun.recipients));
    return data;
}

QJsonObject dataOf(const HandoverEnded& ended)
{
    QJsonArray results;
    for (const RecipientResult& result : ended.results) {
        QJsonObject entry {
            { L("recipient"), text(result.recipient) },
            { L("outcome"), text(wordFor(result.outcome)) },
        };
        putUnlessEmpty(entry, L("detail"), result.detail);
        putIfThere(entry, L("retry_at"), result.retryAt);
        results.append(entry);
    }
    QJsonObject data = placeOf(ended);
    data.insert(L("results"), results);
    return data;
}

QJsonObject dataOf(const DeliveryFinished& finished)
{
    QJsonObject data = placeOf(finished);
    data.insert(L("delivered"), number(finished.delivered));
    data.insert(L("failed"), number(finished.failed));
    data.insert(L("uncertain"), number(finished.uncertain));
    putUnlessEmpty(data, L("detail"), finished.detail);
    return data;
}

} // namespace

QJsonObject commsData(const CommsChange& change)
{
    return std::visit([](const auto& what) { return dataOf(what); }, change);
}

QJsonObject approvalData(const ApprovalChange& change)
{
    return std::visit([](const auto& what) { return dataOf(what); }, change);
}

QJsonObject deliveryData(const DeliveryChange& change)
{
    return std::visit([](const auto& what) { return dataOf(what); }, change);
}

} // namespace leitstand
