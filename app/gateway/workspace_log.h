// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log through a workspace: what it folds is what is known, its client takes what is new. Lives in the thread of the
// workspace.
#pragma once

#include "gateway/event_log.h"
#include "workspace/workspace.h"

#include <QObject>

namespace leitstand {

class WorkspaceLog : public EventLog {
public:
    explicit WorkspaceLog(Workspace& workspace);
    ~WorkspaceLog() override;

    [[nodiscard]] std::optional<Error> notReady() const override;
    [[nodiscard]] std::optional<KnownAlert> alert(const AlertKey& key) const override;
    void forEachAlert(const std::function<void(const KnownAlert&)>& each) const override;
    [[nodiscard]] std::shared_ptr<const Catalogue> catalogue() const override;
    [[nodiscard]] const OperationsState& state() const override { return m_workspace.state(); }
    void whenIncidentsChange(IncidentsChanged listener) override { m_listener = std::move(listener); }
    void publishVersion(const Event& event, Span within, VersionDone done) override;
    void publish(std::vector<Event> events, Span within, EventLog::Done done) override;
    void announce(const Event& event) override;

private:
    void tellAll() const;

    Workspace& m_workspace;
    IncidentsChanged m_listener;
    QObject m_connections; // ends them
};

} // namespace leitstand
