// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was typed into a message, in both languages, so that it can be taken back step by step. What is typed in one go in
// one field is one step; a fix, a replacement, and typing after a pause are steps of their own.
#pragma once

#include "domain/incident.h"

#include <chrono>
#include <deque>
#include <optional>

namespace leitstand {

class TextHistory {
public:
    // Another text from somewhere else: nothing of before can be taken back.
    void begin(DraftText text);
    // `at` is a time that never goes back.
    void typed(const DraftText& text, std::chrono::milliseconds at);
    // The text as it was, or nothing.
    [[nodiscard]] std::optional<DraftText> undo();
    [[nodiscard]] std::optional<DraftText> redo();
    [[nodiscard]] bool canUndo() const { return !m_before.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_after.empty(); }

private:
    static constexpr std::chrono::milliseconds Pause { 1500 };
    static constexpr std::size_t MostSteps = 500;
    static constexpr std::size_t MostBytes = 32U << 20U;

    void limit();

    DraftText m_now;
    std::deque<DraftText> m_before; // the latest last
    std::deque<DraftText> m_after; // the next one last
    std::size_t m_bytes = 0; // of m_before
    int m_field = -1; // of the last step
    std::chrono::milliseconds m_at { 0 };
};

} // namespace leitstand
