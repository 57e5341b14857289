// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/message_news.h"

#include <algorithm>
#include <set>

namespace leitstand {
namespace {

bool isOrderedAgain(const Publication& publication, const ChannelDelivery& delivery)
{
    return std::any_of(
        publication.redeliveries.begin(), publication.redeliveries.end(), [&](const RedeliveryOrder& order) {
            return order.channel == delivery.channel && order.at >= delivery.finishedAt;
        });
}

// Nothing, as long as all goes well.
std::optional<MessageNews::Kind> badNewsOf(const Publication& publication, const ChannelDelivery& delivery)
{
    if (!delivery.finishedAt)
        return delivery.count(DeliveryOutcome::Deferred) > 0 ? std::optional(MessageNews::TriedAgain) : std::nullopt;
    const bool failed = delivery.count(DeliveryOutcome::Failed) > 0 || delivery.count(DeliveryOutcome::Uncertain) > 0
        || delivery.count(DeliveryOutcome::Delivered) == 0;
    return failed && !isOrderedAgain(publication, delivery) ? std::optional(MessageNews::NotDelivered) : std::nullopt;
}

// The newest reason that somebody's delivery failed with.
std::string reasonOf(const ChannelDelivery& delivery)
{
    std::string reason = delivery.detail;
    Instant latest;
    for (const auto& [recipient, each] : delivery.each) {
        const bool bad = each.outcome != DeliveryOutcome::Delivered && each.outcome != DeliveryOutcome::HandingOver;
        if (bad && !each.detail.empty() && each.at >= latest) {
            latest = each.at;
            reason = each.detail;
        }
    }
    return reason;
}

} // namespace

MessageNewsReader::MessageNewsReader(Lens& lens, const Access& access, QObject* parent)
    : QObject(parent)
    , m_lens(lens)
    , m_access(access)
{ }

void MessageNewsReader::addReview(const Incident& incident, const Draft& draft, News& news) const
{
    const std::string& me = m_lens.workspace().actor();
    const Review* const review = draft.review();
    if (!review || m_lens.state().catalogue()->approval != ApprovalRule::FourEyes)
        return;
    MessageNews one { MessageNews::WaitsForApproval, incident.id, draft.id };
    const bool mine = review->askedBy == me && review->decidedBy != me;
    if (draft.state == DraftState::InReview && m_access.role() == Facts::CommanderAccess
        && draft.authors().count(me) == 0) {
        one.who = review->askedBy;
    } else if (draft.state == DraftState::Approved && mine) {
        one.kind = MessageNews::Approved;
        one.who = review->decidedBy;
    } else if (draft.state == DraftState::Draft && mine && review->outcome == ReviewOutcome::Refused) {
        one.kind = MessageNews::Refused;
        one.who = review->decidedBy;
        one.detail = review->reason;
    } else {
        return;
    }
    news.emplace("review-" + incident.id.value + '/' + draft.id.value, std::move(one));
}

void MessageNewsReader::addDeliveries(const Incident& incident, News& news)
{
    std::set<Audience> later; // an older message to the same people is overtaken
    for (auto each = incident.publications.rbegin(); each != incident.publications.rend(); ++each) {
        const Publication& publication = *each;
        if (!later.insert(publication.text.audience).second)
            continue;
        MessageNews one { MessageNews::TriedAgain, incident.id, publication.draft };
        for (const ChannelDelivery& delivery : publication.deliveries) {
            const auto kind = badNewsOf(publication, delivery);
            if (!kind)
                continue;
            one.channels += (one.channels.empty() ? "" : ", ") + delivery.channel;
            if (one.detail.empty() || (*kind == MessageNews::NotDelivered && one.kind != *kind))
                one.detail = reasonOf(delivery);
            one.kind = std::max(one.kind, *kind);
        }
        if (!one.channels.empty())
            news.emplace("delivery-" + incident.id.value + '/' + publication.id.value, std::move(one));
    }
}

void MessageNewsReader::look()
{
    if (!m_lens.isLive())
        return;
    News now;
    for (const auto& [id, incident] : m_lens.state().incidents()) {
        if (!incident.isOpen() || !m_access.mayWrite())
            continue;
        for (const auto& [draftId, draft] : incident.drafts)
            addReview(incident, draft, now);
        addDeliveries(incident, now);
    }
    std::swap(m_told, now);
    for (const auto& [id, before] : now) {
        if (!m_told.contains(id))
            Q_EMIT settled(QString::fromStdString(id));
    }
    for (const auto& [id, news] : m_told) {
        const auto before = now.find(id);
        // Each new attempt may fail with other words; they stand where the deliveries are listed.
        if (before == now.end() || before->second.kind != news.kind || before->second.channels != news.channels)
            Q_EMIT told(QString::fromStdString(id), news);
    }
}

} // namespace leitstand
