// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lengths of phases: "in the first phase (45 minutes) …, in the second (75 minutes) …". Judged where the text has exactly
// one time more than it has phases.

#include "drafting/check/time_findings.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

struct PhaseLength {
    const Mention* length = nullptr;
    std::size_t number = 0;
};

bool isPhaseNoun(std::string_view word)
{
    return isOneOf(word, { "phase", "stufe", "etappe", "abschnitt", "stage", "phases", "phasen", "stages" });
}

std::vector<PhaseLength> lengthsOfPhases(const ReadText& text)
{
    std::vector<PhaseLength> lengths;
    bool named = false;
    for (const Mention& mention : text.mentions()) {
        if (mention.kind != MentionKind::Duration || mention.vague || lengths.size() >= 8)
            continue;
        const Sentence& sentence = text.sentences()[text.sentenceOf(mention.core)];
        std::size_t number = 0;
        bool noun = false;
        for (std::uint32_t at = mention.first; at > sentence.first && mention.first - at < 7 && number == 0; --at) {
            if (text.mentionAt(at - 1) >= 0)
                break;
            noun |= isPhaseNoun(text.token(at - 1).lower);
            number = ordinalOf(text.token(at - 1).lower);
        }
        // "Phase 2: 45 minutes"
        for (std::uint32_t at = mention.first; at > sentence.first + 1 && mention.first - at < 4 && number == 0; --at) {
            if (text.token(at - 1).isNumber() && text.mentionAt(at - 1) < 0 && isPhaseNoun(text.token(at - 2).lower)) {
                number = text.token(at - 1).number;
                noun = true;
            }
        }
        named |= noun;
        if (number > 0 && named && !text.has(StateWord::Future, text.range(sentence)))
            lengths.push_back({ &mention, number });
    }
    return lengths;
}

} // namespace

void judgePhases(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    const std::vector<PhaseLength> lengths = lengthsOfPhases(text);
    if (lengths.empty() || timeline.entries.size() > 40)
        return;
    std::vector<const Entry*> times;
    for (const Entry& entry : timeline.entries) {
        if (entry.forecast || entry.otherCase || entry.twelve || entry.state == EntryState::Told)
            continue;
        if (std::none_of(
                times.begin(), times.end(), [&entry](const Entry* known) { return known->at() == entry.at(); }))
            times.push_back(&entry);
    }
    std::sort(times.begin(), times.end(), [](const Entry* a, const Entry* b) { return a->at() < b->at(); });
    std::size_t phases = 2;
    for (const PhaseLength& phase : lengths)
        phases = std::max(phases, phase.number);
    if (times.size() != phases + 1)
        return;
    for (const PhaseLength& phase : lengths) {
        const Entry& from = *times[phase.number - 1];
        const Entry& to = *times[phase.number];
        const double minutes = static_cast<double>(to.at() - from.at()) / 60;
        if (!isFoundAt(findings, *phase.length)
            && !canMean(*phase.length, minutes, static_cast<double>(std::max(from.tolerance, to.tolerance)) / 60))
            findings.push_back(contradictedDuration(timeline, *phase.length, minutes, from, to));
    }
}

} // namespace leitstand::textcheck
