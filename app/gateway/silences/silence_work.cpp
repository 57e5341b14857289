// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/silences/silence_work.h"

#include "domain/handling_rules.h"

#include <QtGlobal>

#include <algorithm>
#include <cctype>
#include <set>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view Silences = "/api/v2/silences";
constexpr Span LongestWait = 24h; // for the end of a silence that nothing is known of
// Told again, so that retention does not take what still holds.
constexpr Span ToldAgainAfter = 24h * 7;

SilenceAnswered answerTo(const SilenceRequested& asked, SilenceOutcome outcome, std::string detail = {})
{
    SilenceAnswered answer;
    answer.source = asked.source;
    answer.request = asked.request;
    answer.outcome = outcome;
    answer.detail = std::move(detail);
    return answer;
}

SilenceAnswered done(const SilenceRequested& asked, std::string silence)
{
    SilenceAnswered answer = answerTo(asked, SilenceOutcome::Done);
    answer.silence = std::move(silence);
    return answer;
}

SilenceAnswered refused(const SilenceRequested& asked, std::string why)
{
    return answerTo(asked, SilenceOutcome::Refused, std::move(why));
}

SilenceAnswered away(const SilenceRequested& asked, std::string why)
{
    return answerTo(asked, SilenceOutcome::Waiting, std::move(why));
}

// What an answer that is no success means. Who may not ask, or asks too often, may be let in later.
SilenceAnswered judged(const SilenceRequested& asked, const FetchedBody& fetched)
{
    const std::string said = std::to_string(fetched.status) + ": " + refusalIn(fetched.body);
    const bool mayPass = fetched.status >= 500 || fetched.status < 400 || fetched.status == 401 || fetched.status == 403
        || fetched.status == 408 || fetched.status == 429;
    return mayPass ? away(asked, "answered " + said) : refused(asked, refusalIn(fetched.body));
}

SilenceAnswered post(HttpFetcher& fetcher, const SilenceRequested& asked, const SilenceReported& silence)
{
    const auto answer = fetcher.post(std::string(Silences), silenceJson(silence));
    if (!answer)
        return away(asked, answer.error().what);
    if (answer->status != 200)
        return judged(asked, *answer);
    std::string id = silenceIdIn(answer->body);
    return id.empty() ? away(asked, "its answer names no silence") : done(asked, std::move(id));
}

SilenceAnswered create(
    HttpFetcher& fetcher, const SilenceJob& job, const std::vector<ListedSilence>& listed, Instant now)
{
    const SilenceRequested& asked = job.request.asked;
    const auto made = std::find_if(listed.begin(), listed.end(),
        [&asked](const ListedSilence& each) { return each.silence.request == asked.request; });
    if (made != listed.end())
        return done(asked, made->silence.key.id);
    SilenceReported silence;
    silence.matchers = asked.matchers;
    silence.startsAt = std::max(now, asked.startsAt.value_or(now));
    silence.endsAt = asked.endsAt.value();
    silence.by = job.request.by.empty() ? "leitstand" : job.request.by;
    silence.comment = asked.comment;
    silence.request = asked.request;
    if (silence.endsAt <= silence.startsAt)
        return answerTo(
            asked, SilenceOutcome::GivenUp, QT_TRANSLATE_NOOP("Rules", "its end has come before it could be made"));
    return post(fetcher, asked, silence);
}

SilenceAnswered extend(HttpFetcher& fetcher, const SilenceRequested& asked, const ListedSilence& listed)
{
    if (listed.expired)
        return refused(asked, QT_TRANSLATE_NOOP("Rules", "it has ended already"));
    if (listed.silence.endsAt == asked.endsAt)
        return done(asked, listed.silence.key.id);
    SilenceReported silence = listed.silence;
    silence.endsAt = asked.endsAt.value();
    return post(fetcher, asked, silence);
}

SilenceAnswered expire(HttpFetcher& fetcher, const SilenceRequested& asked, const ListedSilence& listed)
{
    if (listed.expired)
        return done(asked, asked.silence);
    const auto answer = fetcher.remove("/api/v2/silence/" + asked.silence);
    if (!answer)
        return away(asked, answer.error().what);
    return answer->status == 200 ? done(asked, asked.silence) : judged(asked, *answer);
}

