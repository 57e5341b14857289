// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arbitrary changes of what customers are told, one function per kind (event_generators.h).
#pragma once

#include "support/value_generators.h"

#include <utility>

namespace leitstand::testing {

inline rc::Gen<std::vector<TextField>> genFields()
{
    return rc::gen::exec([] {
        std::vector<TextField> fields(*rc::gen::inRange<std::size_t>(0, 3));
        for (TextField& field : fields)
            field = { *genName(), *rc::gen::inRange<std::uint32_t>(0, 40), *rc::gen::inRange<std::uint32_t>(0, 40) };
        return fields;
    });
}

inline rc::Gen<Message> genMessage()
{
    return rc::gen::exec([] { return Message { *genText(20), *genText(), *genFields(), *genFields() }; });
}

inline rc::Gen<Audience> genAudience()
{
    return rc::gen::element(
        Audience::PublicStatus, Audience::AffectedCustomers, Audience::PhoneScript, Audience::Management);
}

inline rc::Gen<DraftText> genDraftText()
{
    return rc::gen::exec([] {
        return DraftText { *genAudience(),
            *rc::gen::element(Moment::FirstNotice, Moment::Update, Moment::Identified, Moment::Watching,
                Moment::Resolved, Moment::FinalMessage, Moment::PostMortem),
            *genMessage(), *genMessage() };
    });
}

inline rc::Gen<ChannelKind> genChannelKind()
{
    return rc::gen::element(ChannelKind::StatusPage, ChannelKind::Mail, ChannelKind::Chat, ChannelKind::Webhook);
}

inline rc::Gen<std::uint32_t> genVersion()
{
    return rc::gen::inRange<std::uint32_t>(1, 4000000000U);
}

inline rc::Gen<std::uint32_t> genCount()
{
    return rc::gen::inRange<std::uint32_t>(0, 10000001);
}

// One to three.
inline rc::Gen<std::vector<std::string>> genNames()
{
    return rc::gen::exec([] {
        std::vector<std::string> names(*rc::gen::inRange<std::size_t>(1, 4));
        for (std::string& name : names)
            name = *genName();
        return names;
    });
}

inline void fill(DraftSaved& change)
{
    change = { *genId<DraftId>(), *genDraftText() };
}
inline void fill(MessagePublished& change)
{
    change = { *genId<DraftId>(), *genDraftText(), *genName(), *genMaybe(genInstant()) };
}
inline void fill(DraftSubmitted& change)
{
    change = { *genId<DraftId>(), *genVersion(), {} };
    for (auto count = *rc::gen::inRange(0, 3); count > 0; --count)
        change.overrides.push_back({ *genName(), *genText(), *genName() });
}
inline void fill(DraftWithdrawn& change)
{
    change = { *genId<DraftId>(), *genText() };
}
inline void fill(PublicationOrdered& change)
{
    change = { *genId<PublicationId>(), *genId<DraftId>(), *genVersion(), *genNames(), *genMaybe(genInstant()) };
}
inline void fill(RedeliveryOrdered& change)
{
    change = { *genId<PublicationId>(), *genName(), *rc::gen::arbitrary<bool>() };
}
inline void fill(CustomersAsked& change)
{
    change.by = *rc::gen::element(AskedBy::Phone, AskedBy::Mail, AskedBy::Chat);
}
inline void fill(DraftApproved& change)
{
    change = { *genId<DraftId>(), *genVersion(), digestOf(*genDraftText()) };
}
inline void fill(DraftRefused& change)
{
    change = { *genId<DraftId>(), *genVersion(), *genName() };
}
inline void fill(DeliveryBegun& change)
{
    change = { *genId<PublicationId>(), *genName(), *genChannelKind(), *genCount() };
}
inline void fill(HandoverBegun& change)
{
    change = { *genId<PublicationId>(), *genName(), *genNames() };
}
inline void fill(HandoverEnded& change)
{
    using Outcome = DeliveryOutcome;
    change = { *genId<PublicationId>(), *genName(), {} };
    for (auto count = *rc::gen::inRange(1, 4); count > 0; --count)
        change.results.push_back(
            { *genName(), *rc::gen::element(Outcome::Delivered, Outcome::Deferred, Outcome::Failed, Outcome::Uncertain),
                *genText(), *genMaybe(genInstant()) });
}
inline void fill(DeliveryFinished& change)
{
    change = { *genId<PublicationId>(), *genName(), *genCount(), *genCount(), *genCount(), *genText() };
}

} // namespace leitstand::testing
