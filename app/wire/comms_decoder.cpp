// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One overload of `read` per kind of change; readersOf() finds them by the type's place in its variant.

#include "wire/body_codec.h"
#include "wire/event_codec.h"
#include "wire/json_reader.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace leitstand {
namespace {

using Limits = EventLimits;
using Element = simdjson::dom::element;

std::uint32_t version(ObjectReader& data)
{
    return static_cast<std::uint32_t>(data.integer("version", 1, std::numeric_limits<std::uint32_t>::max()));
}

std::uint32_t count(ObjectReader& data, std::string_view member)
{
    return static_cast<std::uint32_t>(data.integer(member, 0, Limits::Recipients));
}

std::vector<TextField> readFields(ObjectReader& message, std::string_view member)
{
    std::vector<TextField> fields;
    message.array(member, Limits::TextFields, true, [&](Element entry, std::string_view place) {
        ObjectReader reader(entry, place, message.failure());
        TextField field;
        field.name = readName(reader, "name");
        field.start = static_cast<std::uint32_t>(reader.integer("start", 0, Limits::TextBytes));
        field.end = static_cast<std::uint32_t>(reader.integer("end", 0, Limits::TextBytes));
        reader.finish();
        fields.push_back(std::move(field));
    });
    return fields;
}

Message readMessage(std::string_view member, std::string_view place, ObjectReader& data)
{
    const auto element = data.element(member, false);
    if (!element)
        return {};
    ObjectReader reader(*element, place, data.failure());
    Message message;
    message.subject = std::string(reader.text("subject", Limits::NameBytes));
    message.body = std::string(reader.text("body", Limits::TextBytes));
    message.subjectFields = readFields(reader, "subject_fields");
    message.bodyFields = readFields(reader, "body_fields");
    reader.finish();
    return message;
}

DraftText readText(ObjectReader& data)
{
    DraftText text;
    text.audience = data.word("audience", audienceFromWord);
    text.moment = data.word("moment", momentFromWord);
    text.german = readMessage("de", "data.de.", data);
    text.english = readMessage("en", "data.en.", data);
    return text;
}

void read(ObjectReader& data, DraftSaved& saved)
{
    saved.draft.value = readName(data, "draft");
    saved.text = readText(data);
}

void read(ObjectReader& data, MessagePublished& published)
{
    published.draft.value = readName(data, "draft");
    published.text = readText(data);
    published.channel = readName(data, "channel");
    published.nextUpdate = data.optionalInstant("next_update");
}

void read(ObjectReader& data, DraftSubmitted& submitted)
{
    submitted.draft.value = readName(data, "draft");
    submitted.version = version(data);
    data.array("overrides", Limits::Overrides, true, [&](Element entry, std::string_view place) {
        ObjectReader reader(entry, place, data.failure());
        CheckOverride each;
        each.rule = readName(reader, "rule");
        each.text = std::string(reader.text("text", Limits::TextBytes));
        each.reason = std::string(reader.text("reason", Limits::TextBytes, 1));
        reader.finish();
        submitted.overrides.push_back(std::move(each));
    });
}

void read(ObjectReader& data, DraftWithdrawn& withdrawn)
{
    withdrawn.draft.value = readName(data, "draft");
    withdrawn.reason = std::string(data.optionalText("reason", Limits::TextBytes, 1));
}

void read(ObjectReader& data, PublicationOrdered& ordered)
{
    ordered.publication.value = readName(data, "publication");
    ordered.draft.value = readName(data, "draft");
    ordered.version = version(data);
    data.texts("channels", Limits::Channels, Limits::NameBytes, false,
        [&ordered](std::string_view channel) { ordered.channels.emplace_back(channel); });
    if (ordered.channels.empty())
        data.failure().set(data.place(), "channels", "is empty");
    ordered.nextUpdate = data.optionalInstant("next_update");
}

void read(ObjectReader& data, RedeliveryOrdered& ordered)
{
    ordered.publication.value = readName(data, "publication");
    ordered.channel = readName(data, "channel");
    ordered.uncertainToo = data.optionalBoolean("uncertain_too");
}

void read(ObjectReader& data, CustomersAsked& asked)
{
    asked.by = data.word("by", askedByFromWord);
}

void read(ObjectReader& data, DraftApproved& approved)
{
    constexpr std::size_t Digits = 64;
    approved.draft.value = readName(data, "draft");
    approved.version = version(data);
    approved.digest = readName(data, "digest");
    const bool isDigest = approved.digest.size() == Digits
        && std::all_of(approved.digest.begin(), approved.digest.end(),
            [](char letter) { return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f'); });
    if (!isDigest)
        data.failure().set(data.place(), "digest", "is not a SHA-256 in 64 small hexadecimal digits");
}

void read(ObjectReader& data, DraftRefused& refused)
{
    refused.draft.value = readName(data, "draft");
    refused.version = version(data);
    refused.reason = std::string(data.text("reason", Limits::TextBytes, 1));
}

template <typename Change> void readPlace(ObjectReader& data, Change& change)
{
    change.publication.value = readName(data, "publication");
    change.channel = readName(data, "channel");
}

void read(ObjectReader& data, DeliveryBegun& begun)
{
    readPlace(data, begun);
    begun.kind = data.word("kind", channelKindFromWord);
    begun.recipients = count(data, "recipients");
}

void read(ObjectReader& data, HandoverBegun& begun)
{
    readPlace(data, begun);
    data.texts("recipients", Limits::HandoverRecipients, Limits::NameBytes, false,
        [&begun](std::string_view recipient) { begun.recipients.emplace_back(recipient); });
    if (begun.recipients.empty())
        data.failure().set(data.place(), "recipients", "is empty");
}

void read(ObjectReader& data, HandoverEnded& ended)
{
    const auto outcome = [](std::string_view word) {
        const auto known = deliveryOutcomeFromWord(word);
        return known == DeliveryOutcome::HandingOver ? std::nullopt : known;
    };
    readPlace(data, ended);
    data.array("results", Limits::HandoverRecipients, false, [&](Element entry, std::string_view place) {
        ObjectReader reader(entry, place, data.failure());
        RecipientResult result;
        result.recipient = readName(reader, "recipient");
        result.outcome = reader.word("outcome", outcome);
        result.detail = std::string(reader.optionalText("detail", Limits::DetailBytes, 1));
        result.retryAt = reader.optionalInstant("retry_at");
        reader.finish();
        ended.results.push_back(std::move(result));
    });
    if (ended.results.empty())
        data.failure().set(data.place(), "results", "is empty");
}

void read(ObjectReader& data, DeliveryFinished& finished)
{
    readPlace(data, finished);
    finished.delivered = count(data, "delivered");
    finished.failed = count(data, "failed");
    finished.uncertain = count(data, "uncertain");
    finished.detail = std::string(data.optionalText("detail", Limits::DetailBytes, 1));
}

template <typename Variant, std::size_t Index> Variant readKind(ObjectReader& data)
{
    std::variant_alternative_t<Index, Variant> change;
    read(data, change);
    return change;
}

template <typename Variant, std::size_t... Indexes>
constexpr std::array<Variant (*)(ObjectReader&), sizeof...(Indexes)> readersOf(std::index_sequence<Indexes...>)
{
    return { &readKind<Variant, Indexes>... };
}

template <typename Variant> Variant readAny(std::size_t type, ObjectReader& data)
{
    static constexpr auto Readers = readersOf<Variant>(std::make_index_sequence<std::variant_size_v<Variant>>());
    return Readers[type](data);
}

} // namespace

CommsChange readCommsChange(std::size_t type, ObjectReader& data)
{
    return readAny<CommsChange>(type, data);
}

ApprovalChange readApprovalChange(std::size_t type, ObjectReader& data)
{
    return readAny<ApprovalChange>(type, data);
}

DeliveryChange readDeliveryChange(std::size_t type, ObjectReader& data)
{
    return readAny<DeliveryChange>(type, data);
}

} // namespace leitstand
