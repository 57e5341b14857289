// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happened and what was done: course, attempts, causes, notes, prevention.

#include "domain/timeline.h"
#include "drafting/entry_text.h"
#include "drafting/report_teller.h"

#include <algorithm>

namespace leitstand {
namespace {

// What belongs into other sections, or says nothing about the course.
bool isTold(const CaseEntry& entry)
{
    const auto* const change = std::get_if<CaseChange>(&entry.change);
    if (!change) {
        const auto* const comms = std::get_if<CommsChange>(&entry.change);
        return comms
            && (std::holds_alternative<MessagePublished>(*comms) || std::holds_alternative<PublicationOrdered>(*comms));
    }
    if (const auto* const note = std::get_if<NoteAdded>(change))
        return note->mark == NoteMark::None;
    return !std::holds_alternative<Withdrawn>(*change) && !std::holds_alternative<PreventionPlanned>(*change)
        && !std::holds_alternative<PreventionDone>(*change) && !std::holds_alternative<SummaryChanged>(*change)
        && !std::holds_alternative<TitleChanged>(*change) && !std::holds_alternative<PicturePiece>(*change);
}

std::string_view stateWords(const Hypothesis& hypothesis, bool german)
{
    if (hypothesis.becameSymptom)
        return german ? "für die Ursache gehalten, war aber ein Symptom" : "taken for the cause, but was a symptom";
    switch (hypothesis.state()) {
    case HypothesisState::Testing:
        return german ? "noch in Prüfung" : "still being tested";
    case HypothesisState::Refuted:
        return german ? "widerlegt" : "refuted";
    case HypothesisState::Cause:
        return german ? "als Ursache bestätigt" : "confirmed as the cause";
    case HypothesisState::Symptom:
        return german ? "als Symptom erkannt" : "recognised as a symptom";
    case HypothesisState::Raised:
        break;
    }
    return german ? "nicht geprüft" : "not tested";
}

std::string_view outcomeWords(ActionOutcome outcome, bool german)
{
    switch (outcome) {
    case ActionOutcome::Succeeded:
        return german ? "erfolgreich" : "succeeded";
    case ActionOutcome::Failed:
        return german ? "gescheitert" : "failed";
    case ActionOutcome::Impossible:
        return german ? "nicht möglich" : "not possible";
    case ActionOutcome::Running:
        break;
    }
    return german ? "läuft noch" : "still running";
}

} // namespace

void ReportTeller::tellTimeline()
{
    m_writer.beginPassage("timeline");
    EntryStyle style { m_language, [this](Instant at) { return moment(at); } };
    std::vector<std::vector<ReportLine>> rows;
    for (const auto& entry : m_incident.entries) {
        if (!isTold(*entry))
            continue;
        const EntryText text = entryText(*entry, m_incident, m_request.state, style);
        if (text.what.empty() || text.withdrawn || text.replaced)
            continue;
        rows.push_back({ ReportLine(moment(entry->at)), ReportLine().quote(entry->by.empty() ? "–" : entry->by),
            ReportLine().quote(text.what) });
    }
    m_writer.table({ say("Zeit", "Time"), say("Wer", "Who"), say("Was", "What") }, rows);
    m_writer.endPassage();
}

void ReportTeller::tellAttempts()
{
    m_writer.beginPassage("attempts");
    bool any = false;
    for (const Hypothesis& hypothesis : m_incident.hypotheses) {
        if (hypothesis.withdrawn)
            continue;
        ReportLine line;
        line.say(say("Vermutung: ", "Hypothesis: ")).strong(hypothesis.statement).say(" – ");
        line.say(stateWords(hypothesis, german()));
        const HypothesisStep& last = hypothesis.steps.back();
        if (!last.evidence.empty())
            line.say(" (").value("hypothesis:" + hypothesis.id.value, moment(last.at)).say("): ").quote(last.evidence);
        m_writer.item(line);
        any = true;
    }
    std::vector<std::vector<ReportLine>> rows;
    for (const Action& action : m_incident.actions) {
        if (action.withdrawn)
            continue;
        ReportLine result { outcomeWords(action.outcome, german()) };
        if (action.endedAt && *action.endedAt > action.startedAt)
            result.say(say(" nach ", " after "))
                .value("action:" + action.id.value, between(action.startedAt, *action.endedAt));
        if (!action.detail.empty())
            result.say(": ").quote(action.detail);
        rows.push_back({ ReportLine(moment(action.startedAt)), ReportLine().quote(action.what),
            ReportLine().quote(action.by.empty() ? "–" : action.by), result });
    }
    if (!rows.empty())
        m_writer.table(
            { say("Zeit", "Time"), say("Maßnahme", "Action"), say("Wer", "Who"), say("Ergebnis", "Result") }, rows);
    if (!any && rows.empty())
        m_writer.paragraph(say("Dazu ist nichts aufgezeichnet.", "Nothing is recorded about this."));
    m_writer.endPassage();
}

void ReportTeller::tellCauses()
{
    m_writer.beginPassage("causes");
    bool any = false;
    for (const Cause& cause : m_incident.causes) {
        if (!cause.withdrawn)
            m_writer.item(ReportLine().quote(cause.text));
        any |= !cause.withdrawn;
    }
    for (const Hypothesis& hypothesis : m_incident.hypotheses) {
        if (hypothesis.withdrawn || hypothesis.state() != HypothesisState::Cause)
            continue;
        ReportLine line { say("Bestätigte Vermutung: ", "Confirmed hypothesis: ") };
        line.quote(hypothesis.statement);
        if (!hypothesis.steps.back().evidence.empty())
            line.say(say(" (Beleg: ", " (evidence: ")).quote(hypothesis.steps.back().evidence).say(")");
        m_writer.item(line);
        any = true;
    }
    if (!any)
        m_writer.paragraph(say("Eine Ursache ist nicht bestätigt.", "No cause is confirmed."));
    m_writer.endPassage();
}

void ReportTeller::tellNotes(NoteMark mark, const char* passage)
{
    m_writer.beginPassage(passage);
    bool any = false;
    for (const Note& note : m_incident.notes) {
        if (note.withdrawn || note.mark != mark)
            continue;
        ReportLine line;
        line.quote(note.text);
        if (!note.by.empty())
            line.say(" (").quote(note.by).say(")");
        m_writer.item(line);
        any = true;
    }
    if (!any)
        m_writer.paragraph(say("Dazu ist nichts vermerkt.", "Nothing is noted about this."));
    m_writer.endPassage();
}

void ReportTeller::tellPrevention()
{
    m_writer.beginPassage("prevention");
    std::vector<std::vector<ReportLine>> rows;
    for (const Prevention& prevention : m_incident.preventions) {
        if (prevention.withdrawn)
            continue;
        const std::string field = "prevention:" + prevention.id.value;
        ReportLine due { "–" };
        if (prevention.due)
            due = ReportLine().value(
                field + ":due", m_times.date(Instant(*prevention.due) + std::chrono::hours(12), m_language));
        ReportLine state { say("offen", "open") };
        if (prevention.doneAt)
            state = ReportLine(say("erledigt am ", "done on "))
                        .value(field + ":done", m_times.date(*prevention.doneAt, m_language));
        else if (prevention.due && m_request.now > Instant(*prevention.due) + std::chrono::days(1))
            state = ReportLine(say("**überfällig**", "**overdue**"));
        rows.push_back({ ReportLine().quote(prevention.text),
            ReportLine().quote(prevention.owner.empty() ? say("noch niemand", "nobody yet") : prevention.owner), due,
            state });
    }
    if (rows.empty())
        m_writer.paragraph(say("Noch ist keine Maßnahme geplant.", "No measure is planned yet."));
    else
        m_writer.table({ say("Maßnahme", "Measure"), say("Verantwortlich", "Responsible"), say("Bis", "Due"),
                           say("Stand", "State") },
            rows);
    m_writer.endPassage();
}

} // namespace leitstand
