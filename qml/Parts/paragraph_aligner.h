// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two texts side by side: a paragraph of the one begins at the height of the same paragraph of the other, by space above
// the one that would begin too high. Paragraphs are parted by empty lines.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickTextDocument>

class QTextDocument;

namespace leitstand {

class ParagraphAligner : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* left READ left WRITE setLeft NOTIFY documentsChanged)
    Q_PROPERTY(QQuickTextDocument* right READ right WRITE setRight NOTIFY documentsChanged)
public:
    explicit ParagraphAligner(QObject* parent = nullptr);

    [[nodiscard]] QQuickTextDocument* left() const { return m_left; }
    [[nodiscard]] QQuickTextDocument* right() const { return m_right; }
    void setLeft(QQuickTextDocument* document) { set(m_left, document); }
    void setRight(QQuickTextDocument* document) { set(m_right, document); }
    void align();

public Q_SLOTS:
    // The lines may be broken elsewhere.
    void schedule();

Q_SIGNALS:
    void documentsChanged();

private:
    void set(QPointer<QQuickTextDocument>& member, QQuickTextDocument* document);

    QPointer<QQuickTextDocument> m_left;
    QPointer<QQuickTextDocument> m_right;
    QTimer m_timer;
    bool m_aligning = false;
};

} // namespace leitstand
