// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/session.h"

#include "drafting/entry_text.h"
#include "view/display_text.h"
#include "view/incident_suggestion.h"
#include "view/program_words.h"

#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace leitstand {
namespace {

constexpr std::size_t MaxTitleBytes = 500;
constexpr std::size_t ManyAlerts = 3;

} // namespace

Session::Session(Workspace& workspace, UnsentTexts* unsent, MessageTemplates templates, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_lens(workspace)
    , m_names(m_lens)
    , m_access(workspace, m_lens)
    , m_desk(workspace, m_access)
    , m_presence(workspace)
    , m_cards(m_lens, m_names)
    , m_board(m_desk, m_access, m_lens, m_cards)
    , m_picture(m_lens)
    , m_alerts(m_lens)
    , m_handling(workspace, m_lens, m_access)
    , m_suggestions(m_lens, m_desk, m_names)
    , m_alarms(m_lens)
    , m_attention(m_lens, m_alarms, m_suggestions)
    , m_openIncidents(m_cards, *m_board.selection(), m_presence, std::nullopt)
    , m_laneNew(m_cards, *m_board.selection(), m_presence, Lane::New)
    , m_laneUnderstand(m_cards, *m_board.selection(), m_presence, Lane::Understand)
    , m_laneAct(m_cards, *m_board.selection(), m_presence, Lane::Act)
    , m_laneWatch(m_cards, *m_board.selection(), m_presence, Lane::Watch)
    , m_laneCommunicate(m_cards, *m_board.selection(), m_presence, Lane::Communicate)
    , m_laneClosed(m_cards, *m_board.selection(), m_presence, Lane::Closed)
    , m_owed(m_cards)
    , m_incident(m_lens, m_names)
    , m_actions(m_desk, m_lens)
    , m_charts(m_lens)
    , m_draft(m_lens, m_access, m_desk, unsent, std::move(templates))
    , m_begunTexts(unsent)
    , m_check(m_lens, m_names, m_draft)
    , m_review(m_lens, m_access, m_desk, m_draft, m_check)
    , m_drafts(m_lens, m_draft, m_presence)
    , m_deliveries(m_lens, m_draft)
    , m_history(m_lens, m_draft)
    , m_answer(m_lens, m_names, m_draft)
    , m_questions(m_lens, m_access, m_desk, m_draft)
    , m_reminder(m_lens, m_access)
    , m_messageNews(m_lens, m_access)
    , m_rejected(workspace)
    , m_conflicts(m_desk, m_lens, m_names)
    , m_timeTravel(m_lens)
{
    m_secondTimer.setInterval(1000);
    connect(&m_secondTimer, &QTimer::timeout, this, &Session::nowChanged);
    connect(&m_secondTimer, &QTimer::timeout, &m_reminder, [this] {
        if (m_workspace.isCaughtUp()) {
            m_reminder.look();
            m_messageNews.look();
        }
    });
    connect(&m_secondTimer, &QTimer::timeout, &m_answer, &AnswerModel::refresh);
    connect(&m_secondTimer, &QTimer::timeout, &m_questions, &QuestionModel::refresh);
    connect(&m_secondTimer, &QTimer::timeout, m_handling.silences(), &SilenceListModel::refresh);
    connect(&m_handling, &AlertHandling::told, &m_notices, [this](const NoticeRow& row) { m_notices.post(row); });
    connect(&m_handling, &AlertHandling::settled, &m_notices, &NoticeModel::dismiss);
    connect(&workspace, &Workspace::alertActFinished, this, [this](const AlertActResult& result) {
        m_notices.report({ result.eventId, {}, result.outcome, result.error, std::nullopt, {} });
        Q_EMIT waitingChangesChanged();
    });
    connect(&m_reminder, &UpdateReminder::due, this, &Session::remind);
    connect(&m_reminder, &UpdateReminder::ready, this,
        [this](const QString& noticeId, const QString& incidentId, const QString& title) {
            m_notices.post({ noticeId, NoticeModel::Waiting, tr("The first notice to customers stands ready"), title,
                incidentId, NoticeModel::WriteMessage });
        });
    connect(&m_reminder, &UpdateReminder::settled, &m_notices, &NoticeModel::dismiss);
    connect(&m_reminder, &UpdateReminder::settled, this, &Session::messageSettled);
    connect(&m_messageNews, &MessageNewsReader::told, this, &Session::tellNews);
    connect(&m_messageNews, &MessageNewsReader::settled, &m_notices, &NoticeModel::dismiss);
    connect(&m_messageNews, &MessageNewsReader::settled, this, &Session::messageSettled);
    m_secondTimer.start();
    connect(&m_lens, &Lens::modeChanged, this, &Session::nowChanged);
    connect(&m_lens, &Lens::momentChanged, this, &Session::nowChanged);
    connect(&m_presence, &PresenceModel::editing, this, [this](const QString& incidentId, const QString& part) {
        m_desk.beginEditing({ incidentId.toStdString() }, part.toStdString());
    });
    connect(&m_desk, &Desk::finished, this, &Session::finished);
    connect(&m_desk, &Desk::submitted, this, &Session::waitingChangesChanged);
    connect(&m_desk, &Desk::undone, this, &Session::tellUndone);
    connect(&m_desk, &Desk::canUndoChanged, this, &Session::canUndoChanged);
    connect(
        &m_suggestions, &SuggestionModel::accepted, this, [this](const IncidentId& id) { m_awaited.push_back(id); });
    connect(&m_suggestions, &SuggestionModel::refused, &m_notices, [this](const Error& error) {
        m_notices.post(
            QStringLiteral("grouping"), NoticeModel::Refused, tr("Not possible"), NoticeModel::wordsFor(error));
    });
    connect(&m_attention, &Attention::cameBack, &m_notices, [this](const QString& title, const QString& text) {
        m_notices.post(QStringLiteral("away"), NoticeModel::Information, title, text);
    });
    connect(&m_conflicts, &ConflictModel::settled, &m_notices, &NoticeModel::dismiss);
    connect(m_board.results(), &ActResults::finished, this, &Session::tellResults);
    connect(&workspace, &Workspace::folded, this, [this](const Changes& changes) {
        for (const IncidentId& id : changes.incidents) {
            if (std::erase(m_awaited, id) > 0)
                Q_EMIT incidentArrived(QString::fromStdString(id.value));
        }
        if (!changes.incidents.empty() && m_workspace.isCaughtUp())
            m_messageNews.look();
    });
}

void Session::finished(const CommandResult& result)
{
    m_conflicts.take(result);
    if (!m_board.results()->take(result) || result.outcome == CommandOutcome::Conflicted)
        m_notices.report(result);
    Q_EMIT waitingChangesChanged();
}

void Session::tellUndone(const IncidentId& id, std::uint32_t version)
{
    const Incident* const incident = m_workspace.state().incident(id);
    const CaseEntry* const entry = incident ? caseEntry(*incident, version) : nullptr;
    if (!entry)
        return;
    const EntryStyle style { m_names.language(), [](Instant at) {
                                return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count())
                                    .toString(QStringLiteral("HH:mm"))
                                    .toStdString();
                            } };
    const EntryText text = entryText(*entry, *incident, m_workspace.state(), style);
    NoticeRow row;
    row.noticeId = QStringLiteral("undone-%1-%2").arg(QString::fromStdString(id.value)).arg(version);
    row.kind = NoticeModel::Information;
    row.text = tr("Undone: %1").arg(displayLine(text.what));
    row.detail = displayLine(incident->title);
    row.incidentId = QString::fromStdString(id.value);
    row.action = NoticeModel::ShowIncident;
    m_notices.post(std::move(row));
}

