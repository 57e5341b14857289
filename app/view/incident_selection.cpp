// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_selection.h"

namespace leitstand {

void IncidentSelection::toggle(const QString& incidentId)
{
    if (incidentId.isEmpty())
        return;
    if (m_lookup.remove(incidentId)) {
        m_ids.removeOne(incidentId);
    } else {
        m_lookup.insert(incidentId);
        m_ids.append(incidentId);
    }
    Q_EMIT toggled({ incidentId });
    Q_EMIT changed();
}

void IncidentSelection::add(const QStringList& incidentIds)
{
    QStringList fresh;
    for (const QString& id : incidentIds) {
        if (id.isEmpty() || m_lookup.contains(id))
            continue;
        m_lookup.insert(id);
        m_ids.append(id);
        fresh.append(id);
    }
    if (fresh.isEmpty())
        return;
    Q_EMIT toggled(fresh);
    Q_EMIT changed();
}

void IncidentSelection::clear()
{
    retain({});
}

void IncidentSelection::retain(const QSet<QString>& incidentIds)
{
    QStringList gone;
    for (const QString& id : std::as_const(m_ids)) {
        if (!incidentIds.contains(id))
            gone.append(id);
    }
    if (gone.isEmpty())
        return;
    for (const QString& id : std::as_const(gone)) {
        m_ids.removeOne(id);
        m_lookup.remove(id);
    }
    Q_EMIT toggled(gone);
    Q_EMIT changed();
}

} // namespace leitstand
