// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The domain's kinds as QML sees them. QML decides on words, shapes and colours.
#pragma once

#include "domain/alert.h"
#include "domain/catalogue.h"
#include "domain/clocks.h"
#include "domain/incident.h"
#include "workspace/picture.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class Facts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("only its enumerations are used")
public:
    enum Severity { UnknownSeverity, Info, Warning, Error, Critical };
    Q_ENUM(Severity)
    enum AlertState { Firing, Acknowledged, Silenced, Resolved };
    Q_ENUM(AlertState)
    enum Lane { LaneNew, LaneUnderstand, LaneAct, LaneWatch, LaneCommunicate, LaneClosed };
    Q_ENUM(Lane)
    enum Priority { P1, P2, P3, P4, P5 };
    Q_ENUM(Priority)
    enum Audience { PublicStatus, AffectedCustomers, PhoneScript, Management };
    Q_ENUM(Audience)
    enum Moment { FirstNotice, Update, Identified, Watching, ResolvedMoment, FinalMessage, PostMortem };
    Q_ENUM(Moment)
    static constexpr int LastMoment = PostMortem;
    // ReadyDraft: written from the record, and nobody has saved it. The others are those of the log.
    enum DraftState {
        ReadyDraft = -1,
        WrittenDraft,
        DraftInReview,
        ApprovedDraft,
        PublishingDraft,
        PublishedDraft,
        SupersededDraft,
    };
    Q_ENUM(DraftState)
    enum Asked { AskedByPhone, AskedByMail, AskedByChat };
    Q_ENUM(Asked)
    enum Picture { PictureStarting, PictureLive, PictureLate, PictureOffline };
    Q_ENUM(Picture)
    enum Source { SourceWaiting, SourceGood, SourceFailing };
    Q_ENUM(Source)
    // What the communication track of an incident shows.
    enum Track { NothingOwed, NothingWritten, DraftWaiting, Published, FinalPublished, InReview, ReadyToPublish };
    Q_ENUM(Track)
    enum CaseRole { Commander, CommunicationLead, Scribe };
    Q_ENUM(CaseRole)
    // What an account may do.
    enum AccessRole { ViewerAccess, SupportAccess, ResponderAccess, CommanderAccess };
    Q_ENUM(AccessRole)
    enum Clock {
        NoClock = -1,
        AcknowledgeClock,
        FirstNoticeClock,
        ScopeClock,
        CustomerUpdateClock,
        WatchWindowClock,
        DoraInitialClock,
        DoraIntermediateClock,
        DoraFinalClock,
        Nis2EarlyWarningClock,
        Nis2NotificationClock,
        Nis2FinalClock,
        GdprNotificationClock,
    };
    Q_ENUM(Clock)
    enum ClockState { ClockRunning, ClockLastQuarter, ClockOverdue, ClockMet, ClockMetLate };
    Q_ENUM(ClockState)

    static Severity from(leitstand::Severity severity)
    {
        switch (severity) {
        case leitstand::Severity::Critical:
            return Critical;
        case leitstand::Severity::Error:
            return Error;
        case leitstand::Severity::Warning:
            return Warning;
        case leitstand::Severity::Info:
            return Info;
        case leitstand::Severity::Unknown:
            break;
        }
        return UnknownSeverity;
    }
    static AlertState from(leitstand::AlertState state) { return static_cast<AlertState>(state); }
    static Lane from(leitstand::Lane lane) { return static_cast<Lane>(lane); }
    static Priority from(leitstand::Priority priority) { return static_cast<Priority>(priority); }
    static CaseRole from(leitstand::CaseRole role) { return static_cast<CaseRole>(role); }
    static AccessRole from(leitstand::AccessRole role) { return static_cast<AccessRole>(role); }
    static Clock from(ClockKind kind) { return static_cast<Clock>(kind); }
    static ClockState from(leitstand::ClockState state) { return static_cast<ClockState>(state); }
    static Picture from(PictureState state) { return static_cast<Picture>(state); }
    static Source from(SourceState state) { return static_cast<Source>(state); }
};

static_assert(Facts::Resolved == static_cast<int>(leitstand::AlertState::Resolved));
static_assert(Facts::LaneClosed == static_cast<int>(leitstand::Lane::Closed));
static_assert(Facts::P5 == static_cast<int>(leitstand::Priority::P5));
static_assert(Facts::Management == static_cast<int>(leitstand::Audience::Management));
static_assert(Facts::PostMortem == static_cast<int>(leitstand::Moment::PostMortem));
static_assert(Facts::SupersededDraft == static_cast<int>(leitstand::DraftState::Superseded));
static_assert(Facts::AskedByChat == static_cast<int>(AskedBy::Chat));
static_assert(Facts::Scribe == static_cast<int>(leitstand::CaseRole::Scribe));
static_assert(Facts::CommanderAccess == static_cast<int>(leitstand::AccessRole::Commander));
static_assert(Facts::GdprNotificationClock == static_cast<int>(ClockKind::GdprNotification));
static_assert(Facts::ClockMetLate == static_cast<int>(leitstand::ClockState::MetLate));
static_assert(Facts::PictureOffline == static_cast<int>(PictureState::Offline));
static_assert(Facts::SourceFailing == static_cast<int>(SourceState::Failing));

} // namespace leitstand
