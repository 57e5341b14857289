// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_lists.h"

#include "view/alert_list_model.h"
#include "view/display_text.h"
#include "view/facts.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace leitstand {
namespace {

constexpr std::array ClockRoles {
    FactRole<ClockRow> { "kind", factOf<&ClockRow::kind> },
    FactRole<ClockRow> { "origin", factOf<&ClockRow::origin> },
    FactRole<ClockRow> { "startedAt", factOf<&ClockRow::startedAt> },
    FactRole<ClockRow> { "dueAt", factOf<&ClockRow::dueAt> },
    FactRole<ClockRow> { "lastQuarterAt", factOf<&ClockRow::lastQuarterAt> },
    FactRole<ClockRow> { "metAt", factOf<&ClockRow::metAt> },
    FactRole<ClockRow> { "owingRole", factOf<&ClockRow::owingRole> },
    FactRole<ClockRow> { "owedBy", factOf<&ClockRow::owedBy> },
};
constexpr std::array LinkedAlertRoles {
    FactRole<LinkedAlertRow> { "alertId", factOf<&LinkedAlertRow::alertId> },
    FactRole<LinkedAlertRow> { "known", factOf<&LinkedAlertRow::known> },
    FactRole<LinkedAlertRow> { "name", factOf<&LinkedAlertRow::name> },
    FactRole<LinkedAlertRow> { "service", factOf<&LinkedAlertRow::service> },
    FactRole<LinkedAlertRow> { "summary", factOf<&LinkedAlertRow::summary> },
    FactRole<LinkedAlertRow> { "severity", factOf<&LinkedAlertRow::severity> },
    FactRole<LinkedAlertRow> { "alertState", factOf<&LinkedAlertRow::alertState> },
    FactRole<LinkedAlertRow> { "startsAt", factOf<&LinkedAlertRow::startsAt> },
    FactRole<LinkedAlertRow> { "endsAt", factOf<&LinkedAlertRow::endsAt> },
};
constexpr std::array MessageRoles {
    FactRole<MessageRow> { "messageId", factOf<&MessageRow::messageId> },
    FactRole<MessageRow> { "published", factOf<&MessageRow::published> },
    FactRole<MessageRow> { "audience", factOf<&MessageRow::audience> },
    FactRole<MessageRow> { "moment", factOf<&MessageRow::moment> },
    FactRole<MessageRow> { "subjectDe", factOf<&MessageRow::subjectDe> },
    FactRole<MessageRow> { "subjectEn", factOf<&MessageRow::subjectEn> },
    FactRole<MessageRow> { "bodyDe", factOf<&MessageRow::bodyDe> },
    FactRole<MessageRow> { "bodyEn", factOf<&MessageRow::bodyEn> },
    FactRole<MessageRow> { "channel", factOf<&MessageRow::channel> },
    FactRole<MessageRow> { "at", factOf<&MessageRow::at> },
    FactRole<MessageRow> { "by", factOf<&MessageRow::by> },
    FactRole<MessageRow> { "nextUpdate", factOf<&MessageRow::nextUpdate> },
};
constexpr std::array MilestoneRoles {
    FactRole<MilestoneRow> { "milestoneId", factOf<&MilestoneRow::milestoneId> },
    FactRole<MilestoneRow> { "regime", factOf<&MilestoneRow::regime> },
    FactRole<MilestoneRow> { "milestone", factOf<&MilestoneRow::milestone> },
    FactRole<MilestoneRow> { "at", factOf<&MilestoneRow::at> },
    FactRole<MilestoneRow> { "by", factOf<&MilestoneRow::by> },
    FactRole<MilestoneRow> { "dueAt", factOf<&MilestoneRow::dueAt> },
    FactRole<MilestoneRow> { "lastQuarterAt", factOf<&MilestoneRow::lastQuarterAt> },
    FactRole<MilestoneRow> { "recorded", factOf<&MilestoneRow::recorded> },
};

double lastQuarterOf(const leitstand::Clock& clock)
{
    return milliseconds(clock.due - (clock.due - clock.startedAt) / 4);
}

MessageRow messageOf(const DraftText& text)
{
    MessageRow row;
    row.audience = static_cast<int>(text.audience);
    row.moment = static_cast<int>(text.moment);
    row.subjectDe = displayLine(text.german.subject);
    row.subjectEn = displayLine(text.english.subject);
    row.bodyDe = displayText(text.german.body);
    row.bodyEn = displayText(text.english.body);
    return row;
}

// The clock that a step of a regime meets.
std::optional<ClockKind> clockFor(Regime regime, RegulatoryMilestone milestone)
{
    using Step = RegulatoryMilestone;
    switch (regime) {
    case Regime::Dora:
        return milestone == Step::InitialSubmitted     ? std::optional(ClockKind::DoraInitial)
            : milestone == Step::IntermediateSubmitted ? std::optional(ClockKind::DoraIntermediate)
            : milestone == Step::FinalSubmitted        ? std::optional(ClockKind::DoraFinal)
                                                       : std::nullopt;
    case Regime::Nis2:
        return milestone == Step::InitialSubmitted     ? std::optional(ClockKind::Nis2EarlyWarning)
            : milestone == Step::IntermediateSubmitted ? std::optional(ClockKind::Nis2Notification)
            : milestone == Step::FinalSubmitted        ? std::optional(ClockKind::Nis2Final)
                                                       : std::nullopt;
    case Regime::Gdpr:
        break;
    }
    return milestone == Step::InitialSubmitted ? std::optional(ClockKind::GdprNotification) : std::nullopt;
}

MilestoneRow milestoneOf(
    const Incident& incident, Regime regime, RegulatoryMilestone milestone, const std::vector<leitstand::Clock>& clocks)
{
    MilestoneRow row;
    row.regime = static_cast<int>(regime);
    row.milestone = static_cast<int>(milestone);
    row.milestoneId = QStringLiteral("%1/%2").arg(row.regime).arg(row.milestone);
    for (const RegulatoryRecord& record : incident.regulatory) {
        if (record.withdrawn || record.regime != regime || record.milestone != milestone)
            continue;
        row.at = milliseconds(record.at);
        row.by = displayLine(record.by);
        row.recorded = static_cast<int>(record.recorded);
    }
    if (const auto kind = clockFor(regime, milestone)) {
        const auto clock = std::find_if(
            clocks.begin(), clocks.end(), [&kind](const leitstand::Clock& each) { return each.kind == *kind; });
        if (clock != clocks.end()) {
            row.dueAt = milliseconds(clock->due);
            row.lastQuarterAt = lastQuarterOf(*clock);
        }
    }
    return row;
}

} // namespace

