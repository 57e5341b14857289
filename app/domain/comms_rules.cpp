// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/incident_rules.h"

#include "domain/rule_refusals.h"

#include <QtGlobal>

#include <algorithm>

namespace leitstand {
namespace {

class CommsJudge {
public:
    CommsJudge(const Incident& incident, const RuleContext& context) : m_incident(incident), m_context(context) { }

    Outcome operator()(const DraftSaved& saved) const
    {
        const Draft* const draft = m_incident.draft(saved.draft);
        if (draft && draft->state == DraftState::Publishing)
            return refuse(QT_TRANSLATE_NOOP("Rules", "the draft is being published"),
                QT_TRANSLATE_NOOP("Rules", "wait until it is out, and begin a new one"));
        if (draft && isOut(*draft))
            return refuse(QT_TRANSLATE_NOOP("Rules", "the draft is published"), BeginNew);
        return fits(saved.text);
    }
    // By hand. What is out elsewhere is a fact; what is said on the phone is out by this, and has to be approved.
    Outcome operator()(const MessagePublished& published) const
    {
        if (published.text.empty())
            return emptyMessage();
        if (const Outcome fit = fits(published.text); !fit || published.text.audience != Audience::PhoneScript)
            return fit;
        const Draft* const draft = m_incident.draft(published.draft);
        if (!draft)
            return noDraft();
        if (digestOf(draft->text) != digestOf(published.text))
            return changedMeanwhile();
        return isApproved(m_incident, *draft, draft->savedVersion, *m_context.state.catalogue());
    }
    Outcome operator()(const DraftSubmitted& submitted) const
    {
        const Draft* const draft = m_incident.draft(submitted.draft);
        if (const Outcome present = isPresent(draft, submitted.version); !present)
            return present;
        if (draft->state == DraftState::InReview)
            return refuse(QT_TRANSLATE_NOOP("Rules", "the draft is in review already"),
                QT_TRANSLATE_NOOP("Rules", "wait for the decision, or take it back"));
        if (draft->state == DraftState::Approved)
            return refuse(
                QT_TRANSLATE_NOOP("Rules", "the draft is approved already"), QT_TRANSLATE_NOOP("Rules", "publish it"));
        if (draft->state != DraftState::Draft)
            return refuse(QT_TRANSLATE_NOOP("Rules", "the draft is published"), BeginNew);
        if (draft->text.empty())
            return emptyMessage();
        if (std::any_of(submitted.overrides.begin(), submitted.overrides.end(),
                [](const CheckOverride& each) { return each.reason.empty(); }))
            return refuse(QT_TRANSLATE_NOOP("Rules", "an error of the check is passed over without a reason"),
                QT_TRANSLATE_NOOP("Rules", "say why the text is right"));
        return Done();
    }
    Outcome operator()(const DraftWithdrawn& withdrawn) const
    {
        const Draft* const draft = m_incident.draft(withdrawn.draft);
        if (!draft)
            return noDraft();
        if (draft->state == DraftState::InReview || draft->state == DraftState::Approved)
            return Done();
        return notInReview();
    }
    Outcome operator()(const PublicationOrdered& ordered) const
    {
        const Draft* const draft = m_incident.draft(ordered.draft);
        if (const Outcome present = isPresent(draft, ordered.version); !present)
            return present;
        if (m_incident.publication(ordered.publication) || draft->state == DraftState::Publishing)
            return refuse(QT_TRANSLATE_NOOP("Rules", "the draft is being published"),
                QT_TRANSLATE_NOOP("Rules", "look at its delivery"));
        if (isOut(*draft))
            return refuse(QT_TRANSLATE_NOOP("Rules", "the draft is published"), BeginNew);
        if (ordered.channels.empty())
            return refuse(QT_TRANSLATE_NOOP("Rules", "no channel is chosen"),
                QT_TRANSLATE_NOOP("Rules", "choose where it is to be published"));
        if (draft->text.empty())
            return emptyMessage();
        // Where nobody else approves, asking for approval only records what the author stands by.
        const bool alone = m_context.state.catalogue()->approval == ApprovalRule::Alone;
        if (draft->state == DraftState::InReview && !alone)
            return refuse(QT_TRANSLATE_NOOP("Rules", "the draft is in review already"),
                QT_TRANSLATE_NOOP("Rules", "wait for the decision, or take it back"));
        return isApproved(m_incident, *draft, ordered.version, *m_context.state.catalogue());
    }
    Outcome operator()(const RedeliveryOrdered& ordered) const
    {
        const Publication* const publication = m_incident.publication(ordered.publication);
        const ChannelDelivery* const delivery = publication ? publication->delivery(ordered.channel) : nullptr;
        if (!delivery || !delivery->finishedAt)
            return refuse(QT_TRANSLATE_NOOP("Rules", "this delivery is not over yet"),
                QT_TRANSLATE_NOOP("Rules", "wait until it has come to its end"));
        const std::uint32_t left = delivery->count(DeliveryOutcome::Failed)
            + (ordered.uncertainToo ? delivery->count(DeliveryOutcome::Uncertain) : 0);
        if (delivery->begunAt && left == 0)
            return refuse(QT_TRANSLATE_NOOP("Rules", "there is nothing to send again on this channel"),
                QT_TRANSLATE_NOOP("Rules", "look at its delivery"));
        return mayDeliver(m_incident, *publication, *m_context.state.catalogue());
    }
    Outcome operator()(const CustomersAsked&) const { return Done(); }

