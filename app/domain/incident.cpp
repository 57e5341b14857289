// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/incident.h"

#include "domain/find_by_id.h"
#include "domain/words.h"

#include <algorithm>

namespace leitstand {
namespace {

constexpr Word<Lane> LaneWords[] = {
    { Lane::New, "new" },
    { Lane::Understand, "understand" },
    { Lane::Act, "act" },
    { Lane::Watch, "watch" },
    { Lane::Communicate, "communicate" },
    { Lane::Closed, "closed" },
};
constexpr Word<Priority> PriorityWords[] = {
    { Priority::P1, "P1" },
    { Priority::P2, "P2" },
    { Priority::P3, "P3" },
    { Priority::P4, "P4" },
    { Priority::P5, "P5" },
};
constexpr Word<Aspect> AspectWords[] = {
    { Aspect::Case, "case" },
    { Aspect::Comms, "comms" },
    { Aspect::Approval, "approval" },
    { Aspect::Delivery, "delivery" },
};

} // namespace

std::string_view wordFor(Lane lane)
{
    return wordIn(LaneWords, lane);
}
std::string_view wordFor(Priority priority)
{
    return wordIn(PriorityWords, priority);
}
std::string_view wordFor(Aspect aspect)
{
    return wordIn(AspectWords, aspect);
}
std::optional<Lane> laneFromWord(std::string_view word)
{
    return kindIn(LaneWords, word);
}
std::optional<Priority> priorityFromWord(std::string_view word)
{
    return kindIn(PriorityWords, word);
}
std::optional<Aspect> aspectFromWord(std::string_view word)
{
    return kindIn(AspectWords, word);
}

bool Incident::hasOpenOutage() const
{
    return std::any_of(outages.begin(), outages.end(), [](const Outage& each) { return each.isOpen(); });
}

const Hypothesis* Incident::confirmedCause() const
{
    const auto found = std::find_if(hypotheses.rbegin(), hypotheses.rend(),
        [](const Hypothesis& each) { return !each.withdrawn && each.state() == HypothesisState::Cause; });
    return found == hypotheses.rend() ? nullptr : &*found;
}

const Outage* Incident::outage(const OutageId& wanted) const
{
    return findById(outages, wanted);
}

const Draft* Incident::draft(const DraftId& wanted) const
{
    const auto found = drafts.find(wanted);
    return found == drafts.end() ? nullptr : &found->second;
}

const Publication* Incident::publication(const PublicationId& wanted) const
{
    return findById(publications, wanted);
}

RecordMoment Incident::workBegan() const
{
    RecordMoment began { openedAt, 0 };
    for (const PublishedMessage& message : published) {
        if (!message.isFinal())
            continue;
        const auto relapse = std::find_if(laneChanges.begin(), laneChanges.end(), [&message](const LaneChange& change) {
            return !change.moment().isBefore(message) && (change.lane == Lane::Understand || change.lane == Lane::Act);
        });
        if (relapse != laneChanges.end() && relapse->entriesBefore > began.entriesBefore)
            began = relapse->moment();
    }
    return began;
}

bool Incident::owesFinalMessage() const
{
    if (!customerImpact)
        return false;
    const RecordMoment began = workBegan();
    return std::none_of(published.begin(), published.end(),
        [&began](const PublishedMessage& message) { return message.isFinal() && began.isBefore(message); });
}

} // namespace leitstand
