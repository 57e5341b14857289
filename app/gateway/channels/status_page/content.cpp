// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/status_page/content.h"

#include "gateway/channels/status_page/public_outages.h"
#include "insight/calendar_periods.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>

namespace leitstand::status_page {
namespace {

constexpr std::chrono::days OneDay { 1 };

// A message without a state of its own leaves the incident's as it was.
IncidentStatus statusAfter(Moment moment, IncidentStatus before)
{
    switch (moment) {
    case Moment::Identified:
        return IncidentStatus::Identified;
    case Moment::Watching:
        return IncidentStatus::Monitoring;
    case Moment::Resolved:
    case Moment::FinalMessage:
        return IncidentStatus::Resolved;
    case Moment::PostMortem:
        return IncidentStatus::PostMortem;
    case Moment::FirstNotice:
        return IncidentStatus::Investigating;
    case Moment::Update:
        break;
    }
    // Work goes on after it was called resolved: it is open again.
    return before >= IncidentStatus::Resolved ? IncidentStatus::Investigating : before;
}

Impact impactOf(ComponentStatus status)
{
    switch (status) {
    case ComponentStatus::UnderMaintenance:
        return Impact::Maintenance;
    case ComponentStatus::Degraded:
        return Impact::Minor;
    case ComponentStatus::PartialOutage:
        return Impact::Major;
    case ComponentStatus::MajorOutage:
        return Impact::Critical;
    case ComponentStatus::Operational:
        break;
    }
    return Impact::None;
}

class Builder {
public:
    Builder(const OperationsState& state, const Settings& settings, Instant now) : m_state(state)
    {
        m_content.settings = settings;
        m_content.now = now;
        m_content.updatedAt = now;
    }

    [[nodiscard]] Content built()
    {
        nameComponents();
        for (const auto& [id, incident] : m_state.incidents())
            if (incident.mergedInto.empty())
                addIncident(incident);
        std::sort(m_content.incidents.begin(), m_content.incidents.end(),
            [](const PublicIncident& left, const PublicIncident& right) { return left.createdAt > right.createdAt; });
        for (const Outage& outage : m_known)
            m_outages.push_back(&outage);
        fillComponents();
        fillMonths();
        fillHead();
        return std::move(m_content);
    }

private:
    struct Published {
        const Publication* publication = nullptr;
        Instant at;
    };

    void nameComponents()
    {
        for (const CatalogueComponent& each : m_state.catalogue()->components) {
            if (each.statusPageId.empty())
                continue;
            m_places[each.id] = m_content.components.size();
            Component component;
            component.id = each.statusPageId;
            component.name = each.name;
            if (component.name.german.empty() && component.name.english.empty())
                component.name = { each.statusPageId, each.statusPageId };
            m_ids.push_back(each.id);
            m_content.components.push_back(std::move(component));
        }
    }

    void collect(const Incident& incident, std::vector<Published>& into) const
    {
        for (const Publication& publication : incident.publications) {
            if (publication.text.audience != Audience::PublicStatus)
                continue;
            // The gateway begins only what may be delivered (mayDeliver).
            const ChannelDelivery* const delivery = publication.delivery(m_content.settings.channel);
            if (delivery && delivery->begunAt)
                into.push_back({ &publication, *delivery->begunAt });
        }
        for (const IncidentId& id : incident.absorbed)
            if (const Incident* const absorbed = m_state.incident(id))
                collect(*absorbed, into);
    }

    void addIncident(const Incident& source)
    {
        std::vector<Published> published;
        collect(source, published);
        if (published.empty())
            return;
        std::stable_sort(published.begin(), published.end(),
            [](const Published& left, const Published& right) { return left.at < right.at; });
        PublicIncident incident;
        incident.id = publicId(source.id.value);
        incident.createdAt = published.front().at;
        incident.startedAt = incident.createdAt;
        for (const Published& each : published)
            addUpdate(each, incident);
        addOutages(source, incident);
        m_content.incidents.push_back(std::move(incident));
    }

    static void addUpdate(const Published& published, PublicIncident& incident)
    {
        const DraftText& text = published.publication->text;
        incident.status = statusAfter(text.moment, incident.status);
        if (!incident.isOpen() && !incident.resolvedAt)
            incident.resolvedAt = published.at;
        else if (incident.isOpen())
            incident.resolvedAt.reset();
        // The first subject names the incident for as long as it lasts: readers know it by that name.
        if (incident.title.german.empty())
            incident.title.german = text.german.subject;
        if (incident.title.english.empty())
            incident.title.english = text.english.subject;
        incident.updatedAt = published.at;
        incident.updates.insert(incident.updates.begin(),
            Update { publicId(published.publication->id.value), incident.status, text.german, text.english,
                published.at, published.publication->nextUpdate });
    }

