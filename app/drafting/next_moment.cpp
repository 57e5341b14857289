// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/next_moment.h"

#include <algorithm>

namespace leitstand {
namespace {

bool wasTold(const Incident& incident, Audience audience, Moment moment)
{
    return std::any_of(incident.published.begin(), incident.published.end(), [&](const PublishedMessage& message) {
        return message.text.audience == audience && message.text.moment == moment
            && incident.workBegan().isBefore(message);
    });
}

} // namespace

Moment nextMoment(const Incident& incident, Audience audience)
{
    const bool over = incident.lane == Lane::Communicate || incident.lane == Lane::Closed;
    const bool anything = std::any_of(incident.published.begin(), incident.published.end(),
        [audience](const PublishedMessage& message) { return message.text.audience == audience; });
    if (over && wasTold(incident, audience, Moment::FinalMessage) && !incident.owesFinalMessage())
        return Moment::PostMortem;
    if (over)
        return Moment::FinalMessage;
    if (!anything)
        return Moment::FirstNotice;
    if (incident.lane == Lane::Watch && !wasTold(incident, audience, Moment::Watching))
        return Moment::Watching;
    if (incident.confirmedCause() && !wasTold(incident, audience, Moment::Identified))
        return Moment::Identified;
    return Moment::Update;
}

} // namespace leitstand
