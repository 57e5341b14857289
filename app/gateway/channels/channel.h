// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways out: each hands approved messages to somebody or something outside, one recipient at a time. The delivery desk
// decides what is handed over to whom and when, and writes it into the log; a channel knows how.
//
// A channel lives in the gateway's thread and opens lines, each of which works in a thread of its own. Nothing of a
// channel may write an address, a password or an address of a web hook into the program's log or into a result: people
// are named by their token and their mask.
#pragma once

#include "domain/communication.h"
#include "domain/expected.h"
#include "domain/operations_state.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace leitstand {

// In which languages a channel tells a message; each recipient can have their own.
enum class MessageLanguage : std::uint8_t { German, English, Both };

struct ChannelFacts {
    std::string name; // unique; publications name it
    ChannelKind kind = ChannelKind::Mail;
    std::set<Audience> audiences; // whom it is for
    MessageLanguage language = MessageLanguage::Both;
    // Doing it again does no harm: whoever takes it knows a repetition by its id, or it replaces what was there. What is in
    // doubt is then done again; else it is held for a person to decide.
    bool repeatable = false;
    int lines = 1; // that work at the same time
    Span firstRetry = std::chrono::seconds(5); // doubled with every attempt
    Span slowestRetry = std::chrono::minutes(10);
    Span giveUpAfter = std::chrono::hours(4); // since the delivery began
};

struct Recipient {
    std::string token; // names the recipient in the log (recipientToken)
    std::string address; // never leaves the channel; empty where a channel has one recipient only
    std::string mask; // what people may see: "k…@firma.example"
    std::optional<MessageLanguage> language; // their own
};

// Somebody who stands in the list and cannot be reached as it is written there.
struct UnusableRecipient {
    std::string token;
    std::string fault; // with the line; without the address
};

struct RecipientList {
    std::vector<Recipient> recipients; // each token once
    std::vector<UnusableRecipient> unusable;
};

// What is handed over, the same for everyone. The text is the approved one, byte for byte.
struct OutgoingMessage {
    IncidentId incident;
    PublicationId publication;
    DraftText text;
    std::optional<Instant> nextUpdate; // promised in the text
    Instant orderedAt;
};

// What a channel takes from the fold beside the message; of a type of its own.
struct ChannelContent {
    ChannelContent() = default;
    ChannelContent(const ChannelContent&) = delete;
    ChannelContent& operator=(const ChannelContent&) = delete;
    virtual ~ChannelContent() = default;
};

// One message for one recipient, in the thread of a line.
struct Handover {
    const OutgoingMessage& message;
    const Recipient& recipient;
    const ChannelContent* content = nullptr; // what prepare() gave
    // Asks the log for the right to hand over, and waits for the answer. To be called once, as late as possible and before
    // the last byte that the other side needs. False: hand nothing over and come back with Deferred.
    std::function<bool()> claim;
    // The gateway stops: come to an end soon, what is not claimed yet without being handed over.
    std::function<bool()> isStopping;
};

enum class HandoverOutcome : std::uint8_t {
    Delivered, // the other side has taken it over
    Deferred, // not handed over, worth another try
    Failed, // refused for good
    Uncertain, // claimed and sent, and no answer says what became of it
};

struct HandoverResult {
    HandoverOutcome outcome = HandoverOutcome::Failed;
    std::string detail; // for people: the other side's words, without addresses and secrets
    std::optional<Span> retryAfter {}; // the other side asks for it
    // The cause lies with the channel and not with this recipient: nobody else would fare better now.
    bool concernsAll = false;
};

// Used in one thread, which may be another than the one that opened it.
class ChannelLine {
public:
    ChannelLine() = default;
    ChannelLine(const ChannelLine&) = delete;
    ChannelLine& operator=(const ChannelLine&) = delete;
    virtual ~ChannelLine() = default;

    // Blocks, within limits of its own.
    [[nodiscard]] virtual HandoverResult deliver(const Handover& handover) = 0;
    // Shows what prepare() gave without a message, where a channel shows the present state of things.
    [[nodiscard]] virtual HandoverResult refresh(const ChannelContent&)
    {
        return { HandoverOutcome::Delivered, {}, {} };
    }
};

class Channel {
public:
    explicit Channel(ChannelFacts facts) : m_facts(std::move(facts)) { }
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;
    virtual ~Channel() = default;

    [[nodiscard]] const ChannelFacts& facts() const { return m_facts; }

    // Read anew for every publication: lists change. An error: nobody can be reached.
    [[nodiscard]] virtual Expected<RecipientList> recipients() const = 0;

    // What the lines are given beside the message. Asked anew for every handover and, with refreshEvery(), after the fold
    // has changed. Null where the message is all.
    [[nodiscard]] virtual std::shared_ptr<const ChannelContent> prepare(const OperationsState&, Instant)
    {
        return nullptr;
    }
    // How often at most the lines' refresh() is called when the fold has changed, and at the start; not set: never.
    [[nodiscard]] virtual std::optional<Span> refreshEvery() const { return std::nullopt; }

    [[nodiscard]] virtual std::unique_ptr<ChannelLine> openLine() const = 0;

private:
    ChannelFacts m_facts;
};

// As ChannelDelivery names recipients.
[[nodiscard]] std::string recipientToken(const std::string& channel, const std::string& address);

} // namespace leitstand