    Outcome operator()(const DraftApproved& approved) const
    {
        const Draft* const draft = m_incident.draft(approved.draft);
        if (const Outcome decidable = mayDecide(draft, approved.version); !decidable)
            return decidable;
        if (m_context.person.empty() || draft->authors().contains(std::string(m_context.person)))
            return refuse(QT_TRANSLATE_NOOP("Rules", "who wrote a draft cannot approve it"),
                QT_TRANSLATE_NOOP("Rules", "ask another commander"));
        if (approved.digest != digestOf(draft->text))
            return changedMeanwhile();
        return Done();
    }
    Outcome operator()(const DraftRefused& refused) const
    {
        if (const Outcome decidable = mayDecide(m_incident.draft(refused.draft), refused.version); !decidable)
            return decidable;
        if (refused.reason.empty())
            return refuse(QT_TRANSLATE_NOOP("Rules", "a refusal needs a reason"),
                QT_TRANSLATE_NOOP("Rules", "say what has to change"));
        return Done();
    }

    static Outcome isApproved(
        const Incident& incident, const Draft& draft, std::uint32_t version, const Catalogue& catalogue)
    {
        if (catalogue.approval == ApprovalRule::Alone)
            return Done();
        const SavedText* const saved = draft.saved(version);
        const Review* const approval = draft.approvalOf(version);
        if (!saved || !approval || approval->digest != digestOf(*saved->text))
            return refusal(QT_TRANSLATE_NOOP("Rules", "the draft is not approved"), incident.id,
                QT_TRANSLATE_NOOP("Rules", "submit it, and ask a commander who did not write it"));
        const bool counts = !approval->decidedBy.empty() && !draft.authors(version).contains(approval->decidedBy)
            && catalogue.roleOf(approval->decidedBy) == AccessRole::Commander;
        if (!counts)
            return refusal(QT_TRANSLATE_NOOP("Rules", "who approved the draft may not do so"), incident.id,
                QT_TRANSLATE_NOOP("Rules", "submit it, and ask a commander who did not write it"));
        return Done();
    }

private:
    static constexpr const char* BeginNew = QT_TRANSLATE_NOOP("Rules", "begin a new draft");

