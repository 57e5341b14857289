// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/attention.h"

#include "view/display_text.h"
#include "view/facts.h"

#include <QTime>

#include <algorithm>

namespace leitstand {
namespace {

constexpr int MinutesOfDay = 24 * 60;
const QString AlertsCall = QStringLiteral("alerts");
const QString FloodCall = QStringLiteral("flood");

// In the zone of this machine.
std::chrono::minutes timeOfDayAt(Instant at)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).time();
    return std::chrono::minutes(time.hour() * 60 + time.minute());
}

// Facts.Severity, which QML counts upwards.
Severity severityOf(int fact)
{
    for (const Severity severity : { Severity::Critical, Severity::Error, Severity::Warning, Severity::Unknown }) {
        if (Facts::from(severity) == fact)
            return severity;
    }
    return Severity::Info;
}

QString lineOf(const AlertCondition& alert)
{
    const QString name = displayLine(alert.name);
    return alert.service.empty() ? name : displayLine(alert.service) + QStringLiteral(": ") + name;
}

} // namespace

Attention::Attention(Lens& lens, const AlarmModel& alarms, const SuggestionModel& suggestions, QObject* parent)
    : QObject(parent)
    , m_lens(lens)
    , m_alarms(alarms)
    , m_suggestions(suggestions)
    , m_timeOfDay([&lens] { return timeOfDayAt(lens.workspace().now()); })
{
    m_bundle.setSingleShot(true);
    m_bundle.setInterval(Bundle);
    connect(&m_bundle, &QTimer::timeout, this, &Attention::tell);
    connect(&lens.workspace(), &Workspace::folded, this, &Attention::folded);
    connect(&lens.workspace(), &Workspace::replaced, this, [this](Stream stream) {
        if (stream != Stream::Alerts)
            return;
        m_told.clear();
        m_news.clear();
    });
    connect(&alarms, &AlarmModel::floodChanged, this, &Attention::floodChanged);
}

// ---- Calls -----------------------------------------------------------------------------------------------------------

void Attention::folded(const Changes& changes)
{
    const Workspace& workspace = m_lens.workspace();
    if (!workspace.isCaughtUp())
        return;
    for (const AlertSlot slot : changes.alerts) {
        const Alert& alert = workspace.state().alerts()[slot];
        if (!isNews(alert, workspace.now()))
            continue;
        Instant& told = m_told[slot];
        if (told == alert.turns.front().at)
            continue;
        told = alert.turns.front().at;
        m_news.push_back(slot);
    }
    if (!m_news.empty() && !m_bundle.isActive())
        m_bundle.start();
}

void Attention::tell()
{
    const auto& alerts = m_lens.workspace().state().alerts();
    std::vector<AlertSlot> news;
    news.swap(m_news);
    std::erase_if(news, [&](AlertSlot slot) {
        return alerts[slot].state() != AlertState::Firing
            || !mayCall(m_wishes, alerts[slot].condition.severity, m_timeOfDay());
    });
    // A flood calls once, as a flood.
    if (news.empty() || m_looking || m_alarms.flood() || !m_lens.isLive())
        return;
    std::stable_sort(news.begin(), news.end(), [&alerts](AlertSlot left, AlertSlot right) {
        return alerts[left].condition.severity < alerts[right].condition.severity;
    });
    const AlertCondition& worst = alerts[news.front()].condition;
    const bool urgent = worst.severity == Severity::Critical;
    if (news.size() == 1) {
        Q_EMIT call(AlertsCall, lineOf(worst), displayLine(worst.summary), urgent);
        return;
    }
    QStringList lines;
    for (std::size_t i = 0; i < std::min(news.size(), Named); ++i)
        lines += lineOf(alerts[news[i]].condition);
    if (news.size() > Named)
        lines += tr("and %Ln more", "", static_cast<int>(news.size() - Named));
    Q_EMIT call(
        AlertsCall, tr("%Ln new alert(s)", "", static_cast<int>(news.size())), lines.join(QLatin1Char('\n')), urgent);
}

void Attention::floodChanged()
{
    if (!m_alarms.flood()) {
        Q_EMIT settled(FloodCall);
        return;
    }
    if (m_looking || !m_lens.isLive() || !mayCall(m_wishes, Severity::Critical, m_timeOfDay()))
        return;
    const QStringList cause = m_suggestions.fact(0, QStringLiteral("cause")).toStringList();
    Q_EMIT call(FloodCall, tr("Flood: %Ln new alert(s) in 10 minutes", "", m_alarms.newAlerts()),
        cause.isEmpty() ? QString() : tr("They have in common: %1").arg(cause.join(QStringLiteral(", "))), true);
}

