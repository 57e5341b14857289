// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The outages of one incident and of those merged into it: as a list of what was recorded, and as a chart with a row per
// component against the lanes. All instants are milliseconds since 1970, 0 when there is none; lengths are milliseconds.
#pragma once

#include "domain/operations_state.h"
#include "view/case_facts.h"
#include "view/catalogue_names.h"
#include "view/list_facts.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct OutageRow {
    QString outageId;
    QString component; // id
    QString componentName;
    int state = 0; // CaseFacts.OutageState; the last one
    bool open = false;
    double from = 0;
    double to = 0;
    bool planned = false;
    bool thirdParty = false;
    QString segment; // id; empty: all customers
    QString segmentName;
    double share = 0; // above 0 to 1; 0: not known
    QString comment;
    QString by;
    QVariantList spells; // [{state, from, to}]
    int recorded = 0; // the version to name in a correction; 0: it came with a merged incident and stays as it is
    bool withdrawn = false;

    friend bool operator==(const OutageRow&, const OutageRow&) = default;
};

class OutageModel : public FactModel<OutageRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int openCount READ openCount NOTIFY openChanged)
public:
    explicit OutageModel(QObject* parent = nullptr);
    void showIncident(const Incident* incident, const OperationsState& state, const CatalogueNames& names);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int openCount() const;
    // Whether an outage of this component, an id or a name, goes on.
    Q_INVOKABLE bool isOpen(const QString& component) const;

Q_SIGNALS:
    void countChanged();
    void openChanged();
};

struct OutageChartRow {
    QString component;
    QString componentName;
    // [{outageId, track, from, to, state, planned, thirdParty, segmentName, share}]; `to` 0: goes on. Bars of one track
    // never overlap.
    QVariantList bars;
    int tracks = 1;
    double down = 0; // unions
    double degraded = 0;
    double both = 0;

    friend bool operator==(const OutageChartRow&, const OutageChartRow&) = default;
};

class OutageChartModel : public FactModel<OutageChartRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(double from READ from NOTIFY spanChanged)
    Q_PROPERTY(double to READ to NOTIFY spanChanged)
    Q_PROPERTY(QVariantList lanes READ lanes NOTIFY spanChanged) // [{lane, from, to}]
    Q_PROPERTY(QVariantList relapses READ relapses NOTIFY spanChanged) // instants
    Q_PROPERTY(double down READ down NOTIFY totalsChanged) // of all components together
    Q_PROPERTY(double degraded READ degraded NOTIFY totalsChanged)
    Q_PROPERTY(double both READ both NOTIFY totalsChanged)
public:
    explicit OutageChartModel(QObject* parent = nullptr);
    // What is still going on reaches until `now`.
    void showIncident(const Incident* incident, const OperationsState& state, const CatalogueNames& names, Instant now);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }
    [[nodiscard]] QVariantList lanes() const { return m_lanes; }
    [[nodiscard]] QVariantList relapses() const { return m_relapses; }
    [[nodiscard]] double down() const { return m_down; }
    [[nodiscard]] double degraded() const { return m_degraded; }
    [[nodiscard]] double both() const { return m_both; }

Q_SIGNALS:
    void countChanged();
    void spanChanged();
    void totalsChanged();

private:
    void showSpan(const Incident* incident, const std::vector<const Outage*>& outages, Instant now);

    double m_from = 0;
    double m_to = 0;
    QVariantList m_lanes;
    QVariantList m_relapses;
    double m_down = 0;
    double m_degraded = 0;
    double m_both = 0;
};

} // namespace leitstand
