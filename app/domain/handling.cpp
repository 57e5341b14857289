// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/handling.h"

#include "domain/words.h"

namespace leitstand {
namespace {

constexpr Word<LabelMatcher::Kind> MatcherWords[] = {
    { LabelMatcher::Kind::Equal, "=" },
    { LabelMatcher::Kind::NotEqual, "!=" },
    { LabelMatcher::Kind::Matches, "=~" },
    { LabelMatcher::Kind::MatchesNot, "!~" },
};
constexpr Word<SilenceAct> ActWords[] = {
    { SilenceAct::Create, "create" },
    { SilenceAct::Extend, "extend" },
    { SilenceAct::Expire, "expire" },
};
constexpr Word<SilenceOutcome> OutcomeWords[] = {
    { SilenceOutcome::Waiting, "waiting" },
    { SilenceOutcome::Done, "done" },
    { SilenceOutcome::Refused, "refused" },
    { SilenceOutcome::GivenUp, "given_up" },
};
constexpr Word<SilencePhase> PhaseWords[] = {
    { SilencePhase::Pending, "pending" },
    { SilencePhase::Active, "active" },
    { SilencePhase::Expired, "expired" },
};

} // namespace

std::string_view wordFor(LabelMatcher::Kind kind)
{
    return wordIn(MatcherWords, kind);
}

std::optional<LabelMatcher::Kind> matcherKindFromWord(std::string_view given)
{
    return kindIn(MatcherWords, given);
}

LabelMatcher::Kind matcherKind(bool isRegex, bool isEqual)
{
    if (isRegex)
        return isEqual ? LabelMatcher::Kind::Matches : LabelMatcher::Kind::MatchesNot;
    return isEqual ? LabelMatcher::Kind::Equal : LabelMatcher::Kind::NotEqual;
}

std::string textOf(const LabelMatcher& matcher)
{
    std::string text = matcher.name;
    text.append(wordFor(matcher.kind)).append("\"");
    for (const char letter : matcher.value) {
        if (letter == '\n') {
            text += "\\n";
            continue;
        }
        if (letter == '"' || letter == '\\')
            text += '\\';
        text += letter;
    }
    return text + '"';
}

std::string_view wordFor(SilenceAct act)
{
    return wordIn(ActWords, act);
}

std::string_view wordFor(SilenceOutcome outcome)
{
    return wordIn(OutcomeWords, outcome);
}

std::string_view wordFor(SilencePhase phase)
{
    return wordIn(PhaseWords, phase);
}

std::optional<SilenceAct> silenceActFromWord(std::string_view given)
{
    return kindIn(ActWords, given);
}

std::optional<SilenceOutcome> silenceOutcomeFromWord(std::string_view given)
{
    return kindIn(OutcomeWords, given);
}

SilencePhase KnownSilence::phase(Instant now) const
{
    if (facts.endsAt <= now)
        return SilencePhase::Expired;
    return facts.startsAt > now ? SilencePhase::Pending : SilencePhase::Active;
}

bool Handling::take(const AlertsAcknowledged& event, const std::string& by, Instant at)
{
    const auto taken
        = std::make_shared<const Acknowledgement>(Acknowledgement { event.acknowledgement, by, at, event.comment });
    for (const FiringAlert& alert : event.alerts)
        m_acknowledged.insert_or_assign(alert.key, Taken { alert.startsAt, taken });
    return !event.alerts.empty();
}

bool Handling::take(const AlertsReleased& event, const std::string& /*by*/, Instant /*at*/)
{
    bool changed = false;
    for (const FiringAlert& alert : event.alerts) {
        const auto found = m_acknowledged.find(alert.key);
        if (found == m_acknowledged.end() || found->second.startsAt != alert.startsAt)
            continue;
        m_acknowledged.erase(found);
        changed = true;
    }
    return changed;
}

bool Handling::take(const SilenceRequested& event, const std::string& by, Instant at)
{
    SilenceRequest request;
    request.asked = event;
    request.at = at;
    request.by = by;
    return m_requests.try_emplace(event.request, std::move(request)).second;
}

// A snapshot has the withdrawal in the place of the request: both have to come to the same, which is that there is none.
bool Handling::take(const SilenceWithdrawn& event, const std::string& /*by*/, Instant /*at*/)
{
    return m_requests.erase(event.request) > 0;
}

bool Handling::take(const SilenceAnswered& event, const std::string& /*by*/, Instant at)
{
    const auto found = m_requests.find(event.request);
    if (found == m_requests.end() || found->second.asked.source != event.source)
        return false;
    if (found->second.answer == event)
        return false;
    found->second.answer = event;
    found->second.answeredAt = at;
    return true;
}

bool Handling::take(const SilenceReported& event, const std::string& /*by*/, Instant at)
{
    KnownSilence& silence = m_silences[event.key];
    const bool isNews = silence.facts != event;
    silence.facts = event;
    silence.reportedAt = at;
    return isNews;
}

std::shared_ptr<const Acknowledgement> Handling::acknowledgementOf(const FiringAlert& alert) const
{
    if (m_acknowledged.empty())
        return nullptr;
    const auto found = m_acknowledged.find(alert.key);
    return found == m_acknowledged.end() || found->second.startsAt != alert.startsAt ? nullptr : found->second.by;
}

const KnownSilence* Handling::silence(const SilenceKey& key) const
{
    const auto found = m_silences.find(key);
    return found == m_silences.end() ? nullptr : &found->second;
}

const SilenceRequest* Handling::request(const SilenceRequestId& id) const
{
    const auto found = m_requests.find(id);
    return found == m_requests.end() ? nullptr : &found->second;
}

std::size_t Handling::weight() const
{
    return m_acknowledged.size() / 4 + m_silences.size() + m_requests.size();
}

} // namespace leitstand