ClockModel::ClockModel(QObject* parent) : FactModel(ClockRoles, parent) { }

void ClockModel::showClocks(const std::vector<leitstand::Clock>& clocks)
{
    std::vector<ClockRow> now;
    for (const leitstand::Clock& clock : clocks)
        now.push_back({ static_cast<int>(clock.kind), static_cast<int>(clock.origin), milliseconds(clock.startedAt),
            milliseconds(clock.due), lastQuarterOf(clock), clock.metAt ? milliseconds(*clock.metAt) : 0.0,
            static_cast<int>(owingRole(clock.kind)), displayLine(clock.owedBy) });
    if (showSorted(std::move(now), &ClockRow::kind))
        Q_EMIT countChanged();
}

LinkedAlertModel::LinkedAlertModel(QObject* parent) : FactModel(LinkedAlertRoles, parent) { }

void LinkedAlertModel::showIncident(const Incident* incident, const OperationsState& state)
{
    std::vector<LinkedAlertRow> now;
    if (incident) {
        for (const AlertKey& key : incident->alerts) {
            LinkedAlertRow row;
            row.alertId = AlertListModel::idFor(key);
            row.severity = Facts::UnknownSeverity;
            if (const Alert* const alert = state.alert(key)) {
                const AlertCondition& condition = alert->condition;
                row.known = true;
                row.name = displayLine(condition.name);
                row.service = displayLine(condition.service);
                row.summary = displayLine(condition.summary);
                row.severity = Facts::from(condition.severity);
                row.alertState = Facts::from(alert->state());
                row.startsAt = milliseconds(condition.startsAt);
                row.endsAt = condition.endsAt && condition.status == AlertStatus::Resolved
                    ? milliseconds(*condition.endsAt)
                    : 0.0;
            }
            now.push_back(std::move(row));
        }
    }
    // Firing before resolved, severe before harmless, the longest first.
    std::stable_sort(now.begin(), now.end(), [](const LinkedAlertRow& left, const LinkedAlertRow& right) {
        const auto urgency = [](const LinkedAlertRow& row) {
            return std::tuple(!row.known, row.alertState == Facts::Resolved, -row.severity, row.startsAt);
        };
        return urgency(left) < urgency(right);
    });
    const int firing = firingCount();
    if (show(std::move(now), &LinkedAlertRow::alertId))
        Q_EMIT countChanged();
    if (firing != firingCount())
        Q_EMIT firingChanged();
}

