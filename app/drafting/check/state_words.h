// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which words of a text say how a service was: down, slower, well again, and what else decides what a time stands for.
#pragma once

#include "drafting/check/phrases.h"

namespace leitstand::textcheck {

enum class StateWord : std::uint16_t {
    Down,
    Degraded,
    Up,
    Whole, // "alle", "vollständig", "fully": what is up is up for everyone
    Part, // "schrittweise", "the first": what is up is not up for everyone
    Detect,
    Watch,
    Told, // customers were told, the incident is closed
    Begin,
    End,
    Future, // forecasts and plans
    NotYet, // "noch nicht behoben"
    Total, // "insgesamt", "in total"
    Habit, // every, usually, per day, time to live, reading time: no duration of an outage
    Lasted, // "dauerte", "lasted", "for", "Dauer:"
    Later, // "später", "later"
    Ago, // "vor zwei Stunden", "two hours ago": relative to now
    Repeated, // "mehrfach", "jeweils", "intermittent": an outage that is not one piece
    OtherCase, // another incident, last year
    StillOn, // "dauert noch an"
    Amended, // "schneller als", "later than estimated": the text itself says that a forecast did not hold
    Forecast, // "Störungsende", "estimate": an end announced
    Incident, // nouns for it: "Störung", "incident"
    WeakUp, // "wieder", "again": says so if nothing else is said
    Negative, // "nicht", "not": the same for what does not work
    Harmless, // "nicht betroffen", "did not help": says nothing about the service
    Step, // what is not the outage itself: restart, battery, restore
};

[[nodiscard]] std::vector<PhraseHit> findStateWords(const TokenText& text);

} // namespace leitstand::textcheck
