// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/timeline_document.h"

#include "ctl/console.h"
#include "ctl/document_values.h"
#include "ctl/incident_document.h"
#include "ctl/message_document.h"
#include "ctl/outage_document.h"
#include "domain/outage_totals.h"
#include "drafting/entry_text.h"
#include "drafting/markdown_text.h"
#include "wire/event_codec.h"

#include <QJsonArray>

#include <algorithm>

namespace leitstand {
namespace {

// What one line of the record says.
struct Line {
    const CaseEntry& entry;
    EntryText text;
};

class Timeline {
public:
    explicit Timeline(const TimelineRequest& request)
        : m_request(request)
        , m_incident(request.incident)
        , m_style { request.language, {} }
    {
        m_style.moment = [this](Instant instant) { return m_request.zone.clockBeside(instant, m_reference); };
    }

    [[nodiscard]] std::vector<Line> lines()
    {
        std::vector<Line> lines;
        for (const auto& entry : m_incident.entries) {
            m_reference = entry->at;
            EntryText text = entryText(*entry, m_incident, m_request.state, m_style);
            if (!text.what.empty())
                lines.push_back({ *entry, std::move(text) });
        }
        return lines;
    }

    [[nodiscard]] const char* say(const char* english, const char* german) const
    {
        return m_request.language == Language::German ? german : english;
    }
    [[nodiscard]] std::string clock(Instant instant) const { return m_request.zone.clock(instant); }
    [[nodiscard]] std::string day(Instant instant) const { return m_request.zone.day(instant); }
    [[nodiscard]] std::string dayAndClock(Instant instant) const { return m_request.zone.dayAndClock(instant); }

    [[nodiscard]] std::string by(const std::string& person) const
    {
        return person.empty() ? say("(program)", "(Programm)") : person;
    }
    // What became of an entry later; empty: nothing.
    [[nodiscard]] const char* mark(const EntryText& text) const
    {
        return text.withdrawn ? say("withdrawn", "zurückgenommen")
            : text.replaced   ? say("corrected", "berichtigt")
                              : "";
    }

    // "P2 · Closed · opened 2021-02-10 09:55 by Ada, acknowledged 09:56 by Ada"
    [[nodiscard]] std::string head() const
    {
        std::string text = std::string(wordFor(m_incident.priority)) + " · "
            + std::string(laneName(m_incident.lane, m_request.language)) + " · " + say("opened ", "eröffnet ")
            + dayAndClock(m_incident.openedAt);
        const auto who = [this](const std::string& person) {
            return person.empty() ? std::string() : say(" by ", " von ") + person;
        };
        text += who(m_incident.openedBy);
        const auto later = [this](Instant instant) { return m_request.zone.clockBeside(instant, m_incident.openedAt); };
        if (m_incident.acknowledgedAt)
            text += say(", acknowledged ", ", quittiert ") + later(*m_incident.acknowledgedAt)
                + who(m_incident.acknowledgedBy);
        if (m_incident.closedAt)
            text += say(", closed ", ", abgeschlossen ") + later(*m_incident.closedAt);
        return text;
    }
    [[nodiscard]] std::string zoneLine() const
    {
        return say("Times are those of ", "Zeiten in ") + m_request.zone.name() + ".";
    }

    [[nodiscard]] std::vector<std::string> relapses() const
    {
        std::vector<std::string> lines;
        for (const Relapse& relapse : m_incident.relapses) {
            const Alert* const alert = m_request.state.alert(relapse.alert);
            std::string line = dayAndClock(relapse.at) + "  "
                + (alert ? alert->condition.name : relapse.alert.source + '/' + relapse.alert.fingerprint);
            for (const Hypothesis& hypothesis : m_incident.hypotheses) {
                if (hypothesis.id == relapse.hypothesis && !relapse.hypothesis.empty())
                    line += std::string(say("; only a symptom: ", "; nur ein Symptom: ")) + hypothesis.statement;
            }
            lines.push_back(std::move(line));
        }
        return lines;
    }

    [[nodiscard]] std::vector<std::string> outages() const
    {
        std::vector<std::string> lines;
        const auto all = outagesOf(m_incident, m_request.state.incidents());
        for (const Outage* const outage : all)
            lines.push_back(line(*outage));
        if (!all.empty())
            lines.push_back(say("Together: ", "Zusammen: ") + totals(totalsOf(all, m_request.now)));
        return lines;
    }

