// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The alerts, most urgent first unless a person wants another order, or in groups with a heading each. Rows are positions,
// not identities: a batch of changes re-sorts the lines and tells the view once about the rows that it shows. Selection is
// therefore kept by alert, here. While the list is held, rows stay where they are and only their values change; what
// has come and gone meanwhile is counted until it is let in.
#pragma once

#include "insight/alert_filter.h"
#include "insight/alert_lines.h"
#include "view/facts.h"
#include "workspace/lens.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace leitstand {

class AlertListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(QString filterText READ filterText WRITE setFilterText NOTIFY filterChanged)
    // What is wrong in the filter text, and where; the terms before a mistake hold.
    Q_PROPERTY(QString filterMistake READ filterMistake NOTIFY filterChanged)
    Q_PROPERTY(int filterMistakeBegin READ filterMistakeBegin NOTIFY filterChanged)
    Q_PROPERTY(int filterMistakeEnd READ filterMistakeEnd NOTIFY filterChanged)
    Q_PROPERTY(bool showResolved READ showResolved WRITE setShowResolved NOTIFY filterChanged)
    // Rows shown, and how many there would be without the text filter.
    Q_PROPERTY(int count READ count NOTIFY countsChanged)
    Q_PROPERTY(int unfilteredCount READ unfilteredCount NOTIFY countsChanged)
    Q_PROPERTY(int firingCount READ firingCount NOTIFY countsChanged)
    Q_PROPERTY(int criticalCount READ criticalCount NOTIFY countsChanged)
    Q_PROPERTY(int acknowledgedCount READ acknowledgedCount NOTIFY countsChanged)
    Q_PROPERTY(int silencedCount READ silencedCount NOTIFY countsChanged)
    // The rows that the view shows; only these are told to have changed.
    Q_PROPERTY(int firstVisible MEMBER m_firstVisible NOTIFY windowChanged)
    Q_PROPERTY(int lastVisible MEMBER m_lastVisible NOTIFY windowChanged)
    // While true no row moves, comes or goes (somebody aims at one, or reads); values go on changing.
    Q_PROPERTY(bool frozen READ frozen WRITE setFrozen NOTIFY frozenChanged)
    // What waits meanwhile: alerts that are not in the list yet, alerts that should have left it, anything at all.
    Q_PROPERTY(int waitingNew READ waitingNew NOTIFY countsChanged)
    Q_PROPERTY(int waitingGone READ waitingGone NOTIFY countsChanged)
    Q_PROPERTY(bool orderWaits READ orderWaits NOTIFY countsChanged)
    // By what the alerts are sorted: "since" or a name as in the filter, with "-" before it the other way round. After them, and
    // without any, the most urgent come first.
    Q_PROPERTY(QStringList sorts READ sorts WRITE setSorts NOTIFY arrangementChanged)
    // The label, or other name as in the filter, that groups are made by; empty: none.
    Q_PROPERTY(QString grouping READ grouping WRITE setGrouping NOTIFY arrangementChanged)
    Q_PROPERTY(int groupCount READ groupCount NOTIFY countsChanged)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged)
