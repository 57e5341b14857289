// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// The state of the open message, what the check has found, and the step that comes next: ask for approval, approve,
// publish, write the next one. Positioned and not laid out: a layout of Qt 6.4 keeps widths from before when words and its own
// width change at once, as they do when one comes back from the past.
Item {
    id: root

    enum Step { Nothing, Submit, Approve, Publish, Next }

    required property Session session
    readonly property DraftEditor draft: session.draft
    readonly property DraftReview review: session.review
    readonly property DraftCheck check: session.check
    property bool compact: false
    // How wide the place is: buttons that a key or the saving by itself stands in for give way.
    property real room: Theme.px(1000)
    readonly property bool wide: !compact && room > Theme.px(800)
    readonly property bool narrow: room < Theme.px(460)
    readonly property string whyNotWrite: Wording.whyNotWrite(session.access)
    readonly property int step: !draft.isOpen ? DraftSteps.Nothing
        : review.draftState >= Facts.PublishingDraft ? DraftSteps.Next
        : review.draftState === Facts.ApprovedDraft ? DraftSteps.Publish
        : review.draftState === Facts.DraftInReview && review.fourEyes ? DraftSteps.Approve
        : review.fourEyes ? DraftSteps.Submit : DraftSteps.Publish
    readonly property string whyNot: whyNotWrite.length > 0 ? whyNotWrite : step === DraftSteps.Submit ? review.whyNotSubmit
        : step === DraftSteps.Approve ? review.whyNotApprove : step === DraftSteps.Publish ? review.whyNotPublish : ""
    readonly property bool canStep: whyNot.length === 0 && !review.working && step !== DraftSteps.Nothing
    // The report afterwards is handed on as a file, not only published.
    readonly property bool isReport: draft.isOpen && draft.audience === Facts.Management && draft.moment === Facts.PostMortem
    readonly property bool owed: review.draftState === Facts.ApprovedDraft || review.draftState === Facts.DraftInReview
    readonly property string stateWord: draft.readOnly && !draft.inLog ? session.timeTravel.active ? qsTr("Not written yet then") : qsTr("Not written yet")
        : draft.conflict ? qsTr("%1 has saved another version").arg(draft.theirName)
        : review.draftState === Facts.PublishedDraft && review.outAlone ? qsTr("Published at %1 without a second person").arg(Wording.shortClock(draft.publishedAt))
        : review.draftState === Facts.PublishedDraft ? qsTr("Published at %1").arg(Wording.shortClock(draft.publishedAt))
        : review.draftState === Facts.SupersededDraft ? qsTr("Published at %1, overtaken since").arg(Wording.shortClock(draft.publishedAt))
        : review.draftState === Facts.PublishingDraft ? qsTr("Is being published")
        : review.working || draft.saving ? qsTr("On its way into the log")
        : review.draftState === Facts.ApprovedDraft ? qsTr("Approved by %1").arg(review.decidedBy)
        : review.draftState === Facts.DraftInReview ? review.fourEyes ? qsTr("Waits for approval") : qsTr("Ready to be published")
        : !draft.inLog ? qsTr("Ready, not saved yet") : draft.dirty ? qsTr("Changed, not saved yet")
        : qsTr("Saved at %1 by %2").arg(Wording.shortClock(draft.savedAt)).arg(draft.savedBy)
    readonly property int stateKind: draft.readOnly && !draft.inLog ? StateMark.Unknown
        : review.draftState === Facts.SupersededDraft ? StateMark.Superseded
        : review.draftState >= Facts.PublishingDraft ? StateMark.Published : draft.conflict ? StateMark.Unsaved
        : review.draftState === Facts.ApprovedDraft ? StateMark.Approved : review.draftState === Facts.DraftInReview ? StateMark.InReview
        : draft.dirty || !draft.inLog ? StateMark.Unsaved : StateMark.Saved

    // Where nothing is delivered, people publish it themselves and record that.
    readonly property bool deliverable: Array.from(session.deliveries.channels).some(channel => channel.forThis)

    // From any message of the incident.
    function exportReport(): void {
        if (draft.isOpen && !isReport)
            draft.open(draft.incidentId, Facts.Management, Facts.PostMortem);
        if (isReport)
            exporting.ask();
    }
    function next(): void {
        if (!canStep) {
            if (whyNot.length > 0)
                session.refuse(whyNot);
            return;
        }
        switch (step) {
        case DraftSteps.Submit: submitting.ask(); break;
        case DraftSteps.Approve: approving.ask(); break;
        case DraftSteps.Publish: if (deliverable) publishing.ask(); else recordByHand(); break;
        case DraftSteps.Next: draft.openNext(draft.incidentId); break;
        }
    }

    function recordByHand(): void {
        if (draft.dirty || !draft.inLog)
            draft.save();
        byHand.ask();
    }
    // A question whose step somebody else has taken meanwhile is asked no longer.
    onStepChanged: {
        const asked = [[submitting, DraftSteps.Submit], [approving, DraftSteps.Approve], [refusing, DraftSteps.Approve], [publishing, DraftSteps.Publish]]
            .filter(one => one[0].opened && one[1] !== step);
        for (const one of asked)
            one[0].close();
        if (asked.length > 0)
            session.notices.tell(step === DraftSteps.Approve ? qsTr("%1 has asked for approval meanwhile").arg(review.askedBy)
                : step === DraftSteps.Publish ? qsTr("%1 has approved it meanwhile").arg(review.decidedBy)
                : step === DraftSteps.Next ? qsTr("It has been published meanwhile")
                : review.outcome === DraftReview.RefusedOutcome ? qsTr("%1 has refused it meanwhile").arg(review.decidedBy)
                : qsTr("It has been taken back meanwhile"), draft.incidentTitle);
    }

    implicitHeight: Theme.control
    implicitWidth: buttons.width + Theme.px(120)

    StateMark {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(Theme.iconSmall, buttons.x - Theme.gapSmall)
        word: root.stateWord
        kind: root.stateKind
    }
    Row {
        id: buttons
        objectName: "draftSteps"
        anchors.right: parent.right
        height: parent.height
        spacing: Theme.gapSmall

        PressArea {
            id: found
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: Theme.gapTiny
            rightPadding: Theme.gapTiny
            visible: root.visible && root.check.count > 0 && root.review.draftState < Facts.PublishingDraft
            label: MessageWording.found(root.check.errorCount, root.check.count - root.check.errorCount)
            description: qsTr("F8 goes to the next place, Ctrl+. applies what is suggested")
            onClicked: root.check.next()

            contentItem: SeverityMark {
                compact: root.narrow
                level: root.check.errorCount > 0 ? SeverityMark.Error : SeverityMark.Info
                word: MessageWording.found(root.check.errorCount, root.check.count - root.check.errorCount)
            }
            HintArea { text: found.label + "\n" + found.description }
        }
        ActionButton {
            visible: root.visible && root.step === DraftSteps.Approve && !root.compact && root.review.whyNotApprove.length === 0
            label: qsTr("Refuse …")
            enabled: root.canStep
            onClicked: refusing.ask(qsTr("Refuse this message"), qsTr("Who wrote it reads why, and can change it and ask again."))
        }
        ActionButton {
            visible: root.visible && root.wide && root.deliverable && root.review.draftState < Facts.PublishingDraft
                && (root.review.draftState === Facts.ApprovedDraft || !root.review.fourEyes)
            label: qsTr("Publish by hand …")
            hint: root.whyNotWrite.length > 0 ? root.whyNotWrite : qsTr("Records that you have published this text yourself, where the gateway has no channel.")
            enabled: root.whyNotWrite.length === 0 && !root.draft.dirty && root.draft.inLog && !root.draft.conflict
            onClicked: byHand.ask()
        }
        ActionButton {
            visible: root.visible && root.review.draftState < Facts.DraftInReview
                && root.room > Theme.px(root.isReport ? 760 : root.step === DraftSteps.Publish && !root.deliverable ? 660 : 560)
            label: qsTr("Save")
            keys: root.wide ? "Ctrl+S" : ""
            hint: root.whyNotWrite
            enabled: root.whyNotWrite.length === 0 && (root.draft.dirty || !root.draft.inLog) && !root.draft.conflict && !root.draft.saving
            onClicked: root.draft.save()
        }
        ActionButton {
            objectName: "export"
            visible: root.visible && root.isReport
            label: qsTr("Export …")
            keys: root.wide ? "Ctrl+Shift+E" : ""
            hint: qsTr("Writes the report as it stands here into a file: Markdown, HTML or PDF.")
            onClicked: root.exportReport()
        }
        ActionButton {
            objectName: "nextStep"
            visible: root.visible && root.step !== DraftSteps.Nothing
            label: root.step === DraftSteps.Submit ? qsTr("Ask for approval …") : root.step === DraftSteps.Approve ? qsTr("Approve …")
                : root.step !== DraftSteps.Publish ? qsTr("Next message") : root.deliverable ? qsTr("Publish …") : qsTr("Publish by hand …")
            keys: root.compact && !root.wide ? "" : "Ctrl+⏎"
            iconName: root.step === DraftSteps.Publish && root.deliverable ? "send" : ""
            kind: ActionButton.Primary
            hint: root.whyNot
            enabled: root.canStep
            onClicked: root.next()
        }
    }

    SubmitDialog {
        id: submitting
        session: root.session
    }
    ApproveDialog {
        id: approving
        session: root.session
    }
    ReasonDialog {
        id: refusing
        onGiven: reason => root.review.refuse(reason)
    }
    PublishDialog {
        id: publishing
        session: root.session
    }
    ExportDialog {
        id: exporting
        session: root.session
        onWritten: path => root.session.notices.tell(qsTr("The report is written"), path)
    }
    ByHandDialog {
        id: byHand
        session: root.session
    }
}
