// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said about messages to customers in more than one place.
pragma Singleton
import QtQuick
import Leitstand.Controls
import Leitstand.View

QtObject {
    // In the order of DraftCheck.Rule.
    readonly property list<string> rules: [qsTr("Duration"), qsTr("Time"), qsTr("Date"), qsTr("Total"), qsTr("Number"), qsTr("Resolved too early"),
        qsTr("Unconfirmed cause"), qsTr("Promise nobody can keep"), qsTr("Promised end"), qsTr("Playing down"), qsTr("Blame"), qsTr("Internal name"),
        qsTr("Missing"), qsTr("Next update"), qsTr("Languages differ"), qsTr("Placeholder"), qsTr("Spelling"), qsTr("Long sentence")]
    readonly property list<string> languages: [qsTr("German"), qsTr("English")]

    // "2 errors, 1 hint"
    function found(errors: int, hints: int): string {
        return errors > 0 && hints > 0 ? qsTr("%1, %2").arg(qsTr("%Ln error(s)", "", errors)).arg(qsTr("%Ln hint(s)", "", hints))
            : errors > 0 ? qsTr("%Ln error(s)", "", errors) : hints > 0 ? qsTr("%Ln hint(s)", "", hints) : qsTr("Nothing found");
    }
    // "from 09:55 to 14:20: payments"
    function interval(from: string, to: string, what: string): string {
        const times = from.length > 0 && to.length > 0 ? qsTr("%1 to %2").arg(from).arg(to) : from.length > 0 ? from : to;
        return what.length > 0 && times.length > 0 ? times + " · " + what : times + what;
    }
    function channel(kind: string): string {
        switch (kind) {
        case "status_page": return qsTr("Status page");
        case "mail": return qsTr("Mail");
        case "chat": return qsTr("Chat");
        case "webhook": return qsTr("Webhook");
        }
        return kind;
    }
    // "14:30", the next time that it is; 0 when it is no time of the day.
    function nextTimeOfDay(text: string, now: real): real {
        const parts = text.trim().match(/^(\d{1,2})[:.](\d{2})$/);
        if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59)
            return 0;
        const at = new Date(now);
        at.setHours(Number(parts[1]), Number(parts[2]), 0, 0);
        if (at.getTime() <= now)
            at.setDate(at.getDate() + 1);
        return at.getTime();
    }
    function draftState(state: int): string {
        switch (state) {
        case Facts.ReadyDraft: return qsTr("Stands ready");
        case Facts.WrittenDraft: return qsTr("Draft");
        case Facts.DraftInReview: return qsTr("Waits for approval");
        case Facts.ApprovedDraft: return qsTr("Approved");
        case Facts.PublishingDraft: return qsTr("Is being published");
        case Facts.PublishedDraft: return qsTr("Published");
        }
        return qsTr("Overtaken");
    }
    // As a StateMark.
    function draftKind(state: int): int {
        switch (state) {
        case Facts.ReadyDraft: return StateMark.Unsaved;
        case Facts.WrittenDraft: return StateMark.Draft;
        case Facts.DraftInReview: return StateMark.InReview;
        case Facts.ApprovedDraft: return StateMark.Approved;
        case Facts.PublishingDraft:
        case Facts.PublishedDraft: return StateMark.Published;
        }
        return StateMark.Superseded;
    }
}
