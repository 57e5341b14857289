// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names of lanes, priorities, audiences and spans of time as people read them. A singleton, so that a change of the
// language reaches every place at once.
pragma Singleton
import QtQuick
import Leitstand.Controls
import Leitstand.View

QtObject {
    readonly property list<string> lanes: [qsTr("New"), qsTr("Understand"), qsTr("Act"), qsTr("Watch"), qsTr("Communicate"), qsTr("Closed")]
    readonly property list<string> laneHints: [
        qsTr("Nobody has acknowledged these yet. Fifteen minutes are allowed."),
        qsTr("What is broken, and why? Hypotheses are tested."),
        qsTr("A remedy is being applied."),
        qsTr("It looks good. The watch window tells whether it stays so."),
        qsTr("It is over. Customers are told the outcome."),
        qsTr("Done, with nothing owed.")
    ]
    readonly property list<string> priorities: ["P1", "P2", "P3", "P4", "P5"]
    readonly property list<string> priorityNames: [qsTr("P1 · critical"), qsTr("P2 · high"), qsTr("P3 · normal"), qsTr("P4 · low"), qsTr("P5 · minor")]
    readonly property list<string> audiences: [qsTr("Public status"), qsTr("Mail to those affected"), qsTr("Answer for the phone"), qsTr("Management")]
    readonly property list<string> moments: [qsTr("First notice"), qsTr("Update"), qsTr("Cause identified"), qsTr("Watching"), qsTr("Resolved"), qsTr("Final message"), qsTr("Report afterwards")]

    readonly property list<string> caseRoles: [qsTr("Commander"), qsTr("Communication lead"), qsTr("Scribe")]
    readonly property list<string> accessRoles: [qsTr("Viewer"), qsTr("Support"), qsTr("Responder"), qsTr("Commander")]
    readonly property list<string> accessHints: [
        qsTr("You may look at everything and change nothing."),
        qsTr("You may look at everything and write messages to customers."),
        qsTr("You may work on incidents and write messages to customers."),
        qsTr("You may do everything.")
    ]
    readonly property list<string> clocks: [qsTr("acknowledgement"), qsTr("first notice"), qsTr("scope for customers"), qsTr("next update"),
        qsTr("watch window"), qsTr("DORA first notification"), qsTr("DORA intermediate report"), qsTr("DORA final report"),
        qsTr("NIS2 early warning"), qsTr("NIS2 notification"), qsTr("NIS2 final report"), qsTr("GDPR notification")]

    // What remains of a clock, then what it counts: "3 min left · first notice". Nobody owes anything when a watch ends.
    function clockLine(kind: int, state: int, remaining: real): string {
        return kind < 0 ? "" : clockSpan(kind, state, remaining) + " · " + (clocks[kind] ?? "");
    }
    function clockSpan(kind: int, state: int, remaining: real): string {
        if (kind === Facts.WatchWindowClock)
            return remaining > 0 ? qsTr("%1 left").arg(span(remaining)) : qsTr("is over");
        return state === Facts.ClockOverdue ? qsTr("%1 overdue").arg(span(-remaining))
            : state === Facts.ClockLastQuarter ? qsTr("only %1 left").arg(span(remaining)) : qsTr("%1 left").arg(span(remaining));
    }
    function isMessageClock(kind: int): bool {
        return kind === Facts.FirstNoticeClock || kind === Facts.ScopeClock || kind === Facts.CustomerUpdateClock;
    }
    function clockState(kind: int, amberAt: real, dueAt: real, now: real): int {
        return kind < 0 || kind === Facts.WatchWindowClock || now < amberAt ? Facts.ClockRunning
            : now < dueAt ? Facts.ClockLastQuarter : Facts.ClockOverdue;
    }
    function clockIcon(state: int): string {
        return state === Facts.ClockOverdue ? "critical" : state === Facts.ClockLastQuarter ? "warning" : "clock";
    }
    // Why a case cannot be changed, or a message not be written, by this person now; empty when it can.
    function whyNotWork(access: Access): string {
        return access.mayWork ? "" : access.inPast ? past : notForRole(access.role, access.roleForWork);
    }
    function whyNotWrite(access: Access): string {
        return access.mayWrite ? "" : access.inPast ? past : notForRole(access.role, access.roleForWriting);
    }
    readonly property string past: qsTr("You see the past. Nothing can be written there; go back to now first.")
    function notForRole(role: int, needed: int): string {
        return qsTr("Your role is %1. This takes at least the role %2.").arg(accessRoles[role] ?? "").arg(accessRoles[needed] ?? "");
    }
    // "Mira Öztürk" as "MÖ", "mira" as "MI".
    function initials(name: string): string {
        const words = String(name).split(/[ ._-]+/).filter(word => word.length > 0);
        return (words.length > 1 ? words[0].charAt(0) + words[words.length - 1].charAt(0) : String(name).trim().substring(0, 2)).toLocaleUpperCase();
    }
    function lane(index: int): string {
        return lanes[index] ?? qsTr("Unknown");
    }
    function priority(index: int): string {
        return priorities[index] ?? "P?";
    }
    function alertStateKind(state: int, flapping: bool): int {
        return state === Facts.Acknowledged ? StateMark.Acknowledged : state === Facts.Silenced ? StateMark.Silenced
            : state === Facts.Resolved ? StateMark.Resolved : flapping ? StateMark.Flapping : StateMark.Firing;
    }
    function track(value: int): string {
        switch (value) {
        case Facts.NothingOwed: return qsTr("nothing owed");
        case Facts.NothingWritten: return qsTr("nothing written");
        case Facts.DraftWaiting: return qsTr("draft waits");
        case Facts.Published: return qsTr("published");
        case Facts.FinalPublished: return qsTr("final message out");
        case Facts.InReview: return qsTr("waits for approval");
        case Facts.ReadyToPublish: return qsTr("approved, not out yet");
        }
        return "";
    }
    // The same, with the time since the last message.
    function toldLine(value: int, toldAt: real, now: real): string {
        return value === Facts.Published && toldAt > 0 ? qsTr("told %1 ago").arg(span(now - toldAt)) : track(value);
    }
    // Whether a list that is empty may be called empty: nothing is known of a log that does not answer. The past is known.
    function isKnown(picture: PictureModel): bool {
        return picture.inPast || picture.state === Facts.PictureLive || picture.state === Facts.PictureLate;
    }
    // Whether "nothing fires" may be said. A story is told into the log by nobody's gateway.
    function isBelieved(session: Session): bool {
        return session.picture.canBeBelieved || session.storyTitle.length > 0;
    }
    function none(picture: PictureModel): string {
        return isKnown(picture) ? qsTr("None") : qsTr("Not known");
    }
    function incidentsIn(session: Session, lane: int): IncidentListModel {
        switch (lane) {
        case Facts.LaneNew: return session.laneNew;
        case Facts.LaneUnderstand: return session.laneUnderstand;
        case Facts.LaneAct: return session.laneAct;
        case Facts.LaneWatch: return session.laneWatch;
        case Facts.LaneCommunicate: return session.laneCommunicate;
        }
        return session.laneClosed;
    }
    // As long as span() says the same this is the same: what many cards show is not written anew every second.
    function steady(milliseconds: real): real {
        const step = Math.abs(milliseconds) < 60000 ? 1000 : 60000;
        return Math.trunc(milliseconds / step) * step;
    }
    // Whole units, the two largest that matter: "45 s", "12 min", "3 h 05 min", "2 d 4 h".
    function span(milliseconds: real): string {
        const seconds = Math.max(0, Math.floor(milliseconds / 1000));
        if (seconds < 60)
            return qsTr("%1 s").arg(seconds);
        const minutes = Math.floor(seconds / 60);
        if (minutes < 60)
            return qsTr("%1 min").arg(minutes);
        const hours = Math.floor(minutes / 60);
        if (hours < 24)
            return qsTr("%1 h %2 min").arg(hours).arg(String(minutes % 60).padStart(2, "0"));
        return qsTr("%1 d %2 h").arg(Math.floor(hours / 24)).arg(hours % 24);
    }
    // The same in at most five letters, for columns.
    function shortSpan(milliseconds: real): string {
        const seconds = Math.max(0, Math.floor(milliseconds / 1000));
        if (seconds < 60)
            return qsTr("%1 s").arg(seconds);
        const minutes = Math.floor(seconds / 60);
        if (minutes < 60)
            return qsTr("%1 min").arg(minutes);
        const hours = Math.floor(minutes / 60);
        if (hours < 24)
            return hours + ":" + String(minutes % 60).padStart(2, "0") + " h";
        return qsTr("%1 d").arg(Math.floor(hours / 24));
    }
    function clock(at: real): string {
        return Qt.formatTime(new Date(at), "HH:mm:ss");
    }
    function shortClock(at: real): string {
        return Qt.formatTime(new Date(at), "HH:mm");
    }
    // "21.11.2026", in English with the month in letters: 02/10 is another day in London than in New York.
    function day(date: date): string {
        return date.toLocaleDateString(Qt.locale(), Qt.locale().name.startsWith("de") ? "dd.MM.yyyy" : "d MMM yyyy");
    }
    // A moment of another day says which.
    function moment(at: real, now: real): string {
        const then = new Date(at), today = new Date(now);
        return then.toDateString() === today.toDateString() ? Qt.formatTime(then, "HH:mm:ss")
            : day(then) + " " + Qt.formatTime(then, "HH:mm");
    }
}
