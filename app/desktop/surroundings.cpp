// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/surroundings.h"

#include "view/program_words.h"

#include <algorithm>

namespace leitstand {

Surroundings::Surroundings(Session& session, Workspace& workspace, StoryClock& clock, PrivateEngine* engine,
    GatewayProcess* gateway, std::string engineUrl, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_engine(engine)
    , m_gateway(gateway)
    , m_engineUrl(std::move(engineUrl))
{
    if (m_engine != nullptr)
        connect(m_engine, &PrivateEngine::stateChanged, this, &Surroundings::engineChanged);
    if (m_gateway != nullptr)
        connect(m_gateway, &GatewayProcess::stateChanged, this, &Surroundings::gatewayChanged);
    m_storyEnd.setSingleShot(true);
    connect(&m_storyEnd, &QTimer::timeout, this, &Surroundings::update);
    update();
}

void Surroundings::setStoryTitle(const std::string& title)
{
    m_storyTitle = QString::fromStdString(title);
    update();
}

void Surroundings::report(const QString& id, const QString& text, const std::optional<Error>& error)
{
    if (error)
        m_session.notices()->post(id, NoticeModel::Failure, text, programWords(*error));
    else
        m_session.notices()->dismiss(id);
}

void Surroundings::mention(const Error& error)
{
    if (m_mentioned.insert(error.text()).second)
        // Not as an information, which goes by itself before somebody has read it.
        m_session.notices()->post(QStringLiteral("mention-%1").arg(m_mentioned.size()), NoticeModel::Refused,
            programWords(error.what), programWords(error.where) + QLatin1Char('\n') + programWords(error.remedy));
}

void Surroundings::engineChanged()
{
    const EngineState& state = m_engine->state();
    for (const Error& warning : state.warnings)
        mention(warning);
    if (state.answers()) {
        m_clock.follow(m_engine->file().story);
        m_workspace.client().reconnectNow();
    }
    if (m_gateway != nullptr && m_engine->isOwner() && state.phase == EngineState::Phase::Running)
        m_gateway->start();
    update();
}

void Surroundings::gatewayChanged()
{
    const GatewayState& state = m_gateway->state();
    m_engine->setGatewayUrl(m_gateway->url());
    const bool failed = state.phase == GatewayState::Phase::Failed;
    report(QStringLiteral("gateway"), tr("No alerts come in: the gateway does not run"),
        failed ? state.reason : std::nullopt);
    update();
}

void Surroundings::update()
{
    SessionSurroundings surroundings;
    surroundings.engineName = m_engineUrl.empty() ? tr("private") : QString::fromStdString(m_engineUrl);
    if (m_gateway != nullptr) {
        // A window that joined shows the owner's.
        const bool ours = m_gateway->state().phase != GatewayState::Phase::Stopped;
        const bool joined = m_engine->state().phase == EngineState::Phase::Joined;
        if (ours || joined) {
            surroundings.alertmanagerHelp = QString::fromStdString(alertmanagerHelp(m_gateway->configPath()));
            surroundings.gatewayConfigPath = QString::fromStdString(m_gateway->configPath());
        }
    }
    if (const auto story = m_clock.story()) {
        surroundings.storyTitle = m_storyTitle.isEmpty() ? tr("a story") : m_storyTitle;
        const double left = static_cast<double>((story->storyEnd - m_clock.now()).count());
        surroundings.storySpeed = left > 0 ? story->speed : 1;
        if (left > 0)
            m_storyEnd.start(static_cast<int>(std::min(left / story->speed, 86400000.0)) + 20);
    }
    m_session.setSurroundings(std::move(surroundings));
}

} // namespace leitstand
