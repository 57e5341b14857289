// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/entry_text.h"

#include "domain/find_by_id.h"
#include "drafting/case_words.h"
#include "drafting/message_entry_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace leitstand {
namespace {

using Text = std::string;

// With one digit after the point, if it is not zero.
Text percent(double share, std::string_view point)
{
    const auto tenths = static_cast<std::int64_t>(std::round(share * 1000));
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? Text() : Text(point) + std::to_string(tenths % 10)) + " %";
}

Text dayText(std::chrono::sys_days day, Language language)
{
    const Text text = formatInstant(Instant(day)).substr(0, 10);
    return language == Language::German ? text.substr(8) + '.' + text.substr(5, 2) + '.' + text.substr(0, 4) : text;
}

class Teller {
public:
    Teller(const Incident& incident, const OperationsState& state, const EntryStyle& style)
        : m_incident(incident)
        , m_state(state)
        , m_style(style)
    { }

    Text operator()(const IncidentOpened& opened) const
    {
        Text text = say("Opened: ", "Eröffnet: ") + opened.title + " (" + Text(wordFor(opened.priority))
            + (opened.customerImpact ? say(", customers notice it", ", Kundschaft ist betroffen") : Text());
        if (!opened.alerts.empty())
            text += ", " + counted(opened.alerts.size(), "alert", "alerts", "Alarm", "Alarme");
        text += ')';
        if (!opened.components.empty())
            text += say("; affected: ", "; betroffen: ") + components(opened.components);
        if (!opened.splitFrom.empty())
            text += say("; split from ", "; abgespalten von ") + incidentTitle(opened.splitFrom);
        return text;
    }
    Text operator()(const IncidentAcknowledged&) const { return say("Acknowledged", "Quittiert"); }
    Text operator()(const LaneMoved& moved) const
    {
        const Text lane(laneName(moved.to, m_style.language));
        Text text = say("Moved to " + lane, "Nach „" + lane + "“ verschoben");
        if (moved.watch)
            text += say(", to be watched for ", ", Beobachtung für ") + spanText(*moved.watch);
        return text + because(moved.reason);
    }
    Text operator()(const PriorityChanged& changed) const
    {
        return say("Priority: ", "Priorität: ") + Text(wordFor(changed.priority));
    }
    Text operator()(const TitleChanged& changed) const { return say("Title: ", "Titel: ") + changed.title; }
    Text operator()(const SummaryChanged& changed) const
    {
        return changed.summary.empty() ? say("Summary removed", "Zusammenfassung entfernt")
                                       : say("Summary: ", "Zusammenfassung: ") + changed.summary;
    }
    Text operator()(const CustomerImpactChanged& changed) const
    {
        return changed.customerImpact ? say("Customers notice it", "Kundschaft ist betroffen")
                                      : say("Customers do not notice it", "Kundschaft ist nicht betroffen");
    }
    Text operator()(const AlertsLinked& linked) const
    {
        return counted(linked.alerts.size(), "alert", "alerts", "Alarm", "Alarme") + say(" linked: ", " verknüpft: ")
            + alerts(linked.alerts);
    }
    Text operator()(const AlertsUnlinked& unlinked) const
    {
        return counted(unlinked.alerts.size(), "alert", "alerts", "Alarm", "Alarme") + say(" unlinked: ", " gelöst: ")
            + alerts(unlinked.alerts);
    }
    Text operator()(const NoteAdded& added) const
    {
        Text text;
        switch (added.mark) {
        case NoteMark::WentWell:
            text = say("Went well: ", "Lief gut: ");
            break;
        case NoteMark::WentBadly:
            text = say("Went badly: ", "Lief schlecht: ");
            break;
        case NoteMark::None:
            text = say("Note: ", "Notiz: ");
            break;
        }
        text += added.text;
        if (!added.pictures.empty())
            text += " (" + counted(added.pictures.size(), "picture", "pictures", "Bild", "Bilder") + ')';
        return text;
    }
    Text operator()(const RoleAssigned& assigned) const
    {
        return Text(roleName(assigned.role, m_style.language)) + ": "
            + (assigned.person.empty() ? say("nobody", "niemand") : assigned.person);
    }
    Text operator()(const ComponentsAffected& affected) const
    {
        return say("Affected: ", "Betroffen: ") + components(affected.components);
    }
    Text operator()(const ComponentsCleared& cleared) const
    {
        return say("No longer affected: ", "Nicht mehr betroffen: ") + components(cleared.components);
    }
    Text operator()(const HypothesisRaised& raised) const
    {
        return say("Hypothesis: ", "Vermutung: ") + raised.statement;
    }
    Text operator()(const HypothesisJudged& judged) const
    {
        const Hypothesis* const hypothesis = findById(m_incident.hypotheses, judged.hypothesis);
        Text text = judgementWords(judged.state, m_style.language)
            + (hypothesis ? hypothesis->statement : judged.hypothesis.value);
        if (!judged.evidence.empty())
            text += say(" – evidence: ", " – Beleg: ") + judged.evidence;
        return text;
    }
    Text operator()(const ActionTaken& taken) const
    {
        Text text = outcomeWords(taken.outcome, m_style.language) + taken.what;
        if (!taken.by.empty())
            text += " (" + taken.by + ')';
        return text + because(taken.detail);
    }
    Text operator()(const ActionEnded& ended) const
    {
        const Action* const action = findById(m_incident.actions, ended.action);
        return outcomeWords(ended.outcome, m_style.language) + (action ? action->what : ended.action.value)
            + because(ended.detail);
    }
    Text operator()(const OutageRecorded& recorded) const
    {
        Text text = say("Outage: ", "Ausfall: ") + component(recorded.facts.component) + ' ';
        for (std::size_t i = 0; i < recorded.spells.size(); ++i)
            text += (i == 0 ? "" : ", ") + spell(recorded.spells[i]);
        if (recorded.facts.planned)
            text += say(", planned", ", geplant");
        if (recorded.facts.fault == Fault::ThirdParty)
            text += say(", a third party's fault", ", Verursacher ist ein Dritter");
        return text + reach(recorded.facts.reach) + because(recorded.facts.comment);
    }
    Text operator()(const OutageChanged& changed) const
    {
        const Text name = outageComponent(changed.outage);
        const Text at = m_style.moment(changed.at);
        const Text state(outageStateName(changed.state, m_style.language));
        return say(name + " is " + state + " from " + at, name + " ist ab " + at + ' ' + state);
    }
    Text operator()(const OutageEnded& ended) const
    {
        const Text name = outageComponent(ended.outage);
        const Text at = m_style.moment(ended.at);
        return say(name + " works again from " + at, name + " funktioniert wieder ab " + at);
    }
    Text operator()(const CauseRecorded& recorded) const { return say("Cause: ", "Ursache: ") + recorded.text; }
    Text operator()(const PreventionPlanned& planned) const
    {
        Text text = say("Prevention: ", "Vorbeugung: ") + planned.text;
        Text who = planned.owner;
        if (planned.due)
            who += (who.empty() ? "" : ", ") + say("by ", "bis ") + dayText(*planned.due, m_style.language);
        return who.empty() ? text : text + " (" + who + ')';
    }
    Text operator()(const PreventionDone& done) const
    {
        const Prevention* const prevention = findById(m_incident.preventions, done.prevention);
        return say("Prevention done: ", "Vorbeugung erledigt: ")
            + (prevention ? prevention->text : done.prevention.value);
    }
    Text operator()(const IncidentMerged& merged) const
    {
        return say("Merged into ", "Aufgegangen in ") + incidentTitle(merged.into);
    }
    Text operator()(const RelapseNoticed& noticed) const
    {
        const Text name = alert(noticed.alert);
        const Text at = m_style.moment(noticed.firedAt);
        return say(
            "Relapse: " + name + " fires again since " + at, "Rückfall: " + name + " ist wieder aktiv seit " + at);
    }
    Text operator()(const RegulatoryMilestoneReached& reached) const
    {
        return regimeWords(reached.regime, m_style.language) + ": "
            + milestoneWords(reached.regime, reached.milestone, m_style.language) + say(" at ", " um ")
            + m_style.moment(reached.at);
    }
    Text operator()(const PicturePiece&) const { return {}; }
    Text operator()(const Withdrawn& withdrawn) const
    {
        return say("Withdrawn", "Zurückgenommen") + because(withdrawn.reason);
    }
    // `earlier`: what is taken back, with its time.
    [[nodiscard]] Text withdrawal(const Withdrawn& withdrawn, const Text& earlier) const
    {
        return say("Withdrawn: ", "Zurückgenommen: ") + earlier + because(withdrawn.reason);
    }

