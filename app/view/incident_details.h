// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One incident, as its detail pane shows it. Follows the fold; `exists` is false when there is no such incident.
#pragma once

#include "view/incident_cards.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class IncidentDetails : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(QString incidentId READ incidentId WRITE setIncidentId NOTIFY changed)
    Q_PROPERTY(bool exists READ exists NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(int priority READ priority NOTIFY changed)
    Q_PROPERTY(int lane READ lane NOTIFY changed)
    Q_PROPERTY(bool customerImpact READ customerImpact NOTIFY changed)
    Q_PROPERTY(double openedAt READ openedAt NOTIFY changed)
    Q_PROPERTY(QString openedBy READ openedBy NOTIFY changed)
    Q_PROPERTY(double acknowledgedAt READ acknowledgedAt NOTIFY changed)
    Q_PROPERTY(QString acknowledgedBy READ acknowledgedBy NOTIFY changed)
    Q_PROPERTY(double closedAt READ closedAt NOTIFY changed)
    Q_PROPERTY(double updateDueAt READ updateDueAt NOTIFY changed)
    Q_PROPERTY(int track READ track NOTIFY changed)
    Q_PROPERTY(QString services READ services NOTIFY changed)
    // Whether closing would be accepted now (a final message to customers may be owed).
    Q_PROPERTY(bool mayClose READ mayClose NOTIFY changed)
    // What happened, newest first: [{at, by, kind: "opened"|"lane"|"note"|"published", lane, text}]
    Q_PROPERTY(QVariantList timeline READ timeline NOTIFY changed)
    // Linked alerts, most urgent first: [{alertId, name, severity, state, service, startsAt, known}]
    Q_PROPERTY(QVariantList alerts READ alerts NOTIFY changed)
public:
    IncidentDetails(Lens& lens, const CatalogueNames& names, QObject* parent = nullptr);

    [[nodiscard]] QString incidentId() const { return m_id; }
    void setIncidentId(const QString& id);
    [[nodiscard]] bool exists() const { return !m_card.incidentId.isEmpty(); }
    [[nodiscard]] QString title() const { return m_card.title; }
    [[nodiscard]] int priority() const { return m_card.priority; }
    [[nodiscard]] int lane() const { return m_card.lane; }
    [[nodiscard]] bool customerImpact() const { return m_card.customerImpact; }
    [[nodiscard]] double openedAt() const { return m_card.openedAt; }
    [[nodiscard]] QString openedBy() const { return m_card.openedBy; }
    [[nodiscard]] double acknowledgedAt() const { return m_card.acknowledgedAt; }
    [[nodiscard]] QString acknowledgedBy() const { return m_card.acknowledgedBy; }
    [[nodiscard]] double closedAt() const { return m_card.closedAt; }
    [[nodiscard]] double updateDueAt() const;
    [[nodiscard]] int track() const { return m_card.track; }
    [[nodiscard]] QString services() const { return m_card.services; }
    [[nodiscard]] bool mayClose() const;
    [[nodiscard]] QVariantList timeline() const;
    [[nodiscard]] QVariantList alerts() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const Incident* incident() const;
    void refresh(const Changes& changes);
    void reload();

    Lens& m_lens;
    const CatalogueNames& m_names;
    QString m_id;
    IncidentCard m_card;
};

} // namespace leitstand
