// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What it meant for customers: the summary, the totals, the single outages.

#include "drafting/report_teller.h"
#include "drafting/spoken_names.h"

#include <algorithm>
#include <cmath>

namespace leitstand {
namespace {

template <typename Things> bool hasAny(const Things& things)
{
    return std::any_of(things.begin(), things.end(), [](const auto& thing) { return !thing.withdrawn; });
}

} // namespace

void ReportTeller::tellSummary()
{
    m_writer.beginPassage("summary");
    ReportLine head;
    head.say(say("Stand: ", "Status: ")).value("now", m_times.full(m_request.now, m_language));
    head.say(say(". Zeiten gelten für ", ". Times are those of ")).quote(m_request.timeZone);
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

// "Am 10. Februar 2021 waren Anmeldung und Karten von 09:55 bis 13:45 Uhr gestört, zusammen 3 Stunden 50 Minuten."
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
    const bool several = names.size() > 1;
    const bool open = std::any_of(m_outages.begin(), m_outages.end(), [](const Outage* o) { return o->isOpen(); });
    const std::string total = span(lengthOf(m_periods));
    if (open) {
        line.say(say("Seit dem ", "Since ")).value("began_day", day);
        line.say(say(", ", ", ")).value("began", clock(m_began));
        line.say(several ? say(", sind ", ", ") : say(", ist ", ", ")).value("components", list(names));
        line.say(say(" gestört", several ? " have been affected" : " has been affected"));
        return line.say(say(", bisher ", ", so far for ")).value("total", total).say(".");
    }
    const std::string end = m_periods.back().to == m_began ? clock(m_began) : clock(m_periods.back().to);
    if (m_periods.size() == 1) {
        line.say(say("Am ", "On ")).value("began_day", day);
        line.say(several ? say(" waren ", " ") : say(" war ", " ")).value("components", list(names));
        line.say(say(" von ", several ? " were affected from " : " was affected from "))
            .value("began_clock", moment(m_began));
        line.say(say(" bis ", " to ")).value("ended", end);
        return line.say(say(" gestört, zusammen ", ", ")).value("total", total).say(say(".", " in all."));
    }
    line.say(say("Am ", "On ")).value("began_day", day);
    line.say(several ? say(" waren ", " ") : say(" war ", " ")).value("components", list(names));
    line.say(say(" mehrmals gestört, zuerst ab ",
        several ? " were affected several times, first from " : " was affected several times, first from "));
    line.value("began", clock(m_began)).say(say(", zuletzt bis ", ", last until ")).value("ended", end);
    return line.say(say(". Zusammen waren das ", ". Together that was ")).value("total", total).say(".");
}

ReportLine ReportTeller::states() const
{
    if (m_outages.empty())
        return {};
    const OutageTotals totals = totalsOf(m_outages, m_request.now);
    const bool several = componentsOf(m_outages).size() > 1;
    ReportLine line;
    if (totals.down > Span::zero() && totals.degraded > Span::zero()) {
        line.say(several ? say("Davon war ", "Of this, at least one component was down for ")
                         : say("Davon ", "Of this, it was down for "));
        line.value("total_down", span(totals.down));
        line.say(several ? say(" lang mindestens eine Komponente ausgefallen, ", " and otherwise degraded, ")
                         : say(" lang ausgefallen, ", " and degraded for "));
        line.value("total_degraded", span(totals.degraded));
        return line.say(
            several ? say(" lang war es eine Einschränkung.", " in all.") : say(" lang eingeschränkt.", "."));
    }
    return line.say(totals.down > Span::zero()
            ? say("In dieser Zeit fiel die Funktion aus.", "During this time it was down.")
            : say("Der Betrieb war eingeschränkt, nicht ausgefallen.", "It was degraded, not down."));
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
    line.say(say("Nach scheinbarer Besserung kam die Störung zurück: ", "After an apparent recovery it came back: "));
    return line.say(say("um ", "at ")).value("relapses", list(times)).say(".");
}

ReportLine ReportTeller::causeInShort() const
{
    const bool known = m_incident.confirmedCause() != nullptr || hasAny(m_incident.causes);
    return known ? ReportLine(say("Die Ursache ist gefunden.", "The cause is found."))
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
        m_writer.paragraph(say("Was sich überschneidet, zählt einmal.", "What overlaps counts once."));
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
    if (facts.reach.share)
        line.say(say("; etwa ", "; about "))
            .value(field + "share", std::to_string(std::llround(*facts.reach.share * 100)) + " %")
            .say(facts.reach.segment.empty() ? say(" der Kundschaft", " of customers") : say(" davon", " of them"));
    if (!facts.comment.empty())
        line.say(". ").quote(facts.comment);
    return line;
}

} // namespace leitstand