void Attention::test()
{
    Q_EMIT call(QStringLiteral("test"), tr("This is how Leitstand calls you"),
        tr("A test: nothing has happened. Alerts call from the chosen severity on."), false);
}

// ---- Coming back -----------------------------------------------------------------------------------------------------

void Attention::setLooking(bool looking)
{
    if (m_looking == looking)
        return;
    m_looking = looking;
    const Instant now = m_lens.workspace().now();
    if (!looking) {
        m_awaySince = now;
    } else {
        Q_EMIT settled(AlertsCall);
        Q_EMIT settled(FloodCall);
        if (now - m_awaySince >= ShortAbsence && m_lens.workspace().isCaughtUp())
            tellChanges();
    }
    Q_EMIT lookingChanged();
}

void Attention::tellChanges()
{
    const OperationsState& state = m_lens.workspace().state();
    const ChangesSince changes = changedSince(state, m_awaySince);
    if (changes.empty())
        return;
    QStringList parts;
    if (const auto began = static_cast<int>(changes.began.total()); began > 0) {
        const auto critical = static_cast<int>(changes.began.of(Severity::Critical));
        parts += tr("%Ln alert(s) began", "", began)
            + (critical > 0 ? QStringLiteral(" (") + tr("%Ln critical", "", critical) + QLatin1Char(')') : QString());
    }
    if (changes.cleared > 0)
        parts += tr("%Ln cleared", "", static_cast<int>(changes.cleared));
    if (changes.cameAndWent > 0)
        parts += tr("%Ln came and went", "", static_cast<int>(changes.cameAndWent));
    const auto add = [&](const QString& what, const std::vector<IncidentId>& incidents) {
        if (incidents.empty())
            return;
        QStringList titles;
        for (std::size_t i = 0; i < std::min(incidents.size(), Named); ++i)
            titles += displayLine(state.incident(incidents[i])->title);
        parts += what.arg(titles.join(QStringLiteral(", ")));
    };
    add(tr("%Ln incident(s) opened: %1", "", static_cast<int>(changes.opened.size())), changes.opened);
    add(tr("%Ln incident(s) closed: %1", "", static_cast<int>(changes.closed.size())), changes.closed);
    const QString since
        = QDateTime::fromMSecsSinceEpoch(m_awaySince.time_since_epoch().count()).toString(QStringLiteral("HH:mm"));
    Q_EMIT cameBack(tr("What has changed since you looked away at %1").arg(since), parts.join(QStringLiteral(" · ")));
}

// ---- Wishes ----------------------------------------------------------------------------------------------------------

void Attention::setWishes(const AttentionWishes& wishes)
{
    if (m_wishes == wishes)
        return;
    m_wishes = wishes;
    Q_EMIT wishesChanged();
}

template <typename Change> void Attention::wish(Change change)
{
    AttentionWishes wishes = m_wishes;
    change(wishes);
    setWishes(wishes);
}

void Attention::setOn(bool on)
{
    wish([on](AttentionWishes& wishes) { wishes.on = on; });
}

int Attention::least() const
{
    return Facts::from(m_wishes.least);
}

void Attention::setLeast(int severity)
{
    wish([severity](AttentionWishes& wishes) { wishes.least = severityOf(severity); });
}

void Attention::setQuietHours(bool quiet)
{
    wish([quiet](AttentionWishes& wishes) { wishes.quietHours = quiet; });
}

void Attention::setQuietFrom(int minutes)
{
    wish([minutes](AttentionWishes& wishes) {
        wishes.quietFrom = std::chrono::minutes(std::clamp(minutes, 0, MinutesOfDay - 1));
    });
}

void Attention::setQuietUntil(int minutes)
{
    wish([minutes](AttentionWishes& wishes) {
        wishes.quietUntil = std::chrono::minutes(std::clamp(minutes, 0, MinutesOfDay - 1));
    });
}

void Attention::setCriticalAlways(bool always)
{
    wish([always](AttentionWishes& wishes) { wishes.criticalAlways = always; });
}

} // namespace leitstand
