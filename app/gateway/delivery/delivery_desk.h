// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes what was ordered to be published out of the log and hands it over on the channels, each recipient once as far as
// the channel allows. Who is claimed in the log is handed to by nobody else; who was claimed and has no result when the
// gateway starts is in doubt (delivery_plan.h). Everything that it does it reads from the log first, so that it can be
// stopped anywhere.
//
// Lives in the gateway's thread; channels work in threads of their own. The log and the mailbox outlive it.
#pragma once

#include "gateway/channels/channel.h"
#include "gateway/delivery/channel_health.h"
#include "gateway/delivery/delivery_plan.h"
#include "gateway/delivery/delivery_writer.h"
#include "gateway/delivery/line_pool.h"
#include "gateway/event_log.h"
#include "gateway/mailbox.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace leitstand {

class DeliveryDesk : public QObject {
    Q_OBJECT
public:
    // `journal` is the path of a HandoverJournal.
    DeliveryDesk(std::vector<std::unique_ptr<Channel>> channels, EventLog& log, Mailbox& mailbox, TimeSource clock,
        const std::string& journal);
    ~DeliveryDesk() override; // stops and waits

    void setLogReady(bool ready);
    // To be called several times a second.
    void tick();

    // Begins nothing new; what has been claimed is finished and written. Call hasStopped() until it is true, with the
    // event loop running; may be called again.
    void beginStop();
    [[nodiscard]] bool hasStopped() const;

    [[nodiscard]] std::vector<ChannelReport> reports() const;

Q_SIGNALS:
    // A channel has begun to fail, or fails no more.
    void healthChanged();

private:
    using DeliveryKey = std::pair<PublicationId, std::string>; // and the channel's name
    struct Unit;
    struct Delivery;

    void incidentsChanged(const std::vector<IncidentId>& incidents);
    void lookSoon();
    void look();
    void lookAt(const Incident& incident);
    [[nodiscard]] std::optional<std::string> refusal(
        const Incident& incident, const Publication& publication, const ChannelFacts& facts) const;
    [[nodiscard]] Delivery* opened(const Incident& incident, const Publication& publication, Unit& unit);
    void work(const Incident& incident, const Publication& publication, Unit& unit, Delivery& delivery,
        std::unordered_set<std::string>& waitFor);
    void handOut(Unit& unit, Delivery& delivery, const std::vector<const Recipient*>& due);
    Delivery* takeBack(Unit& unit, const HandoverJob& job);
    void refuse(const IncidentId& incident, const PublicationId& publication, const std::string& channel,
        const std::string& why);

    [[nodiscard]] bool claim(const Unit& unit, const HandoverJob& job);
    void noteEnd(const HandoverJob& job, const Unit& unit, const HandoverResult& result);
    void ended(Unit& unit, const HandoverJob& job, const HandoverResult& result);
    void pause(Unit& unit, const HandoverResult& result);
    [[nodiscard]] Instant retryAt(const Unit& unit, const HandoverJob& job, const HandoverResult& result) const;
    void refresh(Unit& unit);
    void readList(Unit& unit);
    template <typename Change> void changeHealth(Unit& unit, Change change);
    [[nodiscard]] Unit* unit(const std::string& channel) const;

    EventLog& m_log;
    Mailbox& m_mailbox;
    TimeSource m_clock;
    Instant m_startedAt;
    HandoverJournal m_journal;
    DeliveryWriter m_writer;
    std::set<IncidentId> m_incidents; // with publications that are not finished
    std::map<DeliveryKey, Delivery> m_deliveries; // that are worked on
    QTimer m_lookTimer;
    std::optional<Instant> m_next;
    bool m_ready = false;
    bool m_stopping = false;
    std::vector<std::unique_ptr<Unit>> m_units; // the last member: their threads use the others
};

} // namespace leitstand
