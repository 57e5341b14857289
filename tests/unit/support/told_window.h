// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A workspace and a lens on a story, whose past is the story's log.
#pragma once

#include "support/story.h"
#include "support/told_log.h"
#include "workspace/lens.h"

#include <QTest>

#include <memory>
#include <vector>

namespace leitstand::testing {

inline constexpr int Patience = 20000; // milliseconds

// What the log tells comes by feed(), as it does from a server.
struct ToldWindow {
    ToldWindow()
    {
        WorkspaceOptions options;
        options.stream.endpoint = []() -> Expected<StreamEndpoint> {
            return Error { "there is no server", "test", "" };
        };
        options.now = [this] { return story.now; };
        options.actor = "jana";
        options.history = log.source();
        workspace = std::make_unique<Workspace>(std::move(options));
        lens = std::make_unique<Lens>(*workspace);
        QObject::connect(workspace.get(), &Workspace::commandFinished, workspace.get(),
            [this](const CommandResult& result) { results.push_back(result); });
    }

    // Tells the window what has been added to the story, and waits until it shows.
    void catchUp()
    {
        std::vector<Arrival> arrivals;
        for (; m_told < story.log.size(); ++m_told) {
            log.add(story.log[m_told]);
            arrivals.emplace_back(story.log[m_told]);
        }
        const auto folded = workspace->counts().folded + workspace->counts().repeated + arrivals.size();
        workspace->feed(std::move(arrivals));
        QVERIFY(QTest::qWaitFor(
            [&] { return workspace->counts().folded + workspace->counts().repeated >= folded; }, Patience));
    }
    [[nodiscard]] bool goTo(Instant at)
    {
        lens->goTo(at);
        return QTest::qWaitFor([&] { return lens->past() == at; }, Patience);
    }

    Story story;
    ToldLog log;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Lens> lens;
    std::vector<CommandResult> results;

private:
    std::size_t m_told = 0;
};

} // namespace leitstand::testing
