// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The record of one incident, the newest first: every event of its case and of its communication in the order of the log,
// and between them, by their time, when its linked alerts fired and were resolved (view/alert_turns.h). What many alerts did
// one after the other is folded into one row, which opens, unless somebody looks for alerts. Sentences are made for the rows
// that somebody looks at, so that thousands of entries open at once.
#pragma once

#include "domain/operations_state.h"
#include "domain/timeline.h"
#include "drafting/entry_text.h"
#include "view/case_facts.h"
#include "view/row_updates.h"
#include "view/timeline_row.h"
#include "workspace/alert_recall.h"

#include <QtQml/qqmlregistration.h>

#include <functional>
#include <set>

namespace leitstand {

class IncidentTimelineModel : public RowModel<TimelineRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by IncidentDetails")
    Q_PROPERTY(int count READ count NOTIFY countChanged) // rows
    Q_PROPERTY(int entryCount READ entryCount NOTIFY countChanged) // that fit the filter, each of a folded run, too
    Q_PROPERTY(int unfilteredCount READ unfilteredCount NOTIFY countChanged)
    Q_PROPERTY(int group READ group WRITE setGroup NOTIFY filterChanged) // CaseFacts.Group
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged) // words, all of which have to be there
    // Another one when what entries say may have changed, though they are the same.
    Q_PROPERTY(int revision READ revision NOTIFY textsChanged)
    Q_PROPERTY(bool utc READ utc WRITE setUtc NOTIFY utcChanged) // times inside the sentences
public:
    enum Role {
        EntryIdRole = Qt::UserRole + 1, // stays the same for as long as the entry is shown
        KindRole, // CaseFacts.Entry
        AtRole, // milliseconds since 1970
        ByRole, // empty: a program
        VersionRole, // of the case; 0: not an event of the case
        TextRole, // a sentence in the language of the window, in one line
        CorrectedRole, // what it corrects, as a sentence; empty: nothing
        WithdrawnRole,
        ReplacedRole, // told anew by a later entry
        PicturesRole, // ids
        SeverityRole, // Facts.Severity; of one alert only
        RunRole, // how many changes of alerts are folded into this row; 0: it is one of its own
        OpenRole, // a run that is followed by what is folded into it
    };
    Q_ENUM(Role)

    // The state is asked for at each question: who looks through a lens looks at another one from one moment to the next,
    // and views read their rows in the middle of that.
    using StateSource = std::function<const OperationsState&()>;
    // Null: the state knows everything that is known.
    using RecallSource = std::function<const AlertRecall*()>;
    explicit IncidentTimelineModel(StateSource state, RecallSource recall = {}, QObject* parent = nullptr);

    // What is shown from now on; also to be called when it has changed. No id: nothing. `another` incident than before
    // makes a new list.
    void show(const IncidentId& incident, bool another);
    void setLanguage(Language language);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int entryCount() const { return m_entries; }
    [[nodiscard]] int unfilteredCount() const { return m_unfiltered; }
    [[nodiscard]] int group() const { return m_group; }
    void setGroup(int group);
    [[nodiscard]] QString search() const { return m_words.join(u' '); }
    void setSearch(const QString& search);
    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] bool utc() const { return m_utc; }
    void setUtc(bool utc);

    // Opens a run or folds it again; false when this row is none.
    Q_INVOKABLE bool toggleRun(const QString& entryId);
    // The last entry at or before this moment, else the oldest; -1 in an empty list.
    Q_INVOKABLE int rowAt(double moment) const;
    Q_INVOKABLE int rowOf(const QString& entryId) const; // -1: not in the list
    Q_INVOKABLE QString idAt(int row) const;
    // Everything about one entry: {entryId, kind, at, by, version, text, corrected, withdrawn, replaced, pictures, links,
    // noteId, mark, alertId, undo: why it cannot be taken back, empty when it can}. `text` has its line breaks; `links`
    // are the web addresses in it. Empty: there is no such row.
    Q_INVOKABLE QVariantMap details(const QString& entryId) const;

Q_SIGNALS:
    void countChanged();
    void filterChanged();
    void utcChanged();
    void textsChanged();

private:
    [[nodiscard]] const Incident* incident() const;
    [[nodiscard]] std::vector<TimelineRow> allRows() const;
    void refresh(bool another);
    void tellAll();
    [[nodiscard]] bool isWanted(const TimelineRow& row, const Incident& incident) const;
    [[nodiscard]] int kindOf(const TimelineRow& row) const;
    [[nodiscard]] static QString idOf(const TimelineRow& row);
    [[nodiscard]] static QString idOf(const CaseEntry& entry);
    [[nodiscard]] EntryStyle style() const;
    [[nodiscard]] QString nameOf(const AlertKey& alert) const;
    [[nodiscard]] QString runText(const TimelineRow& row) const;
    [[nodiscard]] std::string textOf(const TimelineRow& row, const Incident& incident) const;
    [[nodiscard]] QString correctedBy(const TimelineRow& row, const Incident& incident) const;
    [[nodiscard]] QStringList picturesOf(const TimelineRow& row) const;

    StateSource m_state;
    RecallSource m_recall;
    IncidentId m_id;
    Language m_language = Language::English;
    bool m_utc = false;
    int m_group = CaseFacts::Everything;
    QStringList m_words;
    std::set<QString> m_open; // runs
    int m_entries = 0;
    int m_unfiltered = 0;
    int m_revision = 0;
    std::size_t m_corrections = 0;
};

} // namespace leitstand
