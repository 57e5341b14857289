// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who else looks at what, and who edits it. A window repeats what its user looks at; what is not heard again for a while is
// over. Nothing of it is stored: presence is courtesy, and a window that hears nobody works as well.
//
// Lives in the workspace's thread; the workspace outlives it. Silence is measured on a clock that cannot be set.
#pragma once

#include "workspace/workspace.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace leitstand {

// One window that looks at an incident.
struct Onlooker {
    std::string person;
    std::string window;
    std::string editing; // a part as touchedParts() names it; empty: only looks
    bool isOwn = false; // the same person's other window

    friend bool operator==(const Onlooker&, const Onlooker&) = default;
};

class Presence : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds RepeatEvery { 5000 };
    static constexpr std::chrono::milliseconds ForgottenAfter { 12000 };
    static constexpr std::size_t MostWindows = 1000; // that are remembered; a log is open to many writers

    using SteadyClock = std::function<std::chrono::milliseconds()>;

    // `clock` never goes back; not set: the machine's.
    explicit Presence(Workspace& workspace, SteadyClock clock = {}, QObject* parent = nullptr);
    ~Presence() override; // says good-bye

    // What this window's user looks at and edits; the empty id: no incident.
    void look(const IncidentId& incident, const std::string& editing = {});
    [[nodiscard]] const IncidentId& incident() const { return m_incident; }
    [[nodiscard]] const std::string& editing() const { return m_editing; }
    [[nodiscard]] const std::string& window() const { return m_window; }

    // The other windows, by person and window. Never this one.
    [[nodiscard]] std::vector<Onlooker> onlookers(const IncidentId& incident) const;
    // Those of them who edit that part.
    [[nodiscard]] std::vector<Onlooker> editors(const IncidentId& incident, std::string_view part) const;

    // What was heard from a window: of the network, or of a test.
    void hear(const Event& event);

Q_SIGNALS:
    // Who looks at this incident, or what they edit of it.
    void changed(const leitstand::IncidentId& incident);

private:
    struct Heard {
        PresenceNotice notice;
        std::chrono::milliseconds at { 0 };
    };
    using WindowKey = std::pair<std::string, std::string>; // person, window

    void connectionChanged(ConnectionPhase phase);
    void listen();
    void say();
    void forgetSilent();

    Workspace& m_workspace;
    SteadyClock m_clock;
    std::string m_window;
    IncidentId m_incident;
    std::string m_editing;
    std::map<WindowKey, Heard> m_heard;
    QTimer m_sayTimer;
    QTimer m_forgetTimer;
    std::optional<StreamClient::SubscriptionId> m_subscription; // while the client runs
    ConnectionPhase m_phase = ConnectionPhase::Stopped;
};

} // namespace leitstand
