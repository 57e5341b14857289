// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/event_codec.h"

#include "wire/body_codec.h"
#include "wire/event_types.h"
#include "wire/json_reader.h"
#include "wire/subjects.h"

#include <algorithm>

namespace leitstand {

std::string readName(ObjectReader& data, std::string_view member)
{
    return std::string(data.text(member, EventLimits::NameBytes, 1));
}

std::string readOptionalName(ObjectReader& data, std::string_view member)
{
    return std::string(data.optionalText(member, EventLimits::NameBytes, 1));
}

namespace {

using Limits = EventLimits;
using Element = simdjson::dom::element;

std::optional<AlertStatus> statusFromWord(std::string_view word)
{
    if (word == "firing")
        return AlertStatus::Firing;
    return word == "resolved" ? std::optional(AlertStatus::Resolved) : std::nullopt;
}

std::optional<SourceState> sourceStateFromWord(std::string_view word)
{
    if (word == "waiting")
        return SourceState::Waiting;
    if (word == "good")
        return SourceState::Good;
    return word == "failing" ? std::optional(SourceState::Failing) : std::nullopt;
}

std::string owned(std::string_view view)
{
    return std::string(view);
}

AlertCondition readAlert(ObjectReader& data)
{
    AlertCondition alert;
    alert.key.source = readName(data, "source");
    alert.key.fingerprint = readName(data, "fingerprint");
    alert.status = data.word("status", statusFromWord);
    alert.severity = data.word("severity", severityFromOwnWord);
    alert.name = readName(data, "name");
    alert.service = readOptionalName(data, "service");
    alert.summary = owned(data.optionalText("summary", Limits::TextBytes, 1));
    data.labels("labels", alert.labels, Limits::Labels, Limits::NameBytes, Limits::TextBytes);
    data.labels("annotations", alert.annotations, Limits::Labels, Limits::NameBytes, Limits::TextBytes);
    alert.startsAt = data.instant("starts_at");
    alert.endsAt = data.optionalInstant("ends_at");
    alert.inhibited = data.optionalBoolean("inhibited");
    alert.generatorUrl = owned(data.optionalText("generator_url", Limits::TextBytes, 1));
    alert.consoleUrl = owned(data.optionalText("console_url", Limits::TextBytes, 1));
    data.array("silences", Limits::Silences, true, [&](Element entry, std::string_view place) {
        ObjectReader reader(entry, place, data.failure());
        Silence silence;
        silence.id = readName(reader, "id");
        silence.by = owned(reader.optionalText("by", Limits::NameBytes));
        silence.comment = owned(reader.optionalText("comment", Limits::TextBytes));
        silence.until = reader.optionalInstant("until");
        reader.finish();
        alert.silences.push_back(std::move(silence));
    });
    return alert;
}

ChannelReport readChannel(ObjectReader& reader)
{
    ChannelReport channel;
    channel.name = readName(reader, "name");
    channel.kind = reader.word("kind", channelKindFromWord);
    channel.state = reader.word("state", sourceStateFromWord);
    channel.lastGood = reader.optionalInstant("last_good");
    channel.detail = owned(reader.optionalText("detail", Limits::TextBytes));
    reader.texts("audiences", Limits::Audiences, Limits::NameBytes, false, [&](std::string_view word) {
        const auto audience = audienceFromWord(word);
        if (!audience || !channel.audiences.insert(*audience).second)
            reader.failure().set(reader.place(), "audiences",
                "\"" + owned(word) + (audience ? "\" is there twice" : "\" is not one of the words allowed here"));
    });
    channel.recipients = static_cast<std::uint32_t>(reader.integer("recipients", 0, Limits::Recipients));
    return channel;
}

GatewayReport readReport(ObjectReader& data)
{
    GatewayReport report;
    data.array("sources", Limits::Sources, false, [&](Element entry, std::string_view place) {
        ObjectReader reader(entry, place, data.failure());
        SourceReport source;
        source.source = readName(reader, "source");
        source.state = reader.word("state", sourceStateFromWord);
        source.lastGood = reader.optionalInstant("last_good");
        source.detail = owned(reader.optionalText("detail", Limits::TextBytes));
        reader.finish();
        report.sources.push_back(std::move(source));
    });
    data.array("channels", Limits::Channels, true, [&](Element entry, std::string_view place) {
        ObjectReader reader(entry, place, data.failure());
        report.channels.push_back(readChannel(reader));
        reader.finish();
    });
    return report;
}

PresenceNotice readPresence(ObjectReader& data)
{
    PresenceNotice notice;
    notice.window = readName(data, "window");
    notice.incident.value = readOptionalName(data, "incident");
    if (!notice.incident.empty() && !isIncidentId(notice.incident.value))
        data.failure().set(data.place(), "incident", "an incident's id is 1 to 128 letters, digits, '-' and '_'");
    notice.editing = owned(data.optionalText("editing", Limits::PartBytes, 1));
    return notice;
}

MetricSample readSample(ObjectReader& data)
{
    MetricSample sample;
    sample.service = readName(data, "service");
    sample.name = readName(data, "name");
    sample.value = data.number("value");
    sample.unit = owned(data.optionalText("unit", Limits::UnitBytes, 1));
    return sample;
}

template <std::size_t N>
std::optional<std::size_t> indexOf(const std::array<std::string_view, N>& names, std::string_view type)
{
    const auto found = std::find(names.begin(), names.end(), type);
    return found == names.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - names.begin()));
}