public:
    enum Role {
        AlertIdRole = Qt::UserRole + 1, // text that names the alert in calls back to the session
        NameRole,
        SeverityRole, // Facts.Severity
        StateRole, // Facts.AlertState
        ServiceRole,
        SummaryRole,
        LabelsRole, // "name=value  name=value", without the alert's name
        StartsAtRole, // milliseconds since 1970
        EndsAtRole, // milliseconds since 1970; 0: not known
        ChangedAtRole, // milliseconds since 1970
        FlappingRole,
        IncidentCountRole, // open incidents that it is linked to
        SourceRole,
        SelectedRole,
        IsGroupRole, // a heading: the name is the value that its alerts share, the id is the group's
        GroupOpenRole,
        GroupTotalRole, // alerts in it
        GroupCountsRole, // of those that fire: critical, error, warning, unknown, info
    };
    Q_ENUM(Role)

    explicit AlertListModel(Lens& lens, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString filterText() const { return m_filterText; }
    void setFilterText(const QString& text);
    [[nodiscard]] QString filterMistake() const { return m_mistake; }
    [[nodiscard]] int filterMistakeBegin() const { return m_mistakeBegin; }
    [[nodiscard]] int filterMistakeEnd() const { return m_mistakeEnd; }
    // What the filter text may go on with at the cursor: filterCompletions().
    Q_INVOKABLE QVariantList completions(const QString& text, int cursor) const;
    [[nodiscard]] bool showResolved() const { return m_showResolved; }
    void setShowResolved(bool show);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int unfilteredCount() const { return m_showResolved ? m_total : m_total - m_resolved; }
    [[nodiscard]] int firingCount() const { return m_firing; }
    [[nodiscard]] int criticalCount() const { return m_critical; }
    [[nodiscard]] int acknowledgedCount() const { return m_acknowledged; }
    [[nodiscard]] int silencedCount() const { return m_silenced; }
    [[nodiscard]] bool frozen() const { return m_frozen; }
    void setFrozen(bool frozen);
    [[nodiscard]] int waitingNew() const { return m_waitingNew; }
    [[nodiscard]] int waitingGone() const { return m_waitingGone; }
    [[nodiscard]] bool orderWaits() const { return m_orderWaits; }
    // Brings the list up to date once, also while it is held.
    Q_INVOKABLE void letIn();
    [[nodiscard]] QStringList sorts() const;
    void setSorts(const QStringList& words);
    // As a press on a column's head: this alone or after the others; again: the other way round; again: no more.
    Q_INVOKABLE void sortBy(const QString& field, bool further);
    [[nodiscard]] QString grouping() const;
    void setGrouping(const QString& name);
    [[nodiscard]] int groupCount() const { return static_cast<int>(m_list.groupCount()); }
    Q_INVOKABLE static bool isGroup(const QString& id);
    Q_INVOKABLE QString groupOf(const QString& alertId) const; // the id of its heading; empty: none
    Q_INVOKABLE void setGroupOpen(const QString& id, bool open);
    Q_INVOKABLE void setAllGroupsOpen(bool open);
    // The alerts of a group, or the alert itself.
    Q_INVOKABLE QStringList idsOf(const QString& id) const;
    [[nodiscard]] int selectedCount() const { return static_cast<int>(m_selected.size()); }

    Q_INVOKABLE int rowOf(const QString& id) const; // of an alert or a group; -1: not shown
    Q_INVOKABLE QString idAt(int row) const;
    Q_INVOKABLE void setSelected(const QString& alertId, bool selected);
    Q_INVOKABLE void toggleSelected(const QString& alertId);
    // Marks all of them, or none when all are marked.
    Q_INVOKABLE void toggleAllSelected(const QStringList& ids);
    Q_INVOKABLE void selectAllShown();
    Q_INVOKABLE void clearSelection();
    Q_INVOKABLE QStringList selectedIds() const;
    // Everything about one alert: name, severity, state, service, summary, description, startsAt, endsAt, source,
    // links [{title, url}], labels [{name, value}], annotations [{name, value}], silences [{by, comment, until}],
    // incidents [id]. Empty when there is no such alert.
    Q_INVOKABLE QVariantMap details(const QString& alertId) const;

    [[nodiscard]] static QString idFor(const AlertKey& key);
    [[nodiscard]] static std::optional<AlertKey> keyFor(const QString& alertId);

Q_SIGNALS:
    void filterChanged();
    void countsChanged();
    void windowChanged();
    void frozenChanged();
    void selectionChanged();
    void arrangementChanged();
    // Emitted after rows may have moved: views look up the row of what they keep as current.
    void reordered();

private:
    void folded(const Changes& changes);
    void rebuild();
    void refilter();
    // Lets in and out what a filter by age or flapping has come to mean since it was applied.
    void followTime();
    void place(const std::vector<AlertSlot>& slots);
    void adopt(const std::vector<AlertSlot>& changed);
    void arrange(std::vector<AlertSort> sorts);
    void countWaiting();
    void tellSelection();
    [[nodiscard]] std::vector<std::uint8_t> shownNow() const;
    // Tells the views about the rows that they show and that are not what they were: rows of changed alerts, and rows at
    // which another alert stands now.
    void announce(const std::vector<AlertSlot>& changed);
    void forgetAnnouncedFrom(std::size_t row);
    void recount();
    void countSlot(AlertSlot slot);
    [[nodiscard]] bool isShown(AlertSlot slot) const;
    [[nodiscard]] const Alert* alertAt(int row) const;
    [[nodiscard]] const LineGroup* groupAt(int row) const;
    [[nodiscard]] static QString groupId(const LineGroup& group);
    [[nodiscard]] static QVariant groupData(const LineGroup& group, int role);

    struct Counted {
        bool known = false;
        AlertState state = AlertState::Firing;
        Severity severity = Severity::Unknown;
    };

    Lens& m_lens;
    AlertLines m_list; // as it is now
    std::vector<AlertLines::Line> m_lines; // as it was let in last
    std::vector<std::uint8_t> m_adopted; // by slot: whether it was shown then
    std::vector<std::uint8_t> m_dirty;
    std::vector<Counted> m_counted; // by slot
    mutable std::vector<std::string> m_folded; // by slot: text to search in, while a filter is set
    QSet<QString> m_selected;
    QString m_filterText;
    AlertFilter m_filter;
    QTimer m_timeTimer; // runs while the filter depends on time
    QString m_mistake;
    int m_mistakeBegin = 0;
    int m_mistakeEnd = 0;
    std::vector<AlertLines::Line> m_announced; // at the rows from m_announcedFirst on, when the views were last told
    int m_announcedFirst = 0;
    int m_firstVisible = 0;
    int m_lastVisible = 100;
    int m_count = 0;
    int m_waitingNew = 0;
    int m_waitingGone = 0;
    int m_total = 0;
    int m_firing = 0;
    int m_critical = 0;
    int m_acknowledged = 0;
    int m_silenced = 0;
    int m_resolved = 0;
    bool m_showResolved = false;
    bool m_frozen = false;
    bool m_orderWaits = false;
};

} // namespace leitstand
