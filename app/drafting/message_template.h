// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One message's template in German and English. The format is described in resources/templates/README.md. Everything
// that could go wrong later goes wrong while it is read: an unknown placeholder, a block that does not end, and a fact
// used where it may be unknown are errors with file and line. A template that was read therefore renders for any facts,
// and never leaves a placeholder in the text.
#pragma once

#include "drafting/template_pieces.h"

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

struct TemplateSheet {
    TemplatePieces subject;
    std::vector<TemplatePieces> paragraphs;
};

class MessageTemplate {
public:
    // `file` names the place in errors.
    [[nodiscard]] static Expected<MessageTemplate> read(std::string_view text, const std::string& file);

    [[nodiscard]] Audience audience() const { return m_audience; }
    [[nodiscard]] Moment moment() const { return m_moment; }
    [[nodiscard]] Message render(
        const DraftFacts& facts, const TimePhrases& times, const LanePhrases& lanes, Language language) const;

private:
    [[nodiscard]] const TemplateSheet& sheet(Language language) const
    {
        return language == Language::German ? m_german : m_english;
    }

    Audience m_audience = Audience::PublicStatus;
    Moment m_moment = Moment::FirstNotice;
    TemplateSheet m_german;
    TemplateSheet m_english;
};

} // namespace leitstand
