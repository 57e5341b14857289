// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people do on the board with one incident or with several at once. Results that need attention become notices; an
// act upon several incidents tells its result for each of them. `title` is what the act is called there ("Move to Act").
// `seen` is what versionsOf() said when the person began to decide: what somebody else has changed since then is a conflict.
#pragma once

#include "view/act_results.h"
#include "view/desk.h"
#include "view/incident_cards.h"
#include "view/incident_selection.h"

#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class IncidentBoard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(leitstand::IncidentSelection* selection READ selection CONSTANT)
    Q_PROPERTY(leitstand::ActResults* results READ results CONSTANT)
public:
    IncidentBoard(Desk& desk, const Access& access, Lens& lens, IncidentCards& cards, QObject* parent = nullptr);

    [[nodiscard]] IncidentSelection* selection() { return &m_selection; }
    [[nodiscard]] ActResults* results() { return &m_results; }

    // What would become of a move: {allowed, refused: how many; needsReason; what, remedy: of the first that is refused}.
    Q_INVOKABLE QVariantMap judgeMove(const QStringList& incidentIds, int lane) const;
    Q_INVOKABLE void move(const QStringList& incidentIds, int lane, const QString& reason, const QString& title,
        const QVariantMap& seen = {});
    Q_INVOKABLE void acknowledge(const QStringList& incidentIds, const QString& title);
    Q_INVOKABLE void setPriority(
        const QStringList& incidentIds, int priority, const QString& title, const QVariantMap& seen = {});
    // An empty person: nobody has the role any more.
    Q_INVOKABLE void assign(const QStringList& incidentIds, int role, const QString& person, const QString& title,
        const QVariantMap& seen = {});
    // All of them but `into` end and go on there.
    Q_INVOKABLE void merge(const QStringList& incidentIds, const QString& into, const QString& title);
    // The present version of each incident's case, by its id.
    Q_INVOKABLE QVariantMap versionsOf(const QStringList& incidentIds) const;
    // Why `incidentId` cannot go on in `into`: {what, remedy}; empty when it can.
    Q_INVOKABLE QVariantMap judgeMerge(const QString& incidentId, const QString& into) const;
    // The linked alerts, those that fire first: [{alertId, name, service, detail}].
    Q_INVOKABLE QVariantList alertsOf(const QString& incidentId) const;
    // The same of those that fire and are not linked to it: first those that belong to no open incident, each by urgency and
    // the latest first. A flood is cut off.
    Q_INVOKABLE QVariantList linkableAlerts(const QString& incidentId) const;
    Q_INVOKABLE QString titleOf(const QString& incidentId) const;

private:
    static constexpr std::size_t MostLinkable = 500;

    void act(
        const QStringList& incidentIds, const QString& title, const CaseChange& change, const QVariantMap& seen = {});
    [[nodiscard]] Outcome judge(const IncidentId& id, const CaseChange& change) const;

    Desk& m_desk;
    const Access& m_access;
    Lens& m_lens;
    IncidentCards& m_cards;
    IncidentSelection m_selection;
    ActResults m_results;
};

} // namespace leitstand
