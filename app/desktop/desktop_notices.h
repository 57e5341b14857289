// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notices of the desktop environment (org.freedesktop.Notifications), for what must be seen when the window is not. Where
// nobody shows such notices, nothing happens: the window tells the same.
#pragma once

#include <QHash>
#include <QObject>

namespace leitstand {

class DesktopNotices : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // The same id takes the place of the notice before. Text only: a server may interpret markup, so none gets through.
    void show(const QString& id, const QString& title, const QString& text, bool urgent);
    void close(const QString& id);

private:
    QHash<QString, unsigned> m_shown; // by id: the server's number; 0 while it is awaited
};

} // namespace leitstand
