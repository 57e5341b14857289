// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a person has the list arranged: in which order, and in which groups.

#include "view/alert_list_model.h"

#include <algorithm>
#include <utility>

namespace leitstand {
namespace {

constexpr QChar GroupMark(0x1d); // no alert's id begins with it
constexpr QChar ReversedMark(u'-');

std::vector<AlertSort>::iterator sortOf(std::vector<AlertSort>& sorts, const std::string& field)
{
    return std::find_if(sorts.begin(), sorts.end(), [&field](const AlertSort& sort) { return sort.field == field; });
}

} // namespace

QStringList AlertListModel::sorts() const
{
    QStringList words;
    for (const AlertSort& sort : m_list.sorts())
        words.append((sort.reversed ? QString(ReversedMark) : QString()) + QString::fromStdString(sort.field));
    return words;
}

void AlertListModel::setSorts(const QStringList& words)
{
    std::vector<AlertSort> sorts;
    for (const QString& word : words) {
        const bool reversed = word.startsWith(ReversedMark);
        const std::string field = word.mid(reversed ? 1 : 0).toStdString();
        if (!field.empty() && sortOf(sorts, field) == sorts.end())
            sorts.push_back({ field, reversed });
    }
    arrange(std::move(sorts));
}

// The first time the usual way, the second time the other way round, the third time no more.
void AlertListModel::sortBy(const QString& field, bool further)
{
    const std::string name = field.toStdString();
    std::vector<AlertSort> sorts = m_list.sorts();
    if (!further)
        std::erase_if(sorts, [&name](const AlertSort& sort) { return sort.field != name; });
    if (const auto known = sortOf(sorts, name); known == sorts.end())
        sorts.push_back({ name, false });
    else if (known->reversed)
        sorts.erase(known);
    else
        known->reversed = true;
    arrange(std::move(sorts));
}

void AlertListModel::arrange(std::vector<AlertSort> sorts)
{
    if (sorts == m_list.sorts())
        return;
    m_list.setSorts(std::move(sorts), m_lens.state().alerts());
    adopt({});
    Q_EMIT arrangementChanged();
    Q_EMIT countsChanged();
}

QString AlertListModel::grouping() const
{
    return QString::fromStdString(m_list.grouping());
}

void AlertListModel::setGrouping(const QString& name)
{
    if (name == grouping())
        return;
    // The lines hold numbers of groups that go.
    beginResetModel();
    m_announced.clear();
    m_list.setGrouping(name.toStdString(), m_lens.state().alerts());
    m_lines = m_list.lines();
    endResetModel();
    adopt({});
    Q_EMIT arrangementChanged();
    Q_EMIT countsChanged();
}

bool AlertListModel::isGroup(const QString& id)
{
    return id.startsWith(GroupMark);
}

QString AlertListModel::groupId(const LineGroup& group)
{
    return GroupMark + QString::fromStdString(group.value);
}

QString AlertListModel::groupOf(const QString& alertId) const
{
    const auto key = m_list.isGrouped() ? keyFor(alertId) : std::nullopt;
    const Alert* const alert = key ? m_lens.state().alert(*key) : nullptr;
    if (!alert)
        return {};
    const auto slot = static_cast<AlertSlot>(alert - m_lens.state().alerts().data());
    return m_list.isShown(slot) ? groupId(m_list.group(m_list.groupOf(slot))) : QString();
}

void AlertListModel::setGroupOpen(const QString& id, bool open)
{
    const auto number = isGroup(id) ? m_list.groupWith(id.mid(1).toStdString()) : std::nullopt;
    if (!number || m_list.group(*number).open == open)
        return;
    m_list.setOpen(*number, open);
    m_announced.clear();
    adopt({});
    Q_EMIT countsChanged();
}

void AlertListModel::setAllGroupsOpen(bool open)
{
    m_list.setAllOpen(open);
    m_announced.clear();
    adopt({});
    Q_EMIT countsChanged();
}

QStringList AlertListModel::idsOf(const QString& id) const
{
    if (!isGroup(id))
        return id.isEmpty() ? QStringList() : QStringList { id };
    QStringList ids;
    const auto& alerts = m_lens.state().alerts();
    if (const auto number = m_list.groupWith(id.mid(1).toStdString())) {
        for (const AlertSlot slot : m_list.membersOf(*number))
            ids.append(idFor(alerts[slot].condition.key));
    }
    return ids;
}

} // namespace leitstand
