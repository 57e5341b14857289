// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arbitrary drafts, approvals and deliveries for property tests (rapidcheck): few drafts, people, publications and
// recipients that meet often, with much among it that contradicts what is there.
#pragma once

#include "support/story.h"

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace leitstand::testing {

namespace message_log {

// Evenly, also in the first and small cases of a property.
inline int chance(int to)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, to));
}

inline std::string one(const std::vector<std::string>& names)
{
    return *rc::gen::elementOf(names);
}

// Mostly the present one.
inline std::uint32_t anyVersion(const Draft* draft)
{
    if (!draft)
        return 1;
    switch (chance(6)) {
    case 0:
        return std::max(draft->savedVersion, 2U) - 1;
    case 1:
        return draft->savedVersion + 1;
    default:
        return draft->savedVersion;
    }
}

inline DraftText anyText()
{
    return { *rc::gen::element(Audience::PublicStatus, Audience::Management),
        *rc::gen::element(Moment::Update, Moment::FinalMessage), { "Anmeldung", "Stand " + std::to_string(chance(4)) },
        { "Login", "As of now" } };
}

inline CommsChange anyCommsChange(const Incident* incident, Instant now)
{
    const DraftId id { one({ "d1", "d2" }) };
    const Draft* const draft = incident ? incident->draft(id) : nullptr;
    const PublicationId publication { one({ "p1", "p2", "p3", "p4" }) };
    switch (chance(12)) {
    case 0:
    case 1:
    case 2:
        return DraftSaved { id, anyText() };
    case 3:
    case 4:
        return DraftSubmitted { id, anyVersion(draft), {} };
    case 5:
        return DraftWithdrawn { id, "another cause" };
    case 6:
    case 7:
    case 8:
        return PublicationOrdered { publication, id, anyVersion(draft), { "mail", one({ "chat", "mail" }) }, now };
    case 9:
        return RedeliveryOrdered { publication, one({ "mail", "chat" }), *rc::gen::arbitrary<bool>() };
    case 10:
        return CustomersAsked { AskedBy::Chat };
    default:
        return MessagePublished { id, anyText(), "web site", {} };
    }
}

inline ApprovalChange anyApproval(const Incident* incident)
{
    const DraftId id { one({ "d1", "d2" }) };
    const Draft* const draft = incident ? incident->draft(id) : nullptr;
    if (chance(5) == 0)
        return DraftRefused { id, anyVersion(draft), "the time is missing" };
    const DraftText text = draft && chance(6) > 0 ? draft->text : anyText();
    return DraftApproved { id, anyVersion(draft), digestOf(text) };
}

inline DeliveryChange anyDelivery()
{
    const PublicationId publication { one({ "p1", "p2", "p3", "p4" }) };
    const std::string channel = one({ "mail", "chat" });
    const std::vector<std::string> recipients { one({ "r1", "r2" }), one({ "r2", "r3" }) };
    switch (chance(6)) {
    case 0:
        return DeliveryBegun { publication, channel, ChannelKind::Mail, 3 };
    case 1:
        return DeliveryFinished { publication, channel, 1, 1, 1, {} };
    case 2:
    case 3:
        return HandoverBegun { publication, channel, recipients };
    default:
        using Outcome = DeliveryOutcome;
        return HandoverEnded { publication, channel,
            { { recipients.front(),
                  *rc::gen::element(Outcome::Delivered, Outcome::Deferred, Outcome::Failed, Outcome::Uncertain) },
                { recipients.back(), Outcome::Failed } } };
    }
}

} // namespace message_log

inline void tellAnyMessage(Story& story, const std::string& incident)
{
    using namespace message_log;
    const Incident* const known = story.state.incident({ incident });
    story.as(one({ "jana", "omar", "ole" }), [&] {
        switch (chance(7)) {
        case 0:
        case 1:
            story.change(incident, anyApproval(known));
            break;
        case 2:
        case 3:
            story.change(incident, anyDelivery());
            break;
        default:
            story.change(incident, anyCommsChange(known, story.now));
        }
    });
}

} // namespace leitstand::testing
