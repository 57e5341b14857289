// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The state as lines for people; the other half of state_document.h.

#include "ctl/document_values.h"
#include "ctl/state_document.h"
#include "domain/clocks.h"
#include "domain/outage_totals.h"
#include "drafting/entry_text.h"

#include <algorithm>

namespace leitstand {
namespace {

QString counted(std::size_t count, const char* word)
{
    return QString::number(count) + QLatin1Char(' ') + QLatin1String(word);
}

class StatePrinter {
public:
    StatePrinter(Console& console, const OperationsState& state, const ReportZone& zone, Instant now)
        : m_console(console)
        , m_state(state)
        , m_zone(zone)
        , m_now(now)
    { }

    void alert(const Alert& alert)
    {
        const AlertCondition& condition = alert.condition;
        out() << "  " << text(wordFor(condition.severity)).leftJustified(8) << "  "
              << text(wordFor(alert.state())).leftJustified(12) << "  since " << clock(condition.startsAt) << "  "
              << oneLine(condition.name, 40) << (alert.isFlapping(m_now) ? " (flapping)" : "");
        if (alert.acknowledgement && !alert.acknowledgement->by.empty())
            out() << "  (" << oneLine(alert.acknowledgement->by, 30) << " has it)";
        if (!condition.service.empty())
            out() << "  " << oneLine(condition.service, 30);
        if (!condition.summary.empty())
            out() << "  " << oneLine(condition.summary, 80);
        out() << '\n';
    }

    void incident(const Incident& incident)
    {
        out() << "  " << text(wordFor(incident.priority)) << "  " << text(wordFor(incident.lane)).leftJustified(11)
              << "  " << oneLine(incident.title, 70) << "  (" << oneLine(incident.id.value) << ")\n";
        opening(incident);
        if (!incident.mergedInto.empty())
            out() << "      merged into " << oneLine(incident.mergedInto.value) << '\n';
        people(incident);
        findings(incident);
        outages(incident);
        messages(incident);
        for (const Clock& clock : clocksOf(incident, *m_state.catalogue())) {
            if (clock.isRunning())
                this->clock(clock);
        }
    }

private:
    QTextStream& out() { return m_console.out; }
    [[nodiscard]] QString clock(Instant instant) const { return text(m_zone.dayAndClock(instant)); }

    void opening(const Incident& incident)
    {
        out() << "      opened " << clock(incident.openedAt);
        if (!incident.openedBy.empty())
            out() << " by " << oneLine(incident.openedBy, 40);
        if (incident.acknowledgedAt)
            out() << ", acknowledged " << clock(*incident.acknowledgedAt);
        if (incident.closedAt)
            out() << ", closed " << clock(*incident.closedAt);
        out() << "; " << counted(incident.alerts.size(), "alerts, ") << counted(incident.drafts.size(), "drafts, ")
              << counted(incident.published.size(), "messages published") << '\n';
    }

    // What waits for somebody, and what has not reached everybody.
    void messages(const Incident& incident)
    {
        for (const auto& [id, draft] : incident.drafts) {
            if (draft.state == DraftState::InReview)
                out() << "      draft " << oneLine(id.value, 40) << " waits for approval since "
                      << clock(draft.reviews.back().askedAt) << '\n';
            else if (draft.state == DraftState::Approved)
                out() << "      draft " << oneLine(id.value, 40) << " is approved and not published\n";
        }
        for (const Publication& publication : incident.publications) {
            for (const std::string& channel : publication.channels)
                delivery(publication, channel);
        }
        if (!incident.questions.empty())
            out() << "      " << counted(incident.questions.size(), "customers asked") << '\n';
    }

    void delivery(const Publication& publication, const std::string& channel)
    {
        const ChannelDelivery* const known = publication.delivery(channel);
        const std::uint32_t failed = known ? known->count(DeliveryOutcome::Failed) : 0;
        const std::uint32_t uncertain = known ? known->count(DeliveryOutcome::Uncertain) : 0;
        if (known && known->finishedAt && failed == 0 && uncertain == 0 && known->detail.empty())
            return;
        out() << "      publication " << oneLine(publication.id.value, 40) << " by " << oneLine(channel, 40) << ": ";
        if (!known) {
            out() << "waits for the gateway since " << clock(publication.orderedAt) << '\n';
            return;
        }
        out() << known->count(DeliveryOutcome::Delivered) << " of " << known->recipients << " delivered";
        if (failed > 0)
            out() << ", " << failed << " failed";
        if (uncertain > 0)
            out() << ", " << uncertain << " uncertain";
        if (!known->detail.empty())
            out() << ", " << oneLine(known->detail, 80);
        out() << '\n';
    }

