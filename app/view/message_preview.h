// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One language of the open message as a channel shows it (drafting/channel_preview.h).
#pragma once

#include "view/draft_editor.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class MessagePreview : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(leitstand::DraftEditor* draft READ draft WRITE setDraft NOTIFY changed REQUIRED)
    Q_PROPERTY(int side MEMBER m_side WRITE setSide NOTIFY changed) // DraftEditor.Side
    Q_PROPERTY(int kind MEMBER m_kind WRITE setKind NOTIFY changed) // Kind
    Q_PROPERTY(QString heading MEMBER m_heading NOTIFY changed)
    Q_PROPERTY(QVariantList paragraphs MEMBER m_paragraphs NOTIFY changed) // [{text, listItem}]
    // What counts for the channel, above which it cuts or refuses, above which nobody reads on; 0: no such limit.
    Q_PROPERTY(int characters MEMBER m_characters NOTIFY changed)
    Q_PROPERTY(int limit MEMBER m_limit NOTIFY changed)
    Q_PROPERTY(int advised MEMBER m_advised NOTIFY changed)
public:
    enum Kind { StatusPage, Mail, Chat, Phone };
    Q_ENUM(Kind)

    using QObject::QObject;

    [[nodiscard]] DraftEditor* draft() const { return m_draft; }
    void setDraft(DraftEditor* draft);
    void setSide(int side);
    void setKind(int kind);

Q_SIGNALS:
    void changed();

private:
    void refresh();

    DraftEditor* m_draft = nullptr;
    int m_side = 0;
    int m_kind = 0;
    QString m_heading;
    QVariantList m_paragraphs;
    int m_characters = 0;
    int m_limit = 0;
    int m_advised = 0;
};

} // namespace leitstand
