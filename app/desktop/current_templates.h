// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes messages and answers from the record, by the built-in templates and those of the catalogue that holds. The report
// for management is written from the record alone.
#pragma once

#include "drafting/phone_answer.h"
#include "drafting/template_set.h"
#include "workspace/workspace.h"

#include <memory>

namespace leitstand {

class CurrentTemplates {
public:
    // The workspace outlives it.
    explicit CurrentTemplates(const Workspace& workspace) : m_workspace(workspace) { }

    [[nodiscard]] Expected<DraftText> render(
        const Incident& incident, Audience audience, Moment moment, std::string_view variant, Instant now);
    [[nodiscard]] PhoneAnswer answer(const Incident& incident, Instant now);

private:
    [[nodiscard]] const Expected<TemplateSet>& set();

    const Workspace& m_workspace;
    std::shared_ptr<const Catalogue> m_catalogue; // whose templates the set has
    std::unique_ptr<Expected<TemplateSet>> m_set;
};

} // namespace leitstand