    static bool isOut(const Draft& draft)
    {
        return draft.state == DraftState::Published || draft.state == DraftState::Superseded;
    }
    Error refuse(std::string what, std::string remedy) const
    {
        return refusal(std::move(what), m_incident.id, std::move(remedy));
    }
    Error noDraft() const
    {
        return refuse(
            QT_TRANSLATE_NOOP("Rules", "there is no such draft"), QT_TRANSLATE_NOOP("Rules", "save the draft first"));
    }
    Error notInReview() const
    {
        return refuse(
            QT_TRANSLATE_NOOP("Rules", "the draft is not in review"), QT_TRANSLATE_NOOP("Rules", "submit it first"));
    }
    Error approvedAlready() const
    {
        return refuse(
            QT_TRANSLATE_NOOP("Rules", "the draft is approved already"), QT_TRANSLATE_NOOP("Rules", "publish it"));
    }
    Error changedMeanwhile() const
    {
        return refuse(QT_TRANSLATE_NOOP("Rules", "the draft was changed meanwhile"),
            QT_TRANSLATE_NOOP("Rules", "read the present text and decide again"));
    }
    Error emptyMessage() const
    {
        return refuse(
            QT_TRANSLATE_NOOP("Rules", "the message is empty"), QT_TRANSLATE_NOOP("Rules", "write the message first"));
    }
    Outcome isPresent(const Draft* draft, std::uint32_t version) const
    {
        if (!draft)
            return noDraft();
        if (draft->savedVersion != version)
            return changedMeanwhile();
        return Done();
    }
    Outcome mayDecide(const Draft* draft, std::uint32_t version) const
    {
        if (const Outcome present = isPresent(draft, version); !present)
            return present;
        if (draft->state == DraftState::Approved)
            return approvedAlready();
        if (draft->state != DraftState::InReview)
            return notInReview();
        return Done();
    }
    Outcome fits(const DraftText& text) const
    {
        for (const Message* const message : { &text.german, &text.english }) {
            if (message->subject.size() > MaxTitleBytes)
                return refuse(QT_TRANSLATE_NOOP("Rules", "the message's subject is longer than 500 bytes"),
                    QT_TRANSLATE_NOOP("Rules", "shorten it"));
            if (message->body.size() > MaxTextBytes)
                return refuse(QT_TRANSLATE_NOOP("Rules", "the message is longer than 60,000 bytes"),
                    QT_TRANSLATE_NOOP("Rules", "shorten it"));
        }
        return Done();
    }

    const Incident& m_incident;
    const RuleContext& m_context;
};

} // namespace

Outcome mayChange(const Incident& incident, const CommsChange& change, const RuleContext& context)
{
    return std::visit(CommsJudge(incident, context), change);
}

Outcome mayChange(const Incident& incident, const ApprovalChange& change, const RuleContext& context)
{
    return std::visit(CommsJudge(incident, context), change);
}

Outcome mayDeliver(const Incident& incident, const Publication& publication, const Catalogue& catalogue)
{
    const Draft* const draft = incident.draft(publication.draft);
    const SavedText* const saved = draft ? draft->saved(publication.version) : nullptr;
    if (!saved || digestOf(*saved->text) != digestOf(publication.text))
        return refusal(QT_TRANSLATE_NOOP("Rules", "there is no such draft"), incident.id,
            QT_TRANSLATE_NOOP("Rules", "save the draft first"));
    if (publication.text.empty())
        return refusal(QT_TRANSLATE_NOOP("Rules", "the message is empty"), incident.id,
            QT_TRANSLATE_NOOP("Rules", "write the message first"));
    return CommsJudge::isApproved(incident, *draft, publication.version, catalogue);
}

std::vector<std::string> touchedParts(const CommsChange& change)
{
    return std::visit(
        [](const auto& what) -> std::vector<std::string> {
            using Change = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Change, RedeliveryOrdered>)
                return { "delivery:" + what.publication.value + '/' + what.channel };
            else if constexpr (std::is_same_v<Change, CustomersAsked> || std::is_same_v<Change, MessagePublished>)
                return {};
            else
                return { "draft:" + what.draft.value };
        },
        change);
}

std::vector<std::string> touchedParts(const ApprovalChange& change)
{
    return { "draft:" + std::visit([](const auto& what) { return what.draft.value; }, change) };
}

} // namespace leitstand
