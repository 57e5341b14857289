// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/regulation.h"

#include "domain/words.h"

namespace leitstand {
namespace {

constexpr Word<Regime> RegimeWords[] = {
    { Regime::Dora, "dora" },
    { Regime::Nis2, "nis2" },
    { Regime::Gdpr, "gdpr" },
};
constexpr Word<RegulatoryMilestone> MilestoneWords[] = {
    { RegulatoryMilestone::Aware, "aware" },
    { RegulatoryMilestone::Classified, "classified" },
    { RegulatoryMilestone::InitialSubmitted, "initial_submitted" },
    { RegulatoryMilestone::IntermediateSubmitted, "intermediate_submitted" },
    { RegulatoryMilestone::FinalSubmitted, "final_submitted" },
};

} // namespace

std::string_view wordFor(Regime regime)
{
    return wordIn(RegimeWords, regime);
}
std::string_view wordFor(RegulatoryMilestone milestone)
{
    return wordIn(MilestoneWords, milestone);
}
std::optional<Regime> regimeFromWord(std::string_view word)
{
    return kindIn(RegimeWords, word);
}
std::optional<RegulatoryMilestone> regulatoryMilestoneFromWord(std::string_view word)
{
    return kindIn(MilestoneWords, word);
}

bool knows(Regime regime, RegulatoryMilestone milestone)
{
    // GDPR Art. 33 asks for one notification, which may come in phases.
    return regime != Regime::Gdpr || milestone == RegulatoryMilestone::Aware
        || milestone == RegulatoryMilestone::InitialSubmitted;
}

} // namespace leitstand
