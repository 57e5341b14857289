// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arbitrary events about acknowledgements and silences (event_generators.h).
#pragma once

#include "support/value_generators.h"

namespace leitstand::testing {

inline rc::Gen<std::vector<FiringAlert>> genFiringAlerts()
{
    return rc::gen::exec([] {
        std::vector<FiringAlert> alerts(*rc::gen::inRange<std::size_t>(0, 4));
        for (FiringAlert& alert : alerts)
            alert = { *genKey(), *genInstant() };
        return alerts;
    });
}

inline rc::Gen<std::vector<LabelMatcher>> genMatchers()
{
    return rc::gen::exec([] {
        std::vector<LabelMatcher> matchers(*rc::gen::inRange<std::size_t>(0, 4));
        for (LabelMatcher& matcher : matchers)
            matcher = { *genName(), matcherKind(*rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>()), *genText() };
        return matchers;
    });
}

inline rc::Gen<SilenceRequested> genSilenceRequested()
{
    return rc::gen::exec([] {
        SilenceRequested asked;
        asked.source = *genName();
        asked.request = *genId<SilenceRequestId>();
        asked.act = *rc::gen::element(SilenceAct::Create, SilenceAct::Extend, SilenceAct::Expire);
        asked.silence = *genText(8);
        asked.matchers = *genMatchers();
        asked.startsAt = *genMaybe(genInstant());
        asked.endsAt = *genMaybe(genInstant());
        asked.comment = *genText();
        return asked;
    });
}

inline rc::Gen<SilenceAnswered> genSilenceAnswered()
{
    return rc::gen::exec([] {
        SilenceAnswered answer;
        answer.source = *genName();
        answer.request = *genId<SilenceRequestId>();
        answer.outcome = *rc::gen::element(
            SilenceOutcome::Waiting, SilenceOutcome::Done, SilenceOutcome::Refused, SilenceOutcome::GivenUp);
        answer.silence = *genText(8);
        answer.detail = *genText();
        return answer;
    });
}

inline rc::Gen<SilenceReported> genSilenceReported()
{
    return rc::gen::exec([] {
        SilenceReported silence;
        silence.key = { *genName(), *genName() };
        silence.matchers = *genMatchers();
        silence.startsAt = *genInstant();
        silence.endsAt = *genInstant();
        silence.by = *genText(10);
        silence.comment = *genText();
        silence.request.value = *genText(8);
        return silence;
    });
}

} // namespace leitstand::testing