    // "2021-02-10 14:10  Final message, Public status (status page) by Ada"
    [[nodiscard]] std::string messageHead(const PublishedMessage& message) const
    {
        std::string text = dayAndClock(message.at) + "  "
            + std::string(momentName(message.text.moment, m_request.language)) + ", "
            + std::string(audienceName(message.text.audience, m_request.language));
        if (!message.channel.empty())
            text += " (" + message.channel + ')';
        return message.by.empty() ? text : text + say(" by ", " von ") + message.by;
    }
    [[nodiscard]] const Message& message(const PublishedMessage& published) const
    {
        const bool german = m_request.language == Language::German;
        const Message& mine = german ? published.text.german : published.text.english;
        return mine.empty() ? (german ? published.text.english : published.text.german) : mine;
    }

private:
    [[nodiscard]] std::string totals(const OutageTotals& totals) const
    {
        return say("down ", "ausgefallen ") + spanText(totals.down) + say(", degraded ", ", eingeschränkt ")
            + spanText(totals.degraded) + say(", in all ", ", insgesamt ") + spanText(totals.both);
    }

    [[nodiscard]] std::string line(const Outage& outage) const
    {
        const Catalogue& catalogue = *m_request.state.catalogue();
        const OutageFacts& facts = outage.facts;
        std::string text = componentName(catalogue, facts.component, m_request.language) + "  ";
        for (std::size_t i = 0; i < outage.spells.size(); ++i) {
            const OutageSpell& spell = outage.spells[i];
            text += (i == 0 ? "" : ", ") + std::string(outageStateName(spell.state, m_request.language)) + ' '
                + (i == 0 ? dayAndClock(spell.from) : m_request.zone.clockBeside(spell.from, outage.from()))
                + (spell.to ? " – " + m_request.zone.clockBeside(*spell.to, spell.from)
                            : std::string(say(" until now", " bis jetzt")));
        }
        const Outage* const one = &outage;
        text += " (" + spanText(totalsOf({ &one, 1 }, m_request.now).both) + ')';
        if (facts.planned)
            text += say(", planned", ", geplant");
        if (facts.fault == Fault::ThirdParty)
            text += say(", a third party's fault", ", Verursacher ist ein Dritter");
        if (!facts.reach.segment.empty())
            text += say(", for ", ", für ") + segmentName(catalogue, facts.reach.segment, m_request.language);
        if (!facts.comment.empty())
            text += " – " + facts.comment;
        return outage.withdrawn ? text + say(" [withdrawn]", " [zurückgenommen]") : text;
    }

