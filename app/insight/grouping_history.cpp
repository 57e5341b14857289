// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/grouping_history.h"

#include <algorithm>

namespace leitstand {
namespace {

bool sameTraits(std::vector<AlertTrait> left, std::vector<AlertTrait> right)
{
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    return left == right;
}

void count(GroupingDecisions& decisions, const GroupingDecided& decided)
{
    // What was split is no good cause by its first label; the one that divides it was the better one.
    for (const AlertTrait& trait : decided.cause) {
        GroupingDecisions::Tally& tally = decisions.byName[trait.name];
        tally.accepted += decided.verdict == GroupingVerdict::Accepted ? 1 : 0;
        tally.split += decided.verdict == GroupingVerdict::Split ? 1 : 0;
        tally.dismissed += decided.verdict == GroupingVerdict::Dismissed ? 1 : 0;
    }
    if (decided.verdict == GroupingVerdict::Split && !decided.splitBy.empty())
        ++decisions.byName[decided.splitBy].accepted;
}

} // namespace

GroupingDecisions decisionsIn(const GroupingRecords& records)
{
    GroupingDecisions decisions;
    for (const auto& [name, list] : records) {
        std::vector<const GroupingDecided*> standing;
        for (const GroupingRecord& record : list) {
            if (record.what.verdict != GroupingVerdict::Restored) {
                standing.push_back(&record.what);
                continue;
            }
            const auto last = std::find_if(standing.rbegin(), standing.rend(),
                [&record](const GroupingDecided* each) { return sameTraits(each->cause, record.what.cause); });
            if (last != standing.rend() && (*last)->verdict != GroupingVerdict::Accepted)
                standing.erase(std::next(last).base());
        }
        for (const GroupingDecided* const decided : standing)
            count(decisions, *decided);
    }
    return decisions;
}

std::vector<const GroupingRecord*> lastDecisions(const GroupingRecords& records, Instant since)
{
    std::vector<const GroupingRecord*> last;
    for (const auto& [name, list] : records) {
        for (auto record = list.rbegin(); record != list.rend() && record->at >= since; ++record) {
            const bool later = std::any_of(last.begin(), last.end(),
                [&record](const GroupingRecord* other) { return sameTraits(other->what.cause, record->what.cause); });
            if (!later)
                last.push_back(&*record);
        }
    }
    return last;
}

} // namespace leitstand
