// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/case_words.h"

namespace leitstand {
namespace {

std::string say(Language language, const char* english, const char* german)
{
    return language == Language::German ? german : english;
}

} // namespace

std::string judgementWords(HypothesisState state, Language language)
{
    switch (state) {
    case HypothesisState::Testing:
        return say(language, "Hypothesis being tested: ", "Vermutung wird geprüft: ");
    case HypothesisState::Refuted:
        return say(language, "Hypothesis refuted: ", "Vermutung widerlegt: ");
    case HypothesisState::Cause:
        return say(language, "Hypothesis confirmed as the cause: ", "Vermutung als Ursache bestätigt: ");
    case HypothesisState::Symptom:
        return say(language, "Hypothesis confirmed as a symptom: ", "Vermutung als Symptom bestätigt: ");
    case HypothesisState::Raised:
        break;
    }
    return say(language, "Hypothesis open again: ", "Vermutung wieder offen: ");
}

std::string outcomeWords(ActionOutcome outcome, Language language)
{
    switch (outcome) {
    case ActionOutcome::Succeeded:
        return say(language, "Action succeeded: ", "Maßnahme erfolgreich: ");
    case ActionOutcome::Failed:
        return say(language, "Action failed: ", "Maßnahme gescheitert: ");
    case ActionOutcome::Impossible:
        return say(language, "Action not possible: ", "Maßnahme nicht möglich: ");
    case ActionOutcome::Running:
        break;
    }
    return say(language, "Action begun: ", "Maßnahme begonnen: ");
}

std::string regimeWords(Regime regime, Language language)
{
    switch (regime) {
    case Regime::Dora:
        return "DORA";
    case Regime::Nis2:
        return "NIS2";
    case Regime::Gdpr:
        break;
    }
    return say(language, "GDPR", "DSGVO");
}

std::string milestoneWords(Regime regime, RegulatoryMilestone milestone, Language language)
{
    switch (milestone) {
    case RegulatoryMilestone::Aware:
        return say(language, "aware", "Kenntnis");
    case RegulatoryMilestone::Classified:
        return regime == Regime::Dora ? say(language, "classified as major", "als schwerwiegend eingestuft")
                                      : say(language, "classified as significant", "als erheblich eingestuft");
    case RegulatoryMilestone::InitialSubmitted:
        return regime == Regime::Dora ? say(language, "first notification submitted", "Erstmeldung eingereicht")
            : regime == Regime::Nis2  ? say(language, "early warning submitted", "Frühwarnung eingereicht")
                                      : say(language, "notification submitted", "Meldung eingereicht");
    case RegulatoryMilestone::IntermediateSubmitted:
        return regime == Regime::Nis2 ? say(language, "incident notification submitted", "Vorfallsmeldung eingereicht")
                                      : say(language, "intermediate report submitted", "Zwischenbericht eingereicht");
    case RegulatoryMilestone::FinalSubmitted:
        break;
    }
    return say(language, "final report submitted", "Abschlussbericht eingereicht");
}

} // namespace leitstand
