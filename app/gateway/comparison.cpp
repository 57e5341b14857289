// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/comparison.h"

#include <algorithm>
#include <unordered_set>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

// A firing notification that arrives this soon after the resolved one of the same alert was overtaken by it.
constexpr Span OvertakenWithin = 5s;
constexpr Span OldestUnknownResolved = 1h;

bool sameLabels(const LabelSet& a, const LabelSet& b)
{
    if (a == b)
        return true;
    if (a.size() != b.size())
        return false;
    return std::all_of(a.begin(), a.end(),
        [&b](const auto& entry) { return b.contains(entry.first) && b.value(entry.first) == entry.second; });
}

bool sameButAnnotations(const AlertCondition& a, const AlertCondition& b)
{
    return a.startsAt == b.startsAt && a.status == b.status && a.severity == b.severity && a.inhibited == b.inhibited
        && a.silences == b.silences && sameLabels(a.labels, b.labels);
}

std::vector<Silence> silencesOf(const ListedAlert& listed, const SilencesById& silences)
{
    std::vector<Silence> result;
    for (const std::string& id : listed.silencedBy) {
        const auto found = silences.find(id);
        if (found != silences.end()) {
            result.push_back(found->second);
        } else {
            Silence unknown;
            unknown.id = id;
            result.push_back(std::move(unknown));
        }
    }
    std::sort(result.begin(), result.end(), [](const Silence& a, const Silence& b) { return a.id < b.id; });
    return result;
}

bool isNews(const std::optional<KnownAlert>& known, const AlertCondition& listed, Instant lookedAt)
{
    if (!known)
        return true;
    if (known->changedAt >= lookedAt)
        return false; // a webhook told something newer meanwhile
    if (!sameButAnnotations(known->condition, listed))
        return true;
    return !sameLabels(known->condition.annotations, listed.annotations)
        && lookedAt - known->changedAt >= AnnotationPause;
}

AlertCondition resolved(const KnownAlert& known, Instant at)
{
    AlertCondition condition = known.condition;
    condition.status = AlertStatus::Resolved;
    condition.endsAt = std::max(at, condition.startsAt);
    condition.silences.clear();
    condition.inhibited = false;
    return condition;
}

// Whether the list is to be believed when it lacks something: not soon after a restart, when it is only filling.
bool isComplete(const Look& look, LookMemory& memory)
{
    if (memory.runningSince && *memory.runningSince != look.runningSince) {
        memory.restartSeenAt = look.startedAt;
        memory.listedSinceRestart.clear();
    }
    memory.runningSince = look.runningSince;
    if (memory.restartSeenAt && look.startedAt - *memory.restartSeenAt < RestartGrace)
        return false;
    return look.startedAt - look.runningSince >= RestartGrace;
}

} // namespace

bool saysTheSame(const AlertCondition& a, const AlertCondition& b)
{
    return sameButAnnotations(a, b) && sameLabels(a.annotations, b.annotations);
}

Verdict judgeWebhook(const std::optional<KnownAlert>& known, const AlertCondition& told, Instant now)
{
    if (!known) {
        const bool old
            = told.status == AlertStatus::Resolved && now - told.endsAt.value_or(now) > OldestUnknownResolved;
        return old ? Verdict::TooOld : Verdict::News;
    }
    if (told.startsAt < known->condition.startsAt)
        return Verdict::Stale;
    if (saysTheSame(known->condition, told))
        return Verdict::NothingNew;
    const bool firesAgain = told.status == AlertStatus::Firing && known->condition.status == AlertStatus::Resolved
        && told.startsAt == known->condition.startsAt;
    return firesAgain && now - known->changedAt < OvertakenWithin ? Verdict::Stale : Verdict::News;
}

std::vector<AlertCondition> compareWithList(const std::string& source, Look look, const FindKnown& find,
    const ForEachFiring& forEachFiring, LookMemory& memory, Instant now)
{
    std::vector<AlertCondition> news;
    std::unordered_set<std::string> listedFingerprints;
    const bool complete = isComplete(look, memory);
    for (ListedAlert& listed : look.alerts) {
        listedFingerprints.insert(listed.condition.key.fingerprint);
        listed.condition.key.source = source;
        listed.condition.silences = silencesOf(listed, look.silences);
        const auto known = find(listed.condition.key.fingerprint);
        if (!isNews(known, listed.condition, look.startedAt))
            continue;
        if (known)
            listed.condition.consoleUrl = known->condition.consoleUrl;
        news.push_back(std::move(listed.condition));
    }

    const Instant restart = std::max(look.runningSince, memory.restartSeenAt.value_or(look.runningSince));
    std::set<std::string> missing;
    forEachFiring([&](const KnownAlert& known) {
        const std::string& fingerprint = known.condition.key.fingerprint;
        const bool heardOfSince = known.changedAt > restart || memory.listedSinceRestart.contains(fingerprint);
        if (!complete && !heardOfSince)
            return;
        if (listedFingerprints.contains(fingerprint) || known.changedAt >= look.startedAt)
            return;
        if (memory.missing.contains(fingerprint))
            news.push_back(resolved(known, now));
        else
            missing.insert(fingerprint);
    });
    memory.missing = std::move(missing);
    if (complete)
        memory.listedSinceRestart.clear();
    else
        memory.listedSinceRestart.insert(listedFingerprints.begin(), listedFingerprints.end());
    return news;
}

} // namespace leitstand