    void addOutages(const Incident& source, PublicIncident& incident)
    {
        const Instant asOf = incident.isOpen() ? incident.updatedAt : m_content.now;
        const std::size_t first = m_known.size();
        for (const Outage* const outage : outagesOf(source, m_state.incidents()))
            if (auto known = asKnownAt(*outage, asOf))
                m_known.push_back(std::move(*known));
        std::vector<const Outage*> own;
        for (std::size_t at = first; at < m_known.size(); ++at) {
            own.push_back(&m_known[at]);
            incident.startedAt = std::min(incident.startedAt, m_known[at].from());
        }
        std::vector<ComponentId> components = source.components;
        for (const ComponentId& component : componentsOf(own))
            if (std::find(components.begin(), components.end(), component) == components.end())
                components.push_back(component);
        const Interval always { Instant::min(), Instant::max() };
        for (const ComponentId& component : components) {
            const auto place = m_places.find(component);
            if (place == m_places.end())
                continue;
            Affected affected;
            affected.component = place->second;
            affected.totals = totalsOf(own, asOf, OutageFilter { component, {}, true, true, true });
            affected.worst = std::max(worstOf(own, component, always), statusOfUnrecorded(own, component));
            affected.status = incident.isOpen() ? statusNow(own, component) : ComponentStatus::Operational;
            incident.affected.push_back(affected);
            incident.impact = std::max(incident.impact, impactOf(affected.worst));
            Component& shown = m_content.components[affected.component];
            shown.status = std::max(shown.status, affected.status);
            shown.changedAt = std::max(shown.changedAt, incident.updatedAt);
        }
        // Something is wrong, or nobody would have been told.
        if (incident.isOpen())
            incident.impact = std::max(incident.impact, Impact::Minor);
    }

    // A component that is said to be affected and of which no outage was recorded works badly for somebody.
    static ComponentStatus statusOfUnrecorded(std::span<const Outage* const> outages, const ComponentId& component)
    {
        const bool recorded = std::any_of(outages.begin(), outages.end(),
            [&component](const Outage* outage) { return outage->facts.component == component; });
        return recorded ? ComponentStatus::Operational : ComponentStatus::Degraded;
    }

    static ComponentStatus statusNow(std::span<const Outage* const> outages, const ComponentId& component)
    {
        ComponentStatus worst = statusOfUnrecorded(outages, component);
        for (const Outage* const outage : outages) {
            if (outage->facts.component == component && outage->isOpen())
                worst = std::max(worst, statusOf(*outage, outage->state()));
        }
        return worst;
    }

    void fillComponents()
    {
        const Instant begin = m_content.now - OneDay * static_cast<int>(DaysShown + 1);
        auto days = calendarPeriods(
            { begin, m_content.now + std::chrono::milliseconds(1) }, CalendarUnit::Day, m_content.settings.timeZone);
        days.erase(days.begin(), days.end() - static_cast<std::ptrdiff_t>(DaysShown));
        for (std::size_t at = 0; at < m_content.components.size(); ++at) {
            Component& component = m_content.components[at];
            const OutageFilter filter { m_ids[at], {}, true, true, true };
            for (std::size_t day = 0; day < DaysShown; ++day) {
                const Interval interval { days[day].interval.from, std::min(days[day].interval.to, m_content.now) };
                component.days[day] = { days[day].name, worstOf(m_outages, m_ids[at], interval),
                    totalsOf(m_outages, m_content.now, filter, interval) };
            }
            component.availability
                = availability(m_outages, { days.front().interval.from, m_content.now }, filter, m_content.now);
        }
    }

    void fillMonths()
    {
        std::map<std::string, Month, std::greater<>> months;
        std::map<std::string, Interval> intervals;
        for (std::size_t at = 0; at < m_content.incidents.size(); ++at) {
            const PublicIncident& incident = m_content.incidents[at];
            const Instant end = std::max(incident.startedAt, incident.resolvedAt.value_or(m_content.now));
            for (const CalendarPeriod& period :
                calendarPeriods({ incident.startedAt, end + std::chrono::milliseconds(1) }, CalendarUnit::Month,
                    m_content.settings.timeZone, 24)) {
                Month& month = months[period.name];
                month.name = period.name;
                month.incidents.push_back(at);
                intervals[period.name] = period.interval;
            }
        }
        for (auto& [name, month] : months) {
            const Interval& interval = intervals[name];
            for (std::size_t at = 0; at < m_content.components.size(); ++at) {
                Affected total;
                total.component = at;
                total.worst = worstOf(m_outages, m_ids[at], interval);
                total.totals
                    = totalsOf(m_outages, m_content.now, OutageFilter { m_ids[at], {}, true, true, true }, interval);
                if (total.worst != ComponentStatus::Operational)
                    month.totals.push_back(total);
            }
            m_content.months.push_back(std::move(month));
        }
    }

    void fillHead()
    {
        for (const PublicIncident& incident : m_content.incidents) {
            if (&incident == &m_content.incidents.front())
                m_content.updatedAt = incident.updatedAt;
            m_content.updatedAt = std::max(m_content.updatedAt, incident.updatedAt);
            if (incident.isOpen())
                m_content.indicator = std::max(m_content.indicator, incident.impact);
        }
        for (Component& component : m_content.components)
            if (component.changedAt == Instant())
                component.changedAt = m_content.updatedAt;
    }

    const OperationsState& m_state;
    Content m_content;
    std::vector<ComponentId> m_ids; // of Content::components
    std::map<ComponentId, std::size_t> m_places;
    std::deque<Outage> m_known; // of all incidents on the page
    std::vector<const Outage*> m_outages;
};

} // namespace

const Message& Update::in(Language language) const
{
    return language == Language::German ? german : english;
}

const Message& Update::readableIn(Language language) const
{
    const Message& wanted = in(language);
    return wanted.empty() ? in(otherThan(language)) : wanted;
}

TimePhrases Content::times() const
{
    const auto found = TimePhrases::in(settings.timeZone.id().toStdString(), now);
    return found.ok() ? *found : *TimePhrases::in("UTC", now);
}

bool Content::anyOpen() const
{
    return std::any_of(incidents.begin(), incidents.end(), [](const PublicIncident& each) { return each.isOpen(); });
}

Content contentOf(const OperationsState& state, const Settings& settings, Instant now)
{
    return Builder(state, settings, now).built();
}

} // namespace leitstand::status_page
