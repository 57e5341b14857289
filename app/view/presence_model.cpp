// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/presence_model.h"

#include "view/display_text.h"

#include <QVariantMap>

namespace leitstand {

PresenceModel::PresenceModel(Workspace& workspace, QObject* parent) : QObject(parent), m_presence(workspace)
{
    connect(&m_presence, &Presence::changed, this, [this](const IncidentId& incident) {
        ++m_revision;
        Q_EMIT moved({ QString::fromStdString(incident.value) });
        Q_EMIT changed();
    });
}

QStringList PresenceModel::lookers(const QString& incidentId) const
{
    QStringList names;
    for (const Onlooker& one : m_presence.onlookers({ incidentId.toStdString() })) {
        if (const QString name = displayLine(one.person); !names.contains(name))
            names.append(name);
    }
    return names;
}

QStringList PresenceModel::editors(const QString& incidentId) const
{
    QStringList names;
    for (const Onlooker& one : m_presence.onlookers({ incidentId.toStdString() })) {
        if (const QString name = displayLine(one.person); !one.editing.empty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

QVariantList PresenceModel::at(const QString& incidentId) const
{
    QVariantList people;
    for (const Onlooker& one : m_presence.onlookers({ incidentId.toStdString() }))
        people.append(QVariantMap { { QStringLiteral("name"), displayLine(one.person) },
            { QStringLiteral("part"), displayLine(one.editing) }, { QStringLiteral("own"), one.isOwn } });
    return people;
}

void PresenceModel::look(const QString& incidentId)
{
    const IncidentId id { incidentId.toStdString() };
    // Whoever turns to another incident edits nothing of it yet.
    m_presence.look(id, id == m_presence.incident() ? m_presence.editing() : std::string());
}

void PresenceModel::edit(const QString& part)
{
    m_presence.look(m_presence.incident(), part.toStdString());
    Q_EMIT editing(QString::fromStdString(m_presence.incident().value), part);
}

} // namespace leitstand