    Text operator()(const OtherAbsorbed& absorbed) const
    {
        return incidentTitle(absorbed.other)
            + say(" was merged into this incident", " ist in diesem Vorfall aufgegangen");
    }
    Text operator()(const OtherSplitOff& split) const
    {
        Text text = incidentTitle(split.other)
            + say(" was split off as an incident of its own", " wurde als eigener Vorfall abgespalten");
        if (!split.alerts.empty())
            text += " (" + counted(split.alerts.size(), "alert", "alerts", "Alarm", "Alarme") + ')';
        return text;
    }
    Text operator()(const CaseChange& change) const { return std::visit(*this, change); }
    Text operator()(const OthersChange& change) const { return std::visit(*this, change); }
    template <typename Change> Text operator()(const Change& change) const
    {
        return messageEntryText(change, m_incident, m_style);
    }

private:
    [[nodiscard]] bool isGerman() const { return m_style.language == Language::German; }
    [[nodiscard]] Text say(Text english, Text german) const
    {
        return isGerman() ? std::move(german) : std::move(english);
    }
    [[nodiscard]] Text counted(
        std::size_t count, const char* one, const char* more, const char* einer, const char* mehr) const
    {
        return std::to_string(count) + ' ' + (count == 1 ? say(one, einer) : say(more, mehr));
    }
    static Text because(const std::string& reason) { return reason.empty() ? Text() : " – " + reason; }

