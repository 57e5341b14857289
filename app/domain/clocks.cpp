// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks.h"

#include "domain/regulatory_clocks.h"
#include "domain/timeline.h"
#include "domain/words.h"

#include <algorithm>
#include <set>

namespace leitstand {
namespace {

constexpr Word<ClockKind> KindWords[] = {
    { ClockKind::Acknowledge, "acknowledge" },
    { ClockKind::FirstNotice, "first_notice" },
    { ClockKind::Scope, "scope" },
    { ClockKind::CustomerUpdate, "customer_update" },
    { ClockKind::WatchWindow, "watch_window" },
    { ClockKind::DoraInitial, "dora_initial" },
    { ClockKind::DoraIntermediate, "dora_intermediate" },
    { ClockKind::DoraFinal, "dora_final" },
    { ClockKind::Nis2EarlyWarning, "nis2_early_warning" },
    { ClockKind::Nis2Notification, "nis2_notification" },
    { ClockKind::Nis2Final, "nis2_final" },
    { ClockKind::GdprNotification, "gdpr_notification" },
};
constexpr Word<ClockState> StateWords[] = {
    { ClockState::Running, "running" },
    { ClockState::LastQuarter, "last_quarter" },
    { ClockState::Overdue, "overdue" },
    { ClockState::Met, "met" },
    { ClockState::MetLate, "met_late" },
};
constexpr Word<ClockOrigin> OriginWords[] = {
    { ClockOrigin::Opening, "opening" },
    { ClockOrigin::CustomerImpact, "customer_impact" },
    { ClockOrigin::FirstNotice, "first_notice" },
    { ClockOrigin::LastMessage, "last_message" },
    { ClockOrigin::Promise, "promise" },
    { ClockOrigin::Watch, "watch" },
    { ClockOrigin::Awareness, "awareness" },
    { ClockOrigin::Classification, "classification" },
    { ClockOrigin::InitialReport, "initial_report" },
    { ClockOrigin::IntermediateReport, "intermediate_report" },
};

bool isMessageClock(ClockKind kind)
{
    return owingRole(kind) == CaseRole::CommunicationLead;
}

bool isRegulatory(ClockKind kind)
{
    return kind >= ClockKind::DoraInitial;
}

// When customers began to have to be told: the impact, or the last return to work after a final message.
RecordMoment tellingBegan(const Incident& incident)
{
    const RecordMoment impact { incident.customerImpactSince.value_or(incident.openedAt),
        incident.entriesBeforeImpact };
    const RecordMoment work = incident.workBegan();
    return work.entriesBefore > impact.entriesBefore ? work : impact;
}

// The messages to customers that came out since then. The first notice to other readers than those who had theirs says
// nothing new.
std::vector<const PublishedMessage*> messagesSince(const Incident& incident, const RecordMoment& began)
{
    std::vector<const PublishedMessage*> messages;
    std::set<Audience> told;
    for (const PublishedMessage& message : incident.published) {
        if (!began.isBefore(message) || !isForCustomers(message.text.audience))
            continue;
        const bool others = told.insert(message.text.audience).second;
        if (messages.empty() || !others || message.text.moment != Moment::FirstNotice)
            messages.push_back(&message);
    }
    return messages;
}

// Since when a message to customers that was ordered waits to reach anybody. One that was ordered anew, or changed after
// nobody could get it, waits no more.
std::optional<Instant> waitsSince(const Incident& incident)
{
    const auto waits = [&incident](const Publication& each) {
        const Draft* const draft = incident.draft(each.draft);
        return draft && draft->publication == each.id && draft->savedVersion == each.version
            && isForCustomers(each.text.audience) && each.count(DeliveryOutcome::Delivered) == 0;
    };
    const auto found = std::find_if(incident.publications.begin(), incident.publications.end(), waits);
    return found == incident.publications.end() ? std::nullopt : std::optional(found->orderedAt);
}

// A promise that was over when it was made binds nobody.
void bindPromise(Clock& clock, const PublishedMessage& message)
{
    if (!message.nextUpdate || *message.nextUpdate <= message.at || *message.nextUpdate >= clock.due)
        return;
    clock.origin = ClockOrigin::Promise;
    clock.due = *message.nextUpdate;
}

void addMessageClocks(std::vector<Clock>& clocks, const Incident& incident, const ClockPolicy& policy)
{
    const RecordMoment since = tellingBegan(incident);
    const auto messages = messagesSince(incident, since);
    const Instant began = since.at;
    Clock& first = clocks.emplace_back(
        Clock { ClockKind::FirstNotice, ClockOrigin::CustomerImpact, began, began + policy.firstNotice, {}, {} });
    if (messages.empty())
        return;
    const PublishedMessage& notice = *messages.front();
    first.metAt = notice.at;
    Clock& scope = clocks.emplace_back(
        Clock { ClockKind::Scope, ClockOrigin::FirstNotice, notice.at, notice.at + policy.scope, {}, {} });
    bindPromise(scope, notice);
    if (messages.size() == 1)
        return;
    scope.metAt = messages[1]->at;
    const PublishedMessage& last = *messages.back();
    const Span every = last.at - began < policy.updateLaterAfter ? policy.updateEvery : policy.updateLaterEvery;
    bindPromise(clocks.emplace_back(
                    Clock { ClockKind::CustomerUpdate, ClockOrigin::LastMessage, last.at, last.at + every, {}, {} }),
        last);
}

void addWatchWindow(std::vector<Clock>& clocks, const Incident& incident, const Catalogue& catalogue)
{
    if (const auto end = watchEnds(incident, catalogue))
        clocks.push_back({ ClockKind::WatchWindow, ClockOrigin::Watch, incident.inLaneSince(), *end, {}, {} });
}

std::string whoOwes(const Incident& incident, ClockKind kind)
{
    const std::string& person = incident.role(owingRole(kind)).person;
    return person.empty() ? incident.role(CaseRole::Commander).person : person;
}

// What runs no longer although it was never met.
bool isOver(const Clock& clock, const Incident& incident)
{
    if (!clock.isRunning() || isRegulatory(clock.kind))
        return false;
    return !incident.isOpen() || (isMessageClock(clock.kind) && !incident.owesFinalMessage());
}

} // namespace

std::string_view wordFor(ClockKind kind)
{
    return wordIn(KindWords, kind);
}
std::string_view wordFor(ClockState state)
{
    return wordIn(StateWords, state);
}
std::string_view wordFor(ClockOrigin origin)
{
    return wordIn(OriginWords, origin);
}

ClockState Clock::state(Instant now) const
{
    if (metAt)
        return *metAt > due ? ClockState::MetLate : ClockState::Met;
    if (now > due)
        return ClockState::Overdue;
    return 4 * (due - now) <= due - startedAt ? ClockState::LastQuarter : ClockState::Running;
}

std::optional<Span> Clock::remaining(Instant now) const
{
    return metAt ? std::nullopt : std::optional<Span>(due - now);
}

CaseRole owingRole(ClockKind kind)
{
    switch (kind) {
    case ClockKind::FirstNotice:
    case ClockKind::Scope:
    case ClockKind::CustomerUpdate:
        return CaseRole::CommunicationLead;
    default:
        return CaseRole::Commander;
    }
}

std::vector<Clock> clocksOf(const Incident& incident, const Catalogue& catalogue)
{
    const ClockPolicy& policy = catalogue.policyFor(incident.priority);
    std::vector<Clock> clocks;
    clocks.push_back({ ClockKind::Acknowledge, ClockOrigin::Opening, incident.openedAt,
        incident.openedAt + policy.acknowledge, incident.acknowledgedAt, {} });
    if (incident.customerImpact)
        addMessageClocks(clocks, incident, policy);
    addWatchWindow(clocks, incident, catalogue);
    const std::vector<Clock> regulatory = regulatoryClocks(incident, catalogue);
    clocks.insert(clocks.end(), regulatory.begin(), regulatory.end());

    std::erase_if(clocks, [&incident](const Clock& clock) { return isOver(clock, incident); });
    for (Clock& clock : clocks) {
        clock.owedBy = whoOwes(incident, clock.kind);
        if (clock.isRunning() && isMessageClock(clock.kind))
            clock.orderedAt = waitsSince(incident);
    }
    std::stable_sort(clocks.begin(), clocks.end(), [](const Clock& left, const Clock& right) {
        return std::pair(!left.isRunning(), left.due) < std::pair(!right.isRunning(), right.due);
    });
    return clocks;
}

std::optional<Clock> nextMessageClock(const Incident& incident, const Catalogue& catalogue)
{
    const std::vector<Clock> clocks = clocksOf(incident, catalogue);
    const auto found = std::find_if(clocks.begin(), clocks.end(),
        [](const Clock& clock) { return clock.isRunning() && isMessageClock(clock.kind); });
    return found == clocks.end() ? std::nullopt : std::optional(*found);
}

std::optional<Clock> clockOf(const Incident& incident, const Catalogue& catalogue, ClockKind kind)
{
    const std::vector<Clock> clocks = clocksOf(incident, catalogue);
    const auto found
        = std::find_if(clocks.begin(), clocks.end(), [kind](const Clock& clock) { return clock.kind == kind; });
    return found == clocks.end() ? std::nullopt : std::optional(*found);
}

std::optional<Instant> watchEnds(const Incident& incident, const Catalogue& catalogue)
{
    if (incident.lane != Lane::Watch)
        return std::nullopt;
    return incident.inLaneSince() + incident.watchAgreed.value_or(catalogue.policyFor(incident.priority).watch);
}

} // namespace leitstand
