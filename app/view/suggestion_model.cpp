// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/suggestion_model.h"

#include "insight/alert_filter.h"
#include "insight/grouping_history.h"
#include "view/alert_list_model.h"
#include "view/display_text.h"
#include "view/incident_suggestion.h"
#include "wire/event_codec.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>

namespace leitstand {
namespace {

constexpr std::array SuggestionRoles {
    FactRole<SuggestionRow> { "suggestionId", factOf<&SuggestionRow::suggestionId> },
    FactRole<SuggestionRow> { "cause", factOf<&SuggestionRow::cause> },
    FactRole<SuggestionRow> { "alertCount", factOf<&SuggestionRow::alertCount> },
    FactRole<SuggestionRow> { "critical", factOf<&SuggestionRow::critical> },
    FactRole<SuggestionRow> { "error", factOf<&SuggestionRow::error> },
    FactRole<SuggestionRow> { "warning", factOf<&SuggestionRow::warning> },
    FactRole<SuggestionRow> { "other", factOf<&SuggestionRow::other> },
    FactRole<SuggestionRow> { "services", factOf<&SuggestionRow::services> },
    FactRole<SuggestionRow> { "serviceCount", factOf<&SuggestionRow::serviceCount> },
    FactRole<SuggestionRow> { "sureness", factOf<&SuggestionRow::sureness> },
    FactRole<SuggestionRow> { "began", factOf<&SuggestionRow::began> },
    FactRole<SuggestionRow> { "grew", factOf<&SuggestionRow::grew> },
    FactRole<SuggestionRow> { "isPart", factOf<&SuggestionRow::isPart> },
    FactRole<SuggestionRow> { "busy", factOf<&SuggestionRow::busy> },
};

// Of the keys of one event; what does not fit in comes late (insight/gathering.h).
constexpr std::size_t MostKeyBytes = 600'000;
constexpr std::size_t BytesAroundKey = 40;
constexpr std::size_t MostFilterServices = 100;
constexpr int LongestTitle = 200;

// With the most alerts first.
std::vector<std::pair<std::string, std::uint32_t>> ranked(const std::map<std::string, std::uint32_t>& services)
{
    std::vector<std::pair<std::string, std::uint32_t>> list(services.begin(), services.end());
    std::stable_sort(
        list.begin(), list.end(), [](const auto& left, const auto& right) { return left.second > right.second; });
    return list;
}

GroupingDecided decisionOf(GroupingVerdict verdict, const AlertSuggestion& suggestion)
{
    GroupingDecided decided;
    decided.verdict = verdict;
    decided.cause = suggestion.cause;
    decided.consequences = suggestion.consequences;
    if (decided.consequences.size() > EventLimits::Traits)
        decided.consequences.resize(EventLimits::Traits);
    decided.alerts = static_cast<std::uint32_t>(suggestion.alerts.size());
    return decided;
}

} // namespace

struct SuggestionModel::Search {
    AlertSuggestions suggestions;
};

struct SuggestionModel::Found {
    bool changed = false;
    std::vector<AlertSuggestion> list;
    std::vector<AlertSuggestion> dismissed;
    std::set<AlertSlot> slots;
};

SuggestionModel::SuggestionModel(Lens& lens, Desk& desk, const CatalogueNames& names, QObject* parent)
    : FactModel(SuggestionRoles, parent)
    , m_lens(lens)
    , m_desk(desk)
    , m_names(names)
    , m_search(std::make_shared<Search>())
{
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SuggestionModel::search);
    connect(&lens, &Lens::folded, this, &SuggestionModel::folded);
    connect(&lens, &Lens::replaced, this, [this](Stream stream) {
        if (stream == Stream::Alerts)
            beginAnew();
        else
            searchSoon(0);
    });
    connect(&lens, &Lens::momentChanged, this, [this] {
        if (m_lens.now() < m_seenUntil)
            beginAnew();
    });
    connect(&names, &CatalogueNames::changed, this, &SuggestionModel::show);
    connect(&lens.workspace(), &Workspace::folded, this, [this](const Changes& changes) {
        for (const IncidentId& id : changes.incidents) {
            if (auto opened = m_opening.extract(id))
                decide(std::move(opened.mapped()));
        }
    });
    connect(&desk, &Desk::finished, this, [this](const CommandResult& result) {
        const bool lost = result.outcome == CommandOutcome::Refused || result.outcome == CommandOutcome::Failed;
        if (lost && m_opening.erase(result.incident) > 0) {
            m_busy.clear();
            show();
        }
    });
    beginAnew();
}

