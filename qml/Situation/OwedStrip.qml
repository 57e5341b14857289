// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// What is owed in all incidents, the longest overdue first. Arrows go from one to the next, Enter shows the incident.
FocusScope {
    id: root

    required property Session session
    readonly property OwedModel owed: session.owed
    readonly property bool known: Wording.isKnown(session.picture)
    readonly property int overdue: owed.revision >= 0 ? owed.overdueAt(session.nowMs) : 0
    signal incidentWanted(incidentId: string)

    implicitHeight: owed.count > 0 ? Theme.px(44) : Theme.row

    Heading {
        id: head
        height: parent.height
        level: 3
        text: qsTr("Owed")
        verticalAlignment: Text.AlignVCenter
    }
    Badge {
        id: late
        x: head.width + Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        visible: root.overdue > 0 || root.owed.total > 1
        iconName: root.overdue > 0 ? "critical" : ""
        text: root.overdue > 0 ? qsTr("%L1 of %L2 overdue").arg(root.overdue).arg(root.owed.total) : root.owed.total.toLocaleString(Qt.locale(), "f", 0)
        tone: root.overdue > 0 ? Badge.Critical : Badge.Neutral
    }
    PlainLabel {
        x: head.width + Theme.gapSmall
        height: parent.height
        visible: root.owed.count === 0
        text: root.known ? qsTr("Nothing, neither to customers nor by the rules.") : Wording.none(root.session.picture)
        color: Theme.dim
    }
    ListView {
        id: list
        objectName: "owedList"
        x: late.visible ? late.x + late.width + Theme.gapSmall : late.x
        width: root.width - x
        height: parent.height
        visible: count > 0
        focus: true
        clip: true
        activeFocusOnTab: count > 0
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        // Chips come and go before the current one: only the keyboard takes the strip along. And what nobody sees is not
        // made anew with every change of an incident.
        highlightFollowsCurrentItem: activeFocus
        reuseItems: true
        spacing: Theme.gapSmall
        model: root.visible ? root.owed : null
        Accessible.role: Accessible.List
        Accessible.name: head.text
        Keys.onReturnPressed: open(currentIndex)
        Keys.onEnterPressed: open(currentIndex)
        delegate: OwedChip {
            height: list.height
            most: list.width
            now: root.session.nowMs
            focused: list.activeFocus && list.currentIndex === index
            onPicked: list.open(index)
        }

        function open(row: int): void {
            const id = root.owed.fact(row, "incidentId") ?? "";
            if (id.length > 0)
                root.incidentWanted(id);
        }
    }
}
