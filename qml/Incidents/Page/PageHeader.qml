// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// What must be in sight whatever section is looked at: what it is, where it stands, who does what, what is affected, and
// which clocks run.
ColumnLayout {
    id: root

    required property Session session
    required property IncidentDetails incident
    property bool utc: false
    property string refusal
    property string messageRefusal
    readonly property bool changeable: refusal.length === 0
    readonly property real now: session.nowMs
    readonly property bool closed: incident.lane === Facts.LaneClosed
    readonly property bool acknowledgeable: incident.acknowledgedAt <= 0 && !closed
    // The part that is being changed, as others are told; empty: none.
    readonly property string editing: renaming.opened ? "title" : summarising.opened ? "summary" : handing.opened ? "role" : affecting.opened ? "components" : ""
    signal closeWanted()
    signal draftWanted(incidentId: string)
    signal incidentWanted(incidentId: string)
    signal mergeWanted()
    signal splitWanted()

    function focusFirst(): void {
        if (acknowledgeable && changeable)
            titleLine.focusAcknowledge();
        else
            focusLanes();
    }
    // The button goes when it has done its work: who was on it goes on with the lanes.
    function takeOn(): void {
        if (titleLine.acknowledgeFocused)
            focusLanes();
        session.acknowledge(incident.incidentId);
    }
    function focusLanes(): void {
        lanes.forceActiveFocus(Qt.TabFocusReason);
    }
    function rename(): void {
        if (changeable)
            renaming.ask();
    }
    function summarise(): void {
        if (changeable)
            summarising.ask(incident.summary);
    }
    function affect(): void {
        if (changeable)
            affecting.ask();
    }
    function moveBy(step: int): void {
        const to = incident.lane + step;
        if (to >= Facts.LaneNew && to <= Facts.LaneClosed)
            moveTo(to);
    }
    function moveTo(lane: int): void {
        if (changeable)
            moving.move(lane);
    }

    spacing: Theme.gapTiny

    TitleLine {
        id: titleLine
        Layout.fillWidth: true
        session: root.session
        incident: root.incident
        messageRefusal: root.messageRefusal
        changeable: root.changeable
        acknowledgeable: root.acknowledgeable
        onCloseWanted: root.closeWanted()
        onAcknowledgeWanted: root.takeOn()
        onDraftWanted: root.draftWanted(root.incident.incidentId)
        onRenameWanted: renaming.ask()
        onSummaryWanted: root.summarise()
        onWatchWanted: moving.move(Facts.LaneWatch)
        onMergeWanted: root.mergeWanted()
        onSplitWanted: root.splitWanted()
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: Theme.control

        LaneSteps {
            id: lanes
            objectName: "laneSteps"
            lane: root.incident.lane
            changeable: root.changeable
            refusals: root.incident.laneRefusals
            onWanted: lane => moving.move(lane)
        }
        KeyHint {
            id: laneKey
            x: lanes.width + Theme.gapSmall
            y: Math.round((parent.height - height) / 2)
            keys: root.changeable ? "L" : ""
        }
        PlainLabel {
            x: laneKey.x + (laneKey.visible ? laneKey.width + Theme.gapSmall : 0)
            width: parent.width - x
            height: parent.height
            text: lanes.lookedRefusal.length > 0 ? qsTr("not %1: %2").arg(Wording.lane(lanes.looked)).arg(lanes.lookedRefusal) : CaseWording.joined([qsTr("since %1, %2").arg(CaseWording.stamp(root.incident.laneSince, root.now, root.utc)).arg(Wording.span(root.now - root.incident.laneSince)),
                root.incident.laneBy.length > 0 ? qsTr("by %1").arg(CaseWording.apart(root.incident.laneBy)) : qsTr("by the rules"),
                root.incident.laneReason, root.incident.relapseCount > 0 ? qsTr("%Ln relapse(s)", "", root.incident.relapseCount) : "",
                !root.closed && root.incident.closeRefusal.length > 0 && root.incident.lane >= Facts.LaneWatch ? qsTr("cannot be closed: %1").arg(root.incident.closeRefusal) : ""], " · ")
            color: root.incident.relapseCount > 0 || lanes.lookedRefusal.length > 0 ? Theme.caution : Theme.dim
            // The whole of what refuses a lane, and what would satisfy it.
            font.pixelSize: lanes.lookedRefusal.length > 0 ? Theme.textSmall : Theme.textBody
            wrapMode: Text.Wrap
            maximumLineCount: lanes.lookedRefusal.length > 0 ? 2 : 1
            HintArea { text: parent.truncated ? parent.text : "" }
        }
    }
    PeopleLine {
        Layout.fillWidth: true
        session: root.session
        incident: root.incident
        now: root.now
        utc: root.utc
        changeable: root.changeable
        onRoleWanted: (role, person) => handing.ask(role, person)
        onComponentsWanted: affecting.ask()
        onIncidentWanted: incidentId => root.incidentWanted(incidentId)
    }
    Flow {
        Layout.fillWidth: true
        // Said outright: a Flow that is not seen keeps the height that it had.
        visible: running(root.incident.revision, chips.count) > 0
        spacing: Theme.gapTiny

        function running(revision: int, count: int): int {
            let number = 0;
            for (let i = 0; i < count; ++i) {
                const chip = chips.itemAt(i) as ClockChip;
                number += !chip || chip.metAt <= 0 ? 1 : 0;
            }
            return number;
        }

        Repeater {
            id: chips
            model: root.incident.clocks
            delegate: ClockChip {
                visible: metAt <= 0
                width: Math.min(implicitWidth, root.width)
                height: implicitHeight
                now: root.now
                utc: root.utc
            }
        }
    }
    PlainLabel {
        Layout.fillWidth: true
        text: CaseWording.joined([
            root.incident.openedBy.length > 0 ? qsTr("Opened %1 by %2").arg(CaseWording.stamp(root.incident.openedAt, root.now, root.utc)).arg(CaseWording.apart(root.incident.openedBy))
                : qsTr("Opened %1").arg(CaseWording.stamp(root.incident.openedAt, root.now, root.utc)),
            root.incident.acknowledgedAt > 0 ? qsTr("acknowledged by %1 after %2").arg(CaseWording.apart(root.incident.acknowledgedBy))
                .arg(Wording.span(root.incident.acknowledgedAt - root.incident.openedAt)) : "",
            root.closed ? qsTr("closed %1").arg(CaseWording.stamp(root.incident.closedAt, root.now, root.utc)) : "", root.incident.summary], " · ")
        maximumLineCount: 2
        wrapMode: Text.Wrap
        color: Theme.dim
        horizontalAlignment: Text.AlignLeft
        HintArea { text: parent.truncated ? root.incident.summary.substring(0, 2000) : "" }
    }
    ModalDialog {
        id: renaming

        function ask(): void {
            titleField.text = root.incident.title;
            open();
            titleField.forceActiveFocus();
            titleField.selectAll();
        }

        title: qsTr("What is this incident to be called?")
        acceptLabel: qsTr("Rename")
        acceptEnabled: titleField.text.trim().length > 0
        onAccepted: root.session.setTitle(root.incident.incidentId, titleField.text.trim())

        TextInputField {
            id: titleField
            Layout.fillWidth: true
            label: qsTr("Title")
            maximumLength: 200
        }
    }
    TextDialog {
        id: summarising
        title: qsTr("What is it about, in two or three sentences?")
        acceptLabel: qsTr("Record it")
        label: qsTr("Summary")
        placeholder: qsTr("Logins time out for everybody since 09:55; the app and the web are both affected.")
        mayBeEmpty: true
        lines: 5
        begunTexts: root.session.begunTexts
        place: "summary/" + root.incident.incidentId
        onGiven: text => root.session.actions.setSummary(root.incident.incidentId, text)
    }
    LaneDialog {
        id: moving
        session: root.session
        incident: root.incident
    }
    RoleDialog {
        id: handing
        session: root.session
        incident: root.incident
    }
    ComponentsDialog {
        id: affecting
        session: root.session
        incident: root.incident
    }
}
