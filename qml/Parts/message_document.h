// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The document of a text area that shows a text kept elsewhere. Setting the text of an area moves the cursor to its
// beginning; this changes only what differs, so that the cursor stays with what stands around it. Undo is kept with the
// text and not here.
#pragma once

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickTextDocument>

namespace leitstand {

class MessageDocument : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY documentChanged)
public:
    using QObject::QObject;

    [[nodiscard]] QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);
    Q_INVOKABLE void become(const QString& wanted);
    // The text with the spaces that were typed; the text of an area has a plain one for each that does not break.
    Q_INVOKABLE QString read() const;

Q_SIGNALS:
    void documentChanged();

private:
    QQuickTextDocument* m_document = nullptr;
};

} // namespace leitstand
