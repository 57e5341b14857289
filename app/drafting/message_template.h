// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One message's template in German and English. The format is described in resources/templates/README.md. Everything
// that could go wrong later goes wrong while it is read: an unknown placeholder, a block that does not end, and a fact
// used where it may be unknown are mistakes with line and column. A template that was read therefore renders for any
// facts, and never leaves a placeholder in the text.
#pragma once

#include "domain/catalogue.h"
#include "drafting/template_pieces.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace leitstand {

struct TemplateSheet {
    TemplatePieces subject;
    std::vector<TemplatePieces> paragraphs;
};

class MessageTemplate {
public:
    [[nodiscard]] static std::variant<MessageTemplate, TemplateMistake> read(std::string_view text);

    [[nodiscard]] Audience audience() const { return m_audience; }
    [[nodiscard]] Moment moment() const { return m_moment; }
    // Tells templates for the same audience and moment apart: "nothing_new"; empty: the ordinary one.
    [[nodiscard]] const std::string& variant() const { return m_variant; }
    // What people choose it by; empty: by its moment.
    [[nodiscard]] const LocalName& name() const { return m_name; }
    void nameUnlessNamed(const std::string& name)
    {
        if (m_name == LocalName())
            m_name = { name, name };
    }
    [[nodiscard]] Message render(
        const DraftFacts& facts, const TimePhrases& times, const LanePhrases& lanes, Language language) const;

private:
    friend class TemplateReader;

    [[nodiscard]] const TemplateSheet& sheet(Language language) const
    {
        return language == Language::German ? m_german : m_english;
    }

    Audience m_audience = Audience::PublicStatus;
    Moment m_moment = Moment::FirstNotice;
    std::string m_variant;
    LocalName m_name;
    TemplateSheet m_german;
    TemplateSheet m_english;
};

} // namespace leitstand
