// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log of one user on one machine: a nats-server for the data folder. The first window of the user owns it: it starts
// the server as its child, starts it again when it dies or hangs, and stops it at the end. Every other window joins the running
// one, and takes over when the owner ends or is killed: the lock <data>/engine.lock is free then. A second lock,
// <data>/store.lock, is held by the server itself, so that never two servers write to one store.
//
// Nothing is given up for good: what fails (no nats-server, folder read-only, disk full) is told and tried again with
// pauses of up to ten seconds, so that it goes on when a person has put it right.
//
// Thread: the main thread, except for what resolver() returns.
#pragma once

#include "desktop/child_program.h"
#include "desktop/engine_server.h"
#include "desktop/file_lock.h"
#include "desktop/server_pulse.h"
#include "stream/stream_types.h"
#include "workspace/engine_file.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QTcpSocket;

namespace leitstand {

struct PrivateEnginePlan {
    std::string dataFolder;
    std::optional<StoryTime> story; // told to the programs that join
    std::string serverProgram = "nats-server";
    std::chrono::milliseconds readyWithin { 60000 }; // a store of a million subjects takes a second
    std::chrono::milliseconds watchEvery { 500 }; // whether the owner is still there
    std::chrono::milliseconds answersWithin { 15000 }; // otherwise it hangs, and is started again
    std::chrono::milliseconds stopGrace { 3000 };
};

struct EngineState {
    enum class Phase {
        Stopped,
        Starting,
        Running, // ours
        Restarting, // it has ended (see reason) and comes back by itself
        Joined, // another window's
        Failed, // cannot run (see reason); tried again by itself
    };
    Phase phase = Phase::Stopped;
    std::optional<Error> reason; // while Restarting and Failed
    std::vector<Error> warnings; // of the present run: what people should know although it runs

    [[nodiscard]] bool answers() const { return phase == Phase::Running || phase == Phase::Joined; }
};

class PrivateEngine : public QObject {
    Q_OBJECT
public:
    explicit PrivateEngine(PrivateEnginePlan plan, QObject* parent = nullptr);
    ~PrivateEngine() override; // stops

    void start();
    void stop(); // returns when the server, if it is ours, is gone

    [[nodiscard]] const EngineState& state() const { return m_state; }
    [[nodiscard]] bool isOwner() const { return m_ownerLock.has_value(); }
    [[nodiscard]] qint64 serverPid() const { return m_server.isRunning() ? m_server.pid() : 0; }
    // What engine.json says while the engine answers.
    [[nodiscard]] const EngineFile& file() const { return m_file; }
    // The owner tells the others.
    void setGatewayUrl(const std::string& url);
    void setStory(const std::optional<StoryTime>& story);

    // Where the engine is, asked before every attempt to connect; any thread, also after this object has gone.
    [[nodiscard]] EndpointResolver resolver() const;

Q_SIGNALS:
    void stateChanged();

private:
    struct Whereabouts; // shared with the resolver
    using Phase = EngineState::Phase;

    void setState(Phase phase, std::optional<Error> reason = std::nullopt);
    void watch(); // as somebody who is not the owner
    void join();
    void launch();
    [[nodiscard]] std::optional<Error> prepareFolders() const;
    // The right to write to the store; nothing while an old server still has it.
    [[nodiscard]] Expected<std::optional<FileLock>> takeStoreLock();
    void pollReady();
    void greet();
    void greeted(const std::string& version);
    void serverEnded(const std::string& how);
    void serverHangs();
    enum class Cause { Ended, Lasting }; // Lasting: it will fail again until a person does something
    void tryAgain(Error reason, Cause cause);
    void publishFile();
    [[nodiscard]] EngineLogReading readLog() const;

    PrivateEnginePlan m_plan;
    EngineFolders m_folders;
    EngineState m_state;
    EngineFile m_file;
    EngineCredentials m_credentials;
    EnginePorts m_ports;
    std::optional<FileLock> m_ownerLock;
    ChildProgram m_server;
    ServerPulse m_pulse;
    QTcpSocket* m_greeting = nullptr;
    QTimer m_readyTimer;
    QTimer m_pauseTimer; // before the next watch() or launch()
    RestartPause m_pause;
    QElapsedTimer m_waitingForStore;
    std::int64_t m_logOffset = 0;
    int m_failedStarts = 0; // in a row
    std::shared_ptr<Whereabouts> m_whereabouts;
};

} // namespace leitstand