// The aspect that the type belongs to, and its place among that aspect's changes.
struct IncidentType {
    Aspect aspect = Aspect::Case;
    std::size_t index = 0;
};
std::optional<IncidentType> incidentType(std::string_view type)
{
    if (const auto index = indexOf(types::Case, type))
        return IncidentType { Aspect::Case, *index };
    if (const auto index = indexOf(types::Comms, type))
        return IncidentType { Aspect::Comms, *index };
    if (const auto index = indexOf(types::Approval, type))
        return IncidentType { Aspect::Approval, *index };
    if (const auto index = indexOf(types::Delivery, type))
        return IncidentType { Aspect::Delivery, *index };
    return std::nullopt;
}

bool isKnown(std::string_view type)
{
    return type == types::AlertChanged || type == types::MetricSampled || type == types::GatewayReported
        || type == types::CatalogueApplied || type == types::PresenceNoticed || type == types::GroupingDecided
        || incidentType(type) || indexOf(types::Handling, type);
}

EventBody readOfIncident(const IncidentSubject& parts, std::size_t type, ObjectReader& data)
{
    switch (parts.aspect) {
    case Aspect::Comms:
        return CommsEvent { parts.incident, parts.version, readCommsChange(type, data) };
    case Aspect::Approval:
        return ApprovalEvent { parts.incident, parts.version, readApprovalChange(type, data) };
    case Aspect::Delivery:
        return DeliveryEvent { parts.incident, parts.version, readDeliveryChange(type, data) };
    case Aspect::Case:
        break;
    }
    return readCaseEvent(parts.incident, parts.version, type, data);
}

EventBody readBody(std::string_view type, std::string_view subject, ObjectReader& data)
{
    if (type == types::AlertChanged) // nearly all events are
        return readAlert(data);
    if (const auto known = incidentType(type)) {
        const auto parts = parseIncidentSubject(subject);
        if (!parts || parts->aspect != known->aspect) {
            data.failure().set("subject", "", "an event of this type does not belong at " + owned(subject));
            return EventBody();
        }
        return readOfIncident(*parts, known->index, data);
    }
    if (type == types::GatewayReported)
        return readReport(data);
    if (type == types::CatalogueApplied)
        return readCatalogue(data);
    if (type == types::GroupingDecided)
        return readGrouping(data);
    if (type == types::PresenceNoticed)
        return readPresence(data);
    if (indexOf(types::Handling, type))
        return readHandling(type, data);
    return readSample(data);
}

