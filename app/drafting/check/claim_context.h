// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the words around a length say it is the length of: the outage, a step of the work, a rule, another time.
#pragma once

#include "drafting/check/read_text.h"

namespace leitstand::textcheck {

[[nodiscard]] bool hasNear(const ReadText& text, StateWord word, const Mention& mention, std::uint32_t before,
    std::uint32_t after, const Sentence& sentence);
// "an zwei Tagen", "on three days": how many days, not how long.
[[nodiscard]] bool isCountOfDays(const ReadText& text, const Mention& mention);
// "webhooks were delayed by up to 90 minutes", "Verzögerungen von 20 Minuten": how late each was, not how long it went on.
[[nodiscard]] bool isDelay(const ReadText& text, const Mention& mention, const Sentence& sentence);
// "40 minutes longer than planned", "um 40 Minuten überzogen": against a plan (judgeOverruns).
[[nodiscard]] bool isOverrun(const ReadText& text, const Mention& mention);
// "A minute later everything was gone": from the time before to the begin.
[[nodiscard]] bool isUntilBegin(const ReadText& text, const Mention& mention, const Sentence& sentence);
// "at 00:03, three minutes after the start": where the time before it lies.
[[nodiscard]] bool isOffset(const ReadText& text, const Mention& mention, const Sentence& sentence);
// "between the alarm and the outage 17 minutes passed": of two events (judgeAnchors).
[[nodiscard]] bool isBetweenEvents(const ReadText& text, const Mention& mention, const Sentence& sentence);
// "was noticed within seven minutes"
[[nodiscard]] bool isOfDetection(const ReadText& text, const Mention& mention, TokenRange clause);
[[nodiscard]] bool isAgo(const ReadText& text, const Mention& mention);
// "11:00 to 11:52, almost an hour", "10:00–10:20 (20 min)"
[[nodiscard]] bool besideRange(const ReadText& text, std::uint32_t index);
// "the five-minute burn alert", "a 30-day objective": an adjective of something else.
[[nodiscard]] bool isCompound(const ReadText& text, const Mention& mention);
// "Canary should page after 5 minutes if it fails": a rule for the next time.
[[nodiscard]] bool isRule(const ReadText& text, const Mention& mention, std::size_t sentenceIndex);
// "had been failing for twenty minutes" when somebody looked: up to a moment within the outage.
[[nodiscard]] bool isPluperfect(const ReadText& text, const Mention& mention, TokenRange clause);
// "seit zwei Stunden", "dauert bereits drei Stunden": up to the moment of telling.
[[nodiscard]] bool isOngoing(const ReadText& text, const Mention& mention, TokenRange clause);
// "five minutes after that": from a moment that is not told again.
[[nodiscard]] bool isAfterThat(const ReadText& text, const Mention& mention);
// "an hour too long", "25 Minuten länger": of what would have been right; "the last 24 hours": of no outage.
[[nodiscard]] bool isExcess(const ReadText& text, const Mention& mention);
// "of which 48 minutes", "davon eine Stunde": a piece of what was told before.
[[nodiscard]] bool isShare(const ReadText& text, const Mention& mention);
// "That is two hours …", "Das waren 40 Minuten": begins a sentence about what was told just before.
[[nodiscard]] bool refersBack(const ReadText& text, const Mention& mention, const Sentence& sentence);
[[nodiscard]] bool saysOutage(const ReadText& text, const Sentence& sentence);
[[nodiscard]] bool isAdjective(const ReadText& text, const Mention& mention);
// "Sorry it took almost two days.": nothing follows that would say what took so long.
[[nodiscard]] bool endsAsTold(const ReadText& text, const Mention& mention, const Sentence& sentence);
// "Rund 400 Haushalte saßen damit gut vier Stunden …", "customers therefore had 46 minutes …": out of what was told.
[[nodiscard]] bool isConsequence(const ReadText& text, const Mention& mention, const Sentence& sentence);
[[nodiscard]] bool tellsTimes(const ReadText& text, const Sentence& sentence);
// "in den drei Stunden", "during the two hours": of the times told just before.
[[nodiscard]] bool isInThose(const ReadText& text, const Mention& mention);
// "Three hours. That's how long you couldn't use it."
[[nodiscard]] bool isAnswered(const ReadText& text, const Mention& mention, std::size_t sentenceIndex);
// "**Duration**" above a line that is a length and nothing more.
[[nodiscard]] bool isBelowLabel(const ReadText& text, const Mention& mention, std::size_t sentenceIndex);
// "It had been down since 08:25, so a bit more than two hours": a clause that is the length and nothing more.
[[nodiscard]] bool isApposition(
    const ReadText& text, const Mention& mention, TokenRange clause, const Sentence& sentence);
// "ten minutes to identify the cause": of a step, unless the verb is that of the end.
[[nodiscard]] bool isOfVerb(const ReadText& text, const Mention& mention);
// "Time to detect: 2 minutes", "Reaktionszeit": of the work, not of the outage.
[[nodiscard]] bool isOfWork(const ReadText& text, const Mention& mention, const Sentence& sentence);
// "for three hours", "drei Stunden lang", "a 75-minute window", told of the past and of no one's work.
[[nodiscard]] bool isToldLength(const ReadText& text, const Mention& mention, TokenRange clause);
// The same without the words for a length, where the clause itself speaks of an outage or its end.
[[nodiscard]] bool isToldOfOutage(const ReadText& text, const Mention& mention, TokenRange clause);

} // namespace leitstand::textcheck
