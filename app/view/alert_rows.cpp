// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rows of the list of alerts say.

#include "view/alert_list_model.h"
#include "view/display_text.h"

#include <algorithm>

namespace leitstand {
namespace {

QString labelsLine(const LabelSet& labels)
{
    QString line;
    for (const auto& [name, value] : labels) {
        if (name == "alertname" || name == "severity")
            continue;
        if (!line.isEmpty())
            line += QStringLiteral("  ");
        line += displayLine(name) + u'=' + displayLine(value);
    }
    return line;
}

} // namespace

QHash<int, QByteArray> AlertListModel::roleNames() const
{
    return {
        { AlertIdRole, "alertId" },
        { NameRole, "name" },
        { SeverityRole, "severity" },
        { StateRole, "alertState" },
        { ServiceRole, "service" },
        { SummaryRole, "summary" },
        { LabelsRole, "labels" },
        { StartsAtRole, "startsAt" },
        { EndsAtRole, "endsAt" },
        { ChangedAtRole, "changedAt" },
        { FlappingRole, "flapping" },
        { IncidentCountRole, "incidentCount" },
        { SourceRole, "source" },
        { SelectedRole, "selected" },
        { IsGroupRole, "isGroup" },
        { GroupOpenRole, "groupOpen" },
        { GroupTotalRole, "groupTotal" },
        { GroupCountsRole, "groupCounts" },
    };
}

QVariant AlertListModel::data(const QModelIndex& index, int role) const
{
    if (const LineGroup* const group = index.isValid() ? groupAt(index.row()) : nullptr)
        return groupData(*group, role);
    const Alert* const known = index.isValid() ? alertAt(index.row()) : nullptr;
    if (!known)
        return {};
    const Alert& alert = *known;
    const AlertCondition& condition = alert.condition;
    switch (role) {
    case AlertIdRole:
        return idFor(condition.key);
    case Qt::DisplayRole:
    case NameRole:
        return displayLine(condition.name);
    case SeverityRole:
        return static_cast<int>(Facts::from(condition.severity));
    case StateRole:
        return static_cast<int>(Facts::from(alert.state()));
    case ServiceRole:
        return displayLine(condition.service);
    case SummaryRole:
        return displayLine(condition.summary);
    case LabelsRole:
        return labelsLine(condition.labels);
    case StartsAtRole:
        return milliseconds(condition.startsAt);
    case EndsAtRole:
        return condition.endsAt ? milliseconds(*condition.endsAt) : 0.0;
    case ChangedAtRole:
        return milliseconds(alert.changedAt);
    case FlappingRole:
        return alert.isFlapping(m_lens.now());
    case IncidentCountRole:
        return static_cast<int>(alert.openIncidents);
    case SourceRole:
        return displayLine(condition.key.source);
    case SelectedRole:
        return m_selected.contains(idFor(condition.key));
    case IsGroupRole:
    case GroupOpenRole:
        return false;
    case GroupTotalRole:
        return 0;
    case GroupCountsRole:
        return QVariantList();
    default:
        return {};
    }
}

QVariant AlertListModel::groupData(const LineGroup& group, int role)
{
    switch (role) {
    case AlertIdRole:
        return groupId(group);
    case Qt::DisplayRole:
    case NameRole:
        return displayLine(group.value);
    case SeverityRole: {
        const auto& counts = group.firing.bySeverity;
        const auto worst = std::find_if(counts.begin(), counts.end(), [](std::uint32_t count) { return count > 0; });
        return worst == counts.end() ? static_cast<int>(Facts::UnknownSeverity)
                                     : static_cast<int>(Facts::from(static_cast<Severity>(worst - counts.begin())));
    }
    case StateRole:
        return static_cast<int>(Facts::Firing);
    case ServiceRole:
    case SummaryRole:
    case LabelsRole:
    case SourceRole:
        return QString();
    case StartsAtRole:
    case EndsAtRole:
    case ChangedAtRole:
        return 0.0;
    case FlappingRole:
    case SelectedRole:
        return false;
    case IncidentCountRole:
        return 0;
    case IsGroupRole:
        return true;
    case GroupOpenRole:
        return group.open;
    case GroupTotalRole:
        return static_cast<int>(group.total);
    case GroupCountsRole: {
        QVariantList counts;
        for (const std::uint32_t count : group.firing.bySeverity)
            counts.append(static_cast<int>(count));
        return counts;
    }
    default:
        return {};
    }
}

} // namespace leitstand
