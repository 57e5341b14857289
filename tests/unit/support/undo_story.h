// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An incident in which a little of everything was recorded, and what can be said about taking something of it back.
#pragma once

#include "domain/timeline.h"
#include "support/story.h"

#include <functional>

namespace leitstand::testing::undo {

using namespace std::chrono_literals;

using Deed = std::function<void(Story&)>;

inline Story begun()
{
    Story story;
    story.change("i1",
        CaseChange(IncidentOpened {
            "Logins are slow", Priority::P2, true, { Story::key("A") }, "first words", { { "login" } }, {} }));
    story.wait(1min);
    story.acknowledges("i1");
    story.assigns("i1", CaseRole::Scribe, "lea");
    story.notes("i1", "n1", "Seen by support");
    story.raises("i1", "h1", "The pool is exhausted");
    story.change("i1", CaseChange(ActionTaken { { "a1" }, "Restart", {}, ActionOutcome::Running, {} }));
    story.breaks("i1", "o1", "login");
    story.change("i1", CaseChange(CauseRecorded { { "c1" }, "A leak" }));
    story.change("i1", CaseChange(PreventionPlanned { { "p1" }, "Alert on the pool", "omar", {} }));
    story.wait(10min);
    return story;
}

inline std::string why(const Story& story, std::uint32_t version)
{
    const auto result = undoOf(story.incident("i1"), version);
    return result.ok() ? std::string() : result.error().text();
}

inline bool dependedOn(const Story& story, std::uint32_t version)
{
    return why(story, version).find("depends on it") != std::string::npos;
}

inline bool nothingToTakeBack(const Story& story, std::uint32_t version)
{
    return why(story, version).find("nothing in it") != std::string::npos;
}

// Each in its own event, so that the last one is the one to take back.
inline Deed change(CaseChange what)
{
    return [what = std::move(what)](Story& story) { story.change("i1", CaseChange(what)); };
}

} // namespace leitstand::testing::undo
