// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/scenario_deeds.h"

#include "wire/subjects.h"

#include <algorithm>

namespace leitstand {
namespace {

using namespace std::chrono_literals;
using CaseStep = ScenarioScript::CaseStep;
using CommsStep = ScenarioScript::CommsStep;

constexpr const char* Priorities = "P1, P2, P3, P4, P5";

ScenarioText requiredIn(TomlTable& table, std::string_view key, std::string_view meaning = {})
{
    return { table.requiredTextInBoth(key, meaning) };
}

ScenarioText optionalIn(TomlTable& table, std::string_view key)
{
    return { table.textInBoth(key).value_or(TextInBoth()) };
}

// Of something in an incident, or in the catalogue.
std::string nameIn(TomlTable& table, std::string_view key, std::string_view meaning)
{
    constexpr std::size_t MaxBytes = 200;
    std::string name = table.requiredText(key, meaning);
    if (name.size() > MaxBytes)
        table.mistake(key, '"' + std::string(key) + "\" is longer than 200 bytes", "shorten it");
    return name;
}

CaseStep stepOf(CaseChange change, ScenarioText text = {}, ScenarioText detail = {})
{
    CaseStep deed;
    deed.change = std::move(change);
    deed.text = std::move(text);
    deed.detail = std::move(detail);
    return deed;
}

std::vector<ComponentId> componentsIn(TomlTable& table, std::string_view key)
{
    std::vector<ComponentId> components;
    for (std::string& id : table.texts(key))
        components.push_back({ std::move(id) });
    return components;
}

OutageState outageStateIn(TomlTable& table)
{
    return table.requiredWord("state", outageStateFromWord, allowedWords({ OutageState::Down, OutageState::Degraded }));
}

CaseStep hypothesis(TomlTable& table)
{
    const HypothesisId id { nameIn(table, "id", "what later steps call it") };
    return stepOf(HypothesisRaised { id, {} }, requiredIn(table, "statement", "what may be the reason"));
}

CaseStep judgement(TomlTable& table)
{
    using enum HypothesisState;
    const HypothesisId id { nameIn(table, "hypothesis", "the id of one that was raised") };
    const HypothesisState state
        = table.requiredWord("state", hypothesisStateFromWord, allowedWords({ Testing, Refuted, Cause, Symptom }));
    return stepOf(HypothesisJudged { id, state, {} }, optionalIn(table, "evidence"));
}

std::string outcomes()
{
    using enum ActionOutcome;
    return allowedWords({ Running, Succeeded, Failed, Impossible });
}

CaseStep action(TomlTable& table)
{
    ActionTaken taken;
    taken.action = { nameIn(table, "id", "what later steps call it") };
    taken.by = table.filledText("by").value_or(std::string());
    taken.outcome = table.word("outcome", actionOutcomeFromWord, outcomes()).value_or(ActionOutcome::Running);
    ScenarioText what = requiredIn(table, "what", "what is done");
    return stepOf(std::move(taken), std::move(what), optionalIn(table, "detail"));
}

CaseStep actionEnd(TomlTable& table)
{
    const ActionId id { nameIn(table, "action", "the id of one that was begun") };
    const ActionOutcome outcome = table.requiredWord("outcome", actionOutcomeFromWord, outcomes());
    return stepOf(ActionEnded { id, outcome, {} }, optionalIn(table, "detail"));
}

CaseStep cause(TomlTable& table)
{
    const CauseId id { nameIn(table, "id", "its name within the incident") };
    return stepOf(CauseRecorded { id, {} }, requiredIn(table, "text", "what the cause was"));
}

} // namespace

bool isIncidentKey(std::string_view text)
{
    constexpr std::size_t MaxLetters = 40;
    return isIncidentId(text) && text.size() <= MaxLetters;
}

void ScenarioDeedReader::read(TomlTable& table, Step& step)
{
    if (table.has("fires"))
        step.deeds.emplace_back(ScenarioScript::Fires { alertKeys(table, "fires") });
    if (table.has("resolves"))
        step.deeds.emplace_back(ScenarioScript::Resolves { alertKeys(table, "resolves") });
    readFacts(table, step);
    readFindings(table, step);
    readOutages(table, step);
    readCourse(table, step);
    readCorrection(table, step);
    readComms(table, step);
    if (const auto label = table.filledText("label")) {
        if (!m_labels.emplace(*label, m_source.script.steps.size()).second)
            table.mistake("label", "there is another step \"" + *label + '"', "give each its own label");
    }
}

std::vector<std::string> ScenarioDeedReader::alertKeys(TomlTable& table, std::string_view key)
{
    std::vector<std::string> ids = table.requiredTexts(key, "a list of alerts");
    for (const std::string& id : ids) {
        if (!m_source.script.alerts.contains(id) && !m_source.script.floods.contains(id))
            table.mistake(
                key, "there is no alert \"" + id + '"', "describe it in an [[alert]] or a [[flood]] with this id");
    }
    return ids;
}

std::string ScenarioDeedReader::incidentKey(TomlTable& table, std::string_view key)
{
    std::string written = table.filledText(key).value_or(std::string());
    if (!written.empty() && !isIncidentKey(written))
        table.mistake(
            key, '"' + written + "\" is no name for an incident", "use up to 40 letters, digits, '-' and '_'");
    return written;
}

ScenarioScript::CaseStep ScenarioDeedReader::opening(TomlTable& table)
{
    IncidentOpened opened;
    opened.priority = table.requiredWord("priority", priorityFromWord, Priorities);
    opened.customerImpact = table.requiredBoolean("customer_impact", "true if customers notice it");
    opened.components = componentsIn(table, "components");
    CaseStep deed = stepOf(
        std::move(opened), requiredIn(table, "title", "what the incident is called"), optionalIn(table, "summary"));
    if (table.has("alerts"))
        deed.alerts = alertKeys(table, "alerts");
    deed.otherIncident = incidentKey(table, "split_from");
    return deed;
}

void ScenarioDeedReader::readFacts(TomlTable& table, Step& step)
{
    if (const toml::table* const opened = table.table("opened")) {
        TomlTable source(*opened, "\"opened\"", m_source.mistakes);
        add(step, opening(source));
    }
    if (table.has("acknowledged")) {
        if (!table.requiredBoolean("acknowledged"))
            table.mistake("acknowledged", "\"acknowledged\" can only be true", "leave it out otherwise");
        add(step, IncidentAcknowledged());
    }
    if (table.has("title"))
        add(step, stepOf(TitleChanged(), requiredIn(table, "title")));
    if (table.has("summary"))
        add(step, stepOf(SummaryChanged(), requiredIn(table, "summary")));
    if (table.has("priority"))
        add(step, PriorityChanged { table.requiredWord("priority", priorityFromWord, Priorities) });
    if (table.has("customer_impact"))
        add(step, CustomerImpactChanged { table.requiredBoolean("customer_impact", "true if customers notice it") });
    if (const toml::table* const roles = table.table("roles")) {
        TomlTable people(*roles, "\"roles\"", m_source.mistakes);
        for (const CaseRole role : { CaseRole::Commander, CaseRole::CommunicationLead, CaseRole::Scribe }) {
            if (const auto person = people.text(wordFor(role)))
                add(step, RoleAssigned { role, *person });
        }
    }
    if (table.has("affects"))
        add(step, ComponentsAffected { componentsIn(table, "affects") });
    if (table.has("clears"))
        add(step, ComponentsCleared { componentsIn(table, "clears") });
    for (const auto& [key, change] :
        { std::pair<const char*, CaseChange>("links", AlertsLinked()), { "unlinks", AlertsUnlinked() } }) {
        if (!table.has(key))
            continue;
        CaseStep deed = stepOf(change);
        deed.alerts = alertKeys(table, key);
        add(step, std::move(deed));
    }
}

void ScenarioDeedReader::readFindings(TomlTable& table, Step& step)
{
    const auto each = [&](const char* key, CaseStep (*readOne)(TomlTable&)) {
        for (const toml::table* const source : oneOrMore(table, key)) {
            TomlTable entry(*source, '"' + std::string(key) + '"', m_source.mistakes);
            add(step, readOne(entry));
        }
    };
    each("hypothesis", &hypothesis);
    each("judged", &judgement);
    each("action", &action);
    each("action_ended", &actionEnd);
}

std::vector<OutageSpell> ScenarioDeedReader::spells(TomlTable& table, const Step& step)
{
    const Instant now = m_source.script.start + step.offset;
    const auto spell = [&](TomlTable& source) {
        const OutageState state = outageStateIn(source);
        const Instant from = m_source.instant(source, "from").value_or(now);
        return OutageSpell { state, from, m_source.instant(source, "to") };
    };
    if (!table.has("spells"))
        return { spell(table) };
    std::vector<OutageSpell> spells;
    for (const toml::table* const source : table.tables("spells")) {
        TomlTable entry(*source, "\"spells\"", m_source.mistakes);
        spells.push_back(spell(entry));
    }
    return spells;
}

ScenarioScript::CaseStep ScenarioDeedReader::outage(TomlTable& table, const Step& step)
{
    OutageRecorded recorded;
    recorded.outage = { nameIn(table, "id", "what later steps call it") };
    OutageFacts& facts = recorded.facts;
    facts.component = { nameIn(table, "component", "what does not work") };
    facts.planned = table.boolean("planned").value_or(false);
    facts.fault
        = table.word("fault", faultFromWord, allowedWords({ Fault::Own, Fault::ThirdParty })).value_or(Fault::Own);
    facts.reach.segment = { table.filledText("segment").value_or(std::string()) };
    facts.reach.share = table.number("share", 0, 1);
    recorded.spells = spells(table, step);
    return stepOf(std::move(recorded), optionalIn(table, "comment"));
}

void ScenarioDeedReader::readOutages(TomlTable& table, Step& step)
{
    const Instant now = m_source.script.start + step.offset;
    const auto each = [&](const char* key, const auto& readOne) {
        for (const toml::table* const source : oneOrMore(table, key)) {
            TomlTable entry(*source, '"' + std::string(key) + '"', m_source.mistakes);
            add(step, readOne(entry));
        }
    };
    const auto named = [](TomlTable& entry) { return OutageId { nameIn(entry, "outage", "the id of an outage") }; };
    each("outage", [&](TomlTable& entry) { return outage(entry, step); });
    each("outage_changed", [&](TomlTable& entry) {
        const OutageId id = named(entry);
        const OutageState state = outageStateIn(entry);
        return stepOf(OutageChanged { id, state, m_source.instant(entry, "at").value_or(now) });
    });
    each("outage_ended", [&](TomlTable& entry) {
        const OutageId id = named(entry);
        return stepOf(OutageEnded { id, m_source.instant(entry, "at").value_or(now) });
    });
    each("regulatory", [&](TomlTable& entry) {
        using enum RegulatoryMilestone;
        const Regime regime
            = entry.requiredWord("regime", regimeFromWord, allowedWords({ Regime::Dora, Regime::Nis2, Regime::Gdpr }));
        const RegulatoryMilestone milestone = entry.requiredWord("milestone", regulatoryMilestoneFromWord,
            allowedWords({ Aware, Classified, InitialSubmitted, IntermediateSubmitted, FinalSubmitted }));
        return stepOf(RegulatoryMilestoneReached { regime, milestone, m_source.instant(entry, "at").value_or(now) });
    });
}

ScenarioScript::CaseStep ScenarioDeedReader::prevention(TomlTable& table)
{
    PreventionPlanned planned;
    planned.prevention = { nameIn(table, "id", "what later steps call it") };
    planned.owner = table.filledText("owner").value_or(std::string());
    if (const toml::node* const due = table.node("due")) {
        using namespace std::chrono;
        if (const auto* const date = due->as_date())
            planned.due = sys_days(year(date->get().year) / date->get().month / date->get().day);
        else
            table.mistake("due", "\"due\" has to be a day", "write it without quotation marks, like 2026-11-30");
    }
    return stepOf(std::move(planned), requiredIn(table, "text", "what will be done"));
}

void ScenarioDeedReader::readCourse(TomlTable& table, Step& step)
{
    if (table.has("lane")) {
        using enum Lane;
        LaneMoved moved;
        moved.to
            = table.requiredWord("lane", laneFromWord, allowedWords({ Understand, Act, Watch, Communicate, Closed }));
        moved.watch = table.duration("watch", 1min, 7 * 24h);
        if (moved.watch && *moved.watch % 1s != 0s)
            table.mistake("watch", "a window has whole seconds", "write it like \"30m\"");
        if (moved.watch && moved.to != Watch)
            table.mistake("watch", "only lane = \"watch\" has a window", "leave it out");
        add(step, stepOf(std::move(moved), optionalIn(table, "reason")));
    } else {
        for (const char* const key : { "watch", "reason" }) {
            if (table.has(key))
                table.mistake(
                    key, '"' + std::string(key) + "\" belongs to a lane", "add lane = \"...\", or leave it out");
        }
    }
    for (const toml::table* const source : oneOrMore(table, "cause")) {
        TomlTable entry(*source, "\"cause\"", m_source.mistakes);
        add(step, cause(entry));
    }
    for (const toml::table* const source : oneOrMore(table, "prevention")) {
        TomlTable entry(*source, "\"prevention\"", m_source.mistakes);
        add(step, prevention(entry));
    }
    if (const auto done = table.filledText("prevention_done"))
        add(step, PreventionDone { { *done } });
    if (table.has("merged_into")) {
        CaseStep deed = stepOf(IncidentMerged());
        deed.otherIncident = incidentKey(table, "merged_into");
        add(step, std::move(deed));
    }
    if (table.has("note")) {
        NoteAdded note;
        note.mark = table.word("mark", noteMarkFromWord, allowedWords({ NoteMark::WentWell, NoteMark::WentBadly }))
                        .value_or(NoteMark::None);
        add(step, stepOf(std::move(note), requiredIn(table, "note")));
    } else if (table.has("mark")) {
        table.mistake("mark", "\"mark\" belongs to a note", "add note = \"...\", or leave it out");
    }
}

std::optional<ScenarioScript::DeedNumber> ScenarioDeedReader::corrected(
    TomlTable& table, const Step& step, const CaseStep& deed)
{
    const std::string label = table.requiredText("corrects", "the label of an earlier step");
    const auto found = m_labels.find(label);
    if (found == m_labels.end()) {
        if (!label.empty())
            table.mistake("corrects", "there is no step \"" + label + "\" so far", "give the step label = \"...\"");
        return std::nullopt;
    }
    const Step& earlier = m_source.script.steps[found->second];
    if (earlier.incident != step.incident) {
        table.mistake("corrects", "step \"" + label + "\" is about another incident", "name a step of this one");
        return std::nullopt;
    }
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < earlier.deeds.size(); ++i) {
        const auto* const candidate = std::get_if<CaseStep>(&earlier.deeds[i]);
        if (candidate
            && (std::holds_alternative<Withdrawn>(deed.change) || candidate->change.index() == deed.change.index()))
            fitting.push_back(i);
    }
    if (fitting.size() != 1) {
        table.mistake("corrects",
            "step \"" + label + (fitting.empty() ? "\" did nothing of this kind" : "\" did more than one such thing"),
            "give what is corrected a step of its own");
        return std::nullopt;
    }
    // What is recorded keeps the version that recorded it; a second correction names that one, too.
    const auto& first = std::get<CaseStep>(earlier.deeds[fitting.front()]).corrects;
    return first ? first : ScenarioScript::DeedNumber { found->second, fitting.front() };
}

