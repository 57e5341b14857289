// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/comms_fold.h"

#include "domain/find_by_id.h"

#include <algorithm>
#include <utility>

namespace leitstand {
namespace {

using Refusal = std::optional<std::string>;

Draft* draftIn(Incident& incident, const DraftId& id)
{
    const auto found = incident.drafts.find(id);
    return found == incident.drafts.end() ? nullptr : &found->second;
}

std::string noDraft(const DraftId& id)
{
    return "there is no draft " + id.value;
}

std::string otherVersion(const DraftId& id, std::uint32_t version)
{
    return "version " + std::to_string(version) + " is not the present text of draft " + id.value;
}

// What was out for the same readers is no longer the latest.
void publishDraft(Incident& incident, Draft& draft, Instant at)
{
    for (auto& [id, other] : incident.drafts) {
        if (other.state == DraftState::Published && other.text.audience == draft.text.audience)
            other.state = DraftState::Superseded;
    }
    draft.state = DraftState::Published;
    draft.publishedAt = at;
}

class CommsFold {
public:
    CommsFold(Incident& incident, const std::shared_ptr<const CaseEntry>& entry) : m_incident(incident), m_entry(entry)
    { }

    Refusal operator()(const DraftSaved& saved)
    {
        Draft& draft = m_incident.drafts[saved.draft];
        draft.id = saved.draft;
        draft.text = saved.text;
        draft.savedAt = m_entry->at;
        draft.savedBy = m_entry->by;
        draft.savedVersion = m_entry->version;
        // Shares the entry's text.
        draft.history.push_back(
            { m_entry->version, std::shared_ptr<const DraftText>(m_entry, &saved.text), m_entry->at, m_entry->by });
        if (!draft.reviews.empty() && draft.reviews.back().outcome == ReviewOutcome::Pending)
            decide(draft.reviews.back(), ReviewOutcome::Withdrawn, {});
        draft.state = DraftState::Draft;
        return std::nullopt;
    }

    Refusal operator()(const MessagePublished& published)
    {
        m_incident.published.push_back({ published.draft, published.text, published.channel, m_entry->at, m_entry->by,
            published.nextUpdate, {}, m_incident.entries.size() });
        if (Draft* const draft = draftIn(m_incident, published.draft))
            publishDraft(m_incident, *draft, m_entry->at);
        return std::nullopt;
    }

    Refusal operator()(const DraftSubmitted& submitted)
    {
        Draft* const draft = draftIn(m_incident, submitted.draft);
        if (!draft)
            return noDraft(submitted.draft);
        if (submitted.version != draft->savedVersion)
            return otherVersion(submitted.draft, submitted.version);
        if (draft->state != DraftState::Draft)
            return "draft " + submitted.draft.value + " was submitted before";
        Review& review = draft->reviews.emplace_back();
        review.version = submitted.version;
        review.askedAt = m_entry->at;
        review.askedBy = m_entry->by;
        review.overrides = submitted.overrides;
        draft->state = DraftState::InReview;
        return std::nullopt;
    }

    Refusal operator()(const DraftWithdrawn& withdrawn)
    {
        Draft* const draft = draftIn(m_incident, withdrawn.draft);
        if (!draft)
            return noDraft(withdrawn.draft);
        if ((draft->state != DraftState::InReview && draft->state != DraftState::Approved) || draft->reviews.empty())
            return "draft " + withdrawn.draft.value + " is not in review";
        decide(draft->reviews.back(), ReviewOutcome::Withdrawn, withdrawn.reason);
        draft->state = DraftState::Draft;
        return std::nullopt;
    }

    // Whether it may be delivered is judged by mayDeliver(), which knows the catalogue.
    Refusal operator()(const PublicationOrdered& ordered)
    {
        Draft* const draft = draftIn(m_incident, ordered.draft);
        if (!draft)
            return noDraft(ordered.draft);
        if (ordered.version != draft->savedVersion)
            return otherVersion(ordered.draft, ordered.version);
        if (draft->state > DraftState::Approved)
            return "draft " + ordered.draft.value + " is " + std::string(wordFor(draft->state));
        if (m_incident.publication(ordered.publication))
            return "publication " + ordered.publication.value + " was ordered before";
        Publication& publication = m_incident.publications.emplace_back();
        publication.id = ordered.publication;
        publication.draft = ordered.draft;
        publication.version = ordered.version;
        publication.text = draft->text;
        for (const std::string& channel : ordered.channels) {
            if (std::find(publication.channels.begin(), publication.channels.end(), channel)
                == publication.channels.end())
                publication.channels.push_back(channel);
        }
        publication.nextUpdate = ordered.nextUpdate;
        publication.orderedAt = m_entry->at;
        publication.orderedBy = m_entry->by;
        draft->publication = ordered.publication;
        draft->state = DraftState::Publishing;
        return std::nullopt;
    }

