// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/session.h"

#include "view/display_text.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>

#include <algorithm>

namespace leitstand {
namespace {

Priority priorityFor(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return Priority::P1;
    case Severity::Error:
        return Priority::P2;
    case Severity::Warning:
    case Severity::Unknown:
        return Priority::P3;
    case Severity::Info:
        break;
    }
    return Priority::P4;
}

constexpr std::size_t MaxTitleBytes = 500;

} // namespace

Session::Session(Workspace& workspace, UnsentTexts* unsent, MessageTemplates templates, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_picture(workspace)
    , m_alerts(workspace)
    , m_openIncidents(workspace, std::nullopt)
    , m_laneNew(workspace, Lane::New)
    , m_laneUnderstand(workspace, Lane::Understand)
    , m_laneAct(workspace, Lane::Act)
    , m_laneWatch(workspace, Lane::Watch)
    , m_laneCommunicate(workspace, Lane::Communicate)
    , m_laneClosed(workspace, Lane::Closed)
    , m_incident(workspace)
    , m_charts(workspace)
    , m_draft(workspace, unsent, std::move(templates))
    , m_rejected(workspace)
{
    m_secondTimer.setInterval(1000);
    connect(&m_secondTimer, &QTimer::timeout, this, &Session::nowChanged);
    m_secondTimer.start();
    connect(&workspace, &Workspace::commandFinished, this, [this](const CommandResult& result) {
        m_notices.report(result);
        Q_EMIT waitingChangesChanged();
    });
    connect(&workspace, &Workspace::folded, this, [this](const Changes& changes) {
        for (const IncidentId& id : changes.incidents) {
            if (std::erase(m_awaited, id) > 0)
                Q_EMIT incidentArrived(QString::fromStdString(id.value));
        }
    });
}

double Session::nowMs() const
{
    return milliseconds(m_workspace.now());
}

QString Session::actor() const
{
    return displayLine(m_workspace.actor());
}

void Session::setLanguage(const QString& language)
{
    if (m_language == language)
        return;
    m_language = language;
    Q_EMIT languageChanged();
}

void Session::setTheme(const QString& theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    Q_EMIT themeChanged();
}

void Session::setSurroundings(SessionSurroundings surroundings)
{
    m_surroundings = std::move(surroundings);
    Q_EMIT surroundingsChanged();
}

std::vector<AlertKey> Session::keysOf(const QStringList& alertIds)
{
    std::vector<AlertKey> keys;
    for (const QString& id : alertIds) {
        if (auto key = AlertListModel::keyFor(id))
            keys.push_back(std::move(*key));
    }
    return keys;
}

QVariantMap Session::suggestIncident(const QStringList& alertIds) const
{
    const Alert* worst = nullptr;
    for (const AlertKey& key : keysOf(alertIds)) {
        const Alert* const alert = m_workspace.state().alert(key);
        if (alert && (!worst || alert->condition.severity < worst->condition.severity))
            worst = alert;
    }
    if (!worst)
        return { { QStringLiteral("title"), QString() }, { QStringLiteral("priority"), Facts::P3 } };
    const AlertCondition& condition = worst->condition;
    QString title = displayLine(condition.summary.empty() ? condition.name : condition.summary);
    if (!condition.service.empty() && !title.contains(displayLine(condition.service), Qt::CaseInsensitive))
        title = displayLine(condition.service) + QStringLiteral(": ") + title;
    title.truncate(120);
    return { { QStringLiteral("title"), title },
        { QStringLiteral("priority"), static_cast<int>(Facts::from(priorityFor(condition.severity))) } };
}

QString Session::openIncident(const QStringList& alertIds, const QString& title, int priority, bool customerImpact)
{
    IncidentOpened opening;
    opening.title
        = fromTyped(title.trimmed().isEmpty() ? suggestIncident(alertIds).value(QStringLiteral("title")).toString()
                                              : title.trimmed());
    if (opening.title.empty() || opening.title.size() > MaxTitleBytes) {
        m_notices.post(QStringLiteral("open-incident"), NoticeModel::Refused, tr("Not possible"),
            tr("An incident needs a title of at most 500 bytes."));
        return {};
    }
    opening.priority = static_cast<Priority>(std::clamp(priority, 0, static_cast<int>(Facts::P5)));
    opening.customerImpact = customerImpact;
    opening.alerts = keysOf(alertIds);
    const IncidentId id = m_workspace.open(std::move(opening));
    m_awaited.push_back(id);
    m_alerts.clearSelection();
    Q_EMIT waitingChangesChanged();
    return QString::fromStdString(id.value);
}

void Session::change(const QString& incidentId, CaseChange change)
{
    m_workspace.change({ { incidentId.toStdString() }, std::move(change), std::nullopt });
    Q_EMIT waitingChangesChanged();
}

void Session::acknowledge(const QString& incidentId)
{
    change(incidentId, IncidentAcknowledged());
}

void Session::moveToLane(const QString& incidentId, int lane)
{
    if (lane >= Facts::LaneNew && lane <= Facts::LaneClosed)
        change(incidentId, LaneMoved { static_cast<Lane>(lane) });
}

void Session::setPriority(const QString& incidentId, int priority)
{
    if (priority >= Facts::P1 && priority <= Facts::P5)
        change(incidentId, PriorityChanged { static_cast<Priority>(priority) });
}

void Session::setTitle(const QString& incidentId, const QString& title)
{
    change(incidentId, TitleChanged { fromTyped(title.trimmed()) });
}

void Session::setCustomerImpact(const QString& incidentId, bool impact)
{
    change(incidentId, CustomerImpactChanged { impact });
}

void Session::linkAlerts(const QString& incidentId, const QStringList& alertIds)
{
    change(incidentId, AlertsLinked { keysOf(alertIds) });
}

void Session::unlinkAlert(const QString& incidentId, const QString& alertId)
{
    change(incidentId, AlertsUnlinked { keysOf({ alertId }) });
}

void Session::addNote(const QString& incidentId, const QString& text)
{
    change(incidentId, NoteAdded { fromTyped(text.trimmed()) });
}

bool Session::openLink(const QString& address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && web && QDesktopServices::openUrl(url);
}

void Session::copyToClipboard(const QString& text) const
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace leitstand
