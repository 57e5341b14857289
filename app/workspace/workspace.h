// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log, the fold, the local store and the way back into the log, joined to the one object that a window, the gateway
// or a tool holds. It folds what arrives, in batches at most every 16 ms, tells what changed, judges how current the
// picture is, and takes what people do.
//
// Lives in the thread that created it (the window's main thread). It reads no clock but the one given to it.
#pragma once

#include "domain/operations_state.h"
#include "workspace/alert_act_queue.h"
#include "workspace/command_queue.h"
#include "workspace/event_inbox.h"
#include "workspace/history_loader.h"
#include "workspace/log_feed.h"
#include "workspace/picture.h"
#include "workspace/time_source.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace leitstand {

struct WorkspaceOptions {
    StreamClientOptions stream;
    FeedPlan feed;
    TimeSource now; // what the screens call now; a story's time in a scenario
    std::string actor; // the person at the desk
    std::string program = "/leitstand/desktop"; // the source of the events that are written here
    HistorySource history; // not set: the log
    std::unique_ptr<PendingEvents> pending; // null: what is not acknowledged is lost with the program
};

struct ArrivalCounts {
    std::uint64_t folded = 0;
    std::uint64_t repeated = 0;
    std::uint64_t rejected = 0;
    std::uint64_t foreign = 0; // of kinds or versions that this program does not know
    std::uint64_t missed = 0; // removed by retention before they could be read
};

class Workspace : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t RejectedKept = 500;

    explicit Workspace(WorkspaceOptions options, QObject* parent = nullptr);
    ~Workspace() override;

    void start();
    void stop();

    [[nodiscard]] const OperationsState& state() const { return m_state; }
    [[nodiscard]] Instant now() const { return m_options.now(); }
    [[nodiscard]] const std::string& actor() const { return m_options.actor; }
    void setActor(std::string actor) { m_options.actor = std::move(actor); }
    [[nodiscard]] LivePicture picture() const;
    [[nodiscard]] const ArrivalCounts& counts() const { return m_counts; }
    [[nodiscard]] const std::map<std::string, std::uint64_t>& foreignTypes() const { return m_foreignTypes; }
    // The newest last; at most RejectedKept of them.
    [[nodiscard]] const std::vector<RejectedEvent>& rejected() const { return m_rejected; }
    // The last that was heard of the gateway; nothing while none is heard.
    [[nodiscard]] const GatewayReport* gatewayReport() const;
    // Whether everything that was in the streams at the beginning has been folded.
    [[nodiscard]] bool isCaughtUp() const;
    // A change with this id has neither failed nor come back from the log yet.
    [[nodiscard]] bool isOnItsWay(const std::string& eventId) const { return m_commands.isOnItsWay(eventId); }
    [[nodiscard]] std::size_t waitingCommands() const { return m_commands.waiting() + m_alertActs.waiting(); }
    [[nodiscard]] StreamClient& client() { return m_client; }
    // What happened before; read when it is first asked for.
    [[nodiscard]] HistoryLoader& history() { return m_history; }

    // Called for every event that the fold takes, and for those of the past hour that only charts need.
    void addObserver(std::function<void(const LoggedEvent&)> observer) { m_observers.push_back(std::move(observer)); }

    // Arrivals that come another way than from the log (a replay, another feed). Any thread.
    void feed(std::vector<Arrival>&& arrivals) { m_inbox.put(std::move(arrivals)); }

    // What people do. The result comes with commandFinished(), under the returned id.
    std::string change(ChangeRequest request);
    // The same for what people do about alerts, with alertActFinished().
    std::string act(AlertAct act);
    // Asked before anything that people do is taken; an error refuses it. An incident that is to be opened has an id that
    // nobody knows yet, or none. A gate ends with its owner.
    using WriteGate = std::function<Outcome(const IncidentId&)>;
    void addWriteGate(QObject* owner, WriteGate gate);
    [[nodiscard]] Outcome mayWrite(const IncidentId& incident) const;
    // For everyone, instead of the one that holds. Tells what became of it in the context's thread.
    void applyCatalogue(Catalogue catalogue, QObject* context, std::function<void(const Outcome&)> done);
    // What a person decides about alerts that were suggested as one incident; for everyone. As applyCatalogue().
    void decideGrouping(GroupingDecided decided, QObject* context, std::function<void(const Outcome&)> done);
    // The new incident's id is returned at once; it shows when it comes back from the log.
    IncidentId open(IncidentOpened opening, std::string* eventId = nullptr);

Q_SIGNALS:
    void folded(const leitstand::Changes& changes);
    // Slots of alerts and everything else from this stream are no longer what they were: read the state anew.
    void replaced(leitstand::Stream stream);
    void caughtUp();
    void pictureChanged();
    void rejectedChanged();
    void commandFinished(const leitstand::CommandResult& result);
    void alertActFinished(const leitstand::AlertActResult& result);

private:
    static constexpr int FoldInterval = 16; // milliseconds: one frame
    static constexpr std::size_t FoldAtOnce = 4000; // events, so that a flood leaves time to paint

    void writeSetting(EventBody body, QObject* context, std::function<void(const Outcome&)> done);
    void wake();
    void fold();
    void take(Arrival&& arrival, Changes& changes);
    void takeEvent(LoggedEvent&& logged, Changes& changes);
    void takeReading(const ReadingEvent& event, Changes& changes);
    void reject(RejectedEvent&& event);
    void connectionChanged(const ConnectionState& connection);

    struct Reading {
        bool caughtUp = false;
        bool rebuilding = false;
        std::vector<LoggedEvent> held; // while rebuilding
        std::optional<Error> blocked;
    };

    WorkspaceOptions m_options;
    StreamClient m_client;
    OperationsState m_state;
    EventInbox m_inbox;
    LogFeed m_feed;
    CommandQueue m_commands;
    AlertActQueue m_alertActs;
    HistoryLoader m_history;
    std::array<Reading, StreamCount> m_readings;
    std::vector<Arrival> m_backlog; // taken from the inbox and not folded yet
    std::size_t m_backlogAt = 0;
    std::vector<std::function<void(const LoggedEvent&)>> m_observers;
    std::vector<std::pair<QObject*, WriteGate>> m_writeGates;
    ArrivalCounts m_counts;
    std::map<std::string, std::uint64_t> m_foreignTypes;
    std::vector<RejectedEvent> m_rejected;
    std::optional<GatewayReport> m_gatewayReport;
    QElapsedTimer m_gatewaySeen;
    QElapsedTimer m_lastFold;
    QTimer m_foldTimer;
    QTimer m_pictureTimer;
    ConnectionPhase m_phase = ConnectionPhase::Stopped;
    bool m_reading = false;
    bool m_rejectedDirty = false;
};

} // namespace leitstand
