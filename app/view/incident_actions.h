// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people do on the page of an incident. Each call asks the log for one change; the incident shows it when the event
// comes back. What is refused or fails becomes a notice of the session. Texts are trimmed and cleaned; a call whose text
// must not be empty does nothing when it is.
#pragma once

#include "domain/timeline.h"
#include "view/case_facts.h"
#include "view/desk.h"
#include "view/note_pictures.h"
#include "workspace/lens.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class IncidentActions : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
public:
    IncidentActions(Desk& desk, const Lens& lens, QObject* parent = nullptr);

    // `corrects` is the version of the case event that is corrected; 0: none.
    void ask(const QString& incidentId, CaseChange change, std::uint32_t corrects = 0);
    [[nodiscard]] static std::string newId();

    Q_INVOKABLE void setSummary(const QString& incidentId, const QString& summary);
    // Facts.Lane; `reason` is owed for leaving Watch early.
    Q_INVOKABLE void moveToLane(const QString& incidentId, int lane, const QString& reason);
    // Begins to watch, or agrees on another window while it is watched.
    Q_INVOKABLE void watch(const QString& incidentId, int minutes);
    // Facts.CaseRole; an empty person gives the role back.
    Q_INVOKABLE void assignRole(const QString& incidentId, int role, const QString& person);
    Q_INVOKABLE void takeRole(const QString& incidentId, int role);
    Q_INVOKABLE void addComponent(const QString& incidentId, const QString& component);
    Q_INVOKABLE void clearComponent(const QString& incidentId, const QString& component);

    // CaseFacts.NoteMark. The pictures go into the log before the note that names them, and are taken out of the list.
    Q_INVOKABLE void addNote(
        const QString& incidentId, const QString& text, int mark, leitstand::PastedPictures* pictures);
    Q_INVOKABLE void correctNote(const QString& incidentId, const QString& noteId, const QString& text, int mark);

    Q_INVOKABLE void raiseHypothesis(const QString& incidentId, const QString& statement);
    Q_INVOKABLE void correctHypothesis(
        const QString& incidentId, const QString& hypothesisId, const QString& statement);
    // CaseFacts.HypothesisState.
    Q_INVOKABLE void judgeHypothesis(
        const QString& incidentId, const QString& hypothesisId, int state, const QString& evidence);

    // CaseFacts.ActionOutcome; an empty `by` is who writes it.
    Q_INVOKABLE void takeAction(
        const QString& incidentId, const QString& what, const QString& by, int outcome, const QString& detail);
    Q_INVOKABLE void correctAction(const QString& incidentId, const QString& actionId, const QString& what,
        const QString& by, int outcome, const QString& detail);
    Q_INVOKABLE void endAction(const QString& incidentId, const QString& actionId, int outcome, const QString& detail);

    Q_INVOKABLE void recordCause(const QString& incidentId, const QString& text);
    Q_INVOKABLE void correctCause(const QString& incidentId, const QString& causeId, const QString& text);
    // `due` is "2026-12-24" or empty.
    Q_INVOKABLE void planPrevention(
        const QString& incidentId, const QString& text, const QString& owner, const QString& due);
    Q_INVOKABLE void correctPrevention(const QString& incidentId, const QString& preventionId, const QString& text,
        const QString& owner, const QString& due);
    Q_INVOKABLE void finishPrevention(const QString& incidentId, const QString& preventionId);

    // CaseFacts.Regime and Milestone; `at` in milliseconds since 1970.
    Q_INVOKABLE void reachMilestone(const QString& incidentId, int regime, int milestone, double at);
    // Takes back what the case event `version` did. The reason is kept where something is withdrawn.
    Q_INVOKABLE void takeBack(const QString& incidentId, int version, const QString& reason);

private:
    [[nodiscard]] const Incident* incident(const QString& id) const;

    Desk& m_desk;
    const Lens& m_lens;
};

} // namespace leitstand