void ScenarioDeedReader::readCorrection(TomlTable& table, Step& step)
{
    if (table.has("withdrawn"))
        add(step, stepOf(Withdrawn(), requiredIn(table, "withdrawn", "why it is taken back")));
    const bool corrects = table.has("corrects");
    if (table.has("withdrawn") && !corrects)
        table.mistake("withdrawn", "it does not say what is withdrawn", "add corrects = \"label\"");
    if (!corrects)
        return;
    std::vector<CaseStep*> deeds;
    for (ScenarioScript::Deed& deed : step.deeds) {
        if (auto* const change = std::get_if<CaseStep>(&deed))
            deeds.push_back(change);
    }
    if (deeds.size() == 1)
        deeds.front()->corrects = corrected(table, step, *deeds.front());
    else
        table.mistake("corrects", "a correction is one thing that is done anew, or \"withdrawn\"",
            "give everything else a step of its own");
}

DraftText ScenarioDeedReader::message(TomlTable& table)
{
    DraftText text;
    text.audience = table.requiredWord("audience", audienceFromWord, "public, affected, phone, management");
    text.moment = table.requiredWord(
        "moment", momentFromWord, "first_notice, update, identified, watching, resolved, final, post_mortem");
    for (const auto& [key, message] : { std::pair("de", &text.german), std::pair("en", &text.english) }) {
        const toml::table* const language = table.table(key);
        if (!language) {
            table.mistake(key, "the message in \"" + std::string(key) + "\" is missing",
                "write both languages: de = { subject = \"...\", body = \"...\" } and en likewise");
            continue;
        }
        TomlTable reader(*language, '"' + std::string(key) + '"', m_source.mistakes);
        message->subject = reader.requiredText("subject");
        message->body = reader.requiredText("body");
    }
    return text;
}

