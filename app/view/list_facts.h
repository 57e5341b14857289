// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A list model whose roles are the members of its rows, in the order of a table: the n-th entry of the table has the role
// Qt::UserRole + 1 + n. For the many short lists of one incident.
#pragma once

#include "view/row_updates.h"

#include <span>

namespace leitstand {

template <typename Row> struct FactRole {
    const char* name;
    QVariant (*read)(const Row&);
};

template <auto Member, typename Row> QVariant factOf(const Row& row)
{
    return QVariant::fromValue(row.*Member);
}

template <typename Row> class FactModel : public RowModel<Row> {
public:
    QVariant data(const QModelIndex& index, int role) const override
    {
        const int column = role - Qt::UserRole - 1;
        if (!index.isValid() || index.row() < 0 || index.row() >= this->rowCount() || column < 0
            || column >= static_cast<int>(m_roles.size()))
            return {};
        return m_roles[static_cast<std::size_t>(column)].read(this->rows()[static_cast<std::size_t>(index.row())]);
    }

    QHash<int, QByteArray> roleNames() const override
    {
        QHash<int, QByteArray> names;
        int role = Qt::UserRole;
        for (const FactRole<Row>& fact : m_roles)
            names.insert(++role, fact.name);
        return names;
    }

protected:
    // The table outlives the model.
    FactModel(std::span<const FactRole<Row>> roles, QObject* parent) : RowModel<Row>(parent), m_roles(roles) { }

    // One fact of one row, for what is done to it; nothing when there is no such row or name.
    [[nodiscard]] QVariant factNamed(int row, const QString& name) const
    {
        const auto found = std::find_if(m_roles.begin(), m_roles.end(),
            [&name](const FactRole<Row>& role) { return name == QLatin1String(role.name); });
        if (found == m_roles.end() || row < 0 || row >= this->rowCount())
            return {};
        return found->read(this->rows()[static_cast<std::size_t>(row)]);
    }
    // For lists that grow at one end. `id` tells what a row stands for. True when the number of rows has changed.
    template <typename Id> bool show(std::vector<Row> now, Id Row::*id)
    {
        const int before = this->rowCount();
        this->updateRowsInOrder(std::move(now), sameBy(id), std::equal_to<>());
        return before != this->rowCount();
    }
    // For short lists whose rows change places.
    template <typename Id> bool showSorted(std::vector<Row> now, Id Row::*id)
    {
        const int before = this->rowCount();
        this->updateRows(std::move(now), sameBy(id), std::equal_to<>());
        return before != this->rowCount();
    }

private:
    template <typename Id> static auto sameBy(Id Row::*id)
    {
        return [id](const Row& left, const Row& right) { return left.*id == right.*id; };
    }

    std::span<const FactRole<Row>> m_roles;
};

} // namespace leitstand
