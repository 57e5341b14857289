// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window binds to: the workspace's state as models, and what people can do. One per window, handed to QML as
// the required property `session`. All models look through its one lens, so that the whole window shows the same moment.
// Lives in the window's thread; everything it gives out belongs to it.
#pragma once

#include "view/access.h"
#include "view/alarm_model.h"
#include "view/alert_handling.h"
#include "view/alert_list_model.h"
#include "view/answer_model.h"
#include "view/attention.h"
#include "view/begun_texts.h"
#include "view/catalogue_names.h"
#include "view/chart_data.h"
#include "view/conflict_model.h"
#include "view/delivery_model.h"
#include "view/desk.h"
#include "view/draft_check.h"
#include "view/draft_editor.h"
#include "view/draft_history_model.h"
#include "view/draft_list_model.h"
#include "view/draft_review.h"
#include "view/incident_actions.h"
#include "view/incident_board.h"
#include "view/incident_cards.h"
#include "view/incident_details.h"
#include "view/incident_list_model.h"
#include "view/message_news.h"
#include "view/notice_model.h"
#include "view/owed_model.h"
#include "view/picture_model.h"
#include "view/presence_model.h"
#include "view/question_model.h"
#include "view/rejected_event_model.h"
#include "view/suggestion_model.h"
#include "view/time_travel.h"
#include "view/update_reminder.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

// What does not come from the log: set by the program that made the window.
struct SessionSurroundings {
    QString engineName; // "private" or the address of the shared one
    QString alertmanagerHelp; // the exact lines for alertmanager.yml; empty when this window runs no gateway
    QString gatewayConfigPath;
    QString storyTitle; // the scenario that is played; empty: real time
    double storySpeed = 1;
};

class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(leitstand::PictureModel* picture READ picture CONSTANT)
    Q_PROPERTY(leitstand::AlertListModel* alerts READ alerts CONSTANT)
    Q_PROPERTY(leitstand::AlertHandling* handling READ handling CONSTANT)
    Q_PROPERTY(leitstand::AlarmModel* alarms READ alarms CONSTANT)
    Q_PROPERTY(leitstand::Attention* attention READ attention CONSTANT)
    Q_PROPERTY(leitstand::SuggestionModel* suggestions READ suggestions CONSTANT)
    Q_PROPERTY(leitstand::IncidentListModel* openIncidents READ openIncidents CONSTANT)
    Q_PROPERTY(leitstand::IncidentListModel* laneNew READ laneNew CONSTANT)
    Q_PROPERTY(leitstand::IncidentListModel* laneUnderstand READ laneUnderstand CONSTANT)
    Q_PROPERTY(leitstand::IncidentListModel* laneAct READ laneAct CONSTANT)
    Q_PROPERTY(leitstand::IncidentListModel* laneWatch READ laneWatch CONSTANT)
    Q_PROPERTY(leitstand::IncidentListModel* laneCommunicate READ laneCommunicate CONSTANT)
    Q_PROPERTY(leitstand::IncidentListModel* laneClosed READ laneClosed CONSTANT)
    Q_PROPERTY(leitstand::OwedModel* owed READ owed CONSTANT)
    Q_PROPERTY(leitstand::IncidentDetails* incident READ incident CONSTANT)
    Q_PROPERTY(leitstand::ChartData* charts READ charts CONSTANT)
    Q_PROPERTY(leitstand::DraftEditor* draft READ draft CONSTANT)
    Q_PROPERTY(leitstand::BegunTexts* begunTexts READ begunTexts CONSTANT)
    Q_PROPERTY(leitstand::DraftCheck* check READ check CONSTANT)
    Q_PROPERTY(leitstand::DraftReview* review READ review CONSTANT)
    Q_PROPERTY(leitstand::DraftListModel* drafts READ drafts CONSTANT)
    Q_PROPERTY(leitstand::DeliveryModel* deliveries READ deliveries CONSTANT)
    Q_PROPERTY(leitstand::DraftHistoryModel* history READ history CONSTANT)
    Q_PROPERTY(leitstand::AnswerModel* answer READ answer CONSTANT)
    Q_PROPERTY(leitstand::QuestionModel* questions READ questions CONSTANT)
    Q_PROPERTY(leitstand::RejectedEventModel* rejected READ rejected CONSTANT)
    Q_PROPERTY(leitstand::NoticeModel* notices READ notices CONSTANT)
    Q_PROPERTY(leitstand::IncidentActions* actions READ actions CONSTANT)
    Q_PROPERTY(leitstand::IncidentBoard* board READ board CONSTANT)
    Q_PROPERTY(leitstand::ConflictModel* conflicts READ conflicts CONSTANT)
    Q_PROPERTY(leitstand::PresenceModel* presence READ presence CONSTANT)
    Q_PROPERTY(leitstand::CatalogueNames* names READ names CONSTANT)
    Q_PROPERTY(leitstand::Access* access READ access CONSTANT)
    Q_PROPERTY(leitstand::TimeTravel* timeTravel READ timeTravel CONSTANT)
    // Milliseconds since 1970, told once a second: what ages are counted from. A story's time in a scenario, a moment of
    // the past while the window looks at it.
    Q_PROPERTY(double nowMs READ nowMs NOTIFY nowChanged)
    // The same, but always the present.
    Q_PROPERTY(double presentMs READ presentMs NOTIFY nowChanged)
    Q_PROPERTY(QString actor READ actor CONSTANT)
    Q_PROPERTY(QString engineName READ engineName NOTIFY surroundingsChanged)
    Q_PROPERTY(QString alertmanagerHelp READ alertmanagerHelp NOTIFY surroundingsChanged)
    Q_PROPERTY(QString gatewayConfigPath READ gatewayConfigPath NOTIFY surroundingsChanged)
    Q_PROPERTY(QString storyTitle READ storyTitle NOTIFY surroundingsChanged)
    Q_PROPERTY(double storySpeed READ storySpeed NOTIFY surroundingsChanged)
    // "de" or "en"; "light", "dark" or "system". Whoever made the window acts on the changes and remembers them.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
    // Done here and not yet acknowledged by the log.
    Q_PROPERTY(int waitingChanges READ waitingChanges NOTIFY waitingChangesChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY canUndoChanged)
