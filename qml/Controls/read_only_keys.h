// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lets the window have its shortcuts while a text that cannot be changed has the keyboard. TextEdit of Qt 6.4 keeps all of
// them from it when it is read-only (it accepts each ShortcutOverride that it does not look at).
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

namespace leitstand {

class ReadOnlyKeys : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* target READ target WRITE setTarget NOTIFY targetChanged REQUIRED)
public:
    using QObject::QObject;

    [[nodiscard]] QQuickItem* target() const { return m_target; }
    void setTarget(QQuickItem* target);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void targetChanged();

private:
    QQuickItem* m_target = nullptr;
};

} // namespace leitstand