    const TimelineRequest& m_request;
    const Incident& m_incident;
    EntryStyle m_style;
    Instant m_reference; // the moment of the entry that is told
};

QString escaped(std::string_view outside)
{
    return leitstand::text(markdownText(outside));
}

} // namespace

QString timelineText(const TimelineRequest& request)
{
    Timeline timeline(request);
    QString text;
    const auto line = [&text](const std::string& what, int indent = 0) {
        text += QString(indent, QLatin1Char(' ')) + oneLine(what) + QLatin1Char('\n');
    };
    line(request.incident.title + "  (" + request.incident.id.value + ')');
    line(timeline.head());
    if (!request.incident.summary.empty())
        line(request.incident.summary);
    line(timeline.zoneLine());
    std::string day;
    for (const Line& each : timeline.lines()) {
        if (const std::string today = timeline.day(each.entry.at); today != day) {
            text += QLatin1Char('\n');
            line(today);
            day = today;
        }
        const std::string mark = timeline.mark(each.text);
        line(timeline.clock(each.entry.at) + "  " + timeline.by(each.entry.by) + "  "
            + (mark.empty() ? "" : '[' + mark + "] ") + each.text.what);
        if (const std::string corrected = each.text.besides(); !corrected.empty())
            line(std::string(timeline.say("corrects: ", "berichtigt: ")) + corrected, 7);
    }
    const auto section = [&](const char* title, const std::vector<std::string>& lines) {
        if (lines.empty())
            return;
        text += QLatin1Char('\n');
        line(title);
        for (const std::string& each : lines)
            line(each, 2);
    };
    section(timeline.say("Relapses", "Rückfälle"), timeline.relapses());
    section(timeline.say("Outages", "Ausfälle"), timeline.outages());
    if (!request.incident.published.empty()) {
        text += QLatin1Char('\n');
        line(timeline.say("Messages", "Meldungen"));
    }
    for (const PublishedMessage& message : request.incident.published) {
        line(timeline.messageHead(message), 2);
        line(timeline.message(message).subject, 4);
        for (const QString& each : leitstand::text(timeline.message(message).body).split(QLatin1Char('\n')))
            line(each.toStdString(), 4);
    }
    return text;
}

QString timelineMarkdown(const TimelineRequest& request)
{
    Timeline timeline(request);
    QString text = QStringLiteral("# ") + escaped(request.incident.title) + QStringLiteral("\n\n")
        + escaped(timeline.head()) + QStringLiteral("\n\n");
    if (!request.incident.summary.empty())
        text += escaped(request.incident.summary) + QStringLiteral("\n\n");
    text += escaped(timeline.zoneLine()) + QStringLiteral("\n");
    std::string day;
    for (const Line& each : timeline.lines()) {
        if (const std::string today = timeline.day(each.entry.at); today != day) {
            text += QStringLiteral("\n## %1\n\n| %2 | %3 | %4 |\n| --- | --- | --- |\n")
                        .arg(leitstand::text(today), leitstand::text(timeline.say("time", "Zeit")),
                            leitstand::text(timeline.say("who", "wer")), leitstand::text(timeline.say("what", "was")));
            day = today;
        }
        QString what = escaped(each.text.what);
        if (each.text.withdrawn)
            what = QStringLiteral("~~") + what + QStringLiteral("~~");
        if (const std::string mark = timeline.mark(each.text); !mark.empty())
            what += QStringLiteral(" *(") + escaped(mark) + QStringLiteral(")*");
        if (const std::string corrected = each.text.besides(); !corrected.empty())
            what += QStringLiteral(" *(") + escaped(timeline.say("corrects: ", "berichtigt: ") + corrected)
                + QStringLiteral(")*");
        text += QStringLiteral("| ") + leitstand::text(timeline.clock(each.entry.at)) + QStringLiteral(" | ")
            + escaped(timeline.by(each.entry.by)) + QStringLiteral(" | ") + what + QStringLiteral(" |\n");
    }
    const auto section = [&](const char* title, const std::vector<std::string>& lines) {
        if (lines.empty())
            return;
        text += QStringLiteral("\n## ") + leitstand::text(title) + QStringLiteral("\n\n");
        for (const std::string& each : lines)
            text += QStringLiteral("- ") + escaped(each) + QLatin1Char('\n');
    };
    section(timeline.say("Relapses", "Rückfälle"), timeline.relapses());
    section(timeline.say("Outages", "Ausfälle"), timeline.outages());
    if (!request.incident.published.empty())
        text += QStringLiteral("\n## ") + leitstand::text(timeline.say("Messages", "Meldungen")) + QLatin1Char('\n');
    for (const PublishedMessage& message : request.incident.published) {
        text += QStringLiteral("\n### ") + escaped(timeline.messageHead(message)) + QStringLiteral("\n\n> **")
            + escaped(timeline.message(message).subject) + QStringLiteral("**\n");
        for (const QString& each : leitstand::text(timeline.message(message).body).split(QLatin1Char('\n')))
            text += QStringLiteral(">\n> ") + escaped(each.toStdString()) + QLatin1Char('\n');
    }
    return text;
}

QJsonObject timelineDocument(const TimelineRequest& request)
{
    Timeline timeline(request);
    QJsonArray entries;
    for (const Line& line : timeline.lines()) {
        const CaseEntry& entry = line.entry;
        QJsonObject one {
            { QStringLiteral("at"), text(entry.at) },
            { QStringLiteral("local"), text(request.zone.full(entry.at)) },
            { QStringLiteral("by"), text(entry.by) },
            { QStringLiteral("aspect"), text(wordFor(entry.aspect().value_or(Aspect::Case))) },
            { QStringLiteral("version"), number(entry.version) },
            { QStringLiteral("text"), text(line.text.what) },
            { QStringLiteral("withdrawn"), line.text.withdrawn },
            { QStringLiteral("corrected"), line.text.replaced },
        };
        if (const auto* const others = std::get_if<OthersChange>(&entry.change))
            one.insert(QLatin1String("of_incident"),
                text(std::visit([](const auto& change) { return change.other.value; }, *others)));
        if (entry.corrects != 0)
            one.insert(QLatin1String("corrects"), number(entry.corrects));
        put(one, QLatin1String("corrects_text"), line.text.corrected);
        entries.append(one);
    }
    const auto outages = outagesOf(request.incident, request.state.incidents());
    QJsonArray listed;
    for (const Outage* const outage : outages)
        listed.append(outageDocument(*outage));
    return {
        { QStringLiteral("incident"), text(request.incident.id.value) },
        { QStringLiteral("title"), text(request.incident.title) },
        { QStringLiteral("summary"), text(request.incident.summary) },
        { QStringLiteral("priority"), text(wordFor(request.incident.priority)) },
        { QStringLiteral("lane"), text(wordFor(request.incident.lane)) },
        { QStringLiteral("time_zone"), text(request.zone.name()) },
        { QStringLiteral("entries"), entries },
        { QStringLiteral("relapses"), relapsesDocument(request.state, request.incident) },
        { QStringLiteral("outages"), listed },
        { QStringLiteral("totals"), totalsDocument(outages, request.zone.zone(), request.now) },
        { QStringLiteral("messages"), publishedDocument(request.incident) },
    };
}

std::vector<const Incident*> incidentsNamed(const OperationsState& state, std::string_view prefix)
{
    std::vector<const Incident*> found;
    for (const auto& [id, incident] : state.incidents()) {
        if (id.value == prefix)
            return { &incident };
        if (id.value.starts_with(prefix))
            found.push_back(&incident);
    }
    return found;
}

} // namespace leitstand
