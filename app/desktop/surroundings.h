// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells the window about what runs around it: which engine it looks at, whose gateway takes alerts in, which story is
// played, and what went wrong with any of them. Main thread; everything it is given outlives it.
#pragma once

#include "desktop/gateway_process.h"
#include "desktop/private_engine.h"
#include "desktop/story_clock.h"
#include "view/session.h"

#include <QObject>
#include <QTimer>

#include <set>

namespace leitstand {

class Surroundings : public QObject {
    Q_OBJECT
public:
    // `engine` and `gateway` are null for a window on a team's engine; `gateway` also for a story.
    Surroundings(Session& session, Workspace& workspace, StoryClock& clock, PrivateEngine* engine,
        GatewayProcess* gateway, std::string engineUrl, QObject* parent = nullptr);

    void setStoryTitle(const std::string& title);
    void update(); // the story's time has changed
    // A failure that people have to know about, until it is reported as over (nothing).
    void report(const QString& id, const QString& text, const std::optional<Error>& error);
    // Something to know once.
    void mention(const Error& error);

private:
    void engineChanged();
    void gatewayChanged();

    Session& m_session;
    Workspace& m_workspace;
    StoryClock& m_clock;
    PrivateEngine* m_engine;
    GatewayProcess* m_gateway;
    std::string m_engineUrl;
    QString m_storyTitle;
    QTimer m_storyEnd;
    std::set<std::string> m_mentioned;
};

} // namespace leitstand