    [[nodiscard]] Text component(const ComponentId& id) const
    {
        return componentName(*m_state.catalogue(), id, m_style.language);
    }
    [[nodiscard]] Text components(const std::vector<ComponentId>& ids) const
    {
        Text text;
        for (const ComponentId& id : ids)
            text += (text.empty() ? "" : ", ") + component(id);
        return text;
    }
    [[nodiscard]] Text alert(const AlertKey& key) const
    {
        const Alert* const known = m_state.alert(key);
        return known && !known->condition.name.empty() ? known->condition.name : key.source + '/' + key.fingerprint;
    }
    // A flood has few names: each is told once, with how many have it.
    [[nodiscard]] Text alerts(const std::vector<AlertKey>& keys) const
    {
        constexpr std::size_t Named = 3;
        std::vector<std::pair<Text, std::size_t>> names;
        for (const AlertKey& key : keys) {
            const Text name = alert(key);
            const auto told
                = std::find_if(names.begin(), names.end(), [&name](const auto& one) { return one.first == name; });
            if (told != names.end())
                ++told->second;
            else if (names.size() <= Named)
                names.emplace_back(name, 1);
        }
        Text text;
        for (std::size_t i = 0; i < std::min(names.size(), Named); ++i) {
            text += (i == 0 ? "" : ", ") + names[i].first;
            if (names[i].second > 1)
                text += " ×" + std::to_string(names[i].second);
        }
        return names.size() > Named ? text + ", …" : text;
    }
    [[nodiscard]] Text incidentTitle(const IncidentId& id) const
    {
        const Incident* const incident = m_state.incident(id);
        return incident ? say("“" + incident->title + "”", "„" + incident->title + "“") : id.value;
    }
    // Those of a merged incident went over to the other; how it was recorded stays here.
    [[nodiscard]] Text outageComponent(const OutageId& id) const
    {
        if (const Outage* const outage = m_incident.outage(id))
            return component(outage->facts.component);
        for (const auto& entry : m_incident.entries) {
            const auto* const change = std::get_if<CaseChange>(&entry->change);
            const auto* const recorded = change ? std::get_if<OutageRecorded>(change) : nullptr;
            if (recorded && recorded->outage == id)
                return component(recorded->facts.component);
        }
        return id.value;
    }
    [[nodiscard]] Text spell(const OutageSpell& spell) const
    {
        const Text state(outageStateName(spell.state, m_style.language));
        const Text from = m_style.moment(spell.from);
        return spell.to ? state + ' ' + from + "–" + m_style.moment(*spell.to)
                        : state + say(" since ", " seit ") + from;
    }
    [[nodiscard]] Text reach(const Reach& reach) const
    {
        Text text;
        if (!reach.segment.empty())
            text = segmentName(*m_state.catalogue(), reach.segment, m_style.language);
        if (reach.share)
            text += (text.empty() ? "" : " ") + percent(*reach.share, say(".", ","))
                + (reach.segment.empty() ? say(" of customers", " der Kundschaft") : Text());
        return text.empty() ? text : say(", for ", ", für ") + text;
    }
    const Incident& m_incident;
    const OperationsState& m_state;
    const EntryStyle& m_style;
};

} // namespace

EntryText entryText(
    const CaseEntry& entry, const Incident& incident, const OperationsState& state, const EntryStyle& style)
{
    const Teller teller(incident, state, style);
    EntryText text;
    text.what = std::visit(teller, entry.change);
    if (const CaseEntry* const before = entry.corrects != 0 ? caseEntry(incident, entry.corrects) : nullptr) {
        text.corrected = style.moment(before->at) + ' ' + std::visit(teller, before->change);
        const auto* const change = std::get_if<CaseChange>(&entry.change);
        if (const auto* const withdrawn = change ? std::get_if<Withdrawn>(change) : nullptr) {
            text.what = teller.withdrawal(*withdrawn, text.corrected);
            text.namesCorrected = true;
        }
    }
    if (entry.aspect() != Aspect::Case)
        return text;
    if (const auto later = incident.corrections.find(entry.version); later != incident.corrections.end()) {
        const CaseEntry* const correction = caseEntry(incident, later->second);
        const auto* const change = correction ? std::get_if<CaseChange>(&correction->change) : nullptr;
        text.withdrawn = change && std::holds_alternative<Withdrawn>(*change);
        text.replaced = !text.withdrawn;
    }
    return text;
}

const CaseEntry* caseEntry(const Incident& incident, std::uint32_t version)
{
    for (const auto& entry : incident.entries) {
        if (entry->version == version && entry->aspect() == Aspect::Case)
            return entry.get();
    }
    return nullptr;
}

} // namespace leitstand
