// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes what the rules bring about by themselves: the end of a quiet watch window and the relapse (domain/due_changes.h),
// and the alerts of the same cause that come late (insight/gathering.h).
// Every window of somebody who works on incidents keeps watch; the log takes such an event once, whoever writes it first.
// It writes nothing before it has read the whole log, without a connection, or while the window looks at the past.
//
// A story may be told into the log beside it (leitstandctl replay), of another year or faster than anybody works: whoever
// tells it knows what comes next and writes these events itself. So what has been due for a month is left alone, and nothing
// is written before the incident has not changed for a moment. A story knows nothing of incidents that somebody opened
// while it was told: their late alerts are the window's business also beside a story (Duty::LateAlerts).
//
// Lives in the workspace's thread; the workspace outlives it.
#pragma once

#include "domain/due_changes.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <map>

namespace leitstand {

class Watchkeeper : public QObject {
    Q_OBJECT
public:
    enum class Duty { Everything, LateAlerts };

    explicit Watchkeeper(Workspace& workspace, Duty duty = Duty::Everything, QObject* parent = nullptr);

    // Looks for what is due now. Happens by itself after changes and when something becomes due.
    void look();

private:
    // After changes, so that a flood of them is looked at now and then, and while something is to become due: a story's
    // time may run faster than the machine's.
    static constexpr int Soon = 50; // milliseconds
    static constexpr int LongestWait = 1000;
    static constexpr qint64 Quiet = 1000; // milliseconds
    // All alerts are looked through for late ones.
    static constexpr qint64 BetweenGatherings = 3000; // milliseconds
    static constexpr std::chrono::days LongAgo { 30 };

    [[nodiscard]] bool isOnWatch() const;
    [[nodiscard]] std::vector<DueChange> due();
    // Not of a story that is being told.
    [[nodiscard]] bool isSettled(const DueChange& due);
    void write(const DueChange& due);

    Workspace& m_workspace;
    Duty m_duty;
    QTimer m_timer;
    QElapsedTimer m_gathered;
    std::map<IncidentId, std::uint32_t> m_written; // versions on their way or in the log
    struct Sighting {
        std::uint32_t version = 0;
        QElapsedTimer since;
    };
    std::map<IncidentId, Sighting> m_sightings; // of what is due
};

} // namespace leitstand
