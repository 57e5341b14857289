// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/communication.h"

#include "domain/words.h"

#include <QCryptographicHash>

#include <algorithm>

namespace leitstand {
namespace {

constexpr Word<Audience> AudienceWords[] = {
    { Audience::PublicStatus, "public" },
    { Audience::AffectedCustomers, "affected" },
    { Audience::PhoneScript, "phone" },
    { Audience::Management, "management" },
};
constexpr Word<Moment> MomentWords[] = {
    { Moment::FirstNotice, "first_notice" },
    { Moment::Update, "update" },
    { Moment::Identified, "identified" },
    { Moment::Watching, "watching" },
    { Moment::Resolved, "resolved" },
    { Moment::FinalMessage, "final" },
    { Moment::PostMortem, "post_mortem" },
};
constexpr Word<ChannelKind> ChannelWords[] = {
    { ChannelKind::StatusPage, "status_page" },
    { ChannelKind::Mail, "mail" },
    { ChannelKind::Chat, "chat" },
    { ChannelKind::Webhook, "webhook" },
};
constexpr Word<AskedBy> AskedWords[] = {
    { AskedBy::Phone, "phone" },
    { AskedBy::Mail, "mail" },
    { AskedBy::Chat, "chat" },
};
constexpr Word<DraftState> StateWords[] = {
    { DraftState::Draft, "draft" },
    { DraftState::InReview, "in_review" },
    { DraftState::Approved, "approved" },
    { DraftState::Publishing, "publishing" },
    { DraftState::Published, "published" },
    { DraftState::Superseded, "superseded" },
};
constexpr Word<ReviewOutcome> ReviewWords[] = {
    { ReviewOutcome::Pending, "pending" },
    { ReviewOutcome::Approved, "approved" },
    { ReviewOutcome::Refused, "refused" },
    { ReviewOutcome::Withdrawn, "withdrawn" },
};
constexpr Word<DeliveryOutcome> DeliveryWords[] = {
    { DeliveryOutcome::HandingOver, "handing_over" },
    { DeliveryOutcome::Delivered, "delivered" },
    { DeliveryOutcome::Deferred, "deferred" },
    { DeliveryOutcome::Failed, "failed" },
    { DeliveryOutcome::Uncertain, "uncertain" },
};

} // namespace

std::string_view wordFor(Audience audience)
{
    return wordIn(AudienceWords, audience);
}
std::string_view wordFor(Moment moment)
{
    return wordIn(MomentWords, moment);
}
std::string_view wordFor(ChannelKind kind)
{
    return wordIn(ChannelWords, kind);
}
std::string_view wordFor(AskedBy by)
{
    return wordIn(AskedWords, by);
}
std::string_view wordFor(DraftState state)
{
    return wordIn(StateWords, state);
}
std::string_view wordFor(ReviewOutcome outcome)
{
    return wordIn(ReviewWords, outcome);
}
std::string_view wordFor(DeliveryOutcome outcome)
{
    return wordIn(DeliveryWords, outcome);
}
std::optional<Audience> audienceFromWord(std::string_view word)
{
    return kindIn(AudienceWords, word);
}
std::optional<Moment> momentFromWord(std::string_view word)
{
    return kindIn(MomentWords, word);
}
std::optional<ChannelKind> channelKindFromWord(std::string_view word)
{
    return kindIn(ChannelWords, word);
}
std::optional<AskedBy> askedByFromWord(std::string_view word)
{
    return kindIn(AskedWords, word);
}
std::optional<DeliveryOutcome> deliveryOutcomeFromWord(std::string_view word)
{
    return kindIn(DeliveryWords, word);
}

std::string digestOf(const DraftText& text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](std::string_view part) {
        const std::string length = std::to_string(part.size()) + ':';
        hash.addData(QByteArrayView(length.data(), static_cast<qsizetype>(length.size())));
        hash.addData(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
        hash.addData(QByteArrayView(","));
    };
    add(wordFor(text.audience));
    add(wordFor(text.moment));
    for (const Message* const message : { &text.german, &text.english }) {
        add(message->subject);
        add(message->body);
    }
    return hash.result().toHex().toStdString();
}

std::set<std::string> Draft::authors(std::uint32_t until) const
{
    std::set<std::string> found;
    for (const SavedText& each : history) {
        if (each.version <= until && !each.by.empty())
            found.insert(each.by);
    }
    return found;
}

const Review* Draft::review() const
{
    return reviews.empty() || reviews.back().version != savedVersion ? nullptr : &reviews.back();
}

const Review* Draft::approvalOf(std::uint32_t version) const
{
    const auto found = std::find_if(reviews.rbegin(), reviews.rend(),
        [version](const Review& each) { return each.version == version && each.outcome == ReviewOutcome::Approved; });
    return found == reviews.rend() ? nullptr : &*found;
}

const SavedText* Draft::saved(std::uint32_t version) const
{
    const auto found = std::find_if(
        history.rbegin(), history.rend(), [version](const SavedText& each) { return each.version == version; });
    return found == history.rend() ? nullptr : &*found;
}

std::uint32_t ChannelDelivery::count(DeliveryOutcome outcome) const
{
    return static_cast<std::uint32_t>(std::count_if(
        each.begin(), each.end(), [outcome](const auto& entry) { return entry.second.outcome == outcome; }));
}

const ChannelDelivery* Publication::delivery(std::string_view channel) const
{
    const auto found = std::find_if(deliveries.begin(), deliveries.end(),
        [channel](const ChannelDelivery& each) { return each.channel == channel; });
    return found == deliveries.end() ? nullptr : &*found;
}

std::uint32_t Publication::count(DeliveryOutcome outcome) const
{
    std::uint32_t sum = 0;
    for (const ChannelDelivery& delivery : deliveries)
        sum += delivery.count(outcome);
    return sum;
}

bool Publication::finished() const
{
    return std::all_of(channels.begin(), channels.end(), [this](const std::string& channel) {
        const ChannelDelivery* const found = delivery(channel);
        return found && found->finishedAt;
    });
}

} // namespace leitstand
