// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A person's window on a real server, without the window.
#pragma once

#include "system/support/nats_server_process.h"
#include "workspace/workspace.h"

#include <QTest>

#include <map>
#include <memory>

namespace leitstand::test {

inline constexpr int Patience = 20000;

inline Instant clockNow()
{
    return std::chrono::time_point_cast<Span>(std::chrono::system_clock::now());
}

class KeptEvents : public PendingEvents {
public:
    Outcome keep(const PublishRequest& request) override
    {
        requests[request.messageId] = request;
        return Done();
    }
    void drop(const std::string& eventId) override { requests.erase(eventId); }
    std::vector<PublishRequest> kept() override
    {
        std::vector<PublishRequest> list;
        for (const auto& [id, request] : requests)
            list.push_back(request);
        return list;
    }

    std::map<std::string, PublishRequest> requests;
};

// One window's workspace and what became of the changes made in it.
struct Desk {
    Desk(const NatsServerProcess& server, const std::string& actor, std::unique_ptr<PendingEvents> pending = nullptr,
        TimeSource now = clockNow)
        : workspace(options(server, actor, std::move(pending), std::move(now)))
    {
        QObject::connect(&workspace, &Workspace::commandFinished, &workspace,
            [this](const CommandResult& result) { results[result.eventId] = result; });
        workspace.start();
    }

    static WorkspaceOptions options(const NatsServerProcess& server, const std::string& actor,
        std::unique_ptr<PendingEvents> pending, TimeSource now)
    {
        WorkspaceOptions options;
        options.stream.endpoint = server.resolver();
        options.feed.chartsFrom = clockNow() - std::chrono::hours(1);
        options.now = std::move(now);
        options.actor = actor;
        options.pending = std::move(pending);
        return options;
    }

    [[nodiscard]] bool caughtUp()
    {
        return QTest::qWaitFor([this] { return workspace.isCaughtUp(); }, Patience);
    }
    [[nodiscard]] bool sees(const IncidentId& id)
    {
        return QTest::qWaitFor([&] { return workspace.state().incident(id) != nullptr; }, Patience);
    }
    // As somebody who has seen the version `basedOn`, or the present one.
    std::string change(
        const IncidentId& id, CaseChange change, std::optional<std::uint32_t> basedOn = {}, std::uint32_t corrects = 0)
    {
        return workspace.change({ id, std::move(change), basedOn, corrects });
    }
    [[nodiscard]] std::optional<CommandOutcome> outcomeOf(const std::string& event)
    {
        const auto done = [&] {
            const auto found = results.find(event);
            return found != results.end() && found->second.outcome != CommandOutcome::Waiting;
        };
        if (!QTest::qWaitFor(done, Patience))
            return std::nullopt;
        return results.at(event).outcome;
    }

    // Whether that is in the log now.
    [[nodiscard]] bool does(const IncidentId& id, CaseChange what)
    {
        return outcomeOf(change(id, std::move(what))) == CommandOutcome::Saved;
    }
    [[nodiscard]] const Incident& incident(const IncidentId& id) const { return *workspace.state().incident(id); }

    Workspace workspace;
    std::map<std::string, CommandResult> results;
};

} // namespace leitstand::test
