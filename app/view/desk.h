// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does in this window, on its way to the workspace. Refuses what the past or the person's role forbids,
// tells what became of everything, and remembers what was done here, so that it can be taken back: by an event that
// corrects the one that did it (domain/timeline.h).
#pragma once

#include "view/access.h"
#include "workspace/workspace.h"

#include <QObject>

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace leitstand {

class Desk : public QObject {
    Q_OBJECT
public:
    // One thing that a person does, upon one incident or upon several. Undone as a whole.
    using Act = std::uint64_t;

    Desk(Workspace& workspace, const Access& access, QObject* parent = nullptr);

    [[nodiscard]] Act begin() { return ++m_lastAct; }
    // Returns the id of the event-to-be; finished() tells what became of it, never before this has returned. Without an
    // act it is one of its own.
    std::string change(ChangeRequest request, Act act = 0);
    // The new incident shows when it comes back from the log. Empty when it was refused.
    IncidentId open(IncidentOpened opening);

    // The person begins to change a part of an incident, as touchedParts() names it, or ends it (an empty part). What others
    // change of that part until it is written is a conflict: the person has not seen it.
    void beginEditing(const IncidentId& incident, const std::string& part);

    // Takes back the last act; false when there is none.
    bool undo();
    [[nodiscard]] bool canUndo() const { return !m_acts.empty(); }

Q_SIGNALS:
    // As Workspace::commandFinished, and for what was refused here.
    void finished(const leitstand::CommandResult& result);
    void submitted();
    // What this event of the case did is taken back, in the log.
    void undone(const leitstand::IncidentId& incident, std::uint32_t version);
    void canUndoChanged();

private:
    static constexpr std::size_t ActsKept = 100;

    struct Deed {
        IncidentId incident;
        std::uint32_t version = 0;
    };
    struct Editing {
        IncidentId incident;
        std::string part;
        std::uint32_t version = 0; // of the case, when it began
    };
    struct ActDone {
        Act act = 0;
        std::vector<Deed> deeds;
    };

    std::string submit(ChangeRequest request);
    std::string refuse(const IncidentId& incident, Error error);
    void observe(const Event& event);
    void settle(const CommandResult& result);
    void takeBack(const Deed& deed);

    Workspace& m_workspace;
    const Access& m_access;
    std::optional<Editing> m_editing;
    Act m_lastAct = 0;
    std::uint64_t m_refusals = 0;
    std::map<std::string, Act> m_awaited; // by event id: not in the log yet
    std::deque<ActDone> m_acts; // in the log, the latest last
    std::map<std::string, Deed> m_undoing; // by the correcting event: what it takes back
};

} // namespace leitstand
