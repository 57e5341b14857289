// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One overload of `read` per kind of change, in the order of CaseChange; the table at the end finds them by type.

#include "wire/body_codec.h"
#include "wire/event_codec.h"
#include "wire/json_reader.h"
#include "wire/subjects.h"

#include <QByteArray>

#include <array>
#include <limits>
#include <utility>

namespace leitstand {
namespace {

using Limits = EventLimits;
using Element = simdjson::dom::element;

std::string filledText(ObjectReader& data, std::string_view member)
{
    return std::string(data.text(member, Limits::TextBytes, 1));
}

std::string optionalText(ObjectReader& data, std::string_view member)
{
    return std::string(data.optionalText(member, Limits::TextBytes, 1));
}

IncidentId incidentId(ObjectReader& data, std::string_view member, bool optional)
{
    const std::string_view id
        = optional ? data.optionalText(member, Limits::NameBytes, 1) : data.text(member, Limits::NameBytes, 1);
    if (!id.empty() && !isIncidentId(id))
        data.failure().set(data.place(), member, "an incident's id is 1 to 128 letters, digits, '-' and '_'");
    return { std::string(id) };
}

AlertKey readKey(ObjectReader& reader)
{
    AlertKey key { readName(reader, "source"), readName(reader, "fingerprint") };
    reader.finish();
    return key;
}

std::vector<AlertKey> readKeys(ObjectReader& data)
{
    std::vector<AlertKey> keys;
    data.array("alerts", Limits::LinkedAlerts, false, [&](Element entry, std::string_view place) {
        ObjectReader reader(entry, place, data.failure());
        keys.push_back(readKey(reader));
    });
    return keys;
}

std::vector<ComponentId> readComponents(ObjectReader& data, bool optional)
{
    std::vector<ComponentId> components;
    data.texts("components", Limits::Components, Limits::NameBytes, optional,
        [&components](std::string_view id) { components.push_back({ std::string(id) }); });
    return components;
}

void read(ObjectReader& data, IncidentOpened& opened)
{
    opened.title = readName(data, "title");
    opened.priority = data.word("priority", priorityFromWord);
    opened.customerImpact = data.boolean("customer_impact");
    opened.alerts = readKeys(data);
    opened.summary = optionalText(data, "summary");
    opened.components = readComponents(data, true);
    opened.splitFrom = incidentId(data, "split_from", true);
}

void read(ObjectReader&, IncidentAcknowledged&) { }

void read(ObjectReader& data, LaneMoved& moved)
{
    moved.to = data.word("to", laneFromWord);
    moved.reason = optionalText(data, "reason");
    if (const auto seconds = data.optionalInteger("watch_seconds", 1, Limits::LongestSpan.count()))
        moved.watch = std::chrono::seconds(*seconds);
}

void read(ObjectReader& data, PriorityChanged& changed)
{
    changed.priority = data.word("priority", priorityFromWord);
}

void read(ObjectReader& data, TitleChanged& changed)
{
    changed.title = readName(data, "title");
}

void read(ObjectReader& data, CustomerImpactChanged& changed)
{
    changed.customerImpact = data.boolean("customer_impact");
}

void read(ObjectReader& data, AlertsLinked& linked)
{
    linked.alerts = readKeys(data);
}

void read(ObjectReader& data, AlertsUnlinked& unlinked)
{
    unlinked.alerts = readKeys(data);
}

void read(ObjectReader& data, NoteAdded& added)
{
    added.note.value = readOptionalName(data, "note"); // readCaseEvent() names one that has none
    added.text = std::string(data.text("text", Limits::TextBytes));
    added.mark = data.optionalWord("mark", noteMarkFromWord).value_or(NoteMark::None);
    data.texts("pictures", Limits::NotePictures, Limits::NameBytes, true,
        [&added](std::string_view id) { added.pictures.push_back({ std::string(id) }); });
    if (added.text.empty() && added.pictures.empty())
        data.failure().set(data.place(), "text", "is empty, and there is no picture");
}

void read(ObjectReader& data, SummaryChanged& changed)
{
    changed.summary = std::string(data.text("summary", Limits::TextBytes));
}

void read(ObjectReader& data, RoleAssigned& assigned)
{
    assigned.role = data.word("role", caseRoleFromWord);
    assigned.person = readOptionalName(data, "person");
}

void read(ObjectReader& data, ComponentsAffected& affected)
{
    affected.components = readComponents(data, false);
}

void read(ObjectReader& data, ComponentsCleared& cleared)
{
    cleared.components = readComponents(data, false);
}

void read(ObjectReader& data, HypothesisRaised& raised)
{
    raised.hypothesis.value = readName(data, "hypothesis");
    raised.statement = filledText(data, "statement");
}

void read(ObjectReader& data, HypothesisJudged& judged)
{
    judged.hypothesis.value = readName(data, "hypothesis");
    judged.state = data.word("state", hypothesisStateFromWord);
    judged.evidence = optionalText(data, "evidence");
}

void read(ObjectReader& data, ActionTaken& taken)
{
    taken.action.value = readName(data, "action");
    taken.what = filledText(data, "what");
    taken.by = readOptionalName(data, "by");
    taken.outcome = data.word("outcome", actionOutcomeFromWord);
    taken.detail = optionalText(data, "detail");
}

void read(ObjectReader& data, ActionEnded& ended)
{
    ended.action.value = readName(data, "action");
    ended.outcome = data.word("outcome", actionOutcomeFromWord);
    ended.detail = optionalText(data, "detail");
}

void read(ObjectReader& data, OutageRecorded& recorded)
{
    recorded.outage.value = readName(data, "outage");
    recorded.facts.component.value = readName(data, "component");
    recorded.facts.planned = data.boolean("planned");
    recorded.facts.fault = data.word("fault", faultFromWord);
    recorded.facts.reach.segment.value = readOptionalName(data, "segment");
    recorded.facts.reach.share = data.optionalNumber("share", { 0, 1, true });
    recorded.facts.comment = optionalText(data, "comment");
    data.array("spells", Limits::Spells, false, [&](Element entry, std::string_view place) {
        ObjectReader reader(entry, place, data.failure());
        OutageSpell spell;
        spell.state = reader.word("state", outageStateFromWord);
        spell.from = reader.instant("from");
        spell.to = reader.optionalInstant("to");
        reader.finish();
        recorded.spells.push_back(spell);
    });
    if (recorded.spells.empty())
        data.failure().set(data.place(), "spells", "is empty");
}

void read(ObjectReader& data, OutageChanged& changed)
{
    changed.outage.value = readName(data, "outage");
    changed.state = data.word("state", outageStateFromWord);
    changed.at = data.instant("at");
}

void read(ObjectReader& data, OutageEnded& ended)
{
    ended.outage.value = readName(data, "outage");
    ended.at = data.instant("at");
}

void read(ObjectReader& data, CauseRecorded& recorded)
{
    recorded.cause.value = readName(data, "cause");
    recorded.text = filledText(data, "text");
}

// "2026-11-21", years 0001 to 9999.
std::optional<std::chrono::sys_days> optionalDay(ObjectReader& data, std::string_view member)
{
    const std::string_view written = data.optionalText(member, 64, 1);
    if (written.empty())
        return std::nullopt;
    constexpr std::size_t Length = 10;
    const auto begins = written.size() == Length ? parseInstant(std::string(written) + "T00:00:00Z") : std::nullopt;
    if (!begins) {
        data.failure().set(data.place(), member, "\"" + std::string(written) + "\" is not a day as in 2026-11-21");
        return std::nullopt;
    }
    return std::chrono::floor<std::chrono::days>(*begins);
}

void read(ObjectReader& data, PreventionPlanned& planned)
{
    planned.prevention.value = readName(data, "prevention");
    planned.text = filledText(data, "text");
    planned.owner = readOptionalName(data, "owner");
    planned.due = optionalDay(data, "due");
}

void read(ObjectReader& data, PreventionDone& done)
{
    done.prevention.value = readName(data, "prevention");
}

void read(ObjectReader& data, IncidentMerged& merged)
{
    merged.into = incidentId(data, "into", false);
}

void read(ObjectReader& data, RelapseNoticed& relapse)
{
    if (const auto alert = data.element("alert", false)) {
        ObjectReader reader(*alert, "data.alert.", data.failure());
        relapse.alert = readKey(reader);
    }
    relapse.firedAt = data.instant("fired_at");
}

void read(ObjectReader& data, RegulatoryMilestoneReached& reached)
{
    reached.regime = data.word("regime", regimeFromWord);
    reached.milestone = data.word("milestone", regulatoryMilestoneFromWord);
    reached.at = data.instant("at");
}

std::shared_ptr<const std::string> readBytes(ObjectReader& data)
{
    constexpr std::size_t MaxWritten = (Picture::MaxPieceBytes + 2) / 3 * 4;
    const std::string_view written = data.text("bytes", MaxWritten, 1);
    const auto base64 = QByteArray::fromRawData(written.data(), static_cast<qsizetype>(written.size()));
    const QByteArray bytes = QByteArray::fromBase64(base64);
    // Written in one way only: with padding, and without bits that nobody reads.
    if (bytes.toBase64() != base64)
        data.failure().set(data.place(), "bytes", "is not base64 as RFC 4648 writes it, with padding");
    else if (static_cast<std::size_t>(bytes.size()) > Picture::MaxPieceBytes)
        data.failure().set(data.place(), "bytes", "are more than " + std::to_string(Picture::MaxPieceBytes) + " bytes");
    return std::make_shared<const std::string>(bytes.toStdString());
}

void read(ObjectReader& data, PicturePiece& piece)
{
    const auto mediaType = [](std::string_view word) {
        return word == "image/png" || word == "image/jpeg" ? std::optional(std::string(word)) : std::nullopt;
    };
    piece.picture.value = readName(data, "picture");
    piece.mediaType = data.word("media_type", mediaType);
    piece.count = static_cast<std::uint32_t>(data.integer("count", 1, Picture::MaxPieces));
    piece.index = static_cast<std::uint32_t>(data.integer("index", 0, Picture::MaxPieces - 1));
    if (piece.index >= piece.count)
        data.failure().set(data.place(), "index", "is not below the count of pieces");
    piece.bytes = readBytes(data);
}

void read(ObjectReader& data, Withdrawn& withdrawn)
{
    withdrawn.reason = optionalText(data, "reason");
}

using Read = CaseChange (*)(ObjectReader&);

template <std::size_t Index> CaseChange readKind(ObjectReader& data)
{
    std::variant_alternative_t<Index, CaseChange> change;
    read(data, change);
    return change;
}

template <std::size_t... Indexes>
constexpr std::array<Read, sizeof...(Indexes)> readersOf(std::index_sequence<Indexes...>)
{
    return { &readKind<Indexes>... };
}

constexpr auto Readers = readersOf(std::make_index_sequence<std::variant_size_v<CaseChange>>());

} // namespace

CaseEvent readCaseEvent(IncidentId incident, std::uint32_t version, std::size_t type, ObjectReader& data)
{
    CaseEvent event { std::move(incident), version, Readers[type](data), 0 };
    constexpr auto LastVersion = std::numeric_limits<std::uint32_t>::max();
    if (std::holds_alternative<Withdrawn>(event.change))
        event.corrects = static_cast<std::uint32_t>(data.integer("corrects", 1, LastVersion));
    else
        event.corrects = static_cast<std::uint32_t>(data.optionalInteger("corrects", 1, LastVersion).value_or(0));
    // Notes had no ids at first.
    if (auto* const note = std::get_if<NoteAdded>(&event.change); note && note->note.empty())
        note->note.value = "v" + std::to_string(version);
    return event;
}

} // namespace leitstand