    Refusal operator()(const RedeliveryOrdered& ordered)
    {
        Publication* const publication = findById(m_incident.publications, ordered.publication);
        if (!publication)
            return "there is no publication " + ordered.publication.value;
        const auto delivery = std::find_if(publication->deliveries.begin(), publication->deliveries.end(),
            [&ordered](const ChannelDelivery& each) { return each.channel == ordered.channel; });
        if (delivery == publication->deliveries.end() || !delivery->finishedAt)
            return "the delivery by " + ordered.channel + " is not over";
        publication->redeliveries.push_back({ ordered.channel, m_entry->at, m_entry->by, ordered.uncertainToo });
        if (delivery->begunAt)
            reopen(*delivery, ordered.uncertainToo);
        else
            publication->deliveries.erase(delivery);
        Draft* const draft = draftIn(m_incident, publication->draft);
        const bool waits = draft && (draft->state == DraftState::Approved || draft->state == DraftState::Draft);
        if (waits && draft->publication == publication->id && draft->savedVersion == publication->version)
            draft->state = DraftState::Publishing;
        return std::nullopt;
    }

    Refusal operator()(const CustomersAsked& asked)
    {
        m_incident.questions.push_back({ asked.by, m_entry->at, m_entry->by });
        return std::nullopt;
    }

private:
    void decide(Review& review, ReviewOutcome outcome, const std::string& reason)
    {
        review.outcome = outcome;
        review.decidedAt = m_entry->at;
        review.decidedBy = m_entry->by;
        review.reason = reason;
    }

    void reopen(ChannelDelivery& delivery, bool uncertainToo)
    {
        for (auto& [recipient, each] : delivery.each) {
            if (each.outcome != DeliveryOutcome::Failed
                && !(uncertainToo && each.outcome == DeliveryOutcome::Uncertain))
                continue;
            each.outcome = DeliveryOutcome::Deferred;
            each.at = m_entry->at;
            each.retryAt = m_entry->at;
        }
        delivery.finishedAt.reset();
        delivery.detail.clear();
    }

    Incident& m_incident;
    const std::shared_ptr<const CaseEntry>& m_entry;
};

class DeliveryFold {
public:
    DeliveryFold(Incident& incident, Instant at) : m_incident(incident), m_at(at) { }

    Refusal operator()(const DeliveryBegun& begun)
    {
        Publication* const publication = ordered(begun.publication, begun.channel);
        if (!publication)
            return m_refusal;
        ChannelDelivery& delivery = at(*publication, begun.channel);
        if (delivery.begunAt)
            return "the delivery by " + begun.channel + " was begun before";
        delivery.kind = begun.kind;
        delivery.recipients = begun.recipients;
        delivery.begunAt = m_at;
        delivery.finishedAt.reset();
        delivery.detail.clear();
        return std::nullopt;
    }

    Refusal operator()(const HandoverBegun& begun)
    {
        Publication* const publication = ordered(begun.publication, begun.channel);
        if (!publication)
            return m_refusal;
        ChannelDelivery& delivery = at(*publication, begun.channel);
        for (const std::string& recipient : begun.recipients) {
            if (delivery.each.contains(recipient) && isDelivered(delivery.each.at(recipient)))
                continue;
            RecipientDelivery& each = delivery.each[recipient];
            each.outcome = DeliveryOutcome::HandingOver;
            ++each.attempts;
            each.at = m_at;
            each.retryAt.reset();
        }
        return std::nullopt;
    }

    Refusal operator()(const HandoverEnded& ended)
    {
        Publication* const publication = ordered(ended.publication, ended.channel);
        if (!publication)
            return m_refusal;
        ChannelDelivery& delivery = at(*publication, ended.channel);
        bool arrived = false;
        for (const RecipientResult& result : ended.results) {
            RecipientDelivery& each = delivery.each[result.recipient];
            if (isDelivered(each))
                continue;
            // One that came to nothing before the hand-over is an attempt, too.
            if (each.attempts == 0 || each.outcome != DeliveryOutcome::HandingOver)
                ++each.attempts;
            each.outcome = result.outcome;
            each.detail = result.detail;
            each.at = m_at;
            each.retryAt = result.retryAt;
            arrived = arrived || isDelivered(each);
        }
        if (arrived)
            publish(*publication);
        return std::nullopt;
    }

    Refusal operator()(const DeliveryFinished& finished)
    {
        Publication* const publication = ordered(finished.publication, finished.channel);
        if (!publication)
            return m_refusal;
        ChannelDelivery& delivery = at(*publication, finished.channel);
        delivery.finishedAt = m_at;
        delivery.detail = finished.detail;
        Draft* const draft = draftIn(m_incident, publication->draft);
        if (!draft || draft->publication != publication->id || draft->state != DraftState::Publishing
            || !publication->finished())
            return std::nullopt;
        // Nobody has it: it can be changed, or ordered again.
        draft->state = draft->approvalOf(publication->version) ? DraftState::Approved : DraftState::Draft;
        return std::nullopt;
    }

private:
    static bool isDelivered(const RecipientDelivery& each) { return each.outcome == DeliveryOutcome::Delivered; }

