// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writing events into the log, in order, and what became of them. Used in the thread of the access.
#pragma once

#include "ctl/engine_access.h"
#include "domain/event.h"

#include <string>

namespace leitstand {

// How an event is published. `payload`, if given, is stored instead of writing the event anew.
[[nodiscard]] PublishRequest requestFor(const Event& event, std::string payload = {});

// An outcome that is no success, with the code that a command ends with.
struct Problem {
    ExitCode code = ExitCode::Failed;
    Error error;
};

class Publishing {
public:
    explicit Publishing(EngineAccess& access, std::chrono::milliseconds giveUpAfter)
        : m_access(access)
        , m_giveUpAfter(giveUpAfter)
    { }

    using Settled = std::function<void(const PublishRequest&, const PublishResult&)>;
    // Called for each event when its outcome is known.
    void onSettled(Settled settled) { m_settled = std::move(settled); }

    void publish(PublishRequest request);
    // Until every outcome is known.
    void finish();

    [[nodiscard]] std::size_t stored() const { return m_stored; }
    [[nodiscard]] std::size_t duplicates() const { return m_duplicates; }
    [[nodiscard]] const std::optional<Problem>& firstProblem() const { return m_problem; }

private:
    void take(const PublishRequest& request, const PublishResult& result);

    EngineAccess& m_access;
    std::chrono::milliseconds m_giveUpAfter;
    Settled m_settled;
    std::size_t m_open = 0;
    std::size_t m_stored = 0;
    std::size_t m_duplicates = 0;
    std::optional<Problem> m_problem;
    QEventLoop* m_waiting = nullptr;
};

} // namespace leitstand
