// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One message to customers being written, in German and English side by side. What is typed is kept on this machine
// every second and goes into the log by itself when the typing pauses, or with save(). When somebody else has saved the
// same draft meanwhile, both versions are there and the person decides. While the window looks at the past, the text is
// what was in the log then and cannot be changed; what was being typed is put aside and comes back with the present.
#pragma once

#include "view/desk.h"
#include "view/draft_places.h"
#include "view/facts.h"
#include "view/kept_drafts.h"
#include "view/text_history.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace leitstand {

// Writes the first version of a message from the record. `variant` tells templates for the same audience and moment
// apart; empty: the ordinary one.
using MessageTemplates
    = std::function<Expected<DraftText>(const Incident&, Audience, Moment, std::string_view variant, Instant now)>;

class DraftEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(QString incidentId READ incidentId NOTIFY opened)
    Q_PROPERTY(QString incidentTitle READ incidentTitle NOTIFY stateChanged)
    Q_PROPERTY(QString draftId READ draftId NOTIFY opened)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY opened)
    // The past, or a person whose role may not write.
    Q_PROPERTY(bool readOnly READ readOnly NOTIFY stateChanged)
    // What is out is not changed any more; what waits for approval or has it is, when it was taken back.
    Q_PROPERTY(bool locked READ locked NOTIFY stateChanged)
    Q_PROPERTY(bool unlockable READ unlockable NOTIFY stateChanged)
    // Whose text was merged into this one; empty: nobody's, or it was read.
    Q_PROPERTY(QString mergedWith READ mergedWith NOTIFY stateChanged)
    Q_PROPERTY(int audience READ audience NOTIFY opened) // Facts.Audience
    Q_PROPERTY(int moment READ moment NOTIFY opened) // Facts.Moment
    Q_PROPERTY(QString subjectDe READ subjectDe WRITE setSubjectDe NOTIFY textChanged)
    Q_PROPERTY(QString bodyDe READ bodyDe WRITE setBodyDe NOTIFY textChanged)
    Q_PROPERTY(QString subjectEn READ subjectEn WRITE setSubjectEn NOTIFY textChanged)
    Q_PROPERTY(QString bodyEn READ bodyEn WRITE setBodyEn NOTIFY textChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY textChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY textChanged)
    Q_PROPERTY(bool dirty READ dirty NOTIFY stateChanged) // differs from what the log holds
    Q_PROPERTY(bool saving READ saving NOTIFY stateChanged) // on its way, or waiting for the log
    Q_PROPERTY(bool inLog READ inLog NOTIFY stateChanged) // the log holds a version of this draft
    Q_PROPERTY(double savedAt READ savedAt NOTIFY stateChanged)
    Q_PROPERTY(QString savedBy READ savedBy NOTIFY stateChanged)
    Q_PROPERTY(double publishedAt READ publishedAt NOTIFY stateChanged)
    // Somebody else has saved another version, and it changes the same sentences. What can be merged is merged.
    Q_PROPERTY(bool conflict READ conflict NOTIFY stateChanged)
    Q_PROPERTY(QVariantList disputes READ disputes NOTIFY stateChanged) // [{side, part, ours, theirs}]
    Q_PROPERTY(QString theirName READ theirName NOTIFY stateChanged)
    // When customers of this incident were last told something, and the running clock of the next message: Facts.Clock,
    // when its last quarter begins, when it is due.
    Q_PROPERTY(double toldAt READ toldAt NOTIFY stateChanged)
    Q_PROPERTY(int dueKind READ dueKind NOTIFY stateChanged)
    Q_PROPERTY(double dueAmberAt READ dueAmberAt NOTIFY stateChanged)
    Q_PROPERTY(double dueAt READ dueAt NOTIFY stateChanged)
    // The text on this machine could not be kept; empty when it is.
    Q_PROPERTY(QString keepingError READ keepingError NOTIFY stateChanged)
