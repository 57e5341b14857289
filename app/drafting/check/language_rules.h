// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rules of language, of names that customers must not see, and of what a message lacks.
#pragma once

#include "drafting/check/finding_words.h"

namespace leitstand::textcheck {

struct SideCheck {
    const ReadText& text;
    const TextTimeline& timeline;
    const CheckRequest& request;
    Language side;
    std::vector<CheckFinding>& findings;

    void add(CheckRule rule, CheckSeverity severity, TokenRange range, LocalName message) const
    {
        findings.push_back(findingAt(text, rule, severity, range, std::move(message), side));
    }
};

void judgePhrases(const SideCheck& side); // promises, playing down, blame, causes, resolved too early
void judgeNames(const SideCheck& side); // internal names and placeholders
void judgeSentences(const SideCheck& side); // length
void judgeMissing(const SideCheck& side); // what is missing, the next update
void judgeSpelling(const SideCheck& side);
// Times of the text against the record; what it finds replaces what the text alone made of the same words.
void judgeRecord(const SideCheck& side);
// Both sides against each other.
void judgeLanguages(const SideCheck& german, const SideCheck& english);

} // namespace leitstand::textcheck
