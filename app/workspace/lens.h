// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the screens look through: the present, or a moment of the past (time travel). View models read the state and the
// time here and nowhere else, so that all of them show the same moment. While a lens is in the past nothing can be written
// to what it shows: the workspace refuses it.
//
// Lives in the thread of its workspace, which outlives it. A window has one for everything; a page that puts a single
// incident into the past has another one beside it.
#pragma once

#include "workspace/past_view.h"
#include "workspace/workspace.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace leitstand {

class Lens : public QObject {
    Q_OBJECT
public:
    static constexpr double SlowestSpeed = 1;
    static constexpr double FastestSpeed = 600;

    explicit Lens(Workspace& workspace, QObject* parent = nullptr);
    ~Lens() override;

    // In the past it holds what had happened by then; with a scope only that incident and what belongs to it. The
    // reference is valid until modeChanged(); what it refers to changes when a signal says so.
    [[nodiscard]] const OperationsState& state() const;
    // The moment that is shown.
    [[nodiscard]] Instant now() const;
    [[nodiscard]] bool isLive() const;
    // The moment that is shown; nothing when live.
    [[nodiscard]] std::optional<Instant> past() const;
    [[nodiscard]] Workspace& workspace() const { return m_workspace; }

    // What people do goes this way. In the past it is refused, as any change of the workspace is then.
    std::string change(ChangeRequest request) { return m_workspace.change(std::move(request)); }
    // Whether that incident may be written at all; the error says why not. The empty id: a new incident.
    [[nodiscard]] Outcome mayWrite(const IncidentId& incident = {}) const;

    // Only this incident goes into the past, with its alerts and those merged into it or split from it; the empty id:
    // everything does. Returns to the present first.
    void setScope(const IncidentId& incident);
    [[nodiscard]] const IncidentId& scope() const;

    // Shows that moment as soon as the history is there; until then the present goes on (isLoading()). What is before the
    // first event shows the first one, what has not come yet shows the last one.
    void goTo(Instant at);
    // From the moment shown towards the present, and then on live. The speed is kept within the two limits. Does nothing
    // when live.
    void play(double speed);
    void pause();
    void live();
    [[nodiscard]] bool isPlaying() const;
    [[nodiscard]] double speed() const;

    // Reads the history without going anywhere: a slider has to know how far it reaches.
    void prepare();
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] double progress() const; // of the loading: 0 to 1
    // Why the history cannot be read; the lens stays where it is.
    [[nodiscard]] const std::optional<Error>& problem() const;
    // The first moment that can be looked at; nothing while the history is not there, or empty.
    [[nodiscard]] std::optional<Instant> beginning() const;
    // Nothing when there was no such incident yet. From the history: also while live, but not before it is there.
    [[nodiscard]] std::optional<Incident> incidentAt(const IncidentId& incident, Instant at) const;
    // The alerts' events of the history that happened in (after, until], for charts that count them in the past.
    void visitAlerts(Instant after, Instant until, const std::function<void(const LoggedEvent&)>& visitor) const;

Q_SIGNALS:
    // As the workspace says them: what differs between the state that was shown and the one that is.
    void folded(const leitstand::Changes& changes);
    void replaced(leitstand::Stream stream);
    // From the present into the past or back. Comes before folded() and replaced() about it.
    void modeChanged();
    // Another moment of the past is shown; after folded() and replaced() about it.
    void momentChanged();
    void playingChanged();
    // isLoading(), progress(), problem(), beginning().
    void historyChanged();

private:
    struct Travel;

    void historyLoaded();
    void enterPast(Instant at);
    void lookAtLongerHistory();
    void show(Instant at);
    void tell(const PastStep& step);
    void replaceAll();
    void tick();
    [[nodiscard]] Outcome gate(const IncidentId& incident) const;
    [[nodiscard]] Instant clamped(Instant at) const;
    [[nodiscard]] std::unordered_set<HistoryTopic> topicsOfScope() const;

    Workspace& m_workspace;
    std::unique_ptr<Travel> m_travel;
};

} // namespace leitstand
