// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who else looks at which incident, and who writes in it; and the way to tell others what this window looks at.
#pragma once

#include "workspace/presence.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class PresenceModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    // Counts the changes: to be read by bindings that call at().
    Q_PROPERTY(int revision READ revision NOTIFY changed)
public:
    explicit PresenceModel(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] Presence& presence() { return m_presence; }
    [[nodiscard]] int revision() const { return m_revision; }
    // Names, each once; the same person's other window counts as somebody.
    [[nodiscard]] QStringList lookers(const QString& incidentId) const;
    [[nodiscard]] QStringList editors(const QString& incidentId) const;
    // Who is there: [{name, part: "title", "draft:d1" …; empty: only looks}].
    Q_INVOKABLE QVariantList at(const QString& incidentId) const;

    // What this window shows, and the part of it that is being changed, as touchedParts() names it; empty for none.
    Q_INVOKABLE void look(const QString& incidentId);
    Q_INVOKABLE void edit(const QString& part);

Q_SIGNALS:
    void changed();
    // This window begins or ends to change a part.
    void editing(const QString& incidentId, const QString& part);
    // The people at these incidents are others than before.
    void moved(const QStringList& incidentIds);

private:
    Presence m_presence;
    int m_revision = 0;
};

} // namespace leitstand