public:
    Session(Workspace& workspace, UnsentTexts* unsent, MessageTemplates templates, QObject* parent = nullptr);

    [[nodiscard]] PictureModel* picture() { return &m_picture; }
    [[nodiscard]] AlertListModel* alerts() { return &m_alerts; }
    [[nodiscard]] AlertHandling* handling() { return &m_handling; }
    [[nodiscard]] AlarmModel* alarms() { return &m_alarms; }
    [[nodiscard]] Attention* attention() { return &m_attention; }
    [[nodiscard]] SuggestionModel* suggestions() { return &m_suggestions; }
    [[nodiscard]] IncidentListModel* openIncidents() { return &m_openIncidents; }
    [[nodiscard]] IncidentListModel* laneNew() { return &m_laneNew; }
    [[nodiscard]] IncidentListModel* laneUnderstand() { return &m_laneUnderstand; }
    [[nodiscard]] IncidentListModel* laneAct() { return &m_laneAct; }
    [[nodiscard]] IncidentListModel* laneWatch() { return &m_laneWatch; }
    [[nodiscard]] IncidentListModel* laneCommunicate() { return &m_laneCommunicate; }
    [[nodiscard]] IncidentListModel* laneClosed() { return &m_laneClosed; }
    [[nodiscard]] const IncidentCards& cards() const { return m_cards; }
    [[nodiscard]] OwedModel* owed() { return &m_owed; }
    [[nodiscard]] IncidentDetails* incident() { return &m_incident; }
    [[nodiscard]] ChartData* charts() { return &m_charts; }
    [[nodiscard]] DraftEditor* draft() { return &m_draft; }
    [[nodiscard]] BegunTexts* begunTexts() { return &m_begunTexts; }
    [[nodiscard]] DraftCheck* check() { return &m_check; }
    [[nodiscard]] DraftReview* review() { return &m_review; }
    [[nodiscard]] DraftListModel* drafts() { return &m_drafts; }
    [[nodiscard]] DeliveryModel* deliveries() { return &m_deliveries; }
    [[nodiscard]] DraftHistoryModel* history() { return &m_history; }
    [[nodiscard]] AnswerModel* answer() { return &m_answer; }
    [[nodiscard]] QuestionModel* questions() { return &m_questions; }
    [[nodiscard]] UpdateReminder& reminder() { return m_reminder; }
    [[nodiscard]] MessageNewsReader& messageNews() { return m_messageNews; }
    [[nodiscard]] RejectedEventModel* rejected() { return &m_rejected; }
    [[nodiscard]] NoticeModel* notices() { return &m_notices; }
    [[nodiscard]] IncidentActions* actions() { return &m_actions; }
    [[nodiscard]] IncidentBoard* board() { return &m_board; }
    [[nodiscard]] ConflictModel* conflicts() { return &m_conflicts; }
    [[nodiscard]] PresenceModel* presence() { return &m_presence; }
    [[nodiscard]] CatalogueNames* names() { return &m_names; }
    [[nodiscard]] Access* access() { return &m_access; }
    [[nodiscard]] TimeTravel* timeTravel() { return &m_timeTravel; }
    [[nodiscard]] Lens& lens() { return m_lens; }
    [[nodiscard]] Desk& desk() { return m_desk; }
    [[nodiscard]] double nowMs() const;
    [[nodiscard]] double presentMs() const;
    [[nodiscard]] QString actor() const;
    [[nodiscard]] QString engineName() const { return m_surroundings.engineName; }
    [[nodiscard]] QString alertmanagerHelp() const { return m_surroundings.alertmanagerHelp; }
    [[nodiscard]] QString gatewayConfigPath() const { return m_surroundings.gatewayConfigPath; }
    [[nodiscard]] QString storyTitle() const { return m_surroundings.storyTitle; }
    [[nodiscard]] double storySpeed() const { return m_surroundings.storySpeed; }
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString& language);
    [[nodiscard]] QString theme() const { return m_theme; }
    void setTheme(const QString& theme);
    [[nodiscard]] int waitingChanges() const { return static_cast<int>(m_workspace.waitingCommands()); }
    [[nodiscard]] bool canUndo() const { return m_desk.canUndo(); }

    [[nodiscard]] const SessionSurroundings& surroundings() const { return m_surroundings; }
    void setSurroundings(SessionSurroundings surroundings);

    // What people do. Results that need attention become notices; the incident changes when its event comes back.
    // Opens an incident from alerts (their ids) or from none; without a title it is named after the most urgent alert.
    // `splitFrom`: the incident whose alerts these are. Returns the new incident's id.
    Q_INVOKABLE QString openIncident(const QStringList& alertIds, const QString& title, int priority,
        bool customerImpact, const QString& summary = {}, const QStringList& components = {},
        const QString& splitFrom = {});
    // What openIncident would suggest: {title, priority, components, elsewhere}; the latter are the titles of open incidents
    // that have some of these alerts already.
    Q_INVOKABLE QVariantMap suggestIncident(const QStringList& alertIds) const;
    Q_INVOKABLE void acknowledge(const QString& incidentId);
    Q_INVOKABLE void moveToLane(const QString& incidentId, int lane);
    Q_INVOKABLE void setPriority(const QString& incidentId, int priority);
    Q_INVOKABLE void setTitle(const QString& incidentId, const QString& title);
    Q_INVOKABLE void setCustomerImpact(const QString& incidentId, bool impact);
    Q_INVOKABLE void linkAlerts(const QString& incidentId, const QStringList& alertIds);
    Q_INVOKABLE void unlinkAlert(const QString& incidentId, const QString& alertId);
    Q_INVOKABLE void addNote(const QString& incidentId, const QString& text);
    // Takes back what was done last in this window.
    Q_INVOKABLE void undo();
    // Says that something cannot be done, and why.
    Q_INVOKABLE void refuse(const QString& why);
    // Opens a web address; anything but http and https is refused.
    Q_INVOKABLE bool openLink(const QString& address);
    Q_INVOKABLE void copyToClipboard(const QString& text) const;

