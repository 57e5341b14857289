// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What customers are told: drafts with their reviews, what was ordered to be published, what is out and who has it, as the
// fold keeps them. What may be done when is said in domain/incident_rules.h.
#pragma once

#include "domain/identity.h"
#include "domain/instant.h"

#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

enum class Audience : std::uint8_t { PublicStatus, AffectedCustomers, PhoneScript, Management };

// Which message of an incident's course a draft is.
enum class Moment : std::uint8_t { FirstNotice, Update, Identified, Watching, Resolved, FinalMessage, PostMortem };

// A message's way out.
enum class ChannelKind : std::uint8_t { StatusPage, Mail, Chat, Webhook };

// How customers who asked came to us.
enum class AskedBy : std::uint8_t { Phone, Mail, Chat };

enum class DraftState : std::uint8_t { Draft, InReview, Approved, Publishing, Published, Superseded };
enum class ReviewOutcome : std::uint8_t { Pending, Approved, Refused, Withdrawn };

enum class DeliveryOutcome : std::uint8_t {
    HandingOver, // begun; after a restart of the gateway nobody knows how it ended
    Delivered,
    Deferred, // tried again later
    Failed, // not tried again by itself
    Uncertain, // the recipient may have it
};

[[nodiscard]] std::string_view wordFor(Audience audience);
[[nodiscard]] std::string_view wordFor(Moment moment);
[[nodiscard]] std::string_view wordFor(ChannelKind kind);
[[nodiscard]] std::string_view wordFor(AskedBy by);
[[nodiscard]] std::string_view wordFor(DraftState state);
[[nodiscard]] std::string_view wordFor(ReviewOutcome outcome);
[[nodiscard]] std::string_view wordFor(DeliveryOutcome outcome);
[[nodiscard]] std::optional<Audience> audienceFromWord(std::string_view word);
[[nodiscard]] std::optional<Moment> momentFromWord(std::string_view word);
[[nodiscard]] std::optional<ChannelKind> channelKindFromWord(std::string_view word);
[[nodiscard]] std::optional<AskedBy> askedByFromWord(std::string_view word);
[[nodiscard]] std::optional<DeliveryOutcome> deliveryOutcomeFromWord(std::string_view word);

// What they are told counts as a message to customers; what the house says to itself, or what is said to those who call, does
// not.
[[nodiscard]] constexpr bool isForCustomers(Audience audience)
{
    return audience == Audience::PublicStatus || audience == Audience::AffectedCustomers;
}

// A piece of a text that follows the record until a person overrides it: the code points [start, end) hold what the record
// said. The name is that of the template's placeholder ("components", "since", "next_update", …). Nobody has checked that
// the piece lies within the text.
struct TextField {
    std::string name;
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    friend bool operator==(const TextField&, const TextField&) = default;
};

struct Message {
    std::string subject;
    std::string body;
    std::vector<TextField> subjectFields {};
    std::vector<TextField> bodyFields {};

    [[nodiscard]] bool empty() const { return subject.empty() && body.empty(); }
    friend bool operator==(const Message&, const Message&) = default;
};

// One message in both languages, for one audience at one moment.
struct DraftText {
    Audience audience = Audience::PublicStatus;
    Moment moment = Moment::FirstNotice;
    Message german;
    Message english;

    [[nodiscard]] bool empty() const { return german.empty() && english.empty(); }
    friend bool operator==(const DraftText&, const DraftText&) = default;
};

// What was approved is what is delivered: the SHA-256, in small hexadecimal digits, of the words of audience and moment, the
// German subject and body and the English subject and body, each written as "<bytes>:<text>," (a netstring). Fields do not
// count: they are nothing that a customer sees.
[[nodiscard]] std::string digestOf(const DraftText& text);

// An error of the check that its author stands by.
struct CheckOverride {
    std::string rule;
    std::string text; // the place that the check complains about
    std::string reason;

    friend bool operator==(const CheckOverride&, const CheckOverride&) = default;
};

struct SavedText {
    std::uint32_t version = 0; // of the comms aspect
    std::shared_ptr<const DraftText> text; // never null
    Instant at;
    std::string by;
};

