// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two people on a real server, one who writes to customers and one who approves, and an incident to write about.
#pragma once

#include "domain/incident_rules.h"
#include "system/support/desk.h"
#include "system/support/gateway_process.h"

namespace leitstand::test {

class Newsroom {
public:
    explicit Newsroom(const NatsServerProcess& server)
        : m_author(optionsFor(server, "anna"))
        , m_commander(optionsFor(server, "carla"))
    {
        QObject::connect(&m_author, &Workspace::commandFinished, &m_author,
            [this](const CommandResult& result) { m_results[result.eventId] = result; });
        QObject::connect(&m_commander, &Workspace::commandFinished, &m_commander,
            [this](const CommandResult& result) { m_results[result.eventId] = result; });
        m_author.start();
        m_commander.start();
    }

    [[nodiscard]] bool open()
    {
        if (!QTest::qWaitFor([this] { return m_author.isCaughtUp() && m_commander.isCaughtUp(); }, Patience))
            return false;
        m_incident = m_author.open({ "Checkout is down", Priority::P1, true });
        const auto bothSeeIt = [this] {
            return m_author.state().incident(m_incident) != nullptr
                && m_commander.state().incident(m_incident) != nullptr;
        };
        return QTest::qWaitFor(bothSeeIt, Patience);
    }

    static DraftText text(Audience audience = Audience::AffectedCustomers)
    {
        DraftText text;
        text.audience = audience;
        text.german = { "Störung im Checkout", "Guten Tag,\n\nder Checkout ist gestört." };
        text.english = { "Checkout outage", "Hello,\n\nthe checkout is down." };
        return text;
    }

    // Writes, submits, approves and orders it. False: one of these was refused.
    [[nodiscard]] bool publish(const PublicationId& id, std::vector<std::string> channels, const DraftText& text)
    {
        const DraftId draft { "draft-" + id.value };
        if (!does(m_author, DraftSaved { draft, text }))
            return false;
        const std::uint32_t version = incident().drafts.at(draft).savedVersion;
        return does(m_author, DraftSubmitted { draft, version, {} })
            && does(m_commander, DraftApproved { draft, version, digestOf(text) })
            && does(m_author, PublicationOrdered { id, draft, version, std::move(channels), {} });
    }
    [[nodiscard]] bool redeliver(const PublicationId& id, const std::string& channel, bool uncertainToo = false)
    {
        return does(m_author, RedeliveryOrdered { id, channel, uncertainToo });
    }

    [[nodiscard]] const Incident& incident() const { return *m_author.state().incident(m_incident); }
    // Null: not begun.
    [[nodiscard]] const ChannelDelivery* delivery(const PublicationId& id, const std::string& channel) const
    {
        const Incident* const incident = m_author.state().incident(m_incident);
        const Publication* const publication = incident ? incident->publication(id) : nullptr;
        return publication ? publication->delivery(channel) : nullptr;
    }
    [[nodiscard]] bool isFinished(const PublicationId& id, const std::string& channel) const
    {
        const ChannelDelivery* const told = delivery(id, channel);
        return told && told->finishedAt;
    }

private:
    static WorkspaceOptions optionsFor(const NatsServerProcess& server, const std::string& actor)
    {
        WorkspaceOptions options = Desk::options(server, actor, nullptr, clockNow);
        options.stream.endpoint = resolverFor(server);
        return options;
    }

    // Both have seen it then.
    [[nodiscard]] bool does(Workspace& person, PersonsChange change)
    {
        const auto aspect = static_cast<Aspect>(change.index()); // in the same order
        const std::uint32_t before = incident().version(aspect);
        const std::string event = person.change({ m_incident, std::move(change), {}, 0 });
        const auto isDone = [&] {
            const auto found = m_results.find(event);
            return found != m_results.end() && found->second.outcome != CommandOutcome::Waiting;
        };
        if (!QTest::qWaitFor(isDone, Patience))
            return false;
        const CommandResult& result = m_results.at(event);
        if (result.outcome != CommandOutcome::Saved) {
            qWarning("%s", result.error ? result.error->text().c_str() : "was not saved");
            return false;
        }
        const auto haveSame = [&] {
            const Incident* const one = m_author.state().incident(m_incident);
            const Incident* const other = m_commander.state().incident(m_incident);
            return one && other && one->version(aspect) > before && one->version(aspect) == other->version(aspect);
        };
        return QTest::qWaitFor(haveSame, Patience);
    }

    std::map<std::string, CommandResult> m_results;
    Workspace m_author;
    Workspace m_commander;
    IncidentId m_incident;
};

} // namespace leitstand::test
