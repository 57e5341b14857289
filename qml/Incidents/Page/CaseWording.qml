// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the kinds of things in an incident are called, and their signs. A singleton, so that a change of the language
// reaches every place at once.
pragma Singleton
import QtQuick
import Leitstand.Parts
import Leitstand.View

QtObject {
    readonly property list<string> hypothesisStates: [qsTr("Raised"), qsTr("Being tested"), qsTr("Refuted"), qsTr("Cause"), qsTr("Symptom")]
    readonly property list<string> hypothesisIcons: ["bulb", "search", "rejected", "flag", "relapse"]
    readonly property list<string> outcomes: [qsTr("Running"), qsTr("Succeeded"), qsTr("Failed"), qsTr("Not possible")]
    readonly property list<string> outcomeIcons: ["starting", "resolved", "close", "rejected"]
    readonly property list<string> outageStates: [qsTr("down"), qsTr("degraded")]
    readonly property list<string> noteMarks: [qsTr("Note"), qsTr("Went well"), qsTr("Went badly")]
    readonly property list<string> origins: [qsTr("since it was opened"), qsTr("since customers notice it"), qsTr("since the first notice"),
        qsTr("since the last message"), qsTr("promised in a message"), qsTr("since the watch began"), qsTr("since awareness"),
        qsTr("since the classification"), qsTr("since the first report"), qsTr("since the intermediate report")]
    readonly property list<string> groups: [qsTr("Everything"), qsTr("Course"), qsTr("Investigation"), qsTr("Outages"), qsTr("Notes"), qsTr("Messages"), qsTr("Alerts")]
    readonly property list<string> regimes: ["DORA", "NIS2", qsTr("GDPR")]

    function milestone(regime: int, step: int): string {
        switch (step) {
        case CaseFacts.Aware: return qsTr("Aware of it");
        case CaseFacts.Classified: return regime === CaseFacts.Dora ? qsTr("Classified as major") : qsTr("Classified as significant");
        case CaseFacts.InitialSubmitted: return regime === CaseFacts.Dora ? qsTr("First notification submitted")
            : regime === CaseFacts.Nis2 ? qsTr("Early warning submitted") : qsTr("Notification submitted");
        case CaseFacts.IntermediateSubmitted: return regime === CaseFacts.Nis2 ? qsTr("Incident notification submitted") : qsTr("Intermediate report submitted");
        case CaseFacts.FinalSubmitted: return qsTr("Final report submitted");
        }
        return qsTr("Unknown");
    }
    function entryIcon(kind: int): string {
        switch (kind) {
        case CaseFacts.OpenedEntry: return "flag";
        case CaseFacts.AcknowledgedEntry: return "acknowledged";
        case CaseFacts.LaneEntry: return "arrowRight";
        case CaseFacts.AlertsLinkedEntry:
        case CaseFacts.AlertsUnlinkedEntry: return "link";
        case CaseFacts.NoteEntry: return "note";
        case CaseFacts.RoleEntry: return "user";
        case CaseFacts.ComponentsEntry:
        case CaseFacts.ComponentsClearedEntry: return "source";
        case CaseFacts.HypothesisEntry:
        case CaseFacts.JudgementEntry: return "bulb";
        case CaseFacts.ActionEntry:
        case CaseFacts.ActionEndEntry: return "wrench";
        case CaseFacts.OutageEntry:
        case CaseFacts.OutageChangeEntry:
        case CaseFacts.OutageEndEntry: return "bolt";
        case CaseFacts.MergedEntry:
        case CaseFacts.AbsorbedEntry: return "merge";
        case CaseFacts.RelapseEntry: return "relapse";
        case CaseFacts.MilestoneEntry: return "book";
        case CaseFacts.SplitOffEntry: return "split";
        case CaseFacts.WithdrawalEntry: return "undo";
        case CaseFacts.DraftEntry: return "edit";
        case CaseFacts.PublishedEntry:
        case CaseFacts.OrderEntry:
        case CaseFacts.RedeliveryEntry: return "send";
        case CaseFacts.SubmittedEntry: return "eye";
        case CaseFacts.ApprovedEntry: return "acknowledged";
        case CaseFacts.RefusedEntry: return "rejected";
        case CaseFacts.DraftWithdrawalEntry: return "undo";
        case CaseFacts.QuestionEntry: return "help";
        case CaseFacts.DeliveryEntry:
        case CaseFacts.HandoverEntry:
        case CaseFacts.HandoverEndEntry:
        case CaseFacts.DeliveryEndEntry: return "communication";
        case CaseFacts.PictureEntry: return "note";
        case CaseFacts.PriorityEntry: return "flag";
        case CaseFacts.FiringEntry: return "siren";
        case CaseFacts.ResolvedEntry: return "resolved";
        case CaseFacts.CauseEntry: return "flag";
        case CaseFacts.PreventionEntry:
        case CaseFacts.PreventionDoneEntry: return "acknowledged";
        }
        return "edit";
    }

    // "10:45:12"; in UTC "09:45:12".
    function time(at: real, utc: bool): string {
        return utc ? new Date(at).toISOString().substring(11, 19) : Wording.clock(at);
    }
    function shortTime(at: real, utc: bool): string {
        return utc ? new Date(at).toISOString().substring(11, 16) : Wording.shortClock(at);
    }
    // The day of a moment, as people write it.
    function day(at: real, utc: bool): string {
        return utc ? localDay(new Date(at).toISOString().substring(0, 10)) : Wording.day(new Date(at));
    }
    // "2026-12-24" as people write it.
    function localDay(iso: string): string {
        const parts = String(iso).split("-");
        return parts.length === 3 ? Wording.day(new Date(Number(parts[0]), Number(parts[1]) - 1, Number(parts[2]))) : "";
    }
    function today(now: real): string {
        return Qt.formatDate(new Date(now), "yyyy-MM-dd");
    }
    function sameDay(left: real, right: real, utc: bool): bool {
        return utc ? new Date(left).toISOString().substring(0, 10) === new Date(right).toISOString().substring(0, 10)
            : new Date(left).toDateString() === new Date(right).toDateString();
    }
    // With the day where it is another one than today.
    function stamp(at: real, now: real, utc: bool): string {
        const zone = utc ? " UTC" : "";
        return sameDay(at, now, utc) ? shortTime(at, utc) + zone : day(at, utc) + " " + shortTime(at, utc) + zone;
    }
    // Local time with its day, and UTC behind it: to be sure what a typed time was taken for.
    function bothZones(at: real): string {
        return qsTr("%1 here, %2 UTC").arg(day(at, false) + " " + Wording.shortClock(at)).arg(shortTime(at, true));
    }
    function percent(share: real): string {
        return share > 0 ? qsTr("%1 %").arg((share * 100).toLocaleString(Qt.locale(), "f", share * 100 % 1 === 0 ? 0 : 1)) : "";
    }
    // Whom an outage touches: "all customers", "Sparkasse, 12 %".
    function reach(segmentName: string, share: real): string {
        const part = percent(share);
        return segmentName.length === 0 ? (part.length > 0 ? qsTr("%1 of the customers").arg(part) : qsTr("all customers"))
            : part.length > 0 ? segmentName + ", " + part : segmentName;
    }
    // The parts that say something, one behind the other.
    function joined(parts: var, between: string): string {
        let text = "";
        for (const part of parts)
            if (part.length > 0)
                text += (text.length > 0 ? between : "") + part;
        return text;
    }
    // At most so many of a list.
    function firstOf(list: var, most: int): var {
        const some = [];
        for (let i = 0; i < list.length && i < most; ++i)
            some.push(list[i]);
        return some;
    }
    // "6 h 50 min", of nothing a dash.
    function length(milliseconds: real): string {
        return milliseconds > 0 ? Wording.span(milliseconds) : "–";
    }
    // A text that is written from right to left keeps its place in a sentence.
    function apart(text: string): string {
        return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? "\u2068" + text + "\u2069" : text;
    }
}
