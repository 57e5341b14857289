// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the charts show, counted anew once a second while somebody looks (`running`), not with every event. In the past
// they show the hour before the moment that is looked at.
#pragma once

#include "insight/firing_by_service.h"
#include "insight/onset_history.h"
#include "view/row_updates.h"
#include "workspace/lens.h"

#include <QList>
#include <QPointF>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct MetricRow {
    QString service;
    QString name;
    QString unit;
    QList<QPointF> points; // x: milliseconds since 1970; a point whose y is NaN stands for a gap in the measurements
    double latest = 0;

    friend bool operator==(const MetricRow&, const MetricRow&) = default;
};

class ChartData : public RowModel<MetricRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(bool running READ running WRITE setRunning NOTIFY runningChanged)
    // New alerts per minute over the last hour, oldest first.
    Q_PROPERTY(QList<double> rateCritical READ rateCritical NOTIFY changed)
    Q_PROPERTY(QList<double> rateError READ rateError NOTIFY changed)
    Q_PROPERTY(QList<double> rateWarning READ rateWarning NOTIFY changed)
    Q_PROPERTY(QList<double> rateOther READ rateOther NOTIFY changed)
    Q_PROPERTY(double from READ from NOTIFY changed) // milliseconds since 1970: the beginning of the charts
    Q_PROPERTY(double to READ to NOTIFY changed)
    // Alerts that fire now, by service, the most first.
    Q_PROPERTY(QStringList services READ services NOTIFY changed)
    Q_PROPERTY(QList<double> serviceCritical READ serviceCritical NOTIFY changed)
    Q_PROPERTY(QList<double> serviceError READ serviceError NOTIFY changed)
    Q_PROPERTY(QList<double> serviceWarning READ serviceWarning NOTIFY changed)
    Q_PROPERTY(QList<double> serviceOther READ serviceOther NOTIFY changed)
    // Alerts that fire now at all services together.
    Q_PROPERTY(int firingCritical READ firingCritical NOTIFY changed)
    Q_PROPERTY(int firingError READ firingError NOTIFY changed)
    Q_PROPERTY(int firingWarning READ firingWarning NOTIFY changed)
    Q_PROPERTY(int firingOther READ firingOther NOTIFY changed)
    // More new alerts in ten minutes than people can follow.
    Q_PROPERTY(int metricCount READ metricCount NOTIFY changed)
public:
    enum Role { ServiceRole = Qt::UserRole + 1, NameRole, UnitRole, PointsRole, LatestRole };
    Q_ENUM(Role)

    explicit ChartData(Lens& lens, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool running() const { return m_timer.isActive(); }
    void setRunning(bool running);
    [[nodiscard]] QList<double> rateCritical() const { return m_rate[0]; }
    [[nodiscard]] QList<double> rateError() const { return m_rate[1]; }
    [[nodiscard]] QList<double> rateWarning() const { return m_rate[2]; }
    [[nodiscard]] QList<double> rateOther() const { return m_rate[3]; }
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }
    [[nodiscard]] QStringList services() const { return m_services; }
    [[nodiscard]] QList<double> serviceCritical() const { return m_firing[0]; }
    [[nodiscard]] QList<double> serviceError() const { return m_firing[1]; }
    [[nodiscard]] QList<double> serviceWarning() const { return m_firing[2]; }
    [[nodiscard]] QList<double> serviceOther() const { return m_firing[3]; }
    [[nodiscard]] int firingCritical() const { return firing(Severity::Critical); }
    [[nodiscard]] int firingError() const { return firing(Severity::Error); }
    [[nodiscard]] int firingWarning() const { return firing(Severity::Warning); }
    [[nodiscard]] int firingOther() const { return firing(Severity::Unknown) + firing(Severity::Info); }
    [[nodiscard]] int metricCount() const { return rowCount(); }

    // Counts now instead of at the next second.
    void refresh();

Q_SIGNALS:
    void changed();
    void runningChanged();

private:
    static constexpr std::size_t MostServices = 24;
    static constexpr std::size_t MetricColumns = 240;
    using Columns = std::array<QList<double>, 4>;

    [[nodiscard]] int firing(Severity severity) const { return static_cast<int>(m_byService.firing().of(severity)); }
    void countServices();
    void readPast(Instant now);
    void refreshMetrics(Instant from, Instant to);
    static void append(Columns& columns, const SeverityCounts& counts);

    Lens& m_lens;
    OnsetHistory m_onsets; // of the present, also while the past is shown
    OnsetHistory m_pastOnsets;
    std::optional<Instant> m_pastUntil; // how far these have been read
    FiringByService m_byService;
    Columns m_rate;
    Columns m_firing;
    QStringList m_services;
    double m_from = 0;
    double m_to = 0;
    QTimer m_timer;
};

} // namespace leitstand
