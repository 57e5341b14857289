// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person has begun to write about an incident and not sent: notes, summaries, hypotheses, causes. Kept on this
// machine at most a second after a key was pressed, as drafts are, so that a crash takes no more than that. Each text has
// a place, a name that says what it will become ("note/i1").
#pragma once

#include "workspace/unsent_texts.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <set>

namespace leitstand {

class BegunTexts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(QString error READ error NOTIFY errorChanged) // why nothing can be kept; empty: it can
public:
    // `unsent` may be null: then texts are kept for as long as the window is there.
    explicit BegunTexts(UnsentTexts* unsent, QObject* parent = nullptr);
    ~BegunTexts() override;
    BegunTexts(const BegunTexts&) = delete;
    BegunTexts& operator=(const BegunTexts&) = delete;

    [[nodiscard]] QString error() const { return m_error; }

    // Empty: nothing was begun.
    Q_INVOKABLE QString text(const QString& place);
    Q_INVOKABLE void type(const QString& place, const QString& text);
    // It was sent, or thrown away.
    Q_INVOKABLE void forget(const QString& place);

Q_SIGNALS:
    void errorChanged();

private:
    [[nodiscard]] static std::string keyOf(const QString& place);
    void keep();

    UnsentTexts* m_unsent;
    std::map<QString, QString> m_texts; // those that were asked for or typed
    std::set<QString> m_changed; // since they were last kept
    QTimer m_timer;
    QString m_error;
};

} // namespace leitstand
