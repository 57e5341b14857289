// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One incident with everything that hangs on it, as its page shows it: now, or at the moment of the past that the lens
// shows. `exists` is false when there is no such incident (yet). All instants are milliseconds since 1970, 0 when there is
// none.
#pragma once

#include "view/incident_lists.h"
#include "view/incident_timeline_model.h"
#include "view/investigation_models.h"
#include "view/outage_models.h"
#include "workspace/lens.h"

#include <QCache>
#include <QImage>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <unordered_set>

namespace leitstand {

class IncidentDetails : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(QString incidentId READ incidentId WRITE setIncidentId NOTIFY incidentChanged)
    Q_PROPERTY(int revision READ revision NOTIFY changed) // another one whenever anything may be different
    Q_PROPERTY(bool exists READ exists NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(int priority READ priority NOTIFY changed) // Facts.Priority
    Q_PROPERTY(int lane READ lane NOTIFY changed) // Facts.Lane
    Q_PROPERTY(double laneSince READ laneSince NOTIFY changed)
    Q_PROPERTY(QString laneBy READ laneBy NOTIFY changed) // empty: the rules moved it
    Q_PROPERTY(QString laneReason READ laneReason NOTIFY changed)
    Q_PROPERTY(bool customerImpact READ customerImpact NOTIFY changed)
    Q_PROPERTY(double customerImpactSince READ customerImpactSince NOTIFY changed)
    Q_PROPERTY(double openedAt READ openedAt NOTIFY changed)
    Q_PROPERTY(QString openedBy READ openedBy NOTIFY changed)
    Q_PROPERTY(double acknowledgedAt READ acknowledgedAt NOTIFY changed)
    Q_PROPERTY(QString acknowledgedBy READ acknowledgedBy NOTIFY changed)
    Q_PROPERTY(double closedAt READ closedAt NOTIFY changed)
    Q_PROPERTY(double watchEndsAt READ watchEndsAt NOTIFY changed) // 0: it is not watched
    Q_PROPERTY(int watchMinutes READ watchMinutes NOTIFY changed) // the window that is agreed, or would be
    Q_PROPERTY(int relapseCount READ relapseCount NOTIFY changed)
    Q_PROPERTY(QVariantList roles READ roles NOTIFY changed) // [{role: Facts.CaseRole, person, since}]
    Q_PROPERTY(QVariantList components READ components NOTIFY changed) // affected: [{id, name, known}]
    Q_PROPERTY(QString mergedInto READ mergedInto NOTIFY changed) // id; empty: it was not
    // What it was merged into, what was merged into it, what it was split from: [{kind, incidentId, title}] with kind
    // "into", "absorbed" or "from".
    Q_PROPERTY(QVariantList relatives READ relatives NOTIFY changed)
    // Why it cannot be closed now; empty: it can. That an early end of the watch needs a reason is no refusal.
    Q_PROPERTY(QString closeRefusal READ closeRefusal NOTIFY changed)
    Q_PROPERTY(QStringList laneRefusals READ laneRefusals NOTIFY changed) // the same for each lane
    Q_PROPERTY(leitstand::IncidentTimelineModel* timeline READ timeline CONSTANT)
    Q_PROPERTY(leitstand::HypothesisModel* hypotheses READ hypotheses CONSTANT)
    Q_PROPERTY(leitstand::ActionModel* actions READ actions CONSTANT)
    Q_PROPERTY(leitstand::OutageModel* outages READ outages CONSTANT)
    Q_PROPERTY(leitstand::OutageChartModel* outageChart READ outageChart CONSTANT)
    Q_PROPERTY(leitstand::LinkedAlertModel* alerts READ alerts CONSTANT)
    Q_PROPERTY(leitstand::IncidentMessageModel* messages READ messages CONSTANT)
    Q_PROPERTY(leitstand::ClockModel* clocks READ clocks CONSTANT)
    Q_PROPERTY(leitstand::CauseModel* causes READ causes CONSTANT)
    Q_PROPERTY(leitstand::PreventionModel* preventions READ preventions CONSTANT)
    Q_PROPERTY(leitstand::MarkedNoteModel* wentWell READ wentWell CONSTANT)
    Q_PROPERTY(leitstand::MarkedNoteModel* wentBadly READ wentBadly CONSTANT)
    Q_PROPERTY(leitstand::MilestoneModel* milestones READ milestones CONSTANT)
public:
    IncidentDetails(Lens& lens, const CatalogueNames& names, QObject* parent = nullptr);

    [[nodiscard]] Lens& lens() const { return m_lens; }
    [[nodiscard]] const Incident* incident() const; // null: there is none

    [[nodiscard]] QString incidentId() const { return m_id; }
    void setIncidentId(const QString& id);
    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] bool exists() const { return incident() != nullptr; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int priority() const;
    [[nodiscard]] int lane() const;
    [[nodiscard]] double laneSince() const;
    [[nodiscard]] QString laneBy() const;
    [[nodiscard]] QString laneReason() const;
    [[nodiscard]] bool customerImpact() const;
    [[nodiscard]] double customerImpactSince() const;
    [[nodiscard]] double openedAt() const;
    [[nodiscard]] QString openedBy() const;
    [[nodiscard]] double acknowledgedAt() const;
    [[nodiscard]] QString acknowledgedBy() const;
    [[nodiscard]] double closedAt() const;
    [[nodiscard]] double watchEndsAt() const;
    [[nodiscard]] int watchMinutes() const;
    [[nodiscard]] int relapseCount() const;
    [[nodiscard]] QVariantList roles() const;
    [[nodiscard]] QVariantList components() const;
    [[nodiscard]] QString mergedInto() const;
    [[nodiscard]] QVariantList relatives() const;
    [[nodiscard]] QString closeRefusal() const;
    [[nodiscard]] QStringList laneRefusals() const;
    [[nodiscard]] IncidentTimelineModel* timeline() { return &m_timeline; }
    [[nodiscard]] HypothesisModel* hypotheses() { return &m_hypotheses; }
    [[nodiscard]] ActionModel* actions() { return &m_actions; }
    [[nodiscard]] OutageModel* outages() { return &m_outages; }
    [[nodiscard]] OutageChartModel* outageChart() { return &m_outageChart; }
    [[nodiscard]] LinkedAlertModel* alerts() { return &m_alerts; }
    [[nodiscard]] IncidentMessageModel* messages() { return &m_messages; }
    [[nodiscard]] ClockModel* clocks() { return &m_clocks; }
    [[nodiscard]] CauseModel* causes() { return &m_causes; }
    [[nodiscard]] PreventionModel* preventions() { return &m_preventions; }
    [[nodiscard]] MarkedNoteModel* wentWell() { return &m_wentWell; }
    [[nodiscard]] MarkedNoteModel* wentBadly() { return &m_wentBadly; }
    [[nodiscard]] MilestoneModel* milestones() { return &m_milestones; }

    // A QImage, null while not all of its pieces are there; `longestSide` 0: as large as it is. Ask again when `revision`
    // changes.
    Q_INVOKABLE QVariant picture(const QString& pictureId, int longestSide) const;

Q_SIGNALS:
    void incidentChanged();
    void changed();

private:
    static constexpr int PicturesKept = 64 << 20; // bytes

    [[nodiscard]] bool concernsCase(const Changes& changes) const;
    [[nodiscard]] bool concernsAlerts(const Changes& changes) const;
    void folded(const Changes& changes);
    [[nodiscard]] QString laneRefusal(Lane lane) const;
    void reload(bool another);
    void tick();

    Lens& m_lens;
    const CatalogueNames& m_names;
    QString m_id;
    int m_revision = 0;
    std::unordered_set<AlertKey, AlertKeyHash> m_linked;
    AlertRecall m_recall;
    IncidentTimelineModel m_timeline;
    HypothesisModel m_hypotheses;
    ActionModel m_actions;
    OutageModel m_outages;
    OutageChartModel m_outageChart;
    LinkedAlertModel m_alerts;
    IncidentMessageModel m_messages;
    ClockModel m_clocks;
    CauseModel m_causes;
    PreventionModel m_preventions;
    MarkedNoteModel m_wentWell { NoteMark::WentWell };
    MarkedNoteModel m_wentBadly { NoteMark::WentBadly };
    MilestoneModel m_milestones;
    QTimer m_secondTimer; // while something of it is going on
    mutable QCache<QString, QImage> m_pictures { PicturesKept };
};

} // namespace leitstand
