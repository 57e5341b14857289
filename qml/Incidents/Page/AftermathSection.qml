// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// What is left to say when it is over: causes, what will prevent it, what went well and badly, and what authorities are
// owed. One list after the other in a place that scrolls.
FocusScope {
    id: root

    required property Session session
    required property IncidentDetails incident
    property bool utc: false
    property string refusal
    readonly property bool changeable: refusal.length === 0
    readonly property real now: session.nowMs
    signal takeBackWanted(version: int, text: string)
    signal noteWanted()

    function takeFocus(): void {
        if (causes.count > 0)
            causes.take(causes.currentIndex);
        else if (preventions.count > 0)
            preventions.take(preventions.currentIndex);
        else if (milestones.count > 0)
            milestones.take(milestones.currentIndex);
        else
            root.forceActiveFocus(Qt.TabFocusReason);
    }
    // Beyond the end of one list is the next that has something.
    function leave(list: int, direction: int): void {
        const lists = [causes, preventions, milestones];
        for (let i = list + direction; i >= 0 && i < lists.length; i += direction)
            if (lists[i].count > 0) {
                lists[i].take(direction > 0 ? 0 : lists[i].count - 1);
                return;
            }
    }
    function add(): void {
        if (changeable)
            record();
    }
    function plan(): void {
        if (changeable)
            planning.ask();
    }
    function record(): void {
        causing.causeId = "";
        causing.ask("");
    }

    Flickable {
        id: flick
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: column.implicitHeight

        // What has the focus is in sight.
        function show(item: Item): void {
            if (!item)
                return;
            const top = item.mapToItem(column, 0, 0).y;
            contentY = Math.max(0, Math.min(contentHeight - height, Math.max(top + item.height - height, Math.min(contentY, top - Theme.header))));
        }

        ColumnLayout {
            id: column
            width: flick.width - Theme.gap
            spacing: Theme.gapTiny

            SectionHead {
                Layout.fillWidth: true
                title: qsTr("Causes")
                addLabel: qsTr("Cause")
                addKeys: "+"
                refusal: root.refusal
                onAddWanted: root.record()
            }
            PlainLabel {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gapSmall
                visible: causes.count === 0
                text: qsTr("What was the reason, in the end? There may be more than one. A confirmed hypothesis is a good beginning.")
                color: Theme.dim
                wrapMode: Text.Wrap
            }
            CauseList {
                id: causes
                Layout.fillWidth: true
                Layout.preferredHeight: contentHeight
                focus: true
                incident: root.incident
                now: root.now
                utc: root.utc
                changeable: root.changeable
                onCorrecting: (causeId, text) => {
                    causing.causeId = causeId;
                    causing.ask(text);
                }
                onTakingBack: (version, text) => root.takeBackWanted(version, text)
                onCurrentItemChanged: if (activeFocus) flick.show(currentItem)
                onActiveFocusChanged: if (activeFocus) flick.show(currentItem)
                onLeaveWanted: direction => root.leave(0, direction)
            }
            SectionHead {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                title: qsTr("Prevention")
                addLabel: qsTr("Prevention item")
                addKeys: "V"
                refusal: root.refusal
                onAddWanted: planning.ask()
            }
            PlainLabel {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gapSmall
                visible: preventions.count === 0
                text: qsTr("What will keep it from happening again, who does it, and by when?")
                color: Theme.dim
                wrapMode: Text.Wrap
            }
            PreventionList {
                id: preventions
                Layout.fillWidth: true
                Layout.preferredHeight: contentHeight
                session: root.session
                incident: root.incident
                now: root.now
                utc: root.utc
                changeable: root.changeable
                onCorrecting: (preventionId, text, owner, due) => planning.correct(preventionId, text, owner, due)
                onTakingBack: (version, text) => root.takeBackWanted(version, text)
                onCurrentItemChanged: if (activeFocus) flick.show(currentItem)
                onActiveFocusChanged: if (activeFocus) flick.show(currentItem)
                onLeaveWanted: direction => root.leave(1, direction)
            }
            SectionHead {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                visible: milestones.count > 0
                title: qsTr("Duties to report")
                detail: qsTr("each clock starts with its own step")
            }
            MilestoneList {
                id: milestones
                Layout.fillWidth: true
                Layout.preferredHeight: contentHeight
                incident: root.incident
                now: root.now
                utc: root.utc
                changeable: root.changeable
                onReaching: (regime, milestone) => reaching.ask(regime, milestone)
                onTakingBack: (version, text) => root.takeBackWanted(version, text)
                onCurrentItemChanged: if (activeFocus) flick.show(currentItem)
                onActiveFocusChanged: if (activeFocus) flick.show(currentItem)
                onLeaveWanted: direction => root.leave(2, direction)
            }
            MarkedNotes {
                id: wentWell
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                title: qsTr("Went well")
                iconName: "resolved"
                notes: root.incident.wentWell
                explanation: qsTr("Mark a note with “Went well” when you write it (W), also while it is going on.")
                now: root.now
                utc: root.utc
                onShown: item => flick.show(item)
            }
            MarkedNotes {
                id: wentBadly
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                title: qsTr("Went badly")
                iconName: "flag"
                notes: root.incident.wentBadly
                explanation: qsTr("Mark a note with “Went badly” when you write it (W). It is for the report, not for blame.")
                now: root.now
                utc: root.utc
                onShown: item => flick.show(item)
            }
        }
    }
    ScrollMark { target: flick }
    TextDialog {
        id: causing

        property string causeId

        title: causeId.length > 0 ? qsTr("Correct the cause") : qsTr("What was the cause?")
        acceptLabel: qsTr("Record it")
        label: qsTr("Cause")
        placeholder: qsTr("The update removed the index that quotes need")
        begunTexts: root.session.begunTexts
        place: "cause/" + root.incident.incidentId + "/" + causeId
        onGiven: text => {
            if (causeId.length > 0) {
                root.session.actions.correctCause(root.incident.incidentId, causeId, text);
                return;
            }
            causes.await();
            root.session.actions.recordCause(root.incident.incidentId, text);
        }
    }
    PreventionDialog {
        id: planning
        session: root.session
        incident: root.incident
        onAccepted: if (preventionId.length === 0) preventions.await()
    }
    MilestoneDialog {
        id: reaching
        session: root.session
        incident: root.incident
    }
}