int LinkedAlertModel::firingCount() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(),
        [](const LinkedAlertRow& row) { return row.known && row.alertState != Facts::Resolved; }));
}

IncidentMessageModel::IncidentMessageModel(QObject* parent) : FactModel(MessageRoles, parent) { }

void IncidentMessageModel::showIncident(const Incident* incident)
{
    std::vector<MessageRow> now;
    if (incident) {
        for (const auto& [id, draft] : incident->drafts) {
            if (draft.publishedAt)
                continue;
            MessageRow row = messageOf(draft.text);
            row.messageId = QStringLiteral("draft/") + QString::fromStdString(id.value);
            row.at = milliseconds(draft.savedAt);
            row.by = displayLine(draft.savedBy);
            now.push_back(std::move(row));
        }
        std::stable_sort(
            now.begin(), now.end(), [](const MessageRow& left, const MessageRow& right) { return left.at > right.at; });
        for (std::size_t i = incident->published.size(); i > 0; --i) {
            const PublishedMessage& message = incident->published[i - 1];
            MessageRow row = messageOf(message.text);
            row.messageId = QStringLiteral("published/") + QString::number(i);
            row.published = true;
            row.channel = displayLine(message.channel);
            row.at = milliseconds(message.at);
            row.by = displayLine(message.by);
            row.nextUpdate = message.nextUpdate ? milliseconds(*message.nextUpdate) : 0.0;
            now.push_back(std::move(row));
        }
    }
    if (show(std::move(now), &MessageRow::messageId))
        Q_EMIT countChanged();
}

MilestoneModel::MilestoneModel(QObject* parent) : FactModel(MilestoneRoles, parent) { }

void MilestoneModel::showIncident(
    const Incident* incident, const Catalogue& catalogue, const std::vector<leitstand::Clock>& clocks)
{
    std::vector<MilestoneRow> now;
    for (int regime = 0; incident && regime <= CaseFacts::Gdpr; ++regime) {
        const auto wanted = static_cast<Regime>(regime);
        const bool recorded = std::any_of(incident->regulatory.begin(), incident->regulatory.end(),
            [wanted](const RegulatoryRecord& record) { return record.regime == wanted && !record.withdrawn; });
        if (!recorded && !catalogue.regimes.contains(wanted))
            continue;
        for (int step = 0; step <= CaseFacts::FinalSubmitted; ++step) {
            const auto milestone = static_cast<RegulatoryMilestone>(step);
            if (knows(wanted, milestone))
                now.push_back(milestoneOf(*incident, wanted, milestone, clocks));
        }
    }
    if (show(std::move(now), &MilestoneRow::milestoneId))
        Q_EMIT countChanged();
}

} // namespace leitstand
