// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/lens.h"

#include "workspace/history_loader.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QtGlobal>

#include <algorithm>

namespace leitstand {
namespace {

constexpr int FrameInterval = 34; // milliseconds: at most 30 steps a second
constexpr int FollowInterval = 2000; // milliseconds between two looks at what has come meanwhile

} // namespace

struct Lens::Travel {
    explicit Travel(HistoryLoader& from) : loader(from) { }

    HistoryLoader& loader;
    std::unique_ptr<PastView> view; // null: live
    IncidentId scope;
    std::unordered_set<HistoryTopic> topics; // of the scope
    int generation = 0; // of the history that the view looks at
    std::optional<Instant> target; // to be shown when the history is there
    std::optional<double> playThen;
    std::optional<Error> problem;
    double speed = SlowestSpeed;
    QTimer play;
    QTimer follow;
    QElapsedTimer sinceTick;
};

Lens::Lens(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_travel(std::make_unique<Travel>(workspace.history()))
{
    m_travel->play.setInterval(FrameInterval);
    m_travel->play.setTimerType(Qt::PreciseTimer);
    connect(&m_travel->play, &QTimer::timeout, this, &Lens::tick);
    m_travel->follow.setSingleShot(true);
    m_travel->follow.setInterval(FollowInterval);
    connect(&m_travel->follow, &QTimer::timeout, &m_travel->loader, &HistoryLoader::load);
    connect(&m_travel->loader, &HistoryLoader::progressed, this, &Lens::historyChanged);
    connect(&m_travel->loader, &HistoryLoader::loaded, this, &Lens::historyLoaded);
    connect(&workspace, &Workspace::folded, this, [this](const Changes& changes) {
        if (isLive())
            Q_EMIT folded(changes);
        else if (!m_travel->follow.isActive())
            m_travel->follow.start();
    });
    connect(&workspace, &Workspace::replaced, this, [this](Stream stream) {
        if (isLive())
            Q_EMIT replaced(stream);
        else if (!m_travel->follow.isActive())
            m_travel->follow.start();
    });
    workspace.addWriteGate(this, [this](const IncidentId& incident) { return gate(incident); });
}

Lens::~Lens()
{
    if (m_travel->view)
        m_travel->loader.dropNeed();
}

const OperationsState& Lens::state() const
{
    return m_travel->view ? m_travel->view->state() : m_workspace.state();
}

Instant Lens::now() const
{
    return m_travel->view ? m_travel->view->at() : m_workspace.now();
}

bool Lens::isLive() const
{
    return m_travel->view == nullptr;
}

std::optional<Instant> Lens::past() const
{
    return m_travel->view ? std::optional(m_travel->view->at()) : std::nullopt;
}

Outcome Lens::gate(const IncidentId& incident) const
{
    if (!m_travel->view)
        return Done();
    if (!m_travel->scope.empty() && incident != m_travel->scope && !state().incident(incident))
        return Done();
    return Error { QT_TRANSLATE_NOOP("Rules", "the past is shown, and it cannot be changed"),
        incident.empty() ? std::string() : "incident " + incident.value,
        QT_TRANSLATE_NOOP("Rules", "return to the present first") };
}

Outcome Lens::mayWrite(const IncidentId& incident) const
{
    return m_workspace.mayWrite(incident);
}

void Lens::setScope(const IncidentId& incident)
{
    if (m_travel->scope == incident)
        return;
    live();
    m_travel->scope = incident;
    Q_EMIT historyChanged();
}

const IncidentId& Lens::scope() const
{
    return m_travel->scope;
}

// ---- Moving ----------------------------------------------------------------------------------------------------------

void Lens::goTo(Instant at)
{
    if (m_travel->view) {
        show(at);
        return;
    }
    m_travel->target = at;
    m_travel->problem.reset();
    m_travel->loader.load();
}

void Lens::historyLoaded()
{
    const HistoryLoader& loader = m_travel->loader;
    if (loader.problem()) {
        m_travel->problem = loader.problem();
        m_travel->target.reset();
        m_travel->playThen.reset();
    } else if (m_travel->view) {
        lookAtLongerHistory();
    } else if (m_travel->target) {
        enterPast(*std::exchange(m_travel->target, std::nullopt));
    }
    Q_EMIT historyChanged();
}

void Lens::enterPast(Instant at)
{
    if (!beginning()) {
        m_travel->playThen.reset();
        m_travel->problem = Error { QT_TRANSLATE_NOOP("Rules", "nothing has happened yet that could be looked at"), {},
            QT_TRANSLATE_NOOP("Rules", "wait for the first event") };
        return;
    }
    const auto& history = m_travel->loader.history();
    m_travel->generation = m_travel->loader.generation();
    m_travel->topics = topicsOfScope();
    m_travel->view = std::make_unique<PastView>(m_travel->scope.empty() ? history : history->only(m_travel->topics));
    m_travel->loader.addNeed();
    m_travel->view->goTo(clamped(at));
    Q_EMIT modeChanged();
    replaceAll();
    Q_EMIT momentChanged();
    if (const auto speed = std::exchange(m_travel->playThen, std::nullopt))
        play(*speed);
}

std::unordered_set<HistoryTopic> Lens::topicsOfScope() const
{
    return m_travel->scope.empty() ? std::unordered_set<HistoryTopic>()
                                   : m_travel->loader.history()->topicsOf(m_travel->scope);
}

// While the past is shown the present goes on, and sometimes it tells late what has happened before.
void Lens::lookAtLongerHistory()
{
    const auto& history = m_travel->loader.history();
    auto topics = topicsOfScope();
    const bool goesOn = m_travel->generation == m_travel->loader.generation() && topics == m_travel->topics;
    if (goesOn && !m_travel->scope.empty() && history->countOnly(topics) == m_travel->view->history().size())
        return;
    const auto part = m_travel->scope.empty() ? history : history->only(topics);
    if (goesOn) {
        tell(m_travel->view->follow(part));
    } else {
        m_travel->generation = m_travel->loader.generation();
        m_travel->topics = std::move(topics);
        auto view = std::make_unique<PastView>(part);
        view->goTo(now());
        const PastStep step = everythingOf(state(), view->state());
        m_travel->view = std::move(view);
        tell(step);
    }
}

Instant Lens::clamped(Instant at) const
{
    const Instant last = std::max(m_workspace.now(), m_travel->view->history().ending().value_or(Instant::min()));
    return std::clamp(at, std::min(beginning().value_or(last), last), last);
}

void Lens::show(Instant at)
{
    const Instant moment = clamped(at);
    if (moment == now())
        return;
    tell(m_travel->view->goTo(moment));
    Q_EMIT momentChanged();
}

void Lens::tell(const PastStep& step)
{
    for (std::size_t stream = 0; stream < StreamCount; ++stream) {
        if (step.replaced[stream])
            Q_EMIT replaced(static_cast<Stream>(stream));
    }
    if (!step.changes.empty())
        Q_EMIT folded(step.changes);
}

// Two states that have nothing to do with each other.
void Lens::replaceAll()
{
    for (std::size_t stream = 0; stream < StreamCount; ++stream)
        Q_EMIT replaced(static_cast<Stream>(stream));
}

void Lens::live()
{
    m_travel->target.reset();
    m_travel->playThen.reset();
    if (!m_travel->view)
        return;
    pause();
    m_travel->follow.stop();
    m_travel->view.reset();
    m_travel->loader.dropNeed();
    Q_EMIT modeChanged();
    replaceAll();
}

// ---- Playing ---------------------------------------------------------------------------------------------------------

void Lens::play(double speed)
{
    const double kept = std::clamp(speed, SlowestSpeed, FastestSpeed);
    if (!m_travel->view) {
        if (m_travel->target)
            m_travel->playThen = kept;
        return;
    }
    m_travel->speed = kept;
    m_travel->sinceTick.start();
    m_travel->play.start();
    Q_EMIT playingChanged();
}

void Lens::tick()
{
    const auto elapsed = static_cast<double>(m_travel->sinceTick.restart());
    const Instant next = now() + Span(static_cast<Span::rep>(elapsed * m_travel->speed));
    if (next >= m_workspace.now())
        live();
    else
        show(next);
}

void Lens::pause()
{
    if (!m_travel->play.isActive())
        return;
    m_travel->play.stop();
    Q_EMIT playingChanged();
}

bool Lens::isPlaying() const
{
    return m_travel->play.isActive();
}

double Lens::speed() const
{
    return m_travel->speed;
}

// ---- The history -----------------------------------------------------------------------------------------------------

void Lens::prepare()
{
    m_travel->problem.reset();
    m_travel->loader.load();
}

bool Lens::isLoading() const
{
    return m_travel->loader.isLoading() && (!m_travel->view || !m_travel->loader.history());
}

double Lens::progress() const
{
    return m_travel->loader.progress();
}

const std::optional<Error>& Lens::problem() const
{
    return m_travel->problem;
}

std::optional<Instant> Lens::beginning() const
{
    const History* const history = m_travel->view ? &m_travel->view->history() : m_travel->loader.history().get();
    if (!history || m_travel->scope.empty())
        return history ? history->beginning() : std::nullopt;
    const Incident* const incident = m_workspace.state().incident(m_travel->scope);
    return incident ? std::optional(incident->openedAt) : std::nullopt;
}

std::optional<Incident> Lens::incidentAt(const IncidentId& incident, Instant at) const
{
    const auto& history = m_travel->loader.history();
    return history ? history->incidentAt(incident, at) : std::nullopt;
}

void Lens::visitAlerts(Instant after, Instant until, const std::function<void(const LoggedEvent&)>& visitor) const
{
    if (m_travel->view)
        m_travel->view->visitAlerts(after, until, visitor);
}

} // namespace leitstand