struct Review {
    std::uint32_t version = 0; // of the saved text that it is about
    Instant askedAt;
    std::string askedBy;
    std::vector<CheckOverride> overrides {};
    ReviewOutcome outcome = ReviewOutcome::Pending;
    std::optional<Instant> decidedAt {};
    std::string decidedBy {};
    std::string reason {}; // of a refusal or a withdrawal
    std::string digest {}; // of what was approved
};

struct Draft {
    DraftId id;
    DraftText text;
    Instant savedAt;
    std::string savedBy;
    std::uint32_t savedVersion = 0; // of the comms aspect; a writer who started from an older one has not seen it
    std::vector<SavedText> history {}; // the last is the present text
    std::vector<Review> reviews {}; // in the order of the log
    DraftState state = DraftState::Draft;
    PublicationId publication {}; // the last that was ordered; empty: none
    std::optional<Instant> publishedAt {};

    // Everybody who saved a version up to this one. None of them may approve it.
    [[nodiscard]] std::set<std::string> authors(std::uint32_t until = std::numeric_limits<std::uint32_t>::max()) const;
    // The last one, if it is about the present text; else null.
    [[nodiscard]] const Review* review() const;
    // Of any version; null: it was never approved, or that was withdrawn.
    [[nodiscard]] const Review* approvalOf(std::uint32_t version) const;
    [[nodiscard]] const SavedText* saved(std::uint32_t version) const;
};

struct RecipientDelivery {
    DeliveryOutcome outcome = DeliveryOutcome::HandingOver;
    std::uint32_t attempts = 0;
    std::string detail {}; // the receipt, or why not; for people
    Instant at; // of the outcome
    std::optional<Instant> retryAt {}; // of a deferred one
};

// One publication on one channel.
struct ChannelDelivery {
    std::string channel;
    std::optional<ChannelKind> kind {}; // not set: never begun, because it may not be delivered
    std::uint32_t recipients = 0; // how many there are
    // By recipient, once something was tried: the SHA-256 of "<channel>\n<address in lower case>", the first 16 hexadecimal
    // digits. Addresses are not in the log.
    std::map<std::string, RecipientDelivery> each {};
    std::optional<Instant> begunAt {};
    std::optional<Instant> finishedAt {}; // nothing is tried any more, until somebody orders it
    std::string detail {}; // why nothing could be delivered at all; for people

    [[nodiscard]] std::uint32_t count(DeliveryOutcome outcome) const;
};

struct RedeliveryOrder {
    std::string channel;
    Instant at;
    std::string by;
    bool uncertainToo = false;
};

struct Publication {
    PublicationId id;
    DraftId draft;
    std::uint32_t version = 0; // of the saved text
    DraftText text;
    std::vector<std::string> channels;
    std::optional<Instant> nextUpdate {}; // promised in the text
    Instant orderedAt;
    std::string orderedBy;
    std::vector<ChannelDelivery> deliveries {}; // in the order in which they began; channels that wait have none
    std::vector<RedeliveryOrder> redeliveries {};

    [[nodiscard]] const ChannelDelivery* delivery(std::string_view channel) const;
    // Over all channels.
    [[nodiscard]] std::uint32_t count(DeliveryOutcome outcome) const;
    // Every channel has come to its end, well or not.
    [[nodiscard]] bool finished() const;
};

// A message that is out: published by hand, or the gateway has delivered it to the first recipient.
struct PublishedMessage {
    DraftId draft;
    DraftText text;
    std::string channel; // several: joined with ", "
    Instant at;
    std::string by;
    std::optional<Instant> nextUpdate {}; // promised in the text
    PublicationId publication {}; // empty: by hand
    std::size_t entriesBefore = 0; // how many entries the record had when it came out

    // The message that customers are owed before the incident may be closed.
    [[nodiscard]] bool isFinal() const { return text.moment == Moment::FinalMessage && isForCustomers(text.audience); }
};

struct CustomerQuestion {
    AskedBy by = AskedBy::Phone;
    Instant at;
    std::string notedBy;
};

} // namespace leitstand
