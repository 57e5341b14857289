// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Language, look and when the window calls: what the command line says, else what was chosen last time, else what the system has. What is
// chosen in the window is remembered, what the command line says is not. Main thread.
#pragma once

#include "desktop/command_line.h"
#include "desktop/translations.h"

#include <QObject>
#include <QSettings>

class QQmlEngine;

namespace leitstand {

class Attention;
class Session;

class Preferences : public QObject {
    Q_OBJECT
public:
    // With `file` empty, the user's own. Sets the language at once, so that everything made later speaks it.
    explicit Preferences(const CommandLine& line, const QString& file = {}, QObject* parent = nullptr);

    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] QString theme() const { return m_theme; }
    // From here on the session's choices change the window and are remembered. Both outlive this object.
    void follow(Session& session, QQmlEngine& window);

private:
    void followAttention(Attention& attention);

    QSettings m_settings;
    Translations m_translations;
    QString m_language;
    QString m_theme;
};

} // namespace leitstand