SuggestionModel::~SuggestionModel()
{
    m_pool.waitForDone();
}

// ---- The search ------------------------------------------------------------------------------------------------------

void SuggestionModel::folded(const Changes& changes)
{
    m_seenUntil = std::max(m_seenUntil, m_lens.now());
    const bool alerts = m_recent.take(m_lens.state(), changes.alerts, m_lens.now());
    if (changes.groupings || (alerts && !changes.incidents.empty()))
        searchSoon(0); // somebody has done something and looks at what becomes of it
    else if (alerts)
        searchSoon(ShortestPause);
}

void SuggestionModel::beginAnew()
{
    ++m_generation;
    m_search = std::make_shared<Search>();
    m_seenUntil = m_lens.now();
    m_recent.rebuild(m_lens.state(), m_lens.now());
    m_list.clear();
    m_dismissed.clear();
    show();
    if (!m_recent.empty())
        searchSoon(0);
}

void SuggestionModel::searchSoon(int pause)
{
    if (m_searching) {
        m_again = true;
        return;
    }
    const qint64 since = m_sinceSearch.isValid() ? m_sinceSearch.elapsed() : LongestPause;
    const int wait = pause == 0 ? 0 : std::max(pause, static_cast<int>(m_pause - since));
    if (!m_timer.isActive() || m_timer.remainingTime() > wait)
        m_timer.start(wait);
}

void SuggestionModel::search()
{
    if (m_searching) {
        m_again = true;
        return;
    }
    m_searching = true;
    m_sinceSearch.start();
    const auto picture = std::make_shared<const RecentPicture>(m_recent.picture(m_lens.state(), m_lens.now()));
    m_pool.start([this, picture, search = m_search, generation = m_generation] {
        const auto found = std::make_shared<Found>();
        found->changed = search->suggestions.update(*picture);
        found->list = search->suggestions.list();
        found->dismissed = search->suggestions.dismissed();
        found->slots = search->suggestions.slots();
        QMetaObject::invokeMethod(
            this, [this, found, generation] { take(*found, generation); }, Qt::QueuedConnection);
    });
}

void SuggestionModel::take(const Found& found, int generation)
{
    m_searching = false;
    m_pause = std::min(LongestPause, PauseForWork * m_sinceSearch.restart());
    if (generation == m_generation) {
        m_recent.hold(found.slots);
        if (found.changed) {
            m_list = found.list;
            m_dismissed = found.dismissed;
            std::erase_if(m_busy, [this](const std::string& id) { return !find(QString::fromStdString(id)); });
            show();
        }
    }
    if (std::exchange(m_again, false) || generation != m_generation)
        searchSoon(ShortestPause);
}

// ---- What is shown ---------------------------------------------------------------------------------------------------

QString SuggestionModel::wordsFor(const AlertTrait& trait) const
{
    if (trait.kind == AlertTrait::Kind::Needs)
        return tr("depends on %1").arg(m_names.service(trait.value));
    return displayLine(trait.name) + QLatin1Char('=') + displayLine(trait.value);
}

SuggestionRow SuggestionModel::rowOf(const AlertSuggestion& suggestion) const
{
    SuggestionRow row;
    row.suggestionId = QString::fromStdString(suggestion.id);
    for (const AlertTrait& trait : suggestion.cause)
        row.cause += wordsFor(trait);
    const auto count = [&suggestion](Severity severity) { return static_cast<int>(suggestion.counts.of(severity)); };
    row.alertCount = static_cast<int>(suggestion.alerts.size());
    row.critical = count(Severity::Critical);
    row.error = count(Severity::Error);
    row.warning = count(Severity::Warning);
    row.other = count(Severity::Unknown) + count(Severity::Info);
    for (const auto& [service, alerts] : ranked(suggestion.services)) {
        if (row.services.size() == NamedServices)
            break;
        row.services += m_names.service(service);
    }
    row.serviceCount = static_cast<int>(suggestion.services.size());
    row.sureness = suggestion.sureness;
    row.began = milliseconds(suggestion.began);
    row.grew = milliseconds(suggestion.grew);
    row.isPart = suggestion.isPart;
    row.busy = m_busy.contains(suggestion.id);
    return row;
}