// What is left of the envelope. The attribute "subject" is optional; where an incident's event names its place in the
// log by it, it has to be the place where the event stands.
void readRest(ObjectReader& envelope, std::string_view stands, Event& event)
{
    event.time = envelope.instant("time");
    // Presence is somebody's: the actor is part of the subject.
    event.actor = std::holds_alternative<PresenceNotice>(event.body)
        ? readName(envelope, "actor")
        : owned(envelope.optionalText("actor", Limits::NameBytes));
    const std::string_view contentType = envelope.optionalText("datacontenttype", 128, 1);
    if (!contentType.empty() && contentType != "application/json")
        envelope.failure().set("", "datacontenttype", "application/json is expected");
    static_cast<void>(envelope.optionalText("dataschema", Limits::TextBytes, 1));
    const std::string_view subject = envelope.optionalText("subject", Limits::TextBytes, 1);
    const bool ofIncident = streamFor(event.body) == Stream::Incidents;
    if (ofIncident && !subject.empty() && subject != stands)
        envelope.failure().set("", "subject", "the event says " + owned(subject) + " and stands at " + owned(stands));
    envelope.finish(true);
}

} // namespace

struct EventDecoder::Parser {
    simdjson::dom::parser json { Limits::Bytes };
};

EventDecoder::EventDecoder() : m_parser(std::make_unique<Parser>())
{
    // Out of memory here shows again, as an error, when the first event is parsed.
    [[maybe_unused]] const auto error = m_parser->json.allocate(Limits::Bytes, Limits::Depth);
}
EventDecoder::~EventDecoder() = default;
EventDecoder::EventDecoder(EventDecoder&&) noexcept = default;
EventDecoder& EventDecoder::operator=(EventDecoder&&) noexcept = default;

Decoded EventDecoder::decode(std::string_view subject, std::string_view bytes)
{
    return read(subject, bytes);
}

Decoded EventDecoder::decodeUnplaced(std::string_view bytes)
{
    return read(std::nullopt, bytes);
}

Decoded EventDecoder::read(std::optional<std::string_view> stands, std::string_view bytes)
{
    if (bytes.size() > Limits::Bytes)
        return Rejection { "event: is longer than " + std::to_string(Limits::Bytes) + " bytes" };
    Element document;
    if (const auto error = m_parser->json.parse(bytes.data(), bytes.size(), true).get(document))
        return Rejection { std::string("event: is not JSON: ") + simdjson::error_message(error) };

    ReadFailure failure;
    ObjectReader envelope(document, "", failure, ObjectReader::Nulls::Absent);
    Event event;
    const std::string_view version = envelope.text("specversion", 16, 1);
    event.id = readName(envelope, "id");
    event.source = readName(envelope, "source");
    const std::string_view type = envelope.text("type", Limits::NameBytes, 1);
    if (!failure.failed() && version != "1.0")
        return Rejection { "specversion: \"" + owned(version) + "\" is not 1.0" };
    if (failure.failed())
        return Rejection { std::move(failure.reason) };

    if (!isKnown(type))
        return Foreign { owned(type) };
    const auto data = envelope.element("data", false);
    if (!data)
        return Rejection { std::move(failure.reason) };
    std::string_view subject;
    if (stands)
        subject = *stands;
    else if (incidentType(type))
        subject = envelope.text("subject", Limits::TextBytes, 1);
    ObjectReader reader(*data, "data.", failure);
    event.body = readBody(type, subject, reader);
    reader.finish();
    readRest(envelope, subject, event);
    if (failure.failed())
        return Rejection { std::move(failure.reason) };
    if (const std::string expected = subjectFor(event); stands && expected != subject)
        return Rejection { "subject: the event says " + expected + " and stands at " + owned(subject) };
    return event;
}

} // namespace leitstand
