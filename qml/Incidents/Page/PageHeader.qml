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
    readonly property var presence: session.presence.revision >= 0 ? session.presence.at(incident.incidentId) : []
    // The part that is being changed, as others are told; empty: none.
    readonly property string editing: renaming.opened ? "title" : summarising.opened ? "summary" : handing.opened ? "role" : affecting.opened ? "components" : ""
    signal closeWanted()
    signal draftWanted(incidentId: string)
    signal incidentWanted(incidentId: string)
    signal mergeWanted()
    signal splitWanted()

    function focusFirst(): void {
        if (acknowledgeable && changeable)
            acknowledge.forceActiveFocus(Qt.TabFocusReason);
        else
            focusLanes();
    }
    function focusLanes(): void {
        lanes.forceActiveFocus(Qt.TabFocusReason);
    }
    function rename(): void {
        if (changeable)
            renaming.ask();
    }
    function moveBy(step: int): void {
        const to = incident.lane + step;
        if (changeable && to >= Facts.LaneNew && to <= Facts.LaneClosed)
            moving.move(to);
    }
    // Who is here; or only who changes something.
    function namesAmong(people: var, changing: bool): var {
        const names = [];
        for (const person of people)
            if (!changing || person.part.length > 0)
                names.push(person.name);
        return names;
    }
    function namesOf(components: var): string {
        const names = [];
        for (const one of components)
            names.push(one.name);
        return CaseWording.joined(names, ", ");
    }
    function hintsOf(components: var): string {
        const names = [];
        for (const one of components)
            names.push(one.known ? one.name : qsTr("%1 (not in the catalogue)").arg(one.name));
        return CaseWording.joined(names, "\n");
    }

    spacing: Theme.gapTiny

    // No layout: those of Qt 6.4 lose what becomes visible while they are not.
    Item {
        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.control, title.height)

        IconButton {
            id: back
            objectName: "backToBoard"
            iconName: "chevronLeft"
            label: qsTr("Back to the board")
            keys: "Esc"
            onClicked: root.closeWanted()
        }
        ChoiceBox {
            id: priority
            x: back.width + Theme.gapTiny
            width: Theme.px(118)
            enabled: root.changeable
            label: qsTr("Priority")
            model: Wording.priorityNames
            displayText: Wording.priorityNames[root.incident.priority] ?? ""
            currentIndex: root.incident.priority
            onActivated: index => root.session.setPriority(root.incident.incidentId, index)
        }
        Heading {
            id: title
            x: priority.x + priority.width + Theme.gapSmall
            width: tools.x - x - Theme.gapSmall
            height: Math.max(Theme.control, implicitHeight)
            level: 1
            text: root.incident.title
            color: Theme.dataInk
            wrapMode: Text.Wrap
            maximumLineCount: 2
            horizontalAlignment: Text.AlignLeft
            HintArea { text: parent.truncated ? root.incident.title.substring(0, 1000) : "" }
        }
        Row {
            id: tools
            anchors.right: parent.right
            spacing: Theme.gapSmall

            PeopleMarks {
                height: Theme.control
                people: root.namesAmong(root.presence, false)
                editors: root.namesAmong(root.presence, true)
                size: Theme.px(22)
                topPadding: Math.round((Theme.control - size) / 2)
            }
            IconButton {
                enabled: root.changeable
                iconName: "edit"
                label: qsTr("Change the title")
                keys: "F2"
                onClicked: renaming.ask()
            }
            ActionButton {
                id: acknowledge
                visible: root.acknowledgeable
                enabled: root.changeable
                label: qsTr("Acknowledge")
                keys: "A"
                kind: ActionButton.Primary
                onClicked: root.session.acknowledge(root.incident.incidentId)
            }
            ActionButton {
                enabled: root.messageRefusal.length === 0
                label: qsTr("Write to customers")
                iconName: "communication"
                keys: "C"
                onClicked: root.draftWanted(root.incident.incidentId)
            }
            IconButton {
                id: more
                iconName: "more"
                label: qsTr("More")
                onClicked: menu.popup(more, 0, more.height)

                PopupMenu {
                    id: menu

                    MenuEntry {
                        label: qsTr("Change the summary …")
                        iconName: "edit"
                        enabled: root.changeable
                        onTriggered: summarising.ask(root.incident.summary)
                    }
                    MenuEntry {
                        label: qsTr("Agree on another watch window …")
                        iconName: "eye"
                        enabled: root.changeable && root.incident.lane === Facts.LaneWatch
                        onTriggered: moving.move(Facts.LaneWatch)
                    }
                    MenuEntry {
                        label: qsTr("Merge into another incident …")
                        iconName: "merge"
                        keys: "M"
                        enabled: root.changeable && !root.closed
                        onTriggered: root.mergeWanted()
                    }
                    MenuEntry {
                        label: qsTr("Split alerts off …")
                        iconName: "split"
                        keys: "S"
                        enabled: root.changeable && root.incident.alerts.count > 0
                        onTriggered: root.splitWanted()
                    }
                    MenuEntry {
                        label: qsTr("Copy the title")
                        iconName: "copy"
                        onTriggered: root.session.copyToClipboard(root.incident.title)
                    }
                }
            }
        }
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
        PlainLabel {
            x: lanes.width + Theme.gap
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
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gapTiny

        Repeater {
            model: root.incident.roles
            delegate: RoleChip {
                required property var modelData
                role: modelData.role
                person: modelData.person
                since: modelData.since
                now: root.now
                utc: root.utc
                enabled: root.changeable
                onClicked: handing.ask(role, person)
            }
        }
        CheckField {
            enabled: root.changeable
            label: root.incident.customerImpactSince > 0 ? qsTr("Customers notice it, since %1").arg(CaseWording.stamp(root.incident.customerImpactSince, root.now, root.utc)) : qsTr("Customers notice it")
            checked: root.incident.customerImpact
            onToggled: root.session.setCustomerImpact(root.incident.incidentId, checked)
        }
        ActionButton {
            kind: ActionButton.Quiet
            iconName: "source"
            enabled: root.changeable
            width: Math.min(implicitWidth, Theme.px(420))
            label: root.incident.components.length > 0 ? qsTr("Affected: %1").arg(root.namesOf(root.incident.components)) : qsTr("Affected: not named yet")
            hint: root.hintsOf(root.incident.components)
            onClicked: affecting.ask()
        }
        Repeater {
            model: root.incident.relatives
            delegate: ActionButton {
                required property var modelData
                kind: ActionButton.Quiet
                iconName: modelData.kind === "from" ? "split" : "merge"
                width: Math.min(implicitWidth, Theme.px(460))
                label: (modelData.kind === "into" ? qsTr("goes on in %1") : modelData.kind === "from" ? qsTr("split from %1") : qsTr("took over %1")).arg(modelData.title)
                onClicked: root.incidentWanted(modelData.incidentId)
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        visible: root.incident.clocks.count > 0
        spacing: Theme.gapTiny

        Repeater {
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
