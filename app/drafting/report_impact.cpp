// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What it meant for customers: the summary, the totals, the single outages.

#include "drafting/report_teller.h"
#include "drafting/spoken_names.h"

#include <algorithm>
#include <cmath>

namespace leitstand {

void ReportTeller::tellSummary()
{
    m_writer.beginPassage("summary");
    ReportLine head;
    head.say(say("Stand: ", "Status: ")).value("now", m_times.full(m_request.now, m_language));
    head.say(say(". Zeiten in der Zeitzone ", ". Times are in the time zone ")).quote(m_request.timeZone);
    head.say(say(". Priorität: ", ". Priority: ")).value("priority", wordFor(m_incident.priority));
    if (const std::string& commander = m_incident.role(CaseRole::Commander).person; !commander.empty())
        head.say(say(". Einsatzleitung: ", ". Commander: ")).quote(commander);
    m_writer.paragraph(head.say("."));
    if (!m_incident.summary.empty())
        m_writer.paragraph(ReportLine().quote(m_incident.summary));
    ReportLine story = course();
    for (const ReportLine& sentence : { states(), noticed(), relapses(), causeInShort(), toldInShort() }) {
        if (!sentence.empty())
            story.say(" ").add(sentence);
    }
    m_writer.paragraph(story);
    m_writer.endPassage();
}

// "Die Störung betraf Anmeldung und Karten. Am 10. Februar 2021 dauerte sie von 09:55 bis 13:45 Uhr, zusammen 3 Stunden
// 50 Minuten." A component's name may be a plural, so that it is no sentence's subject.
ReportLine ReportTeller::course() const
{
    ReportLine line;
    const std::string day = m_times.date(m_began, m_language);
    if (m_outages.empty()) {
        line.say(say("Der Vorfall wurde am ", "The incident was opened on ")).value("began_day", day);
        line.say(say(" um ", " at ")).value("opened", clock(m_incident.openedAt));
        return line.say(say(" eröffnet. Ausfälle sind nicht aufgezeichnet.", ". No outages are recorded."));
    }
    std::vector<std::string> names;
    for (const ComponentId& id : componentsOf(m_outages))
        names.push_back(ReportLine().quote(componentName(m_catalogue, id, m_language)).text().text);
    const bool open = std::any_of(m_outages.begin(), m_outages.end(), [](const Outage* o) { return o->isOpen(); });
    const std::string total = span(lengthOf(m_periods));
    line.say(open ? say("Die Störung betrifft ", "The incident affects ")
                  : say("Die Störung betraf ", "The incident affected "));
    line.value("components", list(names)).say(". ");
    if (open) {
        line.say(say("Sie begann am ", "It began on ")).value("began_day", day);
        line.say(say(" um ", " at ")).value("began", clock(m_began));
        line.say(say(" und dauert an, bisher ", " and goes on, so far for "));
        return line.value("total", total).say(".");
    }
    line.say(say("Am ", "On ")).value("began_day", day);
    const std::string end = clock(m_periods.back().to);
    if (m_periods.size() == 1) {
        line.say(say(" dauerte sie von ", " it lasted from ")).value("began_clock", moment(m_began));
        line.say(say(" bis ", " to ")).value("ended", end);
        return line.say(say(", zusammen ", ", ")).value("total", total).say(say(".", " in all."));
    }
    line.say(say(" trat sie mehrmals auf, zuerst ab ", " it occurred several times, first from "));
    line.value("began", clock(m_began)).say(say(" und zuletzt bis ", " and last until ")).value("ended", end);
    return line.say(say(", zusammen ", ", ")).value("total", total).say(say(".", " in all."));
}

ReportLine ReportTeller::states() const
{
    if (m_outages.empty())
        return {};
    const OutageTotals totals = totalsOf(m_outages, m_request.now);
    const bool several = componentsOf(m_outages).size() > 1;
    ReportLine line;
    if (totals.down > Span::zero() && totals.degraded > Span::zero()) {
        line.say(several ? say("Mindestens eine Komponente war davon ", "Of this, at least one component was down for ")
                         : say("Davon entfallen ", "Of this, it was down for "));
        line.value("total_down", span(totals.down));
        line.say(several ? say(" lang ausgefallen; in den übrigen ", "; for the other ")
                         : say(" auf den Ausfall und ", " and degraded for "));
        line.value("total_degraded", span(totals.degraded));
        return line.say(
            several ? say(" war der Betrieb eingeschränkt.", " it was degraded.") : say(" auf Einschränkungen.", "."));
    }
    if (totals.down == Span::zero())
        return line.say(say("Der Betrieb war eingeschränkt, nicht ausgefallen.", "It was degraded, not down."));
    return line.say(several ? say("In der ganzen Zeit war mindestens eine Komponente ausgefallen.",
                        "At least one component was down all the time.")
                            : say("In der ganzen Zeit war der Betrieb ausgefallen.", "It was down all the time."));
}

ReportLine ReportTeller::noticed() const
{
    ReportLine line;
    if (m_outages.empty() && !m_incident.acknowledgedAt)
        return line;
    if (!m_outages.empty())
        line.say(say("Erfasst wurde der Vorfall um ", "The incident was recorded at "))
            .value("opened", clock(m_incident.openedAt));
    if (m_incident.acknowledgedAt) {
        line.say(line.empty() ? say("Quittiert wurde er um ", "It was acknowledged at ")
                              : say(", quittiert um ", " and acknowledged at "));
        line.value("acknowledged", clock(*m_incident.acknowledgedAt));
        if (!m_incident.acknowledgedBy.empty())
            line.say(say(" von ", " by ")).quote(m_incident.acknowledgedBy);
    }
    return line.say(".");
}

ReportLine ReportTeller::relapses() const
{
    ReportLine line;
    if (m_incident.relapses.empty())
        return line;
    std::vector<std::string> times;
    for (const Relapse& relapse : m_incident.relapses)
        times.push_back(clock(relapse.at));
    line.say(say("Nach scheinbarer Besserung kam die Störung um ", "After an apparent recovery it came back at "));
    return line.value("relapses", list(times)).say(say(" zurück.", "."));
}

// What a person recorded as the cause says more than that there is one.
ReportLine ReportTeller::causeInShort() const
{
    ReportLine line;
    for (const Cause& cause : m_incident.causes) {
        if (cause.withdrawn)
            continue;
        line.say(line.empty() ? say("Ursache: ", "Cause: ") : " ").quote(cause.text);
        if (!cause.text.ends_with('.') && !cause.text.ends_with('!'))
            line.say(".");
    }
    if (!line.empty())
        return line;
    return m_incident.confirmedCause() ? ReportLine(say("Die Ursache ist gefunden.", "The cause is found."))
                                       : ReportLine(say("Eine Ursache ist nicht bestätigt.", "No cause is confirmed."));
}

void ReportTeller::tellImpact()
{
    m_writer.beginPassage("impact");
    if (m_outages.empty()) {
        m_writer.paragraph(say("Ausfälle sind nicht aufgezeichnet.", "No outages are recorded."));
        m_writer.endPassage();
        return;
    }
    std::vector<std::vector<ReportLine>> rows;
    for (const ComponentId& id : componentsOf(m_outages)) {
        OutageFilter filter;
        filter.component = id;
        const OutageTotals totals = totalsOf(m_outages, m_request.now, filter);
        rows.push_back(totalsRow(ReportLine().quote(componentName(m_catalogue, id, m_language)), "total:" + id.value,
            totals.down, totals.degraded, totals.both));
    }
    if (rows.size() > 1) {
        const OutageTotals totals = totalsOf(m_outages, m_request.now);
        rows.push_back(totalsRow(
            ReportLine().strong(say("Insgesamt", "Overall")), "total:", totals.down, totals.degraded, totals.both));
    }
    m_writer.table({ say("Komponente", "Component"), say("ausgefallen", "down"), say("eingeschränkt", "degraded"),
                       say("zusammen", "together") },
        rows);
    if (m_outages.size() > 1)
        m_writer.paragraph(
            say("Was sich überschneidet, zählt einmal: als Ausfall, wo zugleich anderes nur eingeschränkt war.",
                "What overlaps counts once: as down where something else was only degraded meanwhile."));
    for (std::size_t i = 0; i < m_outages.size(); ++i)
        m_writer.item(outageLine(*m_outages[i], i + 1));
    m_writer.endPassage();
}

std::vector<ReportLine> ReportTeller::totalsRow(
    const ReportLine& name, const std::string& field, Span down, Span degraded, Span both) const
{
    const auto cell = [&](const char* kind, Span length) {
        return length > Span::zero() ? ReportLine().value(field + ':' + kind, span(length)) : ReportLine("–");
    };
    return { name, cell("down", down), cell("degraded", degraded), cell("both", both) };
}

// "Anmeldung: ausgefallen 09:55–11:00, eingeschränkt 11:00–13:45; geplant; für Geschäftskunden (20 %)"
ReportLine ReportTeller::outageLine(const Outage& outage, std::size_t number) const
{
    const OutageFacts& facts = outage.facts;
    ReportLine line;
    line.strong(componentName(m_catalogue, facts.component, m_language)).say(": ");
    const std::string field = "outage:" + std::to_string(number) + ':';
    for (std::size_t i = 0; i < outage.spells.size(); ++i) {
        const OutageSpell& spell = outage.spells[i];
        const std::string times = spell.to
            ? std::string(say("von ", "from ")) + moment(spell.from) + say(" bis ", " to ") + clock(*spell.to)
            : std::string(say("seit ", "since ")) + clock(spell.from);
        line.say(i == 0 ? "" : ", ").say(outageStateName(spell.state, m_language)).say(" ");
        line.value(field + std::to_string(i), times);
    }
    if (facts.planned)
        line.say(say("; geplant", "; planned"));
    if (facts.fault == Fault::ThirdParty)
        line.say(say("; Verursacher war ein Dritter", "; caused by a third party"));
    if (!facts.reach.segment.empty())
        line.say(say("; nur ", "; only ")).quote(segmentName(m_catalogue, facts.reach.segment, m_language));
    const bool everybody = facts.reach.share && std::llround(*facts.reach.share * 100) >= 100;
    if (everybody && !facts.reach.segment.empty())
        line.say(say(", und zwar alle", ", all of them"));
    if (facts.reach.share && !everybody)
        line.say(say("; etwa ", "; about "))
            .value(field + "share", std::to_string(std::llround(*facts.reach.share * 100)) + " %")
            .say(facts.reach.segment.empty() ? say(" der Kundschaft", " of customers") : say(" davon", " of them"));
    if (!facts.comment.empty())
        line.say(". ").quote(facts.comment);
    return line;
}

} // namespace leitstand
