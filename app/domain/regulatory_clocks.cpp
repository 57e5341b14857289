// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/regulatory_clocks.h"

#include <algorithm>

namespace leitstand {
namespace {

using namespace std::chrono_literals;
using Step = RegulatoryMilestone;

// The milestones of one regime in one incident.
class Course {
public:
    Course(const Incident& incident, Regime regime) : m_records(incident.regulatory), m_regime(regime) { }

    [[nodiscard]] std::optional<Instant> first(Step step) const
    {
        return earliest([step](Step other) { return other == step; });
    }
    [[nodiscard]] std::optional<Instant> latest(Step step) const
    {
        std::optional<Instant> at;
        for (const RegulatoryRecord& record : m_records) {
            if (record.regime == m_regime && !record.withdrawn && record.milestone == step)
                at = std::max(at.value_or(record.at), record.at);
        }
        return at;
    }
    // A later report says all that an earlier one would have said: it meets the earlier one's clock, too.
    [[nodiscard]] std::optional<Instant> submitted(Step step) const
    {
        return earliest([step](Step other) { return other >= step; });
    }

private:
    template <typename Counts> [[nodiscard]] std::optional<Instant> earliest(Counts counts) const
    {
        std::optional<Instant> at;
        for (const RegulatoryRecord& record : m_records) {
            if (record.regime == m_regime && !record.withdrawn && counts(record.milestone))
                at = std::min(at.value_or(record.at), record.at);
        }
        return at;
    }

    const std::vector<RegulatoryRecord>& m_records;
    Regime m_regime;
};

Instant oneMonthAfter(Instant instant)
{
    using namespace std::chrono;
    const sys_days midnight = floor<days>(instant);
    year_month_day date = year_month_day(midnight) + months(1);
    if (!date.ok())
        date = date.year() / date.month() / last;
    return sys_days(date) + (instant - midnight);
}

void start(std::vector<Clock>& clocks, ClockKind kind, ClockOrigin origin, std::optional<Instant> from, Span span,
    std::optional<Instant> met)
{
    if (from)
        clocks.push_back({ kind, origin, *from, *from + span, met, {} });
}

void startMonth(std::vector<Clock>& clocks, ClockKind kind, std::optional<Instant> from, std::optional<Instant> met)
{
    if (from)
        clocks.push_back({ kind, ClockOrigin::IntermediateReport, *from, oneMonthAfter(*from), met, {} });
}

void addDora(std::vector<Clock>& clocks, const Course& course)
{
    const auto aware = course.first(Step::Aware);
    const auto classified = course.first(Step::Classified);
    const auto initial = course.submitted(Step::InitialSubmitted);
    // Four hours after the classification, at most 24 after awareness: the clock counts from what binds.
    if (classified && (!aware || *classified + 4h <= *aware + 24h))
        start(clocks, ClockKind::DoraInitial, ClockOrigin::Classification, classified, 4h, initial);
    else
        start(clocks, ClockKind::DoraInitial, ClockOrigin::Awareness, aware, 24h, initial);
    start(clocks, ClockKind::DoraIntermediate, ClockOrigin::InitialReport, course.first(Step::InitialSubmitted), 72h,
        course.submitted(Step::IntermediateSubmitted));
    startMonth(clocks, ClockKind::DoraFinal, course.latest(Step::IntermediateSubmitted),
        course.submitted(Step::FinalSubmitted));
}

void addNis2(std::vector<Clock>& clocks, const Course& course)
{
    const auto aware = course.first(Step::Aware);
    start(clocks, ClockKind::Nis2EarlyWarning, ClockOrigin::Awareness, aware, 24h,
        course.submitted(Step::InitialSubmitted));
    start(clocks, ClockKind::Nis2Notification, ClockOrigin::Awareness, aware, 72h,
        course.submitted(Step::IntermediateSubmitted));
    startMonth(clocks, ClockKind::Nis2Final, course.first(Step::IntermediateSubmitted),
        course.submitted(Step::FinalSubmitted));
}

} // namespace

std::vector<Clock> regulatoryClocks(const Incident& incident, const Catalogue& catalogue)
{
    std::vector<Clock> clocks;
    for (const Regime regime : catalogue.regimes) {
        const Course course(incident, regime);
        switch (regime) {
        case Regime::Dora:
            addDora(clocks, course);
            break;
        case Regime::Nis2:
            addNis2(clocks, course);
            break;
        case Regime::Gdpr:
            start(clocks, ClockKind::GdprNotification, ClockOrigin::Awareness, course.first(Step::Aware), 72h,
                course.submitted(Step::InitialSubmitted));
            break;
        }
    }
    return clocks;
}

} // namespace leitstand
