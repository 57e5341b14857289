// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/text_history.h"

#include <array>

namespace leitstand {
namespace {

std::array<const std::string*, 4> fieldsOf(const DraftText& text)
{
    return { &text.german.subject, &text.german.body, &text.english.subject, &text.english.body };
}

std::size_t bytesOf(const DraftText& text)
{
    std::size_t bytes = 0;
    for (const std::string* const field : fieldsOf(text))
        bytes += field->size();
    return bytes;
}

// The only field in which two texts differ by a letter or two; -1 for anything more.
int typedField(const DraftText& before, const DraftText& after)
{
    constexpr std::size_t Letters = 8; // bytes: two letters at most
    const auto old = fieldsOf(before);
    const auto now = fieldsOf(after);
    int differing = -1;
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (*old[i] == *now[i])
            continue;
        const std::size_t longer = std::max(old[i]->size(), now[i]->size());
        const std::size_t shorter = std::min(old[i]->size(), now[i]->size());
        if (differing >= 0 || longer - shorter > Letters)
            return -1;
        differing = static_cast<int>(i);
    }
    return differing;
}

} // namespace

void TextHistory::begin(DraftText text)
{
    m_now = std::move(text);
    m_before.clear();
    m_after.clear();
    m_bytes = 0;
    m_field = -1;
}

void TextHistory::typed(const DraftText& text, std::chrono::milliseconds at)
{
    if (text == m_now)
        return;
    const int field = typedField(m_now, text);
    const bool goesOn = field >= 0 && field == m_field && at - m_at < Pause && m_after.empty() && !m_before.empty();
    if (!goesOn) {
        m_bytes += bytesOf(m_now);
        m_before.push_back(std::move(m_now));
        limit();
    }
    m_now = text;
    m_after.clear();
    m_field = field;
    m_at = at;
}

std::optional<DraftText> TextHistory::undo()
{
    if (m_before.empty())
        return std::nullopt;
    m_after.push_back(std::move(m_now));
    m_now = std::move(m_before.back());
    m_before.pop_back();
    m_bytes -= bytesOf(m_now);
    m_field = -1;
    return m_now;
}

std::optional<DraftText> TextHistory::redo()
{
    if (m_after.empty())
        return std::nullopt;
    m_bytes += bytesOf(m_now);
    m_before.push_back(std::move(m_now));
    m_now = std::move(m_after.back());
    m_after.pop_back();
    m_field = -1;
    return m_now;
}

void TextHistory::limit()
{
    while (m_before.size() > 1 && (m_before.size() > MostSteps || m_bytes > MostBytes)) {
        m_bytes -= bytesOf(m_before.front());
        m_before.pop_front();
    }
}

} // namespace leitstand
