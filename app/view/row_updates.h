// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns "these are the rows now" into the few row operations that a view needs to keep selection, focus and animation:
// removals and insertions in runs, moves, and one dataChanged per run of rows that differ. For lists that people read
// row by row (incidents, drafts, sources); the alert list has an index of its own.
#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <utility>
#include <vector>

namespace leitstand {

// Gives the helper access to the protected signals of a model that lists `Row`s.
template <typename Row> class RowModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

protected:
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    // `sameThing(a, b)`: the rows stand for the same thing; `looksSame(a, b)`: and nothing in them differs. True when
    // anything changed. Rows that stand for the same thing must not be there twice.
    template <typename SameThing, typename LooksSame>
    bool updateRows(std::vector<Row> now, SameThing sameThing, LooksSame looksSame)
    {
        // Mostly the same things in the same order: nothing has to be looked for.
        if (m_rows.size() == now.size() && std::equal(m_rows.begin(), m_rows.end(), now.begin(), sameThing))
            return assignValues(now, looksSame);
        bool changed = removeMissing(now, sameThing);
        for (std::size_t row = 0; row < now.size(); ++row) {
            if (row < m_rows.size() && sameThing(m_rows[row], now[row]))
                continue;
            const auto from = static_cast<std::ptrdiff_t>(row);
            const auto found = std::find_if(
                m_rows.begin() + from, m_rows.end(), [&](const Row& old) { return sameThing(old, now[row]); });
            changed = true;
            if (found == m_rows.end())
                insertRun(now, row, sameThing);
            else
                moveUp(static_cast<std::size_t>(found - m_rows.begin()), row);
        }
        return assignValues(now, looksSame) || changed;
    }

    // The same for long lists that mostly grow at one end: what both lists begin and end with stays, what is between is
    // exchanged. Linear, and nothing is moved.
    template <typename SameThing, typename LooksSame>
    bool updateRowsInOrder(std::vector<Row> now, SameThing sameThing, LooksSame looksSame)
    {
        const std::size_t shorter = std::min(m_rows.size(), now.size());
        std::size_t head = 0;
        while (head < shorter && sameThing(m_rows[head], now[head]))
            ++head;
        std::size_t tail = 0;
        while (tail < shorter - head && sameThing(m_rows[m_rows.size() - 1 - tail], now[now.size() - 1 - tail]))
            ++tail;
        const auto from = static_cast<std::ptrdiff_t>(head);
        const std::size_t oldEnd = m_rows.size() - tail;
        const std::size_t newEnd = now.size() - tail;
        if (oldEnd > head) {
            beginRemoveRows({}, static_cast<int>(head), static_cast<int>(oldEnd) - 1);
            m_rows.erase(m_rows.begin() + from, m_rows.begin() + static_cast<std::ptrdiff_t>(oldEnd));
            endRemoveRows();
        }
        if (newEnd > head) {
            beginInsertRows({}, static_cast<int>(head), static_cast<int>(newEnd) - 1);
            m_rows.insert(m_rows.begin() + from, now.begin() + from, now.begin() + static_cast<std::ptrdiff_t>(newEnd));
            endInsertRows();
        }
        return assignValues(now, looksSame) || oldEnd > head || newEnd > head;
    }

    // For another list than the one before: what is shown has nothing in common with what was.
    void replaceRows(std::vector<Row> now)
    {
        beginResetModel();
        m_rows = std::move(now);
        endResetModel();
    }

private:
    template <typename SameThing> bool removeMissing(const std::vector<Row>& now, SameThing sameThing)
    {
        const auto isGone = [&](const Row& old) {
            return std::none_of(now.begin(), now.end(), [&](const Row& row) { return sameThing(old, row); });
        };
        bool changed = false;
        for (std::size_t end = m_rows.size(); end > 0;) {
            if (!isGone(m_rows[end - 1])) {
                --end;
                continue;
            }
            std::size_t begin = end - 1;
            while (begin > 0 && isGone(m_rows[begin - 1]))
                --begin;
            beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
            m_rows.erase(
                m_rows.begin() + static_cast<std::ptrdiff_t>(begin), m_rows.begin() + static_cast<std::ptrdiff_t>(end));
            endRemoveRows();
            changed = true;
            end = begin;
        }
        return changed;
    }

    template <typename SameThing> void insertRun(const std::vector<Row>& now, std::size_t row, SameThing sameThing)
    {
        const auto isNew = [&](const Row& candidate) {
            return std::none_of(
                m_rows.begin(), m_rows.end(), [&](const Row& old) { return sameThing(old, candidate); });
        };
        std::size_t end = row + 1;
        while (end < now.size() && isNew(now[end]))
            ++end;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row), now.begin() + static_cast<std::ptrdiff_t>(row),
            now.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
    }

    void moveUp(std::size_t from, std::size_t to)
    {
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(to));
        const auto begin = m_rows.begin();
        std::rotate(begin + static_cast<std::ptrdiff_t>(to), begin + static_cast<std::ptrdiff_t>(from),
            begin + static_cast<std::ptrdiff_t>(from) + 1);
        endMoveRows();
    }

    template <typename LooksSame> bool assignValues(std::vector<Row>& now, LooksSame looksSame)
    {
        bool changed = false;
        for (std::size_t row = 0; row < now.size();) {
            if (looksSame(m_rows[row], now[row])) {
                ++row;
                continue;
            }
            const std::size_t begin = row;
            for (; row < now.size() && !looksSame(m_rows[row], now[row]); ++row)
                m_rows[row] = std::move(now[row]);
            changed = true;
            Q_EMIT dataChanged(index(static_cast<int>(begin)), index(static_cast<int>(row) - 1));
        }
        return changed;
    }

    std::vector<Row> m_rows;
};

} // namespace leitstand
