// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One message to customers being written, in German and English side by side. What is typed is kept on this machine
// every second and goes into the log with save(). When somebody else has saved the same draft meanwhile, both versions
// are there and the person decides. While the window looks at the past, the text is what was in the log then and cannot be
// changed; what was being typed is put aside and comes back with the present.
#pragma once

#include "view/desk.h"
#include "view/facts.h"
#include "workspace/unsent_texts.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace leitstand {

// Writes the first version of a message from the record.
using MessageTemplates = std::function<Expected<DraftText>(const Incident&, Audience, Moment, Instant now)>;

class DraftEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(QString incidentId READ incidentId NOTIFY opened)
    Q_PROPERTY(QString incidentTitle READ incidentTitle NOTIFY stateChanged)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY opened)
    // The past, or a person whose role may not write.
    Q_PROPERTY(bool readOnly READ readOnly NOTIFY stateChanged)
    Q_PROPERTY(int audience READ audience NOTIFY opened) // Facts.Audience
    Q_PROPERTY(int moment READ moment NOTIFY opened) // Facts.Moment
    Q_PROPERTY(QString subjectDe READ subjectDe WRITE setSubjectDe NOTIFY textChanged)
    Q_PROPERTY(QString bodyDe READ bodyDe WRITE setBodyDe NOTIFY textChanged)
    Q_PROPERTY(QString subjectEn READ subjectEn WRITE setSubjectEn NOTIFY textChanged)
    Q_PROPERTY(QString bodyEn READ bodyEn WRITE setBodyEn NOTIFY textChanged)
    Q_PROPERTY(bool dirty READ dirty NOTIFY stateChanged) // differs from what the log holds
    Q_PROPERTY(bool saving READ saving NOTIFY stateChanged) // on its way, or waiting for the log
    Q_PROPERTY(bool inLog READ inLog NOTIFY stateChanged) // the log holds a version of this draft
    Q_PROPERTY(double savedAt READ savedAt NOTIFY stateChanged)
    Q_PROPERTY(QString savedBy READ savedBy NOTIFY stateChanged)
    Q_PROPERTY(double publishedAt READ publishedAt NOTIFY stateChanged)
    // Somebody else has saved another version: theirs beside ours.
    Q_PROPERTY(bool conflict READ conflict NOTIFY stateChanged)
    Q_PROPERTY(QString theirSubjectDe READ theirSubjectDe NOTIFY stateChanged)
    Q_PROPERTY(QString theirBodyDe READ theirBodyDe NOTIFY stateChanged)
    Q_PROPERTY(QString theirSubjectEn READ theirSubjectEn NOTIFY stateChanged)
    Q_PROPERTY(QString theirBodyEn READ theirBodyEn NOTIFY stateChanged)
    Q_PROPERTY(QString theirName READ theirName NOTIFY stateChanged)
    // The text on this machine could not be kept; empty when it is.
    Q_PROPERTY(QString keepingError READ keepingError NOTIFY stateChanged)
public:
    DraftEditor(Lens& lens, const Access& access, Desk& desk, UnsentTexts* unsent, MessageTemplates templates,
        QObject* parent = nullptr);
    ~DraftEditor() override; // keeps what was typed

    // Opens the draft of this incident for this audience and moment; a new one begins with the template's text.
    Q_INVOKABLE void open(const QString& incidentId, int audience, int moment);
    // The message that is due next: a first notice, then updates, then the final message.
    Q_INVOKABLE void openNext(const QString& incidentId);
    Q_INVOKABLE void close();
    Q_INVOKABLE void save();
    // After a conflict: write ours over theirs, or take theirs and lose ours.
    Q_INVOKABLE void keepOurs();
    Q_INVOKABLE void takeTheirs();
    // Records that a person has published this text, by hand, through this channel.
    // `promised`: the time at which the text says that the next update comes ("14:30"); empty: it says none.
    Q_INVOKABLE void markPublished(const QString& channel, const QString& promised = {});
    Q_INVOKABLE bool isPromise(const QString& text) const;

    [[nodiscard]] QString incidentId() const { return QString::fromStdString(m_editing.incident.value); }
    [[nodiscard]] QString incidentTitle() const;
    [[nodiscard]] bool isOpen() const { return !m_editing.incident.empty(); }
    [[nodiscard]] bool readOnly() const { return !m_access.mayWrite(); }
    [[nodiscard]] int audience() const { return static_cast<int>(m_editing.text.audience); }
    [[nodiscard]] int moment() const { return static_cast<int>(m_editing.text.moment); }
    [[nodiscard]] QString subjectDe() const { return QString::fromStdString(m_editing.text.german.subject); }
    [[nodiscard]] QString bodyDe() const { return QString::fromStdString(m_editing.text.german.body); }
    [[nodiscard]] QString subjectEn() const { return QString::fromStdString(m_editing.text.english.subject); }
    [[nodiscard]] QString bodyEn() const { return QString::fromStdString(m_editing.text.english.body); }
    void setSubjectDe(const QString& text) { type(m_editing.text.german.subject, text); }
    void setBodyDe(const QString& text) { type(m_editing.text.german.body, text); }
    void setSubjectEn(const QString& text) { type(m_editing.text.english.subject, text); }
    void setBodyEn(const QString& text) { type(m_editing.text.english.body, text); }
    [[nodiscard]] bool dirty() const;
    [[nodiscard]] bool saving() const { return !m_editing.saving.empty(); }
    [[nodiscard]] bool inLog() const { return stored() != nullptr; }
    [[nodiscard]] double savedAt() const;
    [[nodiscard]] QString savedBy() const;
    [[nodiscard]] double publishedAt() const;
    [[nodiscard]] bool conflict() const { return m_editing.theirs.has_value(); }
    [[nodiscard]] QString theirSubjectDe() const;
    [[nodiscard]] QString theirBodyDe() const;
    [[nodiscard]] QString theirSubjectEn() const;
    [[nodiscard]] QString theirBodyEn() const;
    [[nodiscard]] QString theirName() const;
    [[nodiscard]] QString keepingError() const { return m_keepingError; }

Q_SIGNALS:
    void opened();
    void textChanged();
    void stateChanged();

private:
    // What a person is writing.
    struct Editing {
        IncidentId incident;
        DraftId draft;
        DraftText text; // what is on the screen
        DraftText base; // what the log held when the editing began
        std::uint32_t basedOn = 0;
        bool typed = false; // by a person, since the last save
        std::optional<Draft> theirs;
        std::optional<DraftText> sent; // what was last sent to the log from here
        std::string saving; // the event on its way
    };

    [[nodiscard]] const Draft* stored() const;
    [[nodiscard]] const Incident* incident() const;
    [[nodiscard]] std::string unsentKey() const;
    void type(std::string& field, const QString& text);
    void load();
    void folded(const Changes& changes);
    void finished(const CommandResult& result);
    void keepUnsent();
    void adopt(const Draft& draft);
    [[nodiscard]] std::optional<Instant> promiseIn(const QString& text) const;
    void changeTime();
    void showPast();
    void tellAll();

    Lens& m_lens;
    const Access& m_access;
    Desk& m_desk;
    UnsentTexts* m_unsent;
    MessageTemplates m_templates;
    Editing m_editing;
    std::optional<Editing> m_aside; // while the past is shown
    QTimer m_keepTimer;
    QString m_keepingError;
};

} // namespace leitstand
