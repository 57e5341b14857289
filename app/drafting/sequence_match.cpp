// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/sequence_match.h"

#include <algorithm>
#include <span>

namespace leitstand {
namespace {

using Sequence = std::span<const std::uint32_t>;

void append(std::vector<CommonRun>& runs, CommonRun run)
{
    if (run.length == 0)
        return;
    if (!runs.empty() && runs.back().left + runs.back().length == run.left
        && runs.back().right + runs.back().length == run.right)
        runs.back().length += run.length;
    else
        runs.push_back(run);
}

// The shortest way from one to the other, searched by the number of changes; the furthest places of each number are kept
// to find the way back. Diagonal k holds left - right == k.
class ShortestWay {
public:
    ShortestWay(Sequence left, Sequence right)
        : m_left(left)
        , m_right(right)
        , m_most(static_cast<int>(std::min<std::size_t>(left.size() + right.size(), MostChanges)))
    { }

    // False: more changes than are looked for.
    bool find()
    {
        std::vector<int> furthest(static_cast<std::size_t>(2 * m_most + 3), 0);
        const int offset = m_most + 1;
        for (int changes = 0; changes <= m_most; ++changes) {
            m_kept.emplace_back(furthest.begin() + offset - changes - 1, furthest.begin() + offset + changes + 2);
            for (int k = -changes; k <= changes; k += 2) {
                const auto at
                    = [&](int diagonal) -> int& { return furthest[static_cast<std::size_t>(offset + diagonal)]; };
                const bool down = k == -changes || (k != changes && at(k - 1) < at(k + 1));
                int x = down ? at(k + 1) : at(k - 1) + 1;
                x = slide(x, x - k);
                at(k) = x;
                if (x >= size(m_left) && x - k >= size(m_right)) {
                    m_changes = changes;
                    return true;
                }
            }
        }
        return false;
    }

    // From the end to the begin.
    [[nodiscard]] std::vector<CommonRun> runsBackwards() const
    {
        std::vector<CommonRun> runs;
        int x = size(m_left);
        int y = size(m_right);
        for (int changes = m_changes; changes > 0; --changes) {
            const std::vector<int>& kept = m_kept[static_cast<std::size_t>(changes)];
            const auto at = [&](int k) { return kept[static_cast<std::size_t>(k + changes + 1)]; };
            const int k = x - y;
            const bool down = k == -changes || (k != changes && at(k - 1) < at(k + 1));
            const int before = down ? k + 1 : k - 1;
            const int beforeX = at(before);
            const int beforeY = beforeX - before;
            const int startX = down ? beforeX : beforeX + 1;
            runs.push_back({ static_cast<std::uint32_t>(startX), static_cast<std::uint32_t>(startX - k),
                static_cast<std::uint32_t>(x - startX) });
            x = beforeX;
            y = beforeY;
        }
        runs.push_back({ 0, 0, static_cast<std::uint32_t>(x) });
        return runs;
    }

private:
    static constexpr std::size_t MostChanges = 2000;

    static int size(Sequence sequence) { return static_cast<int>(sequence.size()); }
    [[nodiscard]] int slide(int x, int y) const
    {
        while (x < size(m_left) && y >= 0 && y < size(m_right)
            && m_left[static_cast<std::size_t>(x)] == m_right[static_cast<std::size_t>(y)]) {
            ++x;
            ++y;
        }
        return x;
    }

    Sequence m_left;
    Sequence m_right;
    int m_most;
    int m_changes = 0;
    std::vector<std::vector<int>> m_kept; // before each number of changes, diagonals -changes-1 to changes+1
};

} // namespace

std::vector<CommonRun> commonRuns(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right)
{
    const std::size_t least = std::min(left.size(), right.size());
    std::size_t head = 0;
    while (head < least && left[head] == right[head])
        ++head;
    std::size_t tail = 0;
    while (tail < least - head && left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
        ++tail;
    std::vector<CommonRun> runs;
    append(runs, { 0, 0, static_cast<std::uint32_t>(head) });
    ShortestWay way(Sequence(left).subspan(head, left.size() - head - tail),
        Sequence(right).subspan(head, right.size() - head - tail));
    if (way.find()) {
        const std::vector<CommonRun> inner = way.runsBackwards();
        for (auto run = inner.rbegin(); run != inner.rend(); ++run)
            append(runs,
                { run->left + static_cast<std::uint32_t>(head), run->right + static_cast<std::uint32_t>(head),
                    run->length });
    }
    append(runs,
        { static_cast<std::uint32_t>(left.size() - tail), static_cast<std::uint32_t>(right.size() - tail),
            static_cast<std::uint32_t>(tail) });
    return runs;
}

} // namespace leitstand
