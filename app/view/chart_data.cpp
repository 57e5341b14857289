// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/chart_data.h"

#include "insight/downsample.h"
#include "view/display_text.h"

#include <limits>
#include <numeric>

namespace leitstand {

ChartData::ChartData(Lens& lens, QObject* parent) : RowModel(parent), m_lens(lens)
{
    lens.workspace().addObserver([this](const LoggedEvent& logged) {
        if (const auto* const alert = std::get_if<AlertCondition>(&logged.event.body))
            m_onsets.add(*alert, m_lens.workspace().now());
    });
    connect(&lens, &Lens::folded, this,
        [this](const Changes& changes) { m_byService.update(changes.alerts, m_lens.state().alerts()); });
    connect(&lens, &Lens::replaced, this, [this](Stream stream) {
        if (stream == Stream::Alerts)
            countServices();
    });
    connect(&lens, &Lens::modeChanged, this, [this] {
        m_pastUntil.reset();
        // Later: the state that belongs to it comes after this signal.
        if (running())
            QMetaObject::invokeMethod(this, &ChartData::refresh, Qt::QueuedConnection);
    });
    connect(&lens, &Lens::momentChanged, this, [this] {
        if (running())
            refresh();
    });
    connect(&lens.workspace(), &Workspace::caughtUp, this, &ChartData::refresh);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &ChartData::refresh);
}

void ChartData::countServices()
{
    m_byService.clear();
    std::vector<AlertSlot> all(m_lens.state().alerts().size());
    std::iota(all.begin(), all.end(), AlertSlot(0));
    m_byService.update(all, m_lens.state().alerts());
}

// Onwards from where it was read to, or the whole hour anew.
void ChartData::readPast(Instant now)
{
    const Instant hourAgo = now - OnsetHistory::Kept;
    if (!m_pastUntil || now < *m_pastUntil || *m_pastUntil < hourAgo) {
        m_pastOnsets.clear();
        m_pastUntil = hourAgo;
    }
    m_lens.visitAlerts(*m_pastUntil, now, [this, now](const LoggedEvent& logged) {
        if (const auto* const alert = std::get_if<AlertCondition>(&logged.event.body))
            m_pastOnsets.add(*alert, now);
    });
    m_pastUntil = now;
}

void ChartData::setRunning(bool running)
{
    if (running == m_timer.isActive())
        return;
    if (running) {
        m_timer.start();
        refresh();
    } else {
        m_timer.stop();
    }
    Q_EMIT runningChanged();
}

void ChartData::append(Columns& columns, const SeverityCounts& counts)
{
    columns[0].append(counts.of(Severity::Critical));
    columns[1].append(counts.of(Severity::Error));
    columns[2].append(counts.of(Severity::Warning));
    columns[3].append(counts.of(Severity::Unknown) + counts.of(Severity::Info));
}

void ChartData::refresh()
{
    const Instant now = m_lens.now();
    m_onsets.prune(m_lens.workspace().now());
    if (!m_lens.isLive())
        readPast(now);
    const OnsetHistory& onsets = m_lens.isLive() ? m_onsets : m_pastOnsets;
    m_rate = {};
    const auto minutes = onsets.perMinute(now);
    for (const MinuteOfOnsets& minute : minutes)
        append(m_rate, minute.counts);
    const Instant from = minutes.empty() ? now - OnsetHistory::Kept : minutes.front().minute;
    const Instant to = minutes.empty() ? now : minutes.back().minute + std::chrono::minutes(1);
    m_from = milliseconds(from);
    m_to = milliseconds(to);

    m_services.clear();
    m_firing = {};
    for (const ServiceRow& row : m_byService.overview(MostServices).top) {
        if (row.firing.total() == 0)
            continue;
        m_services.append(row.service.empty() ? tr("no service named") : displayLine(row.service));
        append(m_firing, row.firing);
    }
    refreshMetrics(from, to);
    Q_EMIT changed();
}

void ChartData::refreshMetrics(Instant from, Instant to)
{
    std::vector<MetricRow> now;
    for (const auto& [key, series] : m_lens.state().metrics()) {
        MetricRow row;
        row.service = displayLine(key.service);
        row.name = displayLine(key.name);
        row.unit = displayLine(series.unit);
        for (const Segment& segment : downsample(series.points, { from, to, MetricColumns, usualGap(series.points) })) {
            if (!row.points.isEmpty())
                row.points.append({ row.points.last().x(), std::numeric_limits<double>::quiet_NaN() });
            for (const MetricPoint& point : segment)
                row.points.append({ milliseconds(point.at), point.value });
        }
        if (!series.points.empty())
            row.latest = series.points.back().value;
        now.push_back(std::move(row));
    }
    updateRows(
        std::move(now),
        [](const auto& left, const auto& right) { return left.name == right.name && left.service == right.service; },
        std::equal_to<>());
}

QHash<int, QByteArray> ChartData::roleNames() const
{
    return { { ServiceRole, "service" }, { NameRole, "name" }, { UnitRole, "unit" }, { PointsRole, "points" },
        { LatestRole, "latest" } };
}

QVariant ChartData::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() < 0 || index.row() >= rowCount())
        return {};
    const MetricRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ServiceRole:
        return row.service;
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case UnitRole:
        return row.unit;
    case PointsRole:
        return QVariant::fromValue(row.points);
    case LatestRole:
        return row.latest;
    default:
        return {};
    }
}

} // namespace leitstand
