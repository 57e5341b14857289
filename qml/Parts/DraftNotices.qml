// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// What has to be known about the open message before a word of it is changed: who else writes in it, what others have
// added, why it was refused, that it is locked.
ColumnLayout {
    id: root

    required property Session session
    readonly property DraftEditor draft: session.draft
    readonly property DraftReview review: session.review
    property bool compact: false
    // The presence of others is read anew when it changes.
    readonly property string others: {
        const revision = session.presence.revision;
        return revision >= 0 && draft.isOpen ? Array.from(session.presence.at(draft.incidentId)).filter(one => one.part === "draft:" + draft.draftId)
            .map(one => one.name).join(", ") : "";
    }
    readonly property bool refused: review.outcome === DraftReview.RefusedOutcome && review.draftState === Facts.WrittenDraft

    spacing: Theme.gapTiny
    visible: presence.visible || merged.visible || refusal.visible || lock.visible || alone.visible

    StateMark {
        id: alone
        Layout.fillWidth: true
        visible: !root.review.fourEyes && !root.draft.readOnly && root.review.draftState < Facts.PublishingDraft
        kind: StateMark.Late
        word: qsTr("Four eyes are switched off: nobody else approves this message")
    }
    NoticeLine {
        id: presence
        Layout.fillWidth: true
        visible: root.others.length > 0
        closable: false
        text: qsTr("%1 writes in this message, too. What both of you write is merged.").arg(root.others)
    }
    NoticeLine {
        id: merged
        Layout.fillWidth: true
        visible: root.draft.mergedWith.length > 0
        text: qsTr("Merged with what %1 has written").arg(root.draft.mergedWith)
        detail: qsTr("Ctrl+Z shows your text as it was before.")
        onClosed: root.draft.forgetMerge()
    }
    NoticeLine {
        id: refusal
        Layout.fillWidth: true
        visible: root.refused
        tone: NoticeLine.Caution
        closable: false
        text: qsTr("%1 has refused this message at %2").arg(root.review.decidedBy).arg(Wording.shortClock(root.review.decidedAt))
        detail: root.review.reason
    }
    NoticeLine {
        id: lock
        Layout.fillWidth: true
        visible: root.draft.unlockable && !root.draft.readOnly
        closable: false
        text: root.review.draftState === Facts.ApprovedDraft ? qsTr("Approved by %1. It goes out as it stands.").arg(root.review.decidedBy)
            : qsTr("%1 has asked for approval at %2.").arg(root.review.askedBy).arg(Wording.shortClock(root.review.askedAt))
        detail: root.compact ? "" : qsTr("To change it, take it back first; then it needs a new approval.")
        actionLabel: qsTr("Take back")
        onActionTriggered: root.review.withdraw("")
    }
}