void SuggestionModel::show()
{
    std::vector<SuggestionRow> rows;
    m_alertTotal = 0;
    for (const AlertSuggestion& suggestion : m_list) {
        rows.push_back(rowOf(suggestion));
        m_alertTotal += rows.back().alertCount;
    }
    showSorted(std::move(rows), &SuggestionRow::suggestionId);
    Q_EMIT countChanged();
    ++m_revision;
    Q_EMIT revisionChanged();
}

const AlertSuggestion* SuggestionModel::find(const QString& id) const
{
    const auto found = std::find_if(m_list.begin(), m_list.end(),
        [wanted = id.toStdString()](const AlertSuggestion& suggestion) { return suggestion.id == wanted; });
    return found == m_list.end() ? nullptr : &*found;
}

QVariantMap SuggestionModel::why(const QString& suggestionId) const
{
    const AlertSuggestion* const suggestion = find(suggestionId);
    if (!suggestion)
        return {};
    QVariantList shared;
    for (const SharedTrait& told : suggestion->shared) {
        const bool isCause
            = std::find(suggestion->cause.begin(), suggestion->cause.end(), told.trait) != suggestion->cause.end();
        shared += QVariantMap { { QStringLiteral("text"), wordsFor(told.trait) },
            { QStringLiteral("within"), told.within }, { QStringLiteral("without"), told.without },
            { QStringLiteral("isCause"), isCause },
            { QStringLiteral("isNeed"), told.trait.kind == AlertTrait::Kind::Needs } };
    }
    QVariantList services;
    for (const auto& [service, alerts] : ranked(suggestion->services))
        services += QVariantMap { { QStringLiteral("name"), m_names.service(service) },
            { QStringLiteral("alerts"), static_cast<int>(alerts) } };
    QStringList consequences;
    for (const AlertTrait& trait : suggestion->consequences)
        consequences += m_names.service(trait.value);
    const GroupingDecisions decisions = decisionsIn(m_lens.state().groupings());
    int accepted = 0;
    int dismissed = 0;
    for (const AlertTrait& trait : suggestion->cause) {
        if (const auto tally = decisions.byName.find(trait.name); tally != decisions.byName.end()) {
            accepted += static_cast<int>(tally->second.accepted);
            dismissed += static_cast<int>(tally->second.dismissed + tally->second.split);
        }
    }
    return { { QStringLiteral("shared"), shared }, { QStringLiteral("services"), services },
        { QStringLiteral("consequences"), consequences }, { QStringLiteral("accepted"), accepted },
        { QStringLiteral("dismissed"), dismissed } };
}

QVariantList SuggestionModel::splitChoices(const QString& suggestionId) const
{
    const AlertSuggestion* const suggestion = find(suggestionId);
    if (!suggestion)
        return {};
    QVariantList choices;
    for (const SplitChoice& choice : leitstand::splitChoices(suggestion->alerts, m_lens.state(), suggestion->cause)) {
        QVariantList parts;
        for (const auto& [value, alerts] : ranked(choice.values))
            parts += QVariantMap { { QStringLiteral("value"), displayLine(value) },
                { QStringLiteral("alerts"), static_cast<int>(alerts) } };
        choices += QVariantMap { { QStringLiteral("label"), QString::fromStdString(choice.label) },
            { QStringLiteral("parts"), parts }, { QStringLiteral("without"), static_cast<int>(choice.without) } };
    }
    return choices;
}

