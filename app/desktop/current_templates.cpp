// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/current_templates.h"

#include "drafting/draft_facts.h"
#include "drafting/report.h"

#include <QTimeZone>

namespace leitstand {
namespace {

// As the window's own clock.
std::string readersZone()
{
    return QTimeZone::systemTimeZoneId().toStdString();
}

} // namespace

const Expected<TemplateSet>& CurrentTemplates::set()
{
    const auto catalogue = m_workspace.state().catalogue();
    if (m_set && m_catalogue == catalogue)
        return *m_set;
    m_catalogue = catalogue;
    m_set = std::make_unique<Expected<TemplateSet>>(TemplateSet::of(*catalogue));
    // Whoever applied the catalogue was told what is wrong with its templates.
    if (!*m_set)
        m_set = std::make_unique<Expected<TemplateSet>>(TemplateSet::builtIn());
    return *m_set;
}

Expected<DraftText> CurrentTemplates::render(
    const Incident& incident, Audience audience, Moment moment, std::string_view variant, Instant now)
{
    if (moment == Moment::PostMortem && audience == Audience::Management)
        return reportDraft({ m_workspace.state(), incident, readersZone(), now });
    const Expected<TemplateSet>& templates = set();
    if (!templates)
        return templates.error();
    DraftFacts facts = factsFor(incident, m_workspace.state(), moment, now);
    facts.timeZone = readersZone();
    return templates->render(audience, moment, facts, variant);
}

PhoneAnswer CurrentTemplates::answer(const Incident& incident, Instant now)
{
    const Expected<TemplateSet>& templates = set();
    return phoneAnswer(incident, m_workspace.state(), templates ? &*templates : nullptr, readersZone(), now);
}

} // namespace leitstand