    void people(const Incident& incident)
    {
        QString held;
        for (const CaseRole role : { CaseRole::Commander, CaseRole::CommunicationLead, CaseRole::Scribe }) {
            const std::string& person = incident.role(role).person;
            if (!person.empty())
                held += QLatin1String(held.isEmpty() ? "" : ", ") + text(roleName(role, Language::English)).toLower()
                    + QLatin1Char(' ') + oneLine(person, 40);
        }
        if (!held.isEmpty())
            out() << "      " << held << '\n';
        QString affected;
        for (const ComponentId& id : incident.components)
            affected += QLatin1String(affected.isEmpty() ? "" : ", ") + name(id);
        if (!affected.isEmpty())
            out() << "      affected: " << affected << '\n';
    }

    void findings(const Incident& incident)
    {
        for (const Hypothesis& hypothesis : incident.hypotheses) {
            if (!hypothesis.withdrawn)
                out() << "      hypothesis, " << text(wordFor(hypothesis.state())) << ": "
                      << oneLine(hypothesis.statement, 80) << '\n';
        }
        for (const Relapse& relapse : incident.relapses)
            out() << "      relapse at " << clock(relapse.at) << '\n';
    }

    void outages(const Incident& incident)
    {
        const auto all = outagesOf(incident, m_state.incidents());
        const OutageTotals totals = totalsOf(all, m_now);
        if (totals.both > Span::zero())
            out() << "      down " << text(spanText(totals.down)) << ", degraded " << text(spanText(totals.degraded))
                  << ", together " << text(spanText(totals.both)) << '\n';
        for (const Outage* const outage : all) {
            if (outage->isOpen())
                out() << "      " << name(outage->facts.component) << ' ' << text(wordFor(outage->state())) << " since "
                      << clock(outage->spells.back().from) << '\n';
        }
    }

    void clock(const Clock& running)
    {
        QString kind = text(wordFor(running.kind));
        kind.replace(QLatin1Char('_'), QLatin1Char(' '));
        out() << "      " << kind << " due " << clock(running.due);
        if (!running.owedBy.empty())
            out() << ", owed by " << oneLine(running.owedBy, 40);
        if (running.orderedAt)
            out() << ", ordered " << clock(*running.orderedAt) << " and not out yet";
        out() << (running.state(m_now) == ClockState::Overdue ? ", overdue\n" : "\n");
    }

    [[nodiscard]] QString name(const ComponentId& id) const
    {
        return oneLine(componentName(*m_state.catalogue(), id, Language::English), 40);
    }

    Console& m_console;
    const OperationsState& m_state;
    const ReportZone& m_zone;
    Instant m_now;
};

} // namespace

void printState(Console& console, const LogReading& reading, const ReportZone& zone, Instant now)
{
    const OperationsState& state = reading.state;
    StatePrinter printer(console, state, zone, now);
    console.out << "At " << text(zone.dayAndClock(now)) << " (" << text(zone.name()) << ")\n\nAlerts:";
    for (const AlertState each : AlertStates)
        console.out << (each == AlertState::Firing ? " " : ", ") << counted(countIn(state, each), wordFor(each).data());
    console.out << '\n';
    for (const Alert* const alert : sortedAlerts(state)) {
        if (alert->state() != AlertState::Resolved)
            printer.alert(*alert);
    }
    const auto incidents = sortedIncidents(state);
    const auto open = static_cast<std::size_t>(
        std::count_if(incidents.begin(), incidents.end(), [](const Incident* incident) { return incident->isOpen(); }));
    console.out << "\nIncidents: " << counted(open, "open, ") << counted(incidents.size() - open, "closed") << '\n';
    for (const Incident* const incident : incidents)
        printer.incident(*incident);
    if (reading.rejectedCount > 0 || reading.foreign > 0)
        console.out << "\nNot read: " << counted(reading.rejectedCount, "rejected events, ")
                    << counted(reading.foreign, "of kinds unknown here") << " (leitstandctl status tells more)\n";
}

} // namespace leitstand
