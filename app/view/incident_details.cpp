// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_details.h"

#include "domain/incident_rules.h"
#include "view/alert_list_model.h"
#include "view/display_text.h"

#include <algorithm>
#include <tuple>

namespace leitstand {
namespace {

struct TimelineEntry {
    Instant at;
    QVariantMap shown;
};

QVariantMap entry(const char* kind, Instant at, const std::string& by, const QString& text, int lane)
{
    return {
        { QStringLiteral("kind"), QString::fromLatin1(kind) },
        { QStringLiteral("at"), milliseconds(at) },
        { QStringLiteral("by"), displayLine(by) },
        { QStringLiteral("text"), text },
        { QStringLiteral("lane"), lane },
    };
}

} // namespace

IncidentDetails::IncidentDetails(Lens& lens, const CatalogueNames& names, QObject* parent)
    : QObject(parent)
    , m_lens(lens)
    , m_names(names)
{
    connect(&lens, &Lens::folded, this, &IncidentDetails::refresh);
    connect(&lens, &Lens::replaced, this, &IncidentDetails::reload);
    connect(&names, &CatalogueNames::changed, this, &IncidentDetails::reload);
}

void IncidentDetails::setIncidentId(const QString& id)
{
    if (m_id == id)
        return;
    m_id = id;
    reload();
}

const Incident* IncidentDetails::incident() const
{
    return m_lens.state().incident({ m_id.toStdString() });
}

void IncidentDetails::refresh(const Changes& changes)
{
    const Incident* const shown = incident();
    if (!shown)
        return;
    const bool touched
        = std::find(changes.incidents.begin(), changes.incidents.end(), shown->id) != changes.incidents.end();
    if (touched || !changes.alerts.empty())
        reload();
}

void IncidentDetails::reload()
{
    const Incident* const shown = incident();
    m_card = shown ? cardOf(*shown, m_lens.state(), m_names) : IncidentCard();
    Q_EMIT changed();
}

double IncidentDetails::updateDueAt() const
{
    const Incident* const shown = incident();
    const auto clock = shown ? nextMessageClock(*shown, *m_lens.state().catalogue()) : std::nullopt;
    return clock ? milliseconds(clock->due) : 0.0;
}

bool IncidentDetails::mayClose() const
{
    const Incident* const shown = incident();
    return shown
        && mayChange(*shown, CaseChange(LaneMoved { Lane::Closed, "-", {} }), { m_lens.state(), m_lens.now() }).ok();
}

QVariantList IncidentDetails::timeline() const
{
    const Incident* const shown = incident();
    if (!shown)
        return {};
    std::vector<TimelineEntry> entries;
    for (std::size_t i = 0; i < shown->laneChanges.size(); ++i) {
        const LaneChange& change = shown->laneChanges[i];
        entries.push_back(
            { change.at, entry(i == 0 ? "opened" : "lane", change.at, change.by, {}, Facts::from(change.lane)) });
    }
    for (const Note& note : shown->notes)
        entries.push_back({ note.at, entry("note", note.at, note.by, displayText(note.text), 0) });
    for (const PublishedMessage& message : shown->published)
        entries.push_back(
            { message.at, entry("published", message.at, message.by, displayLine(message.text.german.subject), 0) });
    std::stable_sort(entries.begin(), entries.end(),
        [](const TimelineEntry& left, const TimelineEntry& right) { return left.at > right.at; });
    QVariantList list;
    for (const TimelineEntry& one : entries)
        list.append(one.shown);
    return list;
}

QVariantList IncidentDetails::alerts() const
{
    const Incident* const shown = incident();
    if (!shown)
        return {};
    std::vector<std::pair<AlertKey, const Alert*>> linked;
    for (const AlertKey& key : shown->alerts)
        linked.emplace_back(key, m_lens.state().alert(key));
    const auto urgency = [](const Alert* alert) {
        return alert ? std::tuple(0, alert->state(), alert->condition.severity)
                     : std::tuple(1, AlertState::Resolved, Severity::Info);
    };
    std::stable_sort(linked.begin(), linked.end(),
        [&](const auto& left, const auto& right) { return urgency(left.second) < urgency(right.second); });
    QVariantList list;
    for (const auto& [key, alert] : linked) {
        QVariantMap row { { QStringLiteral("alertId"), AlertListModel::idFor(key) },
            { QStringLiteral("known"), alert != nullptr } };
        if (alert) {
            row.insert(QStringLiteral("name"), displayLine(alert->condition.name));
            row.insert(QStringLiteral("severity"), static_cast<int>(Facts::from(alert->condition.severity)));
            row.insert(QStringLiteral("state"), static_cast<int>(Facts::from(alert->state())));
            row.insert(QStringLiteral("service"), displayLine(alert->condition.service));
            row.insert(QStringLiteral("startsAt"), milliseconds(alert->condition.startsAt));
        }
        list.append(row);
    }
    return list;
}

} // namespace leitstand