void ScenarioDeedReader::readComms(TomlTable& table, Step& step)
{
    if (const toml::table* const saved = table.table("draft")) {
        TomlTable draft(*saved, "\"draft\"", m_source.mistakes);
        const DraftId id { draft.requiredText("id", "what later steps call this draft") };
        const DraftText text = message(draft);
        m_drafts[{ step.incident, id.value }] = text;
        step.deeds.emplace_back(CommsStep { DraftSaved { id, text } });
    }
    readReview(table, step);
    if (const toml::table* const published = table.table("published")) {
        TomlTable message(*published, "\"published\"", m_source.mistakes);
        const DraftId id = knownDraft(message, step, "draft");
        const std::string channel = message.requiredText("channel", "where it was published");
        const auto nextUpdate = promise(message, step);
        if (const auto draft = m_drafts.find({ step.incident, id.value }); draft != m_drafts.end())
            step.deeds.emplace_back(CommsStep { MessagePublished { id, draft->second, channel, nextUpdate } });
    }
    if (table.has("asked"))
        step.deeds.emplace_back(
            CommsStep { CustomersAsked { table.requiredWord("asked", askedByFromWord, "phone, mail, chat") } });
}

// On the way of a draft to its readers.
void ScenarioDeedReader::readReview(TomlTable& table, Step& step)
{
    if (table.has("submitted"))
        step.deeds.emplace_back(CommsStep { DraftSubmitted { knownDraft(table, step, "submitted") } });
    if (table.has("taken_back"))
        step.deeds.emplace_back(CommsStep { DraftWithdrawn { knownDraft(table, step, "taken_back") } });
    if (table.has("approved"))
        step.deeds.emplace_back(CommsStep { DraftApproved { knownDraft(table, step, "approved"), 0, {} } });
    if (const toml::table* const refused = table.table("refused")) {
        TomlTable decision(*refused, "\"refused\"", m_source.mistakes);
        const DraftId id = knownDraft(decision, step, "draft");
        step.deeds.emplace_back(
            CommsStep { DraftRefused { id, 0, {} }, requiredIn(decision, "reason", "what has to change") });
    }
    if (const toml::table* const ordered = table.table("ordered")) {
        TomlTable order(*ordered, "\"ordered\"", m_source.mistakes);
        const DraftId id = knownDraft(order, step, "draft");
        std::vector<std::string> channels = order.requiredTexts("channels", "where it is to be published");
        step.deeds.emplace_back(
            CommsStep { PublicationOrdered { {}, id, 0, std::move(channels), promise(order, step) } });
    }
}

DraftId ScenarioDeedReader::knownDraft(TomlTable& table, const Step& step, std::string_view key)
{
    const DraftId id { table.requiredText(key, "the id of a draft") };
    if (!id.empty() && !m_drafts.contains({ step.incident, id.value }))
        table.mistake(key, "there is no draft \"" + id.value + "\" so far", "save it in this step or an earlier one");
    return id;
}

std::optional<Instant> ScenarioDeedReader::promise(TomlTable& table, const Step& step)
{
    const auto nextUpdate = m_source.instant(table, "next_update");
    if (nextUpdate && *nextUpdate <= m_source.script.start + step.offset)
        table.mistake("next_update", "the next update is promised for a time that is past", "promise a later one");
    return nextUpdate;
}

} // namespace leitstand
