// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lengths with a frame of their own: "Time to repair: 0h 30m", "for two hours already" in a message that has its time.

#include "drafting/check/duration_support.h"
#include "drafting/check/timeline_steps.h"

#include <algorithm>

namespace leitstand::textcheck {

bool judgeOngoingLength(
    const ReadText& text, const TextTimeline& timeline, const Mention& mention, std::vector<TimeFinding>& findings)
{
    const Entry* told = nullptr;
    for (const Entry& entry : timeline.entries) {
        const bool around
            = entry.leading && !entry.labelled && entry.words.first <= mention.core && mention.core < entry.words.last;
        if (around || (entry.state == EntryState::Told && isMomentOfTelling(text, text.mentions()[entry.mention])))
            told = &entry;
    }
    const bool since = text.token(mention.first - 1).is("seit");
    if (!told)
        return since;
    const auto slack = [told](const Entry& entry) {
        return static_cast<double>(std::max(entry.tolerance, told->tolerance)) / 60 + (told->leading ? 10 : 2);
    };
    const Entry* from = nullptr;
    for (const Entry& entry : timeline.entries) {
        if (entry.at() >= told->at())
            continue;
        if (canMean(mention, static_cast<double>(told->at() - entry.at()) / 60, slack(entry)))
            return true;
        if (entry.saysDown() && !entry.forecast && !entry.twelve && (!from || entry.at() < from->at()))
            from = &entry;
    }
    if (!from || mention.vague || told->twelve)
        return since;
    findings.push_back(
        contradictedDuration(timeline, mention, static_cast<double>(told->at() - from->at()) / 60, *from, *told));
    return true;
}

bool judgeLabelledLength(
    const ReadText& text, const TextTimeline& timeline, const DurationClaim& claim, std::vector<TimeFinding>& findings)
{
    const Mention& mention = text.mentions()[claim.mention];
    const Sentence& sentence = text.sentences()[claim.sentence];
    std::string_view aim;
    for (std::uint32_t at = sentence.first; at < mention.first; ++at) {
        for (const std::string_view stem :
            { "repair", "resol", "detect", "mitig", "recover", "acknowl", "restor", "behebung", "entstör", "lösung" }) {
            if (text.token(at).lower.starts_with(stem))
                aim = stem;
        }
        if (text.token(at).is("ttd"))
            aim = "detect";
        else if (text.token(at).is("ttm"))
            aim = "mitig";
        else if (text.token(at).is("ttr"))
            aim = "resol";
        else if (text.token(at).is("tta"))
            aim = "acknowl";
    }
    if (aim.empty())
        return false;
    std::vector<const Entry*> begins;
    const Entry* to = nullptr;
    for (std::size_t i = 0; i < timeline.entries.size() && i < 400; ++i) {
        const Entry& entry = timeline.entries[i];
        if (!entry.labelled)
            continue;
        bool begin = entry.saysDown();
        bool end = false;
        for (std::uint32_t at = entry.words.first; at < entry.words.last; ++at) {
            const std::string_view word = text.token(at).lower;
            end |= word.starts_with(aim) || (aim == "behebung" && word.starts_with("behoben"));
            begin |= word.starts_with("detect") || word.starts_with("entdeckt") || word.starts_with("erkannt")
                || word.starts_with("begin") || word.starts_with("start") || word.ends_with("meldung");
        }
        if (begin && begins.size() < 8)
            begins.push_back(&entry);
        else if (end && !to)
            to = &entry;
    }
    if (begins.empty() || !to) // how long the work took says nothing of the outage
        return aim == "detect" || aim == "acknowl";
    bool meant = false;
    for (const Entry* const from : begins)
        meant |= canMean(mention, static_cast<double>(to->at() - from->at()) / 60, 0);
    const Entry& from = *begins.front();
    if (!meant && to->at() > from.at())
        findings.push_back(
            contradictedDuration(timeline, mention, static_cast<double>(to->at() - from.at()) / 60, from, *to));
    return true;
}

} // namespace leitstand::textcheck
