// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alert_suggestions.h"

#include "insight/grouping_history.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace leitstand {
namespace {

constexpr std::size_t SmallestPart = 2;
constexpr double ShareMeant = 0.9;

std::size_t countOfCommon(const std::vector<AlertSlot>& left, const std::vector<AlertSlot>& right)
{
    std::vector<AlertSlot> common;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
    return common.size();
}

void add(std::vector<AlertSlot>& slots, const std::vector<AlertSlot>& more)
{
    slots.insert(slots.end(), more.begin(), more.end());
    std::sort(slots.begin(), slots.end());
}

void sortBySize(std::vector<AlertSuggestion>& suggestions)
{
    std::stable_sort(suggestions.begin(), suggestions.end(), [](const auto& left, const auto& right) {
        return std::pair(right.alerts.size(), left.id) < std::pair(left.alerts.size(), right.id);
    });
}

bool hasGrownSince(const AlertSuggestion& suggestion, const GroupingRecord& dismissed)
{
    return suggestion.alerts.size() > 2 * std::max<std::size_t>(dismissed.what.alerts, GroupingLimits().smallest);
}

} // namespace

// One picture, sorted into what is new, what is usual, and what an incident will take.
class AlertSuggestions::View {
public:
    explicit View(const RecentPicture& picture) : m_picture(picture), m_needs(*picture.catalogue)
    {
        for (const RecentAlert& alert : picture.alerts) {
            const AlertCondition& condition = *alert.condition;
            const bool gathered = alert.open
                && std::any_of(picture.gatherings.begin(), picture.gatherings.end(),
                    [&](const Gathering& gathering) { return gathering.takes(condition, m_needs); });
            if (alert.open && !gathered)
                m_open.push_back(alert.slot);
            if (!alert.fresh) {
                m_known.push_back(&condition);
            } else if (alert.open && !gathered) { // the others are no part of what is usual, either
                m_fresh.push_back(alert.slot);
                m_freshConditions.push_back(&condition);
            }
        }
        for (const auto& condition : picture.usual)
            m_known.push_back(condition.get());
    }

    [[nodiscard]] Instant now() const { return m_picture.now; }
    [[nodiscard]] const std::vector<AlertSlot>& fresh() const { return m_fresh; }
    [[nodiscard]] const std::vector<AlertSlot>& open() const { return m_open; }
    [[nodiscard]] std::vector<AlertGroup> groups() const
    {
        return groupAlerts(m_freshConditions, m_known, m_needs, decisionsIn(m_picture.decisions));
    }

    // Of a slot that is open or fresh.
    [[nodiscard]] const AlertCondition& condition(AlertSlot slot) const
    {
        return *std::lower_bound(
            m_picture.alerts.begin(), m_picture.alerts.end(), slot, [](const RecentAlert& alert, AlertSlot wanted) {
                return alert.slot < wanted;
            })->condition;
    }

    // Those of `open` that were in the suggestion, or fit it and came soon enough.
    [[nodiscard]] std::vector<AlertSlot> membersAmong(
        const std::vector<AlertSlot>& open, const AlertSuggestion& suggestion) const
    {
        std::vector<AlertSlot> slots;
        for (const AlertSlot slot : open) {
            const AlertCondition& alert = condition(slot);
            const bool was = std::binary_search(suggestion.alerts.begin(), suggestion.alerts.end(), slot);
            const bool inTime = alert.startsAt >= suggestion.began && alert.startsAt <= now() + RecentAlerts::Ahead
                && alert.startsAt <= suggestion.grew + Joins;
            if (was || (inTime && isOfCause(alert, suggestion.cause, suggestion.consequences, m_needs)))
                slots.push_back(slot);
        }
        return slots;
    }

    void describe(AlertSuggestion& suggestion) const
    {
        suggestion.services.clear();
        suggestion.counts = {};
        suggestion.worst = Severity::Info;
        suggestion.began = condition(suggestion.alerts.front()).startsAt;
        suggestion.grew = suggestion.began;
        for (const AlertSlot slot : suggestion.alerts) {
            const AlertCondition& alert = condition(slot);
            if (!alert.service.empty())
                ++suggestion.services[alert.service];
            ++suggestion.counts.of(alert.severity);
            suggestion.worst = std::min(suggestion.worst, alert.severity);
            suggestion.began = std::min(suggestion.began, alert.startsAt);
            suggestion.grew = std::max(suggestion.grew, alert.startsAt);
        }
    }

