// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check.h"

#include "drafting/check/date_findings.h"
#include "drafting/check/language_rules.h"
#include "drafting/check/timeline_steps.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace leitstand {
namespace {

using namespace textcheck;

// One side, read once for all rules.
struct ReadSide {
    ReadText text;
    TextTimeline timeline;

    ReadSide(std::string_view utf8, const CheckRequest& request)
        : text(utf8)
        , timeline(readTimeline(text, publicationOf(request.published)))
    { }
};

void checkSide(const SideCheck& side)
{
    std::vector<TimeFinding> times;
    judgeDurations(side.text, side.timeline, times);
    judgeOffsets(side.text, side.timeline, times);
    judgeTotals(side.text, side.timeline, times);
    judgeCounts(side.text, side.timeline, times);
    judgePhases(side.text, side.timeline, times);
    judgeOverruns(side.text, side.timeline, times);
    judgeAnchors(side.text, side.timeline, times);
    judgeClocks(side.text, side.timeline, times);
    judgeRestated(side.text, side.timeline, times);
    judgeForecasts(side.text, side.timeline, times);
    judgeDates(side.text, side.timeline, times);
    judgeDaySlips(side.text, side.timeline, times);
    judgeDays(side.text, side.timeline, times);
    judgeParts(side.text, side.timeline, times);
    for (const TimeFinding& finding : times)
        side.findings.push_back(inWords(side.text, finding, side.side));
    judgeRecord(side);
    judgePhrases(side);
    judgeNames(side);
    judgeMissing(side);
    judgeSentences(side);
    judgeSpelling(side);
}

} // namespace

std::string_view wordFor(CheckRule rule)
{
    constexpr std::array<std::string_view, 18> Words { "duration", "clock-time", "date", "total", "count",
        "resolved-too-early", "unconfirmed-cause", "over-promise", "eta-promise", "playing-down", "blame",
        "internal-name", "missing-part", "next-update", "languages-differ", "placeholder", "spelling",
        "long-sentence" };
    return Words.at(static_cast<std::size_t>(rule));
}

std::string_view wordFor(CheckSeverity severity)
{
    return severity == CheckSeverity::Error ? "error" : "hint";
}

bool isTimeRule(CheckRule rule)
{
    return rule == CheckRule::Duration || rule == CheckRule::ClockTime || rule == CheckRule::Date
        || rule == CheckRule::Total || rule == CheckRule::Count;
}

std::vector<CheckFinding> checkDraft(const CheckRequest& request)
{
    std::vector<CheckFinding> findings;
    std::optional<ReadSide> german;
    std::optional<ReadSide> english;
    if (!request.german.empty()) {
        german.emplace(request.german, request);
        checkSide({ german->text, german->timeline, request, Language::German, findings });
    }
    if (!request.english.empty()) {
        english.emplace(request.english, request);
        checkSide({ english->text, english->timeline, request, Language::English, findings });
    }
    if (german && english)
        judgeLanguages({ german->text, german->timeline, request, Language::German, findings },
            { english->text, english->timeline, request, Language::English, findings });
    std::stable_sort(findings.begin(), findings.end(), [](const CheckFinding& a, const CheckFinding& b) {
        return std::tuple(a.side, a.start, a.end) < std::tuple(b.side, b.start, b.end);
    });
    return findings;
}

std::optional<Language> languageOf(std::string_view utf8)
{
    const TokenText text(utf8.substr(0, 20000));
    int german = 0;
    int english = 0;
    for (const Token& token : text.tokens()) {
        if (!token.isWord())
            continue;
        if (isOneOf(token.lower,
                { "der", "die", "das", "und", "ist", "nicht", "wir", "uhr", "für", "von", "mit", "zu", "den", "wurde",
                    "war", "auf", "ein", "eine", "im", "es", "sich", "unsere", "wieder", "sind", "bei", "auch", "nach",
                    "seit" }))
            ++german;
        else if (isOneOf(token.lower,
                     { "the", "and", "is", "not", "we", "for", "of", "with", "to", "was", "were", "on", "a", "our",
                         "this", "that", "at", "from", "by", "are", "it", "be", "as", "which", "has", "have", "been",
                         "utc" }))
            ++english;
    }
    if (german == 0 && english == 0)
        return std::nullopt;
    return german >= english ? Language::German : Language::English;
}

} // namespace leitstand
