// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows in a text area what was taken out of a text, struck through, and what came in, underlined.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QVariantList>
#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickTextDocument>

namespace leitstand {

class DifferenceText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document MEMBER m_document WRITE setDocument NOTIFY changed)
    Q_PROPERTY(QVariantList pieces MEMBER m_pieces WRITE setPieces NOTIFY changed) // [{kind, text}]
    Q_PROPERTY(QColor ink MEMBER m_ink WRITE setInk NOTIFY changed)
    Q_PROPERTY(QColor removedInk MEMBER m_removedInk WRITE setRemovedInk NOTIFY changed)
public:
    using QObject::QObject;

    void setDocument(QQuickTextDocument* document) { set(m_document, document); }
    void setPieces(const QVariantList& pieces) { set(m_pieces, pieces); }
    void setInk(const QColor& ink) { set(m_ink, ink); }
    void setRemovedInk(const QColor& ink) { set(m_removedInk, ink); }

Q_SIGNALS:
    void changed();

private:
    template <typename Value> void set(Value& member, const Value& value)
    {
        if (member == value)
            return;
        member = value;
        Q_EMIT changed();
        show();
    }
    void show();

    QQuickTextDocument* m_document = nullptr;
    QVariantList m_pieces;
    QColor m_ink;
    QColor m_removedInk;
};

} // namespace leitstand
