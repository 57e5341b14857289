// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes what the gateway does with publications into the log: numbered events, one after the other for each incident.
// What comes up while one is on its way goes together into the next. An event that the log does not answer is offered
// again, with the same id, until it does. When somebody else took the version (another gateway), what waits is judged
// anew once the fold has seen it.
//
// Lives in the gateway's thread; the log outlives it.
#pragma once

#include "gateway/delivery/pending_claim.h"
#include "gateway/event_log.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace leitstand {

class DeliveryWriter : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t MostTogether = 100;

    using Answer = std::function<void(ClaimAnswer)>;

    DeliveryWriter(EventLog& log, TimeSource clock);
    ~DeliveryWriter() override;

    void begin(const IncidentId& incident, DeliveryBegun begun);
    void finish(const IncidentId& incident, DeliveryFinished finished);
    void claim(const IncidentId& incident, const PublicationId& publication, const std::string& channel,
        const std::string& recipient, Answer answer);
    // A claim that is asked for and not written yet is dropped by this.
    void result(const IncidentId& incident, const PublicationId& publication, const std::string& channel,
        RecipientResult result);

    // The fold has changed.
    void look();
    // Its beginning or its end has not come back from the log yet.
    [[nodiscard]] bool isPending(const PublicationId& publication, const std::string& channel) const;
    // Whose results have not come back from the log yet: what the fold says of them is not the latest.
    [[nodiscard]] std::unordered_set<std::string> pendingRecipients(
        const PublicationId& publication, const std::string& channel) const;
    [[nodiscard]] bool isIdle() const;
    // Why the log takes nothing; the last event was written when there is none.
    [[nodiscard]] const std::optional<Error>& fault() const { return m_fault; }

Q_SIGNALS:
    // The log has answered: what was pending may not be any more, also when the fold had it before.
    void answered();

private:
    struct Claim {
        std::string recipient;
        Answer answer;
    };
    using DeliveryKey = std::pair<PublicationId, std::string>; // and the channel's name
    // One event, on its way or written and not seen in the fold yet.
    struct Written {
        Event event;
        DeliveryKey key;
        std::vector<Claim> claims;
        std::uint32_t version = 0;
    };
    struct Queue {
        std::deque<std::pair<DeliveryKey, DeliveryChange>> firsts; // beginnings and ends
        std::map<DeliveryKey, std::vector<RecipientResult>> results;
        std::map<DeliveryKey, std::vector<Claim>> claims;
        std::shared_ptr<Written> inFlight;
        std::vector<std::shared_ptr<Written>> unseen; // written
        std::uint32_t lastVersion = 0; // that is taken, by us or by somebody else
    };

    void pump(const IncidentId& incident);
    [[nodiscard]] std::shared_ptr<Written> next(const IncidentId& incident, Queue& queue, const Incident& state);
    void offer(const IncidentId& incident, const std::shared_ptr<Written>& written);
    void takeAnswer(const IncidentId& incident, const std::shared_ptr<Written>& written, const PublishResult& result);
    static void putBack(Queue& queue, Written& written);
    static void dropClaim(Queue& queue, const DeliveryKey& key, const std::string& recipient);
    template <typename Visit> void visitUnseen(const DeliveryKey& key, Visit visit) const;

    EventLog& m_log;
    TimeSource m_clock;
    std::map<IncidentId, Queue> m_queues;
    std::optional<Error> m_fault;
};

} // namespace leitstand
