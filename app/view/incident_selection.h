// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The incidents that are marked for a common act, by their ids: a mark stays with its card from lane to lane.
#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class IncidentSelection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QStringList ids READ ids NOTIFY changed) // in the order in which they were marked
public:
    using QObject::QObject;

    [[nodiscard]] int count() const { return static_cast<int>(m_ids.size()); }
    [[nodiscard]] QStringList ids() const { return m_ids; }
    Q_INVOKABLE bool contains(const QString& incidentId) const { return m_lookup.contains(incidentId); }
    Q_INVOKABLE void toggle(const QString& incidentId);
    Q_INVOKABLE void add(const QStringList& incidentIds);
    Q_INVOKABLE void clear();
    // Keeps these only.
    void retain(const QSet<QString>& incidentIds);

Q_SIGNALS:
    void changed();
    void toggled(const QStringList& incidentIds);

private:
    QStringList m_ids;
    QSet<QString> m_lookup;
};

} // namespace leitstand
