// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/outage_document.h"

#include "ctl/document_values.h"
#include "insight/calendar_periods.h"

namespace leitstand {
namespace {

QJsonArray totalsByPeriod(std::span<const Outage* const> outages, CalendarUnit unit, const QTimeZone& zone, Instant now)
{
    QJsonArray list;
    for (const CalendarPeriod& period : periodsWithOutages(outages, unit, zone, now)) {
        QJsonObject entry = totalsDocument(totalsOf(outages, now, {}, period.interval));
        entry.insert(unit == CalendarUnit::Day ? QLatin1String("day") : QLatin1String("month"), text(period.name));
        list.append(entry);
    }
    return list;
}

} // namespace

QJsonObject outageDocument(const Outage& outage)
{
    const OutageFacts& facts = outage.facts;
    QJsonObject document {
        { QStringLiteral("id"), text(outage.id.value) },
        { QStringLiteral("component"), text(facts.component.value) },
        { QStringLiteral("planned"), facts.planned },
        { QStringLiteral("fault"), text(wordFor(facts.fault)) },
        { QStringLiteral("state"), text(wordFor(outage.state())) },
        { QStringLiteral("open"), outage.isOpen() },
        { QStringLiteral("from"), text(outage.from()) },
        { QStringLiteral("by"), text(outage.by) },
        { QStringLiteral("withdrawn"), outage.withdrawn },
    };
    put(document, QLatin1String("to"), outage.to());
    put(document, QLatin1String("segment"), facts.reach.segment.value);
    if (facts.reach.share)
        document.insert(QLatin1String("share"), *facts.reach.share);
    put(document, QLatin1String("comment"), facts.comment);
    QJsonArray spells;
    for (const OutageSpell& spell : outage.spells) {
        QJsonObject entry { { QStringLiteral("state"), text(wordFor(spell.state)) },
            { QStringLiteral("from"), text(spell.from) } };
        put(entry, QLatin1String("to"), spell.to);
        spells.append(entry);
    }
    document.insert(QLatin1String("spells"), spells);
    return document;
}

QJsonObject totalsDocument(const OutageTotals& totals)
{
    return {
        { QStringLiteral("down_minutes"), minutes(totals.down) },
        { QStringLiteral("degraded_minutes"), minutes(totals.degraded) },
        { QStringLiteral("total_minutes"), minutes(totals.both) },
    };
}

QJsonObject totalsDocument(std::span<const Outage* const> outages, const QTimeZone& zone, Instant now)
{
    QJsonArray byComponent;
    for (const ComponentId& id : componentsOf(outages)) {
        OutageFilter filter;
        filter.component = id;
        QJsonObject entry = totalsDocument(totalsOf(outages, now, filter));
        entry.insert(QLatin1String("component"), text(id.value));
        byComponent.append(entry);
    }
    QJsonArray bySegment;
    for (const SegmentId& id : segmentsOf(outages)) {
        OutageFilter filter;
        filter.segment = id;
        QJsonObject entry = totalsDocument(totalsOf(outages, now, filter));
        entry.insert(QLatin1String("segment"), id.empty() ? QJsonValue() : QJsonValue(text(id.value)));
        bySegment.append(entry);
    }
    QJsonObject document = totalsDocument(totalsOf(outages, now));
    document.insert(QLatin1String("by_component"), byComponent);
    document.insert(QLatin1String("by_segment"), bySegment);
    document.insert(QLatin1String("by_day"), totalsByPeriod(outages, CalendarUnit::Day, zone, now));
    return document;
}

QJsonObject calendarTotalsDocument(std::span<const Outage* const> outages, const QTimeZone& zone, Instant now)
{
    QJsonObject document = totalsDocument(totalsOf(outages, now));
    document.insert(QLatin1String("by_day"), totalsByPeriod(outages, CalendarUnit::Day, zone, now));
    document.insert(QLatin1String("by_month"), totalsByPeriod(outages, CalendarUnit::Month, zone, now));
    return document;
}

} // namespace leitstand
