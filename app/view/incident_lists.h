// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What hangs on one incident: its clocks, its linked alerts, what customers were told, the steps of regulatory duties. All
// instants are milliseconds since 1970, 0 when there is none.
#pragma once

#include "domain/clocks.h"
#include "domain/operations_state.h"
#include "view/case_facts.h"
#include "view/list_facts.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct ClockRow {
    int kind = 0; // Facts.Clock
    int origin = 0; // CaseFacts.ClockOrigin
    double startedAt = 0;
    double dueAt = 0;
    double lastQuarterAt = 0; // when its last quarter begins
    double metAt = 0;
    int owingRole = 0; // Facts.CaseRole
    QString owedBy; // who has that role; empty: nobody

    friend bool operator==(const ClockRow&, const ClockRow&) = default;
};

// The soonest due first, then those that were met.
class ClockModel : public FactModel<ClockRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit ClockModel(QObject* parent = nullptr);
    void showClocks(const std::vector<leitstand::Clock>& clocks);
    [[nodiscard]] int count() const { return rowCount(); }

Q_SIGNALS:
    void countChanged();
};

struct LinkedAlertRow {
    QString alertId;
    bool known = false; // false: the log no longer holds it
    QString name;
    QString service;
    QString summary;
    int severity = 0; // Facts.Severity
    int alertState = 0; // Facts.AlertState
    double startsAt = 0;
    double endsAt = 0;

    friend bool operator==(const LinkedAlertRow&, const LinkedAlertRow&) = default;
};

// The most urgent first.
class LinkedAlertModel : public FactModel<LinkedAlertRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int firingCount READ firingCount NOTIFY firingChanged)
public:
    explicit LinkedAlertModel(QObject* parent = nullptr);
    void showIncident(const Incident* incident, const OperationsState& state);
    [[nodiscard]] int count() const { return rowCount(); }
    // A fact by the name of its role; nothing when there is no such row.
    Q_INVOKABLE QVariant fact(int row, const QString& name) const { return factNamed(row, name); }
    [[nodiscard]] int firingCount() const;

Q_SIGNALS:
    void countChanged();
    void firingChanged();
};

struct MessageRow {
    QString messageId;
    bool published = false; // else a draft that waits
    int audience = 0; // Facts.Audience
    int moment = 0; // Facts.Moment
    QString subjectDe;
    QString subjectEn;
    QString bodyDe;
    QString bodyEn;
    QString channel;
    double at = 0; // published, or saved
    QString by;
    double nextUpdate = 0; // promised in it

    friend bool operator==(const MessageRow&, const MessageRow&) = default;
};

// Drafts that wait, then what was published, the newest first.
class IncidentMessageModel : public FactModel<MessageRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit IncidentMessageModel(QObject* parent = nullptr);
    void showIncident(const Incident* incident);
    [[nodiscard]] int count() const { return rowCount(); }

Q_SIGNALS:
    void countChanged();
};

struct MilestoneRow {
    QString milestoneId;
    int regime = 0; // CaseFacts.Regime
    int milestone = 0; // CaseFacts.Milestone
    double at = 0; // reached
    QString by;
    double dueAt = 0; // owed by then; 0: no clock runs for it
    double lastQuarterAt = 0;
    int recorded = 0;

    friend bool operator==(const MilestoneRow&, const MilestoneRow&) = default;
};

// Every step of every regime that the catalogue switches on, or that was recorded while it was on.
class MilestoneModel : public FactModel<MilestoneRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit MilestoneModel(QObject* parent = nullptr);
    void showIncident(
        const Incident* incident, const Catalogue& catalogue, const std::vector<leitstand::Clock>& clocks);
    [[nodiscard]] int count() const { return rowCount(); }
    // A fact by the name of its role; nothing when there is no such row.
    Q_INVOKABLE QVariant fact(int row, const QString& name) const { return factNamed(row, name); }

Q_SIGNALS:
    void countChanged();
};

} // namespace leitstand
