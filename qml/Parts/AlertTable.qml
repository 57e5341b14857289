// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// The alerts that fire, the worst and newest first. Arrows move, Space marks, Enter shows details, O opens an incident
// from what is marked (or from the current row).
FocusScope {
    id: root

    required property AlertListModel model
    required property real now
    property string currentId
    signal detailsWanted(alertId: string)
    signal incidentWanted()
    signal linkWanted()

    function chosenIds(): list<string> {
        const ids = model.selectedIds();
        return ids.length > 0 || currentId.length === 0 ? ids : [currentId];
    }

    function makeCurrent(alertId: string): void {
        currentId = alertId;
        list.follow();
        if (list.currentIndex >= 0)
            list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }

    // The order stands still while somebody aims at a row. A pointer that was left lying here aims at nothing.
    property bool letGo: false
    property int aimSpan: 5000
    readonly property bool aimed: pointer.hovered && aiming.running
    readonly property point aimedAt: pointer.point.scenePosition
    onAimedAtChanged: aiming.restart()

    Timer {
        id: aiming
        interval: root.aimSpan
    }

    Binding {
        target: root.model
        property: "frozen"
        value: (root.aimed && !root.letGo) || list.moving
        when: root.visible
        restoreMode: Binding.RestoreNone
    }
    Binding {
        target: root.model
        property: "firstVisible"
        value: Math.max(0, Math.floor((list.contentY - list.originY) / Theme.row))
        when: root.visible
        restoreMode: Binding.RestoreNone
    }
    Binding {
        target: root.model
        property: "lastVisible"
        value: Math.ceil((list.contentY - list.originY + list.height) / Theme.row)
        when: root.visible
        restoreMode: Binding.RestoreNone
    }
    // Rows are positions: what is current is kept by its alert.
    Connections {
        target: root.model
        function onReordered(): void {
            if (root.currentId.length > 0)
                list.follow();
        }
    }
    AlertColumns {
        id: grid
        width: list.width
    }
    Item {
        id: head
        width: root.width
        height: Math.round(Theme.row * 0.8)

        PlainLabel {
            x: Theme.gap + Theme.iconSmall
            width: grid.ageWidth
            height: parent.height
            horizontalAlignment: Text.AlignRight
            text: qsTr("Since")
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
        PlainLabel {
            x: grid.nameX
            width: grid.nameWidth
            height: parent.height
            text: qsTr("Alert")
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
        PlainLabel {
            x: grid.serviceX
            width: grid.serviceWidth
            height: parent.height
            text: qsTr("Service")
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
        PlainLabel {
            x: grid.summaryX
            width: root.width - x
            height: parent.height
            visible: grid.wide
            text: qsTr("What it says")
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    ListView {
        id: list
        objectName: "alertList"
        y: head.height
        width: root.width
        height: root.height - y
        focus: true
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: true
        highlightMoveDuration: 0
        highlightResizeDuration: 0
        currentIndex: -1
        // A list that nobody sees shall not follow every change.
        model: root.visible ? root.model : null
        onModelChanged: if (model && root.currentId.length > 0) root.makeCurrent(root.currentId)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Alerts")
        delegate: AlertRow {
            width: list.width
            columns: grid
            now: root.now
            current: list.currentIndex === index
            listFocused: list.activeFocus
            onPressed: extend => {
                list.forceActiveFocus(Qt.MouseFocusReason);
                list.currentIndex = index;
                if (extend)
                    root.model.toggleSelected(alertId);
            }
            onActivated: root.detailsWanted(alertId)
        }
        onCurrentIndexChanged: if (currentIndex >= 0 && !following) root.currentId = root.model.idAt(currentIndex)

        property bool following: false
        // Whoever looks at the most urgent ones goes on seeing them, also when the chosen one is pushed down by a flood.
        function follow(): void {
            const row = root.model.rowOf(root.currentId);
            const atTop = atYBeginning;
            following = row >= 0;
            currentIndex = row >= 0 ? row : Math.min(currentIndex, count - 1);
            following = false;
            if (atTop)
                positionViewAtBeginning();
        }
        HoverHandler {
            id: pointer
            onHoveredChanged: root.letGo = false
        }
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        Keys.onPressed: event => {
            if (event.matches(StandardKey.SelectAll)) {
                event.accepted = true;
                root.model.selectAllShown();
                return;
            }
            const page = Math.max(1, Math.floor(height / Theme.row) - 1);
            switch (event.key) {
            case Qt.Key_PageDown: currentIndex = Math.min(count - 1, Math.max(0, currentIndex) + page); break;
            case Qt.Key_PageUp: currentIndex = Math.max(0, currentIndex - page); break;
            case Qt.Key_Home: currentIndex = count > 0 ? 0 : -1; break;
            case Qt.Key_End: currentIndex = count - 1; break;
            case Qt.Key_Space: if (currentIndex >= 0) root.model.toggleSelected(root.currentId); break;
            case Qt.Key_Return:
            case Qt.Key_Enter: if (currentIndex >= 0) root.detailsWanted(root.currentId); break;
            case Qt.Key_O: root.incidentWanted(); break;
            case Qt.Key_L: root.linkWanted(); break;
            case Qt.Key_Escape:
                if (root.model.selectedCount === 0)
                    return;
                root.model.clearSelection();
                break;
            default: return;
            }
            event.accepted = true;
        }
    }
    ScrollMark { target: list }
    ActionButton {
        anchors.horizontalCenter: parent.horizontalCenter
        y: head.height + Theme.gapSmall
        visible: root.model.frozen && root.model.heldBack > 0
        label: qsTr("%Ln change(s) wait", "", root.model.heldBack)
        hint: qsTr("The order stands still while the pointer moves over the list.")
        iconName: "pause"
        focusPolicy: Qt.NoFocus
        onClicked: root.letGo = true
    }
}
