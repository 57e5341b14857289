// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people do about alerts without an incident: they acknowledge them, and they silence them at their source. A silence lives
// at the source; here are the requests for one, what the gateway has answered, and the silences as the source tells of them.
#pragma once

#include "domain/identity.h"
#include "domain/instant.h"
#include "domain/label_matcher.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace leitstand {

// --- events -----------------------------------------------------------------------------------------------------

// One firing of an alert: when it fires again, with another beginning, it is another one.
struct FiringAlert {
    AlertKey key;
    Instant startsAt;

    friend bool operator==(const FiringAlert&, const FiringAlert&) = default;
};

// The actor takes them. Ends when an alert is resolved.
struct AlertsAcknowledged {
    AcknowledgementId acknowledgement;
    std::vector<FiringAlert> alerts;
    std::string comment {};

    friend bool operator==(const AlertsAcknowledged&, const AlertsAcknowledged&) = default;
};
// Nobody has them any more.
struct AlertsReleased {
    AcknowledgementId acknowledgement; // its own
    std::vector<FiringAlert> alerts;

    friend bool operator==(const AlertsReleased&, const AlertsReleased&) = default;
};

enum class SilenceAct : std::uint8_t {
    Create,
    Extend, // an end other than the one it has
    Expire,
};

// A person asks a source for something; the gateway that holds the source does it.
struct SilenceRequested {
    std::string source;
    SilenceRequestId request;
    SilenceAct act = SilenceAct::Create;
    std::string silence {}; // the source's id; of those that are there
    std::vector<LabelMatcher> matchers {}; // to create: all have to hold
    std::optional<Instant> startsAt {}; // to create: not set: at once
    std::optional<Instant> endsAt {}; // to create and to extend
    std::string comment {};

    friend bool operator==(const SilenceRequested&, const SilenceRequested&) = default;
};
// A request that has not been carried out is not to be.
struct SilenceWithdrawn {
    std::string source;
    SilenceRequestId request;

    friend bool operator==(const SilenceWithdrawn&, const SilenceWithdrawn&) = default;
};

enum class SilenceOutcome : std::uint8_t {
    Waiting, // the source is away; it is tried again until the silence would end
    Done,
    Refused, // by the source, or by the gateway; not tried again
    GivenUp, // the source was away until it was too late
};
// By the gateway.
struct SilenceAnswered {
    std::string source;
    SilenceRequestId request;
    SilenceOutcome outcome = SilenceOutcome::Done;
    std::string silence {}; // the source's id, when done
    std::string detail {}; // why not; for people

    friend bool operator==(const SilenceAnswered&, const SilenceAnswered&) = default;
};

struct SilenceKey {
    std::string source;
    std::string id; // the source's own

    friend auto operator<=>(const SilenceKey&, const SilenceKey&) = default;
};

// A silence as its source has it, whoever made it. By the gateway; complete each time.
struct SilenceReported {
    SilenceKey key;
    std::vector<LabelMatcher> matchers;
    Instant startsAt;
    Instant endsAt; // one that was ended early: when that was
    std::string by;
    std::string comment;
    SilenceRequestId request {}; // empty: made elsewhere

    friend bool operator==(const SilenceReported&, const SilenceReported&) = default;
};

[[nodiscard]] std::string_view wordFor(SilenceAct act);
[[nodiscard]] std::string_view wordFor(SilenceOutcome outcome);
[[nodiscard]] std::optional<SilenceAct> silenceActFromWord(std::string_view word);
[[nodiscard]] std::optional<SilenceOutcome> silenceOutcomeFromWord(std::string_view word);

// --- the fold ---------------------------------------------------------------------------------------------------

struct Acknowledgement {
    AcknowledgementId id;
    std::string by;
    Instant at;
    std::string comment;
};

enum class SilencePhase : std::uint8_t { Pending, Active, Expired };
[[nodiscard]] std::string_view wordFor(SilencePhase phase);

struct KnownSilence {
    SilenceReported facts;
    Instant reportedAt;

    [[nodiscard]] SilencePhase phase(Instant now) const;
    friend bool operator==(const KnownSilence&, const KnownSilence&) = default;
};

struct SilenceRequest {
    SilenceRequested asked;
    Instant at;
    std::string by;
    std::optional<SilenceAnswered> answer {}; // not set: the gateway has not said anything yet
    Instant answeredAt {};

    // Nothing final was said.
    [[nodiscard]] bool isOpen() const { return !answer || answer->outcome == SilenceOutcome::Waiting; }
    friend bool operator==(const SilenceRequest&, const SilenceRequest&) = default;
};

// A value; part of OperationsState. take() returns whether anything is different.
class Handling {
public:
    [[nodiscard]] bool take(const AlertsAcknowledged& event, const std::string& by, Instant at);
    [[nodiscard]] bool take(const AlertsReleased& event, const std::string& by, Instant at);
    [[nodiscard]] bool take(const SilenceRequested& event, const std::string& by, Instant at);
    [[nodiscard]] bool take(const SilenceWithdrawn& event, const std::string& by, Instant at);
    [[nodiscard]] bool take(const SilenceAnswered& event, const std::string& by, Instant at);
    [[nodiscard]] bool take(const SilenceReported& event, const std::string& by, Instant at);

    // Null: nobody has this firing of it.
    [[nodiscard]] std::shared_ptr<const Acknowledgement> acknowledgementOf(const FiringAlert& alert) const;
    [[nodiscard]] const std::map<SilenceKey, KnownSilence>& silences() const { return m_silences; }
    [[nodiscard]] const std::map<SilenceRequestId, SilenceRequest>& requests() const { return m_requests; }
    [[nodiscard]] const KnownSilence* silence(const SilenceKey& key) const;
    [[nodiscard]] const SilenceRequest* request(const SilenceRequestId& id) const;
    [[nodiscard]] std::size_t weight() const;

private:
    struct Taken {
        Instant startsAt;
        std::shared_ptr<const Acknowledgement> by;
    };

    std::unordered_map<AlertKey, Taken, AlertKeyHash> m_acknowledged;
    std::map<SilenceKey, KnownSilence> m_silences;
    std::map<SilenceRequestId, SilenceRequest> m_requests;
};

} // namespace leitstand