    // What people decided about these alerts after `later`, by whatever they have in common; null: nothing that holds.
    [[nodiscard]] const GroupingRecord* decisionAbout(const AlertSuggestion& suggestion, std::uint64_t later) const
    {
        const GroupingRecord* decision = nullptr;
        for (const GroupingRecord* const record : lastDecisions(m_picture.decisions, suggestion.began)) {
            const bool holds
                = record->what.verdict == GroupingVerdict::Split || record->what.verdict == GroupingVerdict::Dismissed;
            if (!holds || record->sequence <= later || (decision && record->sequence < decision->sequence))
                continue;
            const auto meant = std::count_if(suggestion.alerts.begin(), suggestion.alerts.end(), [&](AlertSlot slot) {
                return isOfCause(condition(slot), record->what.cause, record->what.consequences, m_needs);
            });
            if (static_cast<double>(meant) >= ShareMeant * static_cast<double>(suggestion.alerts.size()))
                decision = record;
        }
        return decision;
    }

    // The share of everything but the suggestion's alerts that has this trait.
    [[nodiscard]] double shareWithout(const AlertSuggestion& suggestion, const AlertTrait& trait) const
    {
        std::size_t others = 0;
        std::size_t with = 0;
        for (const RecentAlert& alert : m_picture.alerts) {
            if (std::binary_search(suggestion.alerts.begin(), suggestion.alerts.end(), alert.slot))
                continue;
            ++others;
            with += hasTrait(*alert.condition, trait, m_needs) ? 1 : 0;
        }
        return others > 0 ? static_cast<double>(with) / static_cast<double>(others) : 0;
    }

private:
    const RecentPicture& m_picture;
    ServiceNeeds m_needs;
    std::vector<AlertSlot> m_open;
    std::vector<AlertSlot> m_fresh;
    std::vector<const AlertCondition*> m_freshConditions;
    std::vector<const AlertCondition*> m_known;
};

bool AlertSuggestions::update(const RecentPicture& picture)
{
    const View view(picture);
    std::vector<AlertSuggestion> next;
    std::set<std::string> ids;
    std::vector<AlertSlot> taken;
    for (const AlertGroup& group : view.groups()) {
        next.push_back(told(group, view.fresh(), view, ids));
        add(taken, next.back().alerts);
    }
    // What was told before is not taken back because its alerts are no longer new, or because the others are.
    for (const AlertSuggestion& before : m_tracked) {
        const auto goesOn = std::find_if(
            next.begin(), next.end(), [&before](const AlertSuggestion& one) { return one.id == before.id; });
        std::vector<AlertSlot> still;
        std::set_difference(
            view.open().begin(), view.open().end(), taken.begin(), taken.end(), std::back_inserter(still));
        const std::vector<AlertSlot> more = view.membersAmong(still, before);
        if (goesOn == next.end()) {
            next.push_back(before);
            next.back().alerts = more;
        } else {
            add(goesOn->alerts, more);
        }
        add(taken, more);
    }
    std::erase_if(next, [](const AlertSuggestion& one) { return one.alerts.size() < GroupingLimits().smallest; });
    for (AlertSuggestion& suggestion : next)
        view.describe(suggestion);
    sortBySize(next);
    m_tracked = std::move(next);

    const auto before = std::pair(std::move(m_list), std::move(m_dismissed));
    m_list.clear();
    m_dismissed.clear();
    for (const AlertSuggestion& suggestion : m_tracked)
        show(suggestion, view, 0);
    sortBySize(m_list);
    return before.first != m_list || before.second != m_dismissed;
}

// As people have decided: about these alerts, and not about the name that they were told by, which a decision may change.
void AlertSuggestions::show(const AlertSuggestion& suggestion, const View& view, std::uint64_t later)
{
    const GroupingRecord* const decided = view.decisionAbout(suggestion, later);
    const auto is = [decided](GroupingVerdict verdict) { return decided && decided->what.verdict == verdict; };
    if (is(GroupingVerdict::Dismissed) && !hasGrownSince(suggestion, *decided)) {
        m_dismissed.push_back(suggestion);
        m_dismissed.back().cause = decided->what.cause;
        return;
    }
    if (!is(GroupingVerdict::Split)) {
        m_list.push_back(suggestion);
        return;
    }
    std::map<std::string, std::vector<AlertSlot>, std::less<>> parts;
    for (const AlertSlot slot : suggestion.alerts) {
        const AlertCondition& alert = view.condition(slot);
        const auto& label = decided->what.splitBy;
        const bool isService = label == "service" && !alert.labels.contains(label);
        if (isService ? !alert.service.empty() : alert.labels.contains(label))
            parts[isService ? alert.service : std::string(alert.labels.value(label))].push_back(slot);
    }
    for (auto& [value, slots] : parts) {
        if (slots.size() < SmallestPart)
            continue;
        AlertSuggestion part = suggestion;
        const AlertTrait own { AlertTrait::Kind::Label, decided->what.splitBy, value };
        part.id += '|' + value;
        part.alerts = std::move(slots);
        part.cause = decided->what.cause;
        if (std::find(part.cause.begin(), part.cause.end(), own) == part.cause.end())
            part.cause.push_back(own);
        std::sort(part.cause.begin(), part.cause.end());
        part.consequences.clear();
        part.isPart = true;
        view.describe(part);
        part.shared.insert(part.shared.begin(), { own, 1, view.shareWithout(part, own) });
        show(part, view, decided->sequence);
    }
}

