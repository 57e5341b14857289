// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is thought, tried and learnt in one incident, each in the order of the log and with what was withdrawn: hypotheses,
// actions, causes, prevention, and the notes that say what went well or badly. All instants are milliseconds since 1970, 0
// when there is none; `recorded` is the version of the case to name in a correction.
#pragma once

#include "domain/incident.h"
#include "view/case_facts.h"
#include "view/list_facts.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct HypothesisRow {
    QString hypothesisId;
    QString statement;
    int state = 0; // CaseFacts.HypothesisState
    QString evidence; // of the present state
    QString by;
    double raisedAt = 0;
    double judgedAt = 0;
    QString judgedBy;
    double causeFrom = 0; // since when it is, or was, taken for the cause
    double causeUntil = 0; // the relapse that made a symptom of it
    QVariantList steps; // [{state, evidence, at, by}], the oldest first
    int recorded = 0;
    bool withdrawn = false;

    friend bool operator==(const HypothesisRow&, const HypothesisRow&) = default;
};

class HypothesisModel : public FactModel<HypothesisRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit HypothesisModel(QObject* parent = nullptr);
    void showIncident(const Incident* incident);
    [[nodiscard]] int count() const { return rowCount(); }

Q_SIGNALS:
    void countChanged();
};

struct ActionRow {
    QString actionId;
    QString what;
    QString by;
    double startedAt = 0;
    double endedAt = 0;
    int outcome = 0; // CaseFacts.ActionOutcome
    QString detail;
    int recorded = 0;
    bool withdrawn = false;

    friend bool operator==(const ActionRow&, const ActionRow&) = default;
};

class ActionModel : public FactModel<ActionRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int runningCount READ runningCount NOTIFY runningChanged)
public:
    explicit ActionModel(QObject* parent = nullptr);
    void showIncident(const Incident* incident);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int runningCount() const;

Q_SIGNALS:
    void countChanged();
    void runningChanged();
};

struct CauseRow {
    QString causeId;
    QString text;
    double at = 0;
    QString by;
    int recorded = 0;
    bool withdrawn = false;

    friend bool operator==(const CauseRow&, const CauseRow&) = default;
};

class CauseModel : public FactModel<CauseRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit CauseModel(QObject* parent = nullptr);
    void showIncident(const Incident* incident);
    [[nodiscard]] int count() const { return rowCount(); }
    // A fact by the name of its role; nothing when there is no such row.
    Q_INVOKABLE QVariant fact(int row, const QString& name) const { return factNamed(row, name); }

Q_SIGNALS:
    void countChanged();
};

struct PreventionRow {
    QString preventionId;
    QString text;
    QString owner;
    QString due; // "2026-12-24", a day wherever its owner is; empty: none
    double doneAt = 0;
    QString doneBy;
    double at = 0;
    QString by;
    int recorded = 0;
    bool withdrawn = false;

    friend bool operator==(const PreventionRow&, const PreventionRow&) = default;
};

class PreventionModel : public FactModel<PreventionRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit PreventionModel(QObject* parent = nullptr);
    void showIncident(const Incident* incident);
    [[nodiscard]] int count() const { return rowCount(); }
    // A fact by the name of its role; nothing when there is no such row.
    Q_INVOKABLE QVariant fact(int row, const QString& name) const { return factNamed(row, name); }

Q_SIGNALS:
    void countChanged();
};

struct MarkedNoteRow {
    QString noteId;
    QString text;
    int mark = 0; // CaseFacts.NoteMark, never Unmarked
    double at = 0;
    QString by;
    int recorded = 0;

    friend bool operator==(const MarkedNoteRow&, const MarkedNoteRow&) = default;
};

// Of one mark; what was withdrawn is not here.
class MarkedNoteModel : public FactModel<MarkedNoteRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit MarkedNoteModel(NoteMark mark, QObject* parent = nullptr);
    void showIncident(const Incident* incident);
    [[nodiscard]] int count() const { return rowCount(); }

Q_SIGNALS:
    void countChanged();

private:
    NoteMark m_mark;
};

// "2026-12-24"; empty: no day.
[[nodiscard]] QString dayText(const std::optional<std::chrono::sys_days>& day);

} // namespace leitstand