public:
    enum Side { German, English };
    Q_ENUM(Side)
    enum Part { Subject, Body };
    Q_ENUM(Part)

    DraftEditor(Lens& lens, const Access& access, Desk& desk, UnsentTexts* unsent, MessageTemplates templates,
        QObject* parent = nullptr);
    ~DraftEditor() override; // keeps what was typed

    // Opens the draft of this incident for this audience and moment that is not out yet; a new one begins with the
    // template's text. Two people who begin the same message meet in the same draft.
    Q_INVOKABLE void open(const QString& incidentId, int audience, int moment);
    Q_INVOKABLE void openDraft(const QString& incidentId, const QString& draftId);
    // The message that is due next: a first notice, then updates, then the final message.
    Q_INVOKABLE void openNext(const QString& incidentId);
    // The message that is owed soonest, of all open incidents; false when none is owed.
    Q_INVOKABLE bool openMostUrgent();
    // What was being written when the program ended; false when there is nothing of it.
    Q_INVOKABLE bool openLast();
    // An update that says that there is nothing new, and when more follows.
    Q_INVOKABLE void openNothingNew(const QString& incidentId);
    Q_INVOKABLE void close();
    Q_INVOKABLE void save();
    // After a conflict: our words or theirs in the sentences that both have changed.
    Q_INVOKABLE void keepOurs();
    Q_INVOKABLE void takeTheirs();
    // Records that a person has published this text, by hand, through this channel. `promised`: the time at which the
    // text says that the next update comes, in milliseconds since 1970; 0: it says none.
    Q_INVOKABLE void markPublished(const QString& channel, double promised = 0);
    Q_INVOKABLE void forgetMerge();

    // One of the four texts, by Side and Part; places are those of a QString.
    Q_INVOKABLE QString field(int side, int part) const;
    // `caret`: where the cursor stands afterwards; -1: not known.
    Q_INVOKABLE void write(int side, int part, const QString& text, int caret = -1);
    Q_INVOKABLE bool replace(int side, int part, int start, int end, const QString& text);
    // In all four texts, as one step. Returns how often.
    Q_INVOKABLE int replaceAll(const QString& what, const QString& with);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    [[nodiscard]] QString incidentId() const { return QString::fromStdString(m_editing.incident.value); }
    [[nodiscard]] QString incidentTitle() const;
    [[nodiscard]] QString draftId() const { return QString::fromStdString(m_editing.draft.value); }
    [[nodiscard]] bool isOpen() const { return !m_editing.incident.empty(); }
    [[nodiscard]] bool readOnly() const { return !m_access.mayWrite(); }
    [[nodiscard]] bool locked() const;
    [[nodiscard]] bool unlockable() const { return locked() && !isPublished(); }
    [[nodiscard]] bool isPublished() const; // or on its way there
    [[nodiscard]] QString mergedWith() const { return m_mergedWith; }
    [[nodiscard]] int audience() const { return static_cast<int>(m_editing.text.audience); }
    [[nodiscard]] int moment() const { return static_cast<int>(m_editing.text.moment); }
    [[nodiscard]] QString subjectDe() const { return field(German, Subject); }
    [[nodiscard]] QString bodyDe() const { return field(German, Body); }
    [[nodiscard]] QString subjectEn() const { return field(English, Subject); }
    [[nodiscard]] QString bodyEn() const { return field(English, Body); }
    void setSubjectDe(const QString& text) { write(German, Subject, text); }
    void setBodyDe(const QString& text) { write(German, Body, text); }
    void setSubjectEn(const QString& text) { write(English, Subject, text); }
    void setBodyEn(const QString& text) { write(English, Body, text); }
    [[nodiscard]] bool canUndo() const { return m_history.canUndo() && !readOnly() && !locked(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo() && !readOnly() && !locked(); }
    [[nodiscard]] bool dirty() const;
    [[nodiscard]] bool saving() const;
    [[nodiscard]] bool inLog() const { return stored() != nullptr; }
    [[nodiscard]] double savedAt() const;
    [[nodiscard]] QString savedBy() const;
    [[nodiscard]] double publishedAt() const;
    [[nodiscard]] bool conflict() const { return m_editing.theirs.has_value(); }
    [[nodiscard]] QVariantList disputes() const;
    [[nodiscard]] QString theirName() const;
    [[nodiscard]] QString keepingError() const { return m_keepingError; }

    [[nodiscard]] double toldAt() const;
    [[nodiscard]] int dueKind() const;
    [[nodiscard]] double dueAmberAt() const;
    [[nodiscard]] double dueAt() const;

    // What is on the screen, and what it belongs to.
    [[nodiscard]] const DraftText& text() const { return m_editing.text; }
    [[nodiscard]] const Incident* incident() const;
    [[nodiscard]] const Draft* stored() const; // null: the log has none
    // What follows the record in one of the four texts.
    [[nodiscard]] std::vector<TextRange> fieldRanges(int side, int part) const;

Q_SIGNALS:
    void opened();
    void textChanged();
    void stateChanged();
    // A place of the text is to be shown, selected.
    void placeWanted(int side, int part, int start, int end);

private:
    // What a person is writing.
    struct Editing {
        IncidentId incident;
        DraftId draft;
        std::string variant; // of the template that it began with
        DraftText text; // what is on the screen
        DraftText base; // what the log held when the editing began
        std::uint32_t basedOn = 0;
        bool typed = false; // by a person, since the last save
        bool follows = false; // it was opened as the message that is owed next, whichever that is
        std::optional<Draft> theirs;
        std::optional<DraftText> sent; // what was last sent to the log from here
        std::string saving; // the event that it became
    };

    void openAt(const IncidentId& incident, const DraftId& draft, Audience audience, Moment moment);
    void changed();
    void load();
    void loadKept();
    void suggest();
    void followRecord();
    [[nodiscard]] std::optional<DraftText> rendered() const;
    [[nodiscard]] std::optional<Clock> owed() const;
    void folded(const Changes& changes);
    [[nodiscard]] bool giveWay();
    void take(const Draft& draft);
    void settle(const Draft& draft, DraftText text);
    void finished(const CommandResult& result);
    void keepUnsent();
    void adopt(const Draft& draft);
    void changeTime();
    void showPast();
    void tellAll();

    Lens& m_lens;
    const Access& m_access;
    Desk& m_desk;
    KeptDrafts m_kept;
    MessageTemplates m_templates;
    Editing m_editing;
    std::optional<Editing> m_aside; // while the past is shown
    TextHistory m_history;
    QElapsedTimer m_elapsed;
    QTimer m_keepTimer; // to this machine
    QTimer m_saveTimer; // to the log
    QTimer m_suggestTimer; // a suggestion follows the time, too
    QString m_keepingError;
    QString m_mergedWith;
};

} // namespace leitstand
