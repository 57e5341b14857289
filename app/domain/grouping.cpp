// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/grouping.h"

#include "domain/words.h"

namespace leitstand {
namespace {

constexpr Word<GroupingVerdict> VerdictWords[] = {
    { GroupingVerdict::Accepted, "accepted" },
    { GroupingVerdict::Split, "split" },
    { GroupingVerdict::Dismissed, "dismissed" },
    { GroupingVerdict::Restored, "restored" },
};

} // namespace

std::string_view wordFor(GroupingVerdict verdict)
{
    return wordIn(VerdictWords, verdict);
}

std::optional<GroupingVerdict> groupingVerdictFromWord(std::string_view word)
{
    return kindIn(VerdictWords, word);
}

} // namespace leitstand
