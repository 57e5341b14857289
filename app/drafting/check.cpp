// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check.h"

#include "drafting/check/finding_words.h"
#include "drafting/check/timeline_steps.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace leitstand {
namespace {

using namespace textcheck;

void checkSide(const CheckRequest& request, std::string_view utf8, Language side, std::vector<CheckFinding>& findings)
{
    if (utf8.empty())
        return;
    const ReadText text(utf8);
    const TextTimeline timeline = readTimeline(text, publicationOf(request.published));
    std::vector<TimeFinding> times;
    judgeDurations(text, timeline, times);
    judgeTotals(text, timeline, times);
    judgeClocks(text, timeline, times);
    judgeDates(text, timeline, times);
    judgeParts(text, timeline, times);
    for (const TimeFinding& finding : times)
        findings.push_back(inWords(text, finding, side));
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
    checkSide(request, request.german, Language::German, findings);
    checkSide(request, request.english, Language::English, findings);
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
