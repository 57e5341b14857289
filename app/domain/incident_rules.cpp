// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/incident_rules.h"

#include <QtGlobal>

#include <type_traits>

namespace leitstand {
namespace {

// What the log's format can carry (wire/event_codec.h), with some room.
constexpr std::size_t MaxTitleBytes = 500;
constexpr std::size_t MaxTextBytes = 60000;
constexpr std::size_t MaxLinkedAlerts = 10000;

// The texts are marked for translation; the window shows them in its language.
Error refusal(std::string what, const IncidentId& incident, std::string remedy)
{
    return { std::move(what), "incident " + incident.value, std::move(remedy) };
}

Error refusal(std::string what, const Incident& incident, std::string remedy)
{
    return refusal(std::move(what), incident.id, std::move(remedy));
}

Outcome mayMove(const Incident& incident, Lane to)
{
    if (to == incident.lane)
        return refusal(QT_TRANSLATE_NOOP("Rules", "it is in this lane already"), incident,
            QT_TRANSLATE_NOOP("Rules", "choose another lane"));
    if (to == Lane::New)
        return refusal(QT_TRANSLATE_NOOP("Rules", "somebody has begun to work on it"), incident,
            QT_TRANSLATE_NOOP("Rules", "move it to Understand instead"));
    if (to == Lane::Closed && incident.owesFinalMessage())
        return refusal(QT_TRANSLATE_NOOP("Rules", "customers noticed it and have not had the final message"), incident,
            QT_TRANSLATE_NOOP("Rules", "publish the final message, or mark the incident as not visible to customers"));
    return Done();
}

bool isTitle(const std::string& text)
{
    return !text.empty() && text.size() <= MaxTitleBytes;
}

} // namespace

Outcome mayOpen(const IncidentId& id, const IncidentOpened& opening)
{
    if (!isTitle(opening.title))
        return refusal(QT_TRANSLATE_NOOP("Rules", "a title has 1 to 500 bytes"), id,
            QT_TRANSLATE_NOOP("Rules", "write a title, or shorten it"));
    if (opening.alerts.size() > MaxLinkedAlerts)
        return refusal(QT_TRANSLATE_NOOP("Rules", "more than 10,000 alerts were named"), id,
            QT_TRANSLATE_NOOP("Rules", "do it in several steps"));
    return Done();
}

Outcome mayChange(const Incident& incident, const CaseChange& change)
{
    return std::visit(
        [&](const auto& what) -> Outcome {
            using Change = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Change, LaneMoved>) {
                return mayMove(incident, what.to);
            } else if constexpr (std::is_same_v<Change, IncidentAcknowledged>) {
                if (incident.acknowledgedAt)
                    return refusal(QT_TRANSLATE_NOOP("Rules", "somebody has acknowledged it already"), incident,
                        QT_TRANSLATE_NOOP("Rules", "nothing has to be done"));
            } else if constexpr (std::is_same_v<Change, IncidentOpened>) {
                return refusal(QT_TRANSLATE_NOOP("Rules", "it is open already"), incident,
                    QT_TRANSLATE_NOOP("Rules", "open another incident"));
            } else if constexpr (std::is_same_v<Change, TitleChanged>) {
                if (!isTitle(what.title))
                    return refusal(QT_TRANSLATE_NOOP("Rules", "a title has 1 to 500 bytes"), incident,
                        QT_TRANSLATE_NOOP("Rules", "shorten the title"));
            } else if constexpr (std::is_same_v<Change, AlertsLinked> || std::is_same_v<Change, AlertsUnlinked>) {
                if (what.alerts.empty())
                    return refusal(QT_TRANSLATE_NOOP("Rules", "no alert was named"), incident,
                        QT_TRANSLATE_NOOP("Rules", "select at least one alert"));
                if (what.alerts.size() > MaxLinkedAlerts)
                    return refusal(QT_TRANSLATE_NOOP("Rules", "more than 10,000 alerts were named"), incident,
                        QT_TRANSLATE_NOOP("Rules", "do it in several steps"));
            } else if constexpr (std::is_same_v<Change, NoteAdded>) {
                if (what.text.empty())
                    return refusal(QT_TRANSLATE_NOOP("Rules", "the note is empty"), incident,
                        QT_TRANSLATE_NOOP("Rules", "write something first"));
                if (what.text.size() > MaxTextBytes)
                    return refusal(QT_TRANSLATE_NOOP("Rules", "the note is longer than 60,000 bytes"), incident,
                        QT_TRANSLATE_NOOP("Rules", "split it into several notes"));
            }
            return Done();
        },
        change);
}

Outcome mayChange(const Incident& incident, const CommsChange& change)
{
    const DraftText& text = std::visit([](const auto& what) -> const DraftText& { return what.text; }, change);
    for (const Message* const message : { &text.german, &text.english }) {
        if (message->subject.size() > MaxTitleBytes)
            return refusal(QT_TRANSLATE_NOOP("Rules", "the message's subject is longer than 500 bytes"), incident,
                QT_TRANSLATE_NOOP("Rules", "shorten it"));
        if (message->body.size() > MaxTextBytes)
            return refusal(QT_TRANSLATE_NOOP("Rules", "the message is longer than 60,000 bytes"), incident,
                QT_TRANSLATE_NOOP("Rules", "shorten it"));
    }
    if (std::holds_alternative<MessagePublished>(change) && text.german.empty() && text.english.empty())
        return refusal(QT_TRANSLATE_NOOP("Rules", "the message is empty"), incident,
            QT_TRANSLATE_NOOP("Rules", "write the message first"));
    return Done();
}

std::vector<std::string> touchedParts(const CaseChange& change)
{
    return std::visit(
        [](const auto& what) -> std::vector<std::string> {
            using Change = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Change, IncidentOpened>)
                return { "opening" };
            else if constexpr (std::is_same_v<Change, IncidentAcknowledged>)
                return { "acknowledgement" };
            else if constexpr (std::is_same_v<Change, LaneMoved>)
                return { "lane" };
            else if constexpr (std::is_same_v<Change, PriorityChanged>)
                return { "priority" };
            else if constexpr (std::is_same_v<Change, TitleChanged>)
                return { "title" };
            else if constexpr (std::is_same_v<Change, CustomerImpactChanged>)
                return { "customer impact" };
            else
                return {};
        },
        change);
}

std::vector<std::string> touchedParts(const CommsChange& change)
{
    if (const auto* const saved = std::get_if<DraftSaved>(&change))
        return { "draft:" + saved->draft.value };
    return {};
}

std::optional<Instant> nextCustomerUpdate(const Incident& incident)
{
    using namespace std::chrono_literals;
    if (!incident.isOpen() || !incident.customerImpact)
        return std::nullopt;
    if (!incident.owesFinalMessage())
        return std::nullopt;
    const Instant began = incident.workBegan();
    if (incident.published.empty() || incident.published.back().at < began)
        return began + 5min;
    const Instant last = incident.published.back().at;
    return last + (last - began < 2h ? Span(20min) : Span(60min));
}

std::optional<Instant> acknowledgeDue(const Incident& incident)
{
    if (!incident.isOpen() || incident.acknowledgedAt)
        return std::nullopt;
    return incident.openedAt + std::chrono::minutes(15);
}

} // namespace leitstand
