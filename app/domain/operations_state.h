// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fold: what is going on, computed from events and from nothing else. Applying the same events in the order of the
// log gives the same state on every desktop, at any time, from any cut; repeats change nothing. It is a value without
// clock, thread or I/O: copy it to keep a moment.
#pragma once

#include "domain/event.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace leitstand {

using AlertSlot = std::uint32_t;

struct MetricKey {
    std::string service;
    std::string name;

    friend auto operator<=>(const MetricKey&, const MetricKey&) = default;
};

struct MetricPoint {
    Instant at;
    double value = 0;
};

struct MetricSeries {
    std::string unit;
    std::vector<MetricPoint> points; // ascending in time, the newest MaxMetricPoints
    std::uint64_t sequence = 0;
};

inline constexpr std::size_t MaxMetricPoints = 6000;

// What a batch of events changed. The same slot or id may be named more than once.
struct Changes {
    std::vector<AlertSlot> alerts;
    std::vector<IncidentId> incidents;
    std::vector<MetricKey> metrics;
    bool catalogue = false;
    bool groupings = false;
    bool silences = false; // and the requests for them

    [[nodiscard]] bool empty() const
    {
        return alerts.empty() && incidents.empty() && metrics.empty() && !catalogue && !silences && !groupings;
    }
};

enum class Applied : std::uint8_t { Changed, Repeated, Refused };

class OperationsState {
public:
    // Applies one event and adds what it changed to `changes`. Refused is an event that contradicts the log so far
    // (a change to an incident that was never opened); `reason` then says why in one sentence.
    Applied apply(const LoggedEvent& event, Changes& changes, std::string* reason = nullptr);

    // Forgets everything that came from this stream: the stream was replaced by another one.
    void forget(Stream stream, Changes& changes);

    // Alerts never change their slot. A slot is valid for as long as the ALERTS stream is not forgotten.
    [[nodiscard]] const std::vector<Alert>& alerts() const { return m_alerts; }
    [[nodiscard]] const Alert* alert(const AlertKey& key) const;
    [[nodiscard]] const std::map<IncidentId, Incident>& incidents() const { return m_incidents; }
    [[nodiscard]] const Incident* incident(const IncidentId& id) const;
    [[nodiscard]] const std::map<MetricKey, MetricSeries>& metrics() const { return m_metrics; }
    // Never null; the empty catalogue before the first one was applied.
    [[nodiscard]] const std::shared_ptr<const Catalogue>& catalogue() const { return m_catalogue; }
    // Who has acknowledged what, silences and the requests for them.
    [[nodiscard]] const Handling& handling() const { return m_handling; }
    [[nodiscard]] const GroupingRecords& groupings() const { return m_groupings; }
    // The incidents, open and closed, that an alert is linked to.
    [[nodiscard]] std::vector<IncidentId> incidentsOf(const AlertKey& key) const;

private:
    struct Link {
        std::vector<IncidentId> incidents;
    };

    Applied applyAlert(const LoggedEvent& event, const AlertCondition& condition, Changes& changes);
    Applied applyCase(const LoggedEvent& event, const CaseEvent& body, Changes& changes, std::string* reason);
    Applied applyMessage(const LoggedEvent& event, const IncidentId& id, Aspect aspect, std::uint32_t eventVersion,
        IncidentChange change, Changes& changes, std::string* reason);
    Applied applyMetric(const LoggedEvent& event, const MetricSample& sample, Changes& changes);
    Applied applyCatalogue(
        const LoggedEvent& event, const CatalogueApplied& applied, Changes& changes, std::string* reason);
    Applied applyGrouping(
        const LoggedEvent& event, const GroupingDecided& decided, Changes& changes, std::string* reason);
    [[nodiscard]] std::optional<std::string> contradictionIn(const Incident& incident, const CaseEvent& body) const;
    std::vector<AlertKey> applyLinks(
        Incident& incident, const CaseChange& change, const Event& event, Changes& changes);
    void absorb(Incident& into, Incident& from, const Event& event, Changes& changes);
    template <typename Body> Applied applyHandling(const LoggedEvent& event, const Body& body, Changes& changes);
    void followAcknowledgement(AlertSlot slot, Changes& changes);
    [[nodiscard]] bool takeIncidentSequence(const LogPosition& position);
    void link(Incident& incident, const std::vector<AlertKey>& keys);
    void unlink(Incident& incident, const std::vector<AlertKey>& keys);
    void recountLinks(const AlertKey& key, Changes& changes);

    std::vector<Alert> m_alerts;
    std::unordered_map<AlertKey, AlertSlot, AlertKeyHash> m_slots;
    std::map<IncidentId, Incident> m_incidents;
    std::unordered_map<AlertKey, Link, AlertKeyHash> m_links;
    std::map<MetricKey, MetricSeries> m_metrics;
    std::shared_ptr<const Catalogue> m_catalogue = std::make_shared<Catalogue>();
    std::uint64_t m_catalogueSequence = 0;
    GroupingRecords m_groupings;
    std::uint64_t m_groupingSequence = 0;
    std::uint64_t m_incidentSequence = 0; // of the last event taken from INCIDENTS
    Handling m_handling;
    std::uint64_t m_handlingSequence = 0;
};

} // namespace leitstand
