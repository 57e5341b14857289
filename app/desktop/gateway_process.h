// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gateway that the owner of a private engine runs beside it, so that an Alertmanager can be connected without any
// setting up: leitstand-gateway with <data>/gateway.toml, which is written once with a fresh token and a free port and
// belongs to the user from then on. Started again when it ends, with pauses; killed by the kernel when the window ends.
//
// Thread: the main thread only.
#pragma once

#include "desktop/child_program.h"
#include "domain/expected.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <optional>
#include <string>

namespace leitstand {

struct GatewayPlan {
    std::string dataFolder;
    std::string program; // empty: leitstand-gateway beside this program, else in the search path
    std::uint16_t firstPort = 9797; // for a new configuration: this one or the next free one
    std::chrono::milliseconds listensWithin { 15000 };
    std::chrono::milliseconds stopGrace { 6000 }; // it answers what it has begun
};

struct GatewayState {
    enum class Phase { Stopped, Starting, Running, Restarting, Failed };
    Phase phase = Phase::Stopped;
    std::optional<Error> reason; // while Restarting and Failed; tried again by itself
};

class GatewayProcess : public QObject {
    Q_OBJECT
public:
    explicit GatewayProcess(GatewayPlan plan, QObject* parent = nullptr);
    ~GatewayProcess() override; // stops

    void start(); // nothing if it runs
    void stop(); // returns when it is gone

    [[nodiscard]] const GatewayState& state() const { return m_state; }
    [[nodiscard]] qint64 pid() const { return m_program.isRunning() ? m_program.pid() : 0; }
    // Where it listens; empty while it does not.
    [[nodiscard]] const std::string& url() const { return m_url; }
    [[nodiscard]] std::string configPath() const { return m_plan.dataFolder + "/gateway.toml"; }
    [[nodiscard]] std::string lastLine() const { return m_program.lastLine(); }

Q_SIGNALS:
    void stateChanged();

private:
    using Phase = GatewayState::Phase;

    void setState(Phase phase, std::optional<Error> reason = std::nullopt);
    void launch();
    [[nodiscard]] std::optional<Error> prepareConfiguration();
    void heard(const std::string& line);
    void ended(const std::string& how);

    GatewayPlan m_plan;
    GatewayState m_state;
    ChildProgram m_program;
    RestartPause m_pause;
    QTimer m_pauseTimer;
    QTimer m_listenTimer; // how long it may take
    std::string m_address;
    std::uint16_t m_port = 0;
    std::string m_url;
    int m_failedStarts = 0;
};

// What a person pastes into alertmanager.yml so that alerts arrive at once and resolve within seconds. With the address
// and token of the first source that this gateway configuration has; empty if there is none, or no configuration.
[[nodiscard]] std::string alertmanagerHelp(const std::string& gatewayConfigPath);

} // namespace leitstand
