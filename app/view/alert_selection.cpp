// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which alerts are marked.

#include "view/alert_list_model.h"

#include <algorithm>

namespace leitstand {

void AlertListModel::setSelected(const QString& alertId, bool selected)
{
    if (selected == m_selected.contains(alertId))
        return;
    if (selected)
        m_selected.insert(alertId);
    else
        m_selected.remove(alertId);
    if (const int row = rowOf(alertId); row >= 0)
        Q_EMIT dataChanged(index(row), index(row), { SelectedRole });
    Q_EMIT selectionChanged();
}

void AlertListModel::toggleSelected(const QString& alertId)
{
    setSelected(alertId, !m_selected.contains(alertId));
}

void AlertListModel::selectAllShown()
{
    const auto& alerts = m_lens.state().alerts();
    for (AlertSlot slot = 0; slot < std::min(m_adopted.size(), alerts.size()); ++slot) {
        if (m_adopted[slot] != 0)
            m_selected.insert(idFor(alerts[slot].condition.key));
    }
    tellSelection();
}

void AlertListModel::toggleAllSelected(const QStringList& ids)
{
    const bool all = std::all_of(ids.begin(), ids.end(), [this](const QString& id) { return m_selected.contains(id); });
    for (const QString& id : ids) {
        if (all)
            m_selected.remove(id);
        else
            m_selected.insert(id);
    }
    tellSelection();
}

void AlertListModel::tellSelection()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), { SelectedRole });
    Q_EMIT selectionChanged();
}

void AlertListModel::clearSelection()
{
    if (m_selected.isEmpty())
        return;
    m_selected.clear();
    tellSelection();
}

QStringList AlertListModel::selectedIds() const
{
    QStringList ids(m_selected.begin(), m_selected.end());
    ids.sort();
    return ids;
}

} // namespace leitstand
