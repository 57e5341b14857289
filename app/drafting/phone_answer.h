// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page that agents keep open while phones ring: what may be said now, what not, since when it has been so, when more
// comes. What may be said is what was last published to customers, made for the ear; before anything is published, the
// first sentences of the template for the phone. Pure.
#pragma once

#include "drafting/template_set.h"

#include <optional>
#include <string>
#include <vector>

namespace leitstand {

enum class PhoneCaution : std::uint8_t {
    Cause, // not confirmed, or not published
    End, // nobody can promise one
    OverTooEarly, // it is being watched, or goes on
    Data, // whether data was lost is not known
    Names, // hosts, staff, tools
    Others, // a third party's fault
    Numbers, // how many are affected, if nobody said so
};

struct PhoneSide {
    std::vector<std::string> say; // sentences to read aloud
    std::string copy; // the same, to paste
    std::string since; // "seit 09:55 Uhr"; empty: not known
    std::string nextUpdate; // "spätestens um 10:20 Uhr"; empty: none promised
    struct Not {
        PhoneCaution caution;
        std::string text; // a sentence for the agent
        std::vector<std::string> examples; // words of the record that must not be said
    };
    std::vector<Not> doNotSay;
};

struct PhoneAnswer {
    PhoneSide german;
    PhoneSide english;
    bool published = false; // what may be said was published; else it is a template that nobody approved
    std::optional<Instant> saidAt; // when it was published
    std::optional<Instant> since;
    std::optional<Instant> nextUpdate; // the last promise
    bool nextUpdateOverdue = false;
};

// `templates` null: before anything was published there is nothing to say. An unknown time zone is UTC.
[[nodiscard]] PhoneAnswer phoneAnswer(const Incident& incident, const OperationsState& state,
    const TemplateSet* templates, const std::string& timeZone, Instant now);

} // namespace leitstand
