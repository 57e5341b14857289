// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/timeline_row.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace leitstand {
namespace {

using RowIterator = std::vector<TimelineRow>::iterator;

TimelineRow headOf(RowIterator first, RowIterator end, const std::function<std::string(const AlertKey&)>& nameOf)
{
    const TimelineRow& oldest = *std::prev(end);
    TimelineRow head;
    head.at = first->at;
    head.leftOut = oldest.leftOut;
    AlertRun run;
    run.since = oldest.at;
    std::map<std::string, std::uint32_t> counts;
    for (auto row = first; row != end; ++row) {
        ++(row->turnedTo == AlertStatus::Firing ? run.fired : run.resolved);
        ++counts[nameOf(row->alert)];
    }
    run.names.assign(counts.begin(), counts.end());
    std::stable_sort(run.names.begin(), run.names.end(),
        [](const auto& left, const auto& right) { return left.second > right.second; });
    head.run = std::move(run);
    return head;
}

} // namespace

std::vector<TimelineRow> withAlertRuns(std::vector<TimelineRow> rows,
    const std::function<bool(const TimelineRow& head)>& isOpen,
    const std::function<std::string(const AlertKey& alert)>& nameOf)
{
    std::vector<TimelineRow> folded;
    folded.reserve(rows.size());
    for (auto first = rows.begin(); first != rows.end();) {
        const auto end = std::find_if(first, rows.end(), [](const TimelineRow& row) { return row.entry != nullptr; });
        const auto length = static_cast<std::size_t>(end - first);
        bool shown = true;
        if (length >= ShortestAlertRun) {
            folded.push_back(headOf(first, end, nameOf));
            folded.back().run->after = end == rows.end() ? nullptr : end->entry;
            shown = isOpen(folded.back());
        }
        if (shown)
            std::move(first, end, std::back_inserter(folded));
        first = end;
        if (first != rows.end())
            folded.push_back(std::move(*first++));
    }
    return folded;
}

} // namespace leitstand
