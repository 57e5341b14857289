// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Plays a scenario into the private engine while the window watches: the beginning fast, what follows as fast as it
// happened. The story's time starts when the log is reachable, and all windows of the engine follow it; one that was
// opened for the same scenario goes on with it when the window that plays it ends. Main thread.
#pragma once

#include "desktop/private_engine.h"
#include "desktop/story.h"
#include "desktop/story_clock.h"
#include "stream/stream_client.h"

#include <QObject>
#include <QTimer>

namespace leitstand {

class ScenarioShow : public QObject {
    Q_OBJECT
public:
    static constexpr double DefaultSpeed = 60;

    // The references outlive the show.
    ScenarioShow(Story story, double speed, StreamClient& client, PrivateEngine& engine, StoryClock& clock,
        QObject* parent = nullptr);

    // Begins as soon as the log is there. A window that joined another's engine does not play.
    void start();

Q_SIGNALS:
    void begun();
    void failed(const leitstand::Error& error); // an event was not taken; the show goes on

private:
    void begin();
    void play();

    ScenarioPlayer m_player;
    Instant m_start;
    Span m_fast;
    double m_speed;
    StreamClient& m_client;
    PrivateEngine& m_engine;
    StoryClock& m_clock;
    QTimer m_timer;
    bool m_asked = false;
};

} // namespace leitstand
