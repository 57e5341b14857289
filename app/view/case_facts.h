// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The kinds of what is found out, done and recorded in an incident, as QML sees them. QML decides on words and shapes.
#pragma once

#include "domain/clocks.h"
#include "domain/event.h"
#include "domain/timeline.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class CaseFacts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("only its enumerations are used")
public:
    enum HypothesisState { Raised, Testing, Refuted, Cause, Symptom };
    Q_ENUM(HypothesisState)
    enum ActionOutcome { Running, Succeeded, Failed, Impossible };
    Q_ENUM(ActionOutcome)
    enum NoteMark { Unmarked, WentWell, WentBadly };
    Q_ENUM(NoteMark)
    enum OutageState { Down, Degraded };
    Q_ENUM(OutageState)
    enum Fault { OwnFault, ThirdParty };
    Q_ENUM(Fault)
    enum ClockOrigin {
        FromOpening,
        FromCustomerImpact,
        FromFirstNotice,
        FromLastMessage,
        FromPromise,
        FromWatch,
        FromAwareness,
        FromClassification,
        FromInitialReport,
        FromIntermediateReport,
    };
    Q_ENUM(ClockOrigin)
    enum Regime { Dora, Nis2, Gdpr };
    Q_ENUM(Regime)
    enum Milestone { Aware, Classified, InitialSubmitted, IntermediateSubmitted, FinalSubmitted };
    Q_ENUM(Milestone)
    // An entry of the timeline: the changes of a case, its communication, its approvals and deliveries in the order of their
    // types, then what the linked alerts did.
    enum Entry {
        OpenedEntry,
        AcknowledgedEntry,
        LaneEntry,
        PriorityEntry,
        TitleEntry,
        ImpactEntry,
        AlertsLinkedEntry,
        AlertsUnlinkedEntry,
        NoteEntry,
        SummaryEntry,
        RoleEntry,
        ComponentsEntry,
        ComponentsClearedEntry,
        HypothesisEntry,
        JudgementEntry,
        ActionEntry,
        ActionEndEntry,
        OutageEntry,
        OutageChangeEntry,
        OutageEndEntry,
        CauseEntry,
        PreventionEntry,
        PreventionDoneEntry,
        MergedEntry,
        RelapseEntry,
        MilestoneEntry,
        PictureEntry,
        WithdrawalEntry,
        DraftEntry,
        PublishedEntry,
        SubmittedEntry,
        DraftWithdrawalEntry,
        OrderEntry,
        RedeliveryEntry,
        QuestionEntry,
        ApprovedEntry,
        RefusedEntry,
        DeliveryEntry,
        HandoverEntry,
        HandoverEndEntry,
        DeliveryEndEntry,
        AbsorbedEntry,
        SplitOffEntry,
        FiringEntry,
        ResolvedEntry,
    };
    Q_ENUM(Entry)
    // What the timeline can be narrowed to.
    enum Group { Everything, Course, Investigation, Outages, Notes, Messages, Alerts };
    Q_ENUM(Group)
};

static_assert(CaseFacts::Symptom == static_cast<int>(HypothesisState::Symptom));
static_assert(CaseFacts::Impossible == static_cast<int>(ActionOutcome::Impossible));
static_assert(CaseFacts::WentBadly == static_cast<int>(NoteMark::WentBadly));
static_assert(CaseFacts::Degraded == static_cast<int>(OutageState::Degraded));
static_assert(CaseFacts::ThirdParty == static_cast<int>(Fault::ThirdParty));
static_assert(CaseFacts::FromIntermediateReport == static_cast<int>(ClockOrigin::IntermediateReport));
static_assert(CaseFacts::Gdpr == static_cast<int>(Regime::Gdpr));
static_assert(CaseFacts::FinalSubmitted == static_cast<int>(RegulatoryMilestone::FinalSubmitted));
static_assert(CaseFacts::DraftEntry == std::variant_size_v<CaseChange>);
static_assert(CaseFacts::ApprovedEntry == CaseFacts::DraftEntry + std::variant_size_v<CommsChange>);
static_assert(CaseFacts::DeliveryEntry == CaseFacts::ApprovedEntry + std::variant_size_v<ApprovalChange>);
static_assert(CaseFacts::AbsorbedEntry == CaseFacts::DeliveryEntry + std::variant_size_v<DeliveryChange>);
static_assert(CaseFacts::FiringEntry == CaseFacts::AbsorbedEntry + std::variant_size_v<OthersChange>);

} // namespace leitstand
