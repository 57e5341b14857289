// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks for words in the message that is being written: in both subjects and both texts, around the end. Capitals do not
// matter.
#pragma once

#include "view/draft_editor.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class DraftSearch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(leitstand::DraftEditor* draft READ draft WRITE setDraft NOTIFY changed REQUIRED)
    Q_PROPERTY(QString what READ what WRITE setWhat NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
public:
    using QObject::QObject;

    [[nodiscard]] DraftEditor* draft() const { return m_draft; }
    void setDraft(DraftEditor* draft);
    [[nodiscard]] QString what() const { return m_what; }
    void setWhat(const QString& what);
    [[nodiscard]] int count() const;
    // Behind (or before) this place: [side, part, start, end], as DraftEditor numbers them; empty when there is none.
    Q_INVOKABLE QVariantList next(int side, int part, int position) const;
    Q_INVOKABLE QVariantList previous(int side, int part, int position) const;

Q_SIGNALS:
    void changed();

private:
    struct Hit {
        int field = 0; // 2 * side + part
        int start = 0;
    };
    [[nodiscard]] std::vector<Hit> hits() const;
    [[nodiscard]] QVariantList placeOf(const Hit& hit) const;

    DraftEditor* m_draft = nullptr;
    QString m_what;
};

} // namespace leitstand
