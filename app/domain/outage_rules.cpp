// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/case_fold.h"
#include "domain/rule_refusals.h"

namespace leitstand {
namespace {

Error overAlready(const IncidentId& incident)
{
    return refusal(QT_TRANSLATE_NOOP("Rules", "the outage is over already"), incident,
        QT_TRANSLATE_NOOP("Rules", "correct it instead"));
}

} // namespace

Outcome mayRecordOutage(const Incident& incident, const OutageRecorded& outage, Instant now)
{
    const OutageFacts& facts = outage.facts;
    const std::vector<OutageSpell>& spells = outage.spells;
    if (facts.component.empty() || facts.component.value.size() > MaxTitleBytes)
        return refusal(QT_TRANSLATE_NOOP("Rules", "an outage is one of a component"), incident.id,
            QT_TRANSLATE_NOOP("Rules", "name the component"));
    if (facts.comment.size() > MaxTextBytes || facts.reach.segment.value.size() > MaxTitleBytes)
        return textTooLong(incident.id);
    if (facts.reach.share && !(*facts.reach.share > 0 && *facts.reach.share <= 1))
        return refusal(QT_TRANSLATE_NOOP("Rules", "a share is more than 0 % and at most 100 %"), incident.id,
            QT_TRANSLATE_NOOP("Rules", "enter another share, or leave it empty"));
    if (auto mistake = mistakeIn(spells))
        return refusal(std::move(*mistake), incident.id, QT_TRANSLATE_NOOP("Rules", "correct its times"));
    for (const OutageSpell& spell : spells) {
        for (const Instant instant : { spell.from, spell.to.value_or(spell.from) }) {
            const Outcome past = mayBePast(incident.id, instant, now);
            if (!past.ok())
                return past;
        }
    }
    const auto endOf = [](const std::optional<Instant>& to) { return to.value_or(Instant::max()); };
    for (const Outage& other : incident.outages) {
        if (other.id == outage.outage || other.withdrawn || other.facts.component != facts.component
            || other.facts.reach.segment != facts.reach.segment)
            continue;
        if (spells.front().from < endOf(other.to()) && other.from() < endOf(spells.back().to))
            return refusal(QT_TRANSLATE_NOOP("Rules", "another outage of this component is recorded for that time"),
                incident.id, QT_TRANSLATE_NOOP("Rules", "change that one, or correct the times"));
    }
    return Done();
}

Outcome mayChangeOutage(const Incident& incident, const OutageChanged& changed, Instant now)
{
    const Outage* const outage = incident.outage(changed.outage);
    if (!outage || outage->withdrawn)
        return notThere(incident.id);
    if (!outage->isOpen())
        return overAlready(incident.id);
    if (outage->state() == changed.state)
        return refusal(QT_TRANSLATE_NOOP("Rules", "the outage is in this state already"), incident.id,
            QT_TRANSLATE_NOOP("Rules", "nothing has to be done"));
    OutageRecorded after { outage->id, outage->facts, outage->spells };
    after.spells.back().to = changed.at;
    after.spells.push_back({ changed.state, changed.at, std::nullopt });
    return mayRecordOutage(incident, after, now);
}

Outcome mayEndOutage(const Incident& incident, const OutageEnded& ended, Instant now)
{
    const Outage* const outage = incident.outage(ended.outage);
    if (!outage || outage->withdrawn)
        return notThere(incident.id);
    if (!outage->isOpen())
        return overAlready(incident.id);
    OutageRecorded after { outage->id, outage->facts, outage->spells };
    after.spells.back().to = ended.at;
    return mayRecordOutage(incident, after, now);
}

} // namespace leitstand