QString SuggestionModel::filterFor(const QString& suggestionId) const
{
    const AlertSuggestion* const suggestion = find(suggestionId);
    if (!suggestion)
        return {};
    std::string filter = "firing !linked";
    bool needsServices = !suggestion->consequences.empty();
    for (const AlertTrait& trait : suggestion->cause) {
        if (trait.kind == AlertTrait::Kind::Needs)
            needsServices = true;
        else if (suggestion->consequences.empty())
            filter += ' ' + trait.name + '=' + quotedForFilter(trait.value);
    }
    if (needsServices && suggestion->services.size() <= MostFilterServices) {
        std::string any;
        for (const auto& [service, alerts] : suggestion->services)
            any += (any.empty() ? "" : "|") + RE2::QuoteMeta(service);
        filter += " service=~" + quotedForFilter(any);
    }
    return QString::fromStdString(filter);
}

std::vector<AlertKey> SuggestionModel::keysOf(const AlertSuggestion& suggestion) const
{
    std::vector<AlertKey> keys;
    std::size_t bytes = 0;
    for (const AlertSlot slot : suggestion.alerts) {
        const AlertKey& key = m_lens.state().alerts()[slot].condition.key;
        bytes += key.source.size() + key.fingerprint.size() + BytesAroundKey;
        if (bytes > MostKeyBytes || keys.size() == EventLimits::LinkedAlerts)
            break;
        keys.push_back(key);
    }
    return keys;
}

QStringList SuggestionModel::alertIds(const QString& suggestionId) const
{
    QStringList ids;
    if (const AlertSuggestion* const suggestion = find(suggestionId)) {
        for (const AlertKey& key : keysOf(*suggestion))
            ids += AlertListModel::idFor(key);
    }
    return ids;
}

// ---- What people do --------------------------------------------------------------------------------------------------

QString SuggestionModel::accept(const QString& suggestionId)
{
    const AlertSuggestion* const suggestion = find(suggestionId);
    if (!suggestion || m_busy.contains(suggestion->id))
        return {};
    IncidentOpened opening;
    opening.alerts = keysOf(*suggestion);
    opening.priority = priorityFor(suggestion->worst);
    opening.title = fromTyped(
        tr("Many alerts at once: %1").arg(rowOf(*suggestion).cause.join(QStringLiteral(", "))).left(LongestTitle));
    const Catalogue& catalogue = *m_lens.state().catalogue();
    for (const CatalogueComponent& component : catalogue.components) {
        if (!component.service.empty() && suggestion->services.contains(component.service))
            opening.components.push_back(component.id);
    }
    // Where nobody has said what customers see, silence towards them would be the greater mistake.
    opening.customerImpact = !opening.components.empty() || catalogue.components.empty();
    GroupingDecided decided = decisionOf(GroupingVerdict::Accepted, *suggestion);
    const std::string id = suggestion->id;
    decided.incident = m_desk.open(std::move(opening));
    if (decided.incident.empty())
        return {};
    const IncidentId incident = decided.incident;
    m_opening.emplace(incident, std::move(decided));
    m_busy.insert(id);
    show();
    Q_EMIT accepted(incident);
    return QString::fromStdString(incident.value);
}

void SuggestionModel::split(const QString& suggestionId, const QString& label)
{
    const AlertSuggestion* const suggestion = find(suggestionId);
    if (!suggestion || label.isEmpty())
        return;
    GroupingDecided decided = decisionOf(GroupingVerdict::Split, *suggestion);
    decided.splitBy = label.toStdString();
    decide(std::move(decided));
}

void SuggestionModel::dismiss(const QString& suggestionId)
{
    if (const AlertSuggestion* const suggestion = find(suggestionId))
        decide(decisionOf(GroupingVerdict::Dismissed, *suggestion));
}

void SuggestionModel::restore()
{
    for (const AlertSuggestion& suggestion : m_dismissed)
        decide(decisionOf(GroupingVerdict::Restored, suggestion));
}

void SuggestionModel::decide(GroupingDecided decided)
{
    m_lens.workspace().decideGrouping(std::move(decided), this, [this](const Outcome& outcome) {
        if (!outcome)
            Q_EMIT refused(outcome.error());
    });
}

} // namespace leitstand
