// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All message templates of one folder: those that are built in, or a company's own. Read once, then only rendered.
#pragma once

#include "drafting/message_template.h"

#include <QString>

#include <map>
#include <utility>

namespace leitstand {

class TemplateSet {
public:
    // Every *.txt of the folder. The first mistake is returned; a set with a mistake is not used in part.
    [[nodiscard]] static Expected<TemplateSet> read(const QString& folder);
    // The ones in resources/templates.
    [[nodiscard]] static Expected<TemplateSet> builtIn();

    // The message in both languages. An audience without a template of its own begins with the public text, which is the
    // one that everybody may read. Errors: no template for this moment, an unknown time zone.
    [[nodiscard]] Expected<DraftText> render(Audience audience, Moment moment, const DraftFacts& facts) const;

private:
    [[nodiscard]] std::optional<Error> add(const QString& path, const std::string& file);
    [[nodiscard]] std::optional<Error> addLanes(std::string_view text, const std::string& file);

    std::map<std::pair<Audience, Moment>, MessageTemplate> m_templates;
    std::map<Language, LanePhrases> m_lanes;
};

} // namespace leitstand