Q_SIGNALS:
    void nowChanged();
    void surroundingsChanged();
    void languageChanged();
    void themeChanged();
    void waitingChangesChanged();
    void canUndoChanged();
    // A message to customers needs somebody, in words, for whoever does not look at the window: it is owed, waits for an
    // approval, could not be delivered. messageSettled() when that is over.
    void messageNeedsCare(const QString& noticeId, const QString& title, const QString& text, bool urgent);
    void messageSettled(const QString& noticeId);
    // An incident that was opened here is on the board.
    void incidentArrived(const QString& incidentId);

private:
    void change(const QString& incidentId, CaseChange change);
    void finished(const CommandResult& result);
    void tellUndone(const IncidentId& incident, std::uint32_t version);
    void tellResults();
    void remind(
        const QString& noticeId, const QString& incidentId, const QString& title, int kind, double dueAt, bool overdue);
    void tellNews(const QString& noticeId, const MessageNews& news);
    [[nodiscard]] static std::vector<AlertKey> keysOf(const QStringList& alertIds);

    Workspace& m_workspace;
    Lens m_lens;
    CatalogueNames m_names;
    Access m_access;
    Desk m_desk;
    PresenceModel m_presence;
    IncidentCards m_cards;
    IncidentBoard m_board;
    PictureModel m_picture;
    AlertListModel m_alerts;
    AlertHandling m_handling;
    SuggestionModel m_suggestions;
    AlarmModel m_alarms;
    Attention m_attention;
    IncidentListModel m_openIncidents;
    IncidentListModel m_laneNew;
    IncidentListModel m_laneUnderstand;
    IncidentListModel m_laneAct;
    IncidentListModel m_laneWatch;
    IncidentListModel m_laneCommunicate;
    IncidentListModel m_laneClosed;
    OwedModel m_owed;
    IncidentDetails m_incident;
    IncidentActions m_actions;
    ChartData m_charts;
    DraftEditor m_draft;
    BegunTexts m_begunTexts;
    DraftCheck m_check;
    DraftReview m_review;
    DraftListModel m_drafts;
    DeliveryModel m_deliveries;
    DraftHistoryModel m_history;
    AnswerModel m_answer;
    QuestionModel m_questions;
    UpdateReminder m_reminder;
    MessageNewsReader m_messageNews;
    RejectedEventModel m_rejected;
    NoticeModel m_notices;
    ConflictModel m_conflicts;
    TimeTravel m_timeTravel;
    SessionSurroundings m_surroundings;
    QTimer m_secondTimer;
    QString m_language;
    QString m_theme;
    std::vector<IncidentId> m_awaited;
};

} // namespace leitstand
