// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Walks a loaded window through all its places in both languages and both looks, and collects every warning that Qt or
// the window's own code gives meanwhile. Main thread.
#pragma once

#include <QObject>
#include <QQuickWindow>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

namespace leitstand {

// Make it first: what is said before it exists is not caught.
class SelfTest : public QObject {
    Q_OBJECT
public:
    explicit SelfTest(QObject* parent = nullptr);
    ~SelfTest() override;

    // `look` sets language and theme. Ends with finished().
    void walk(QQuickWindow& window, std::function<void(const QString& language, const QString& theme)> look);
    [[nodiscard]] static QStringList warnings();
    void warn(const QString& text);

Q_SIGNALS:
    void finished();

private:
    struct Step {
        QString language;
        QString theme;
        QString page;
    };
    void next();

    QQuickWindow* m_window = nullptr;
    std::function<void(const QString&, const QString&)> m_look;
    std::vector<Step> m_steps;
    std::size_t m_at = 0;
    QTimer m_timer;
};

} // namespace leitstand