void Session::tellResults()
{
    const ActResults& results = *m_board.results();
    NoticeRow row;
    row.noticeId = QStringLiteral("results");
    row.kind = results.failed() > 0 ? NoticeModel::Refused
        : results.waiting() > 0     ? NoticeModel::Waiting
                                    : NoticeModel::Information;
    row.text = results.what();
    row.detail = results.failed() > 0
        ? tr("%1 of %2 done, %3 not possible").arg(results.done()).arg(results.total()).arg(results.failed())
        : results.waiting() > 0 ? tr("%1 of %2 wait for the log").arg(results.waiting()).arg(results.total())
                                : tr("%Ln incident(s) done", "", results.done());
    row.action = NoticeModel::ShowResults;
    m_notices.post(std::move(row));
}

void Session::remind(
    const QString& noticeId, const QString& incidentId, const QString& title, int kind, double dueAt, bool overdue)
{
    const QString at = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(dueAt)).toString(QStringLiteral("HH:mm"));
    NoticeRow row;
    row.noticeId = noticeId;
    row.kind = overdue ? NoticeModel::Refused : NoticeModel::Waiting;
    if (kind == Facts::FirstNoticeClock)
        row.text = overdue ? tr("The first notice to customers was due at %1").arg(at)
                           : tr("The first notice to customers is due at %1").arg(at);
    else
        row.text = overdue ? tr("An update to customers was due at %1").arg(at)
                           : tr("An update to customers is due at %1").arg(at);
    row.detail = title;
    row.incidentId = incidentId;
    row.action = NoticeModel::WriteMessage;
    Q_EMIT messageNeedsCare(noticeId, row.text, title, overdue);
    m_notices.post(std::move(row));
}

