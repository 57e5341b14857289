// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many alerts come upon the people on duty, and which rules make the noise (insight/alarm_load.h, alert_noise.h). The
// load is counted anew once a second, of the moment that the window looks at.
#pragma once

#include "insight/alarm_load.h"
#include "insight/alert_noise.h"
#include "workspace/lens.h"

#include <QObject>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class AlarmModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(bool flood READ flood NOTIFY floodChanged)
    Q_PROPERTY(double floodSince READ floodSince NOTIFY floodChanged) // milliseconds since 1970; 0: there is none
    Q_PROPERTY(int newAlerts READ newAlerts NOTIFY changed) // in the last ten minutes
    Q_PROPERTY(int persons READ persons NOTIFY changed)
    Q_PROPERTY(double perPerson READ perPerson NOTIFY changed)
    // Of the last 24 hours.
    Q_PROPERTY(double shareInFlood READ shareInFlood NOTIFY changed)
    Q_PROPERTY(double peak READ peak NOTIFY changed) // per ten minutes and person
    Q_PROPERTY(double peakAt READ peakAt NOTIFY changed) // milliseconds since 1970; 0: there is none
    Q_PROPERTY(int dayTotal READ dayTotal NOTIFY changed)
    Q_PROPERTY(double shareHigh READ shareHigh NOTIFY changed)
    Q_PROPERTY(double shareMiddle READ shareMiddle NOTIFY changed)
    Q_PROPERTY(double shareLow READ shareLow NOTIFY changed)
public:
    // In the order of NoiseRemedy.
    enum Remedy { NoRemedy, RaiseFor, KeepFiring, SilenceIt, Review };
    Q_ENUM(Remedy)

    explicit AlarmModel(Lens& lens, QObject* parent = nullptr);

    [[nodiscard]] bool flood() const { return m_load.flood; }
    [[nodiscard]] double floodSince() const;
    [[nodiscard]] int newAlerts() const { return static_cast<int>(m_load.newAlerts); }
    [[nodiscard]] int persons() const { return static_cast<int>(m_load.persons); }
    [[nodiscard]] double perPerson() const { return m_load.perPerson; }
    [[nodiscard]] double shareInFlood() const { return m_load.shareInFlood; }
    [[nodiscard]] double peak() const { return m_load.peak; }
    [[nodiscard]] double peakAt() const;
    [[nodiscard]] int dayTotal() const { return static_cast<int>(m_load.counts.total()); }
    [[nodiscard]] double shareHigh() const { return sharesOf(m_load.counts).high; }
    [[nodiscard]] double shareMiddle() const { return sharesOf(m_load.counts).middle; }
    [[nodiscard]] double shareLow() const { return sharesOf(m_load.counts).low; }

    // {noisy: [{rule, fired, transient, flapping, alerts, severity, remedy, waitMs}], standing: [{rule, alerts, silenced,
    // owned, oldest, severity, remedy}], fired, transient, flapping}. Looks through all alerts.
    Q_INVOKABLE QVariantMap noise() const;
    // Counts now; happens by itself once a second.
    void refresh();

Q_SIGNALS:
    void changed();
    void floodChanged();

private:
    void rebuild();

    Lens& m_lens;
    AlarmLoadHistory m_history;
    AlarmLoad m_load;
    Instant m_pruned;
    QTimer m_timer;
};

} // namespace leitstand
