// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A session for window tests, without a server: events are folded as if they came from the log. Each call returns when
// the models have changed. What a person does in the window is asked of the log, which does not answer here; the tests
// look at the notices and tell the event themselves where they need its effect.
#pragma once

#include "unit/support/story_bench.h"
#include "view/session.h"
#include "view/wall_settings.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTranslator>

namespace leitstand::testing {

class Stage : public QObject {
    Q_OBJECT
    Q_PROPERTY(leitstand::Session* session READ session CONSTANT)
public:
    explicit Stage(QObject* parent = nullptr);

    [[nodiscard]] Session* session() { return &m_session; }

    // Minutes are counted from the story's beginning, 10:00 UTC.
    Q_INVOKABLE void setMinute(double minute);
    Q_INVOKABLE void fire(const QString& name, int severity, const QString& service, const QString& summary);
    Q_INVOKABLE void resolve(const QString& name);
    // Hosts of one place vanish at once; the labels name the place and one of two racks.
    Q_INVOKABLE void lose(const QString& place, int count);
    // What somebody else decides about them: "split", "dismissed", "restored".
    Q_INVOKABLE void decide(const QString& place, const QString& verdict, const QString& label);
    // What was asked of the log last: the title of an incident that was to be opened.
    Q_INVOKABLE QString openedTitle();
    // Many at once, of all severities.
    Q_INVOKABLE void fireMany(int count);
    Q_INVOKABLE void open(
        const QString& id, const QString& title, int priority, bool customerImpact, const QStringList& alertNames);
    Q_INVOKABLE void acknowledge(const QString& id, const QString& who);
    Q_INVOKABLE void move(const QString& id, int lane);
    Q_INVOKABLE void note(const QString& id, const QString& text);
    Q_INVOKABLE void saveDraft(const QString& id, const QString& who, const QString& german, const QString& english);
    Q_INVOKABLE void sample(const QString& service, const QString& name, double value);
    Q_INVOKABLE void reject(const QString& reason, const QString& excerpt);
    // What the gateway says of its sources: Facts.Source.
    Q_INVOKABLE void report(const QString& source, int state, const QString& detail);
    Q_INVOKABLE void setHelp(const QString& lines);
    // "de" or "en": what the window's maker does when the session's language changes.
    Q_INVOKABLE bool speak(const QString& language);
    // Plays one of the scenarios up to a time of its day, "10:45", and stands there. Returns the id of its first incident.
    Q_INVOKABLE QString play(const QString& scenario, const QString& until, const QString& language);
    Q_INVOKABLE void raise(const QString& id, const QString& hypothesis, const QString& statement);
    Q_INVOKABLE void judge(const QString& id, const QString& hypothesis, int state, const QString& evidence);
    Q_INVOKABLE void breakDown(const QString& id, const QString& outage, const QString& component, double fromMinute);
    Q_INVOKABLE void addNotes(const QString& id, int count);
    // A folder for files of this test; it goes with the stage.
    Q_INVOKABLE QString scratchFolder() const { return m_scratch.path(); }
    // The system's clipboard.
    Q_INVOKABLE void copyPicture(int width, int height);
    // A wall of that many pixels to the millimetre, read from so many metres away, with all pages.
    Q_INVOKABLE leitstand::WallSettings* wall(double metres, double pixelsPerMillimetre);
    // A bank's bad morning: alerts, incidents in several lanes, drafts, measures.
    Q_INVOKABLE void tellStory();

private:
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] AlertCondition condition(const QString& name) const;
    void change(const QString& id, CaseChange what, const QString& who = QStringLiteral("Mira"));

    QTemporaryDir m_scratch;
    Instant m_now;
    story::Bench m_bench;
    std::map<QString, AlertCondition> m_alerts;
    int m_notes = 0;
    Session m_session;
    QTranslator m_translator;
};

} // namespace leitstand::testing