    Publication* ordered(const PublicationId& id, const std::string& channel)
    {
        Publication* const found = findById(m_incident.publications, id);
        if (!found) {
            m_refusal = "there is no publication " + id.value;
            return nullptr;
        }
        if (std::find(found->channels.begin(), found->channels.end(), channel) == found->channels.end()) {
            m_refusal = "publication " + id.value + " was not ordered for " + channel;
            return nullptr;
        }
        return found;
    }

    static ChannelDelivery& at(Publication& publication, const std::string& channel)
    {
        const auto found = std::find_if(publication.deliveries.begin(), publication.deliveries.end(),
            [&channel](const ChannelDelivery& each) { return each.channel == channel; });
        if (found != publication.deliveries.end())
            return *found;
        ChannelDelivery& added = publication.deliveries.emplace_back();
        added.channel = channel;
        return added;
    }

    // The first recipient has it.
    void publish(const Publication& publication)
    {
        const bool known = std::any_of(m_incident.published.begin(), m_incident.published.end(),
            [&publication](const PublishedMessage& each) { return each.publication == publication.id; });
        if (known)
            return;
        std::string channels;
        for (const std::string& channel : publication.channels)
            channels += (channels.empty() ? "" : ", ") + channel;
        m_incident.published.push_back({ publication.draft, publication.text, std::move(channels), m_at,
            publication.orderedBy, publication.nextUpdate, publication.id, m_incident.entries.size() });
        Draft* const draft = draftIn(m_incident, publication.draft);
        if (draft && draft->savedVersion == publication.version)
            publishDraft(m_incident, *draft, m_at);
    }

    Incident& m_incident;
    Instant m_at;
    std::string m_refusal;
};

// Somebody saves again and again while they write.
bool savesAgain(const CaseEntry& former, const CaseEntry& entry)
{
    const auto savedDraft = [](const CaseEntry& each) -> const DraftId* {
        const auto* const change = std::get_if<CommsChange>(&each.change);
        const auto* const saved = change ? std::get_if<DraftSaved>(change) : nullptr;
        return saved ? &saved->draft : nullptr;
    };
    const DraftId* const before = savedDraft(former);
    const DraftId* const now = savedDraft(entry);
    return before && now && *before == *now && former.by == entry.by;
}

} // namespace

Refusal foldComms(Incident& incident, const std::shared_ptr<const CaseEntry>& entry)
{
    return std::visit(CommsFold(incident, entry), std::get<CommsChange>(entry->change));
}

Refusal foldApproval(Incident& incident, const CaseEntry& entry)
{
    const auto& change = std::get<ApprovalChange>(entry.change);
    const auto [id, version] = std::visit([](const auto& what) { return std::pair(what.draft, what.version); }, change);
    Draft* const draft = draftIn(incident, id);
    if (!draft)
        return noDraft(id);
    if (version != draft->savedVersion)
        return otherVersion(id, version);
    if (draft->state != DraftState::InReview)
        return "draft " + id.value + " is not in review";
    Review& review = draft->reviews.back();
    if (const auto* const approved = std::get_if<DraftApproved>(&change)) {
        if (entry.by.empty())
            return "only a person can approve a draft";
        if (draft->authors().contains(entry.by))
            return "who wrote draft " + id.value + " cannot approve it";
        if (approved->digest != digestOf(draft->text))
            return "another text than that of draft " + id.value + " was approved";
        review.outcome = ReviewOutcome::Approved;
        review.digest = approved->digest;
        draft->state = DraftState::Approved;
    } else {
        review.outcome = ReviewOutcome::Refused;
        review.reason = std::get<DraftRefused>(change).reason;
        draft->state = DraftState::Draft;
    }
    review.decidedAt = entry.at;
    review.decidedBy = entry.by;
    return std::nullopt;
}

Refusal foldDelivery(Incident& incident, const CaseEntry& entry)
{
    return std::visit(DeliveryFold(incident, entry.at), std::get<DeliveryChange>(entry.change));
}

void recordCommunication(Incident& incident, std::shared_ptr<const CaseEntry> entry)
{
    if (const auto* const change = std::get_if<DeliveryChange>(&entry->change);
        change && (std::holds_alternative<HandoverBegun>(*change) || std::holds_alternative<HandoverEnded>(*change)))
        return;
    if (!incident.entries.empty() && savesAgain(*incident.entries.back(), *entry))
        incident.entries.back() = std::move(entry);
    else
        incident.entries.push_back(std::move(entry));
}

} // namespace leitstand
