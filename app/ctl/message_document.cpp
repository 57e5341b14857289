// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/message_document.h"

#include "ctl/document_values.h"

#include <algorithm>

namespace leitstand {
namespace {

using L = QLatin1String;

QJsonObject textDocument(const DraftText& message)
{
    const auto language = [](const Message& in) {
        return QJsonObject { { QStringLiteral("subject"), text(in.subject) },
            { QStringLiteral("body"), text(in.body) } };
    };
    return {
        { QStringLiteral("audience"), text(wordFor(message.audience)) },
        { QStringLiteral("moment"), text(wordFor(message.moment)) },
        { QStringLiteral("de"), language(message.german) },
        { QStringLiteral("en"), language(message.english) },
    };
}

QJsonObject reviewDocument(const Review& review)
{
    QJsonArray overrides;
    for (const CheckOverride& each : review.overrides)
        overrides.append(QJsonObject { { QStringLiteral("rule"), text(each.rule) },
            { QStringLiteral("text"), text(each.text) }, { QStringLiteral("reason"), text(each.reason) } });
    QJsonObject entry {
        { QStringLiteral("version"), number(review.version) },
        { QStringLiteral("asked_at"), text(review.askedAt) },
        { QStringLiteral("asked_by"), text(review.askedBy) },
        { QStringLiteral("outcome"), text(wordFor(review.outcome)) },
        { QStringLiteral("overrides"), overrides },
    };
    put(entry, L("decided_at"), review.decidedAt);
    put(entry, L("decided_by"), review.decidedBy);
    put(entry, L("reason"), review.reason);
    put(entry, L("digest"), review.digest);
    return entry;
}

QJsonObject deliveryDocument(const ChannelDelivery& delivery)
{
    QJsonObject counts;
    for (const DeliveryOutcome outcome : { DeliveryOutcome::HandingOver, DeliveryOutcome::Delivered,
             DeliveryOutcome::Deferred, DeliveryOutcome::Failed, DeliveryOutcome::Uncertain })
        counts.insert(text(wordFor(outcome)), number(delivery.count(outcome)));
    QJsonArray left; // who has it is only counted
    for (const auto& [recipient, each] : delivery.each) {
        if (each.outcome == DeliveryOutcome::Delivered)
            continue;
        QJsonObject one {
            { QStringLiteral("recipient"), text(recipient) },
            { QStringLiteral("outcome"), text(wordFor(each.outcome)) },
            { QStringLiteral("attempts"), number(each.attempts) },
            { QStringLiteral("at"), text(each.at) },
        };
        put(one, L("detail"), each.detail);
        put(one, L("retry_at"), each.retryAt);
        left.append(one);
    }
    QJsonObject entry {
        { QStringLiteral("channel"), text(delivery.channel) },
        { QStringLiteral("recipients"), number(delivery.recipients) },
        { QStringLiteral("finished"), delivery.finishedAt.has_value() },
        { QStringLiteral("counts"), counts },
        { QStringLiteral("not_delivered"), left },
    };
    if (delivery.kind)
        entry.insert(L("kind"), text(wordFor(*delivery.kind)));
    put(entry, L("begun_at"), delivery.begunAt);
    put(entry, L("finished_at"), delivery.finishedAt);
    put(entry, L("detail"), delivery.detail);
    return entry;
}

} // namespace

QJsonArray draftsDocument(const Incident& incident)
{
    QJsonArray list;
    for (const auto& [id, draft] : incident.drafts) {
        QJsonArray reviews;
        for (const Review& review : draft.reviews)
            reviews.append(reviewDocument(review));
        QJsonArray authors;
        for (const std::string& author : draft.authors())
            authors.append(text(author));
        QJsonObject entry = textDocument(draft.text);
        entry.insert(L("id"), text(id.value));
        entry.insert(L("state"), text(wordFor(draft.state)));
        entry.insert(L("version"), number(draft.savedVersion));
        entry.insert(L("saves"), number(draft.history.size()));
        entry.insert(L("saved_at"), text(draft.savedAt));
        entry.insert(L("saved_by"), text(draft.savedBy));
        entry.insert(L("authors"), authors);
        entry.insert(L("reviews"), reviews);
        put(entry, L("publication"), draft.publication.value);
        put(entry, L("published_at"), draft.publishedAt);
        list.append(entry);
    }
    return list;
}

QJsonArray publicationsDocument(const Incident& incident)
{
    QJsonArray list;
    for (const Publication& publication : incident.publications) {
        QJsonArray channels;
        for (const std::string& channel : publication.channels)
            channels.append(text(channel));
        QJsonArray deliveries;
        for (const ChannelDelivery& delivery : publication.deliveries)
            deliveries.append(deliveryDocument(delivery));
        QJsonArray redeliveries;
        for (const RedeliveryOrder& order : publication.redeliveries)
            redeliveries.append(QJsonObject { { QStringLiteral("channel"), text(order.channel) },
                { QStringLiteral("at"), text(order.at) }, { QStringLiteral("by"), text(order.by) },
                { QStringLiteral("uncertain_too"), order.uncertainToo } });
        QJsonObject entry = textDocument(publication.text);
        entry.insert(L("id"), text(publication.id.value));
        entry.insert(L("draft"), text(publication.draft.value));
        entry.insert(L("version"), number(publication.version));
        entry.insert(L("digest"), text(digestOf(publication.text)));
        entry.insert(L("channels"), channels);
        entry.insert(L("ordered_at"), text(publication.orderedAt));
        entry.insert(L("ordered_by"), text(publication.orderedBy));
        entry.insert(L("finished"), publication.finished());
        entry.insert(L("deliveries"), deliveries);
        entry.insert(L("redeliveries"), redeliveries);
        put(entry, L("next_update"), publication.nextUpdate);
        list.append(entry);
    }
    return list;
}

QJsonArray publishedDocument(const Incident& incident)
{
    QJsonArray list;
    for (const PublishedMessage& message : incident.published) {
        QJsonObject entry = textDocument(message.text);
        entry.insert(L("draft"), text(message.draft.value));
        entry.insert(L("channel"), text(message.channel));
        entry.insert(L("at"), text(message.at));
        entry.insert(L("by"), text(message.by));
        put(entry, L("publication"), message.publication.value);
        put(entry, L("next_update"), message.nextUpdate);
        list.append(entry);
    }
    return list;
}

QJsonObject questionsDocument(const Incident& incident)
{
    QJsonObject document;
    for (const AskedBy by : { AskedBy::Phone, AskedBy::Mail, AskedBy::Chat }) {
        const auto count = std::count_if(incident.questions.begin(), incident.questions.end(),
            [by](const CustomerQuestion& question) { return question.by == by; });
        document.insert(text(wordFor(by)), static_cast<qint64>(count));
    }
    QJsonArray each;
    for (const CustomerQuestion& question : incident.questions)
        each.append(QJsonObject { { QStringLiteral("by"), text(wordFor(question.by)) },
            { QStringLiteral("at"), text(question.at) }, { QStringLiteral("noted_by"), text(question.notedBy) } });
    document.insert(L("each"), each);
    return document;
}

} // namespace leitstand