bool isComplete(const SilenceRequested& asked)
{
    const bool needsEnd = asked.act != SilenceAct::Expire;
    const bool needsSilence = asked.act != SilenceAct::Create;
    // The id becomes part of an address.
    const bool plain = std::all_of(asked.silence.begin(), asked.silence.end(),
        [](unsigned char letter) { return std::isalnum(letter) != 0 || letter == '-' || letter == '_'; });
    return (!needsEnd || asked.endsAt) && (!needsSilence || (!asked.silence.empty() && plain))
        && (needsSilence || !asked.matchers.empty());
}

} // namespace

SilenceJobs silenceJobs(const OperationsState& state, const std::string& source)
{
    SilenceJobs found;
    for (const auto& [id, request] : state.handling().requests()) {
        if (request.asked.source != source || !request.isOpen())
            continue;
        if (const Outcome allowed = mayHandleAlerts(state.catalogue()->roleOf(request.by)); !allowed) {
            found.refused.push_back(refused(request.asked, allowed.error().what));
            continue;
        }
        if (!isComplete(request.asked)) {
            found.refused.push_back(
                refused(request.asked, QT_TRANSLATE_NOOP("Rules", "the request lacks what it needs")));
            continue;
        }
        SilenceJob job { request, request.asked.endsAt };
        if (request.asked.act == SilenceAct::Expire) {
            const KnownSilence* const silence = state.handling().silence({ source, request.asked.silence });
            job.uselessFrom = silence ? silence->facts.endsAt : request.at + LongestWait;
        }
        found.jobs.push_back(std::move(job));
    }
    std::sort(found.jobs.begin(), found.jobs.end(),
        [](const SilenceJob& left, const SilenceJob& right) { return left.request.at < right.request.at; });
    return found;
}

SilenceAnswered carryOut(HttpFetcher& fetcher, const SilenceJob& job, Instant now)
{
    const SilenceRequested& asked = job.request.asked;
    auto body = fetcher.get(std::string(Silences));
    if (!body)
        return away(asked, body.error().what);
    const auto listed = readListedSilences(*body);
    if (!listed)
        return away(asked, listed.error().what);
    if (asked.act == SilenceAct::Create)
        return create(fetcher, job, *listed, now);
    const auto found = std::find_if(listed->begin(), listed->end(),
        [&asked](const ListedSilence& each) { return each.silence.key.id == asked.silence; });
    if (found == listed->end())
        return refused(asked, QT_TRANSLATE_NOOP("Rules", "the source has no such silence"));
    return asked.act == SilenceAct::Extend ? extend(fetcher, asked, *found) : expire(fetcher, asked, *found);
}

SilenceAnswered unlessTooLate(SilenceAnswered answer, const SilenceJob& job, Instant now)
{
    if (answer.outcome == SilenceOutcome::Waiting && job.uselessFrom && *job.uselessFrom <= now)
        answer.outcome = SilenceOutcome::GivenUp;
    return answer;
}

std::vector<SilenceReported> newsOfSilences(
    const std::string& source, const std::vector<ListedSilence>& listed, const OperationsState& state, Instant now)
{
    std::vector<SilenceReported> news;
    std::set<std::string> there;
    for (const ListedSilence& each : listed) {
        SilenceReported silence = each.silence;
        silence.key.source = source;
        there.insert(silence.key.id);
        const KnownSilence* const known = state.handling().silence(silence.key);
        const bool isOld
            = known && known->facts == silence && (each.expired || now - known->reportedAt < ToldAgainAfter);
        if (!isOld && (known || !each.expired))
            news.push_back(std::move(silence));
    }
    for (const auto& [key, known] : state.handling().silences()) {
        if (key.source != source || there.contains(key.id) || known.phase(now) == SilencePhase::Expired)
            continue;
        SilenceReported gone = known.facts;
        gone.endsAt = now;
        gone.startsAt = std::min(gone.startsAt, now);
        news.push_back(std::move(gone));
    }
    return news;
}

} // namespace leitstand