void Session::tellNews(const QString& noticeId, const MessageNews& news)
{
    const Incident* const incident = m_workspace.state().incident(news.incident);
    const QString title = incident ? displayLine(incident->title) : QString();
    const QString who = displayLine(news.who);
    const QString channels = displayLine(news.channels);
    NoticeRow row { noticeId, NoticeModel::Waiting, {}, title, QString::fromStdString(news.incident.value),
        NoticeModel::WriteMessage, QString::fromStdString(news.draft.value) };
    switch (news.kind) {
    case MessageNews::WaitsForApproval:
        row.text = tr("%1 asks for your approval of a message").arg(who);
        break;
    case MessageNews::Approved:
        row.text = tr("%1 has approved your message: it can go out").arg(who);
        break;
    case MessageNews::Refused:
        row.kind = NoticeModel::Refused;
        row.text = tr("%1 has refused your message").arg(who);
        break;
    case MessageNews::TriedAgain:
        row.kind = NoticeModel::Refused;
        row.text = tr("Not delivered yet: %1 is tried again").arg(channels);
        break;
    case MessageNews::NotDelivered:
        row.kind = NoticeModel::Failure;
        row.text = tr("Not delivered to everybody: %1").arg(channels);
        break;
    }
    if (!news.detail.empty())
        row.detail = programWords(news.detail).simplified() + QStringLiteral(" – ") + title;
    Q_EMIT messageNeedsCare(noticeId, row.text, row.detail, row.kind == NoticeModel::Failure);
    m_notices.post(std::move(row));
}

void Session::undo()
{
    if (!m_desk.undo())
        m_notices.post(QStringLiteral("undo"), NoticeModel::Information, tr("Nothing to undo"),
            tr("Only what was done in this window can be taken back here."));
}

void Session::refuse(const QString& why)
{
    m_notices.post(QStringLiteral("refused"), NoticeModel::Refused, tr("Not possible"), why);
}

double Session::nowMs() const
{
    return milliseconds(m_lens.now());
}

double Session::presentMs() const
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
    m_names.setLanguage(language);
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
    const auto suggestion = IncidentSuggestion::from(m_lens.state(), keysOf(alertIds));
    if (!suggestion.worst)
        return { { QStringLiteral("title"), QString() }, { QStringLiteral("priority"), Facts::P3 } };
    const AlertCondition& condition = suggestion.worst->condition;
    QString title = displayLine(condition.summary.empty() ? condition.name : condition.summary);
    if (!condition.service.empty() && !title.contains(displayLine(condition.service), Qt::CaseInsensitive))
        title = displayLine(condition.service) + QStringLiteral(": ") + title;
    // The worst of many says less than what they have in common.
    if (suggestion.alertCount >= ManyAlerts && !suggestion.shared.empty()) {
        QStringList labels;
        for (const auto& [name, value] : suggestion.shared)
            labels += displayLine(name) + QLatin1Char('=') + displayLine(value);
        title = tr("%Ln alert(s) have in common: %1", "", static_cast<int>(suggestion.alertCount))
                    .arg(labels.join(QStringLiteral(", ")));
    }
    title.truncate(120);
    QStringList components;
    for (const ComponentId& component : suggestion.components)
        components += QString::fromStdString(component.value);
    QStringList elsewhere;
    for (const IncidentId& id : suggestion.elsewhere)
        elsewhere += displayLine(m_lens.state().incident(id)->title);
    return { { QStringLiteral("title"), title },
        { QStringLiteral("priority"), static_cast<int>(Facts::from(priorityFor(condition.severity))) },
        { QStringLiteral("components"), components }, { QStringLiteral("elsewhere"), elsewhere } };
}

QString Session::openIncident(const QStringList& alertIds, const QString& title, int priority, bool customerImpact,
    const QString& summary, const QStringList& components, const QString& splitFrom)
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
    opening.summary = fromTyped(summary.trimmed());
    for (const QString& component : components)
        opening.components.push_back({ fromTyped(component.trimmed()) });
    opening.splitFrom = { splitFrom.toStdString() };
    const IncidentId id = m_desk.open(std::move(opening));
    if (id.empty())
        return {};
    m_awaited.push_back(id);
    m_alerts.clearSelection();
    return QString::fromStdString(id.value);
}

void Session::change(const QString& incidentId, CaseChange change)
{
    ChangeRequest request;
    request.incident = { incidentId.toStdString() };
    request.change = std::move(change);
    m_desk.change(std::move(request));
}

void Session::acknowledge(const QString& incidentId)
{
    change(incidentId, IncidentAcknowledged());
}

void Session::moveToLane(const QString& incidentId, int lane)
{
    if (lane >= Facts::LaneNew && lane <= Facts::LaneClosed)
        change(incidentId, LaneMoved { static_cast<Lane>(lane), {}, {} });
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
    NoteAdded note;
    note.note = { QUuid::createUuid().toString(QUuid::Id128).left(12).toStdString() };
    note.text = fromTyped(text.trimmed());
    change(incidentId, std::move(note));
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