const AlertSuggestion* AlertSuggestions::find(const std::string& id) const
{
    const auto found
        = std::find_if(m_list.begin(), m_list.end(), [&id](const AlertSuggestion& one) { return one.id == id; });
    return found == m_list.end() ? nullptr : &*found;
}

std::set<AlertSlot> AlertSuggestions::slots() const
{
    std::set<AlertSlot> slots;
    for (const AlertSuggestion& suggestion : m_tracked)
        slots.insert(suggestion.alerts.begin(), suggestion.alerts.end());
    return slots;
}

AlertSuggestion AlertSuggestions::told(const AlertGroup& group, const std::vector<AlertSlot>& fresh, const View& view,
    std::set<std::string>& takenIds) const
{
    AlertSuggestion suggestion;
    for (const std::size_t member : group.members)
        suggestion.alerts.push_back(fresh[member]);
    suggestion.cause = group.cause;
    std::sort(suggestion.cause.begin(), suggestion.cause.end());
    suggestion.consequences = group.consequences;
    suggestion.shared = group.shared;
    suggestion.sureness = group.sureness;
    // The one of before that most of its alerts were in, or that it was most of.
    std::size_t most = 0;
    for (const AlertSuggestion& before : m_tracked) {
        const std::size_t common = countOfCommon(before.alerts, suggestion.alerts);
        const bool same = 2 * common >= std::min(before.alerts.size(), suggestion.alerts.size());
        if (same && common > most && !takenIds.contains(before.id)) {
            most = common;
            suggestion.id = before.id;
        }
    }
    const auto isTracked = [this](const std::string& id) {
        return std::any_of(
            m_tracked.begin(), m_tracked.end(), [&id](const AlertSuggestion& before) { return before.id == id; });
    };
    if (suggestion.id.empty()) {
        const AlertKey& first = view.condition(suggestion.alerts.front()).key;
        suggestion.id = first.source + '/' + first.fingerprint;
        while (takenIds.contains(suggestion.id) || isTracked(suggestion.id))
            suggestion.id += '+';
    }
    takenIds.insert(suggestion.id);
    return suggestion;
}

std::vector<SplitChoice> splitChoices(
    const std::vector<AlertSlot>& alerts, const OperationsState& state, const std::vector<AlertTrait>& cause)
{
    std::map<std::string, SplitChoice, std::less<>> byLabel;
    for (const AlertSlot slot : alerts) {
        for (const auto [name, value] : state.alerts()[slot].condition.labels) {
            auto choice = byLabel.find(name);
            if (choice == byLabel.end())
                choice = byLabel.emplace(name, SplitChoice { std::string(name), {}, 0 }).first;
            if (choice->second.values.size() <= AlertSuggestions::MostParts)
                ++choice->second.values[std::string(value)];
        }
    }
    std::vector<std::pair<double, SplitChoice>> ranked;
    for (auto& [name, choice] : byLabel) {
        const bool isCause = std::any_of(
            cause.begin(), cause.end(), [&name = name](const AlertTrait& trait) { return trait.name == name; });
        if (isCause || choice.values.size() < 2 || choice.values.size() > AlertSuggestions::MostParts)
            continue;
        std::uint32_t with = 0;
        double evenness = 0; // Shannon's entropy over that of equal parts
        for (const auto& [value, count] : choice.values)
            with += count;
        for (const auto& [value, count] : choice.values) {
            const double share = static_cast<double>(count) / with;
            evenness -= share * std::log(share);
        }
        evenness /= std::log(static_cast<double>(choice.values.size()));
        choice.without = static_cast<std::uint32_t>(alerts.size()) - with;
        const double place = roleOfLabel(name) == TraitRole::Place ? 1 : 0;
        ranked.emplace_back(-(place + evenness * with / static_cast<double>(alerts.size())), std::move(choice));
    }
    std::stable_sort(
        ranked.begin(), ranked.end(), [](const auto& left, const auto& right) { return left.first < right.first; });
    std::vector<SplitChoice> choices;
    for (auto& [rank, choice] : ranked)
        choices.push_back(std::move(choice));
    return choices;
}

} // namespace leitstand
