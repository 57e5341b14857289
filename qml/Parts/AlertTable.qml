// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// The alerts that fire, the worst and newest first unless their columns' heads say otherwise, or in groups. Arrows move, Space
// marks, Enter shows details, O opens an incident from what is marked (or from the current row).
FocusScope {
    id: root

    required property AlertListModel model
    required property real now
    // The current alert; empty on the heading of a group.
    readonly property string currentId: model.isGroup(currentLine) ? "" : currentLine
    property string currentLine
    signal detailsWanted(alertId: string)
    signal incidentWanted()
    signal linkWanted()
    signal groupingWanted()

    // What is marked, or else the current alert, or those of the current group.
    function chosenIds(): list<string> {
        const ids = model.selectedIds();
        return ids.length > 0 ? ids : model.idsOf(currentLine);
    }

    function makeCurrent(alertId: string): void {
        currentLine = alertId;
        if (model.rowOf(alertId) < 0)
            model.letIn();
        list.follow();
        if (list.currentIndex >= 0)
            list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }

    // The list holds still while somebody aims at a row, goes through it with the keys, has marked something or reads
    // further down. A pointer that was left lying here aims at nothing.
    property int aimSpan: 5000
    property int keySpan: 10000
    readonly property bool aimed: pointer.hovered && aiming.running
    readonly property bool held: aimed || going.running || list.moving || !list.atTop || model.selectedCount > 0
    readonly property point aimedAt: pointer.point.scenePosition
    onAimedAtChanged: aiming.restart()
    readonly property string waitingWords: Array.of(model.waitingNew > 0 ? qsTr("%Ln new", "alerts", model.waitingNew) : "",
        model.waitingGone > 0 ? qsTr("%Ln gone", "alerts", model.waitingGone) : "").filter(part => part.length > 0).join(", ") || qsTr("another order")

    // Lets in what waits; what is current stays where it is.
    function letIn(): void {
        model.letIn();
    }

    Timer {
        id: aiming
        interval: root.aimSpan
    }
    Timer {
        id: going
        interval: root.keySpan
    }

    // Let go a moment later: what comes in then moves the view, which decides on whether the list is held.
    onHeldChanged: hold()
    onVisibleChanged: {
        // Who comes here sees what is, and not what was when they left.
        coming = visible;
        hold();
        lettingGo.restart();
    }
    property bool coming: false
    function hold(): void {
        if (visible && held)
            model.frozen = true;
        else if (visible)
            lettingGo.restart();
    }
    Timer {
        id: lettingGo
        interval: 10
        onTriggered: {
            if (root.coming)
                root.model.letIn();
            root.coming = false;
            if (root.visible && !root.held)
                root.model.frozen = false;
        }
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
            if (root.currentLine.length > 0)
                list.follow();
        }
        function onFilterChanged(): void {
            list.positionViewAtBeginning();
        }
        function onArrangementChanged(): void {
            list.positionViewAtBeginning();
        }
    }
    AlertColumns {
        id: grid
        width: list.width
    }
    AlertHeads {
        id: head
        width: root.width
        model: root.model
        columns: grid
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
        onModelChanged: if (model && root.currentLine.length > 0) root.makeCurrent(root.currentLine)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Alerts")
        delegate: AlertRow {
            width: list.width
            columns: grid
            now: root.now
            indented: root.model.grouping.length > 0 && !isGroup
            current: list.currentIndex === index
            listFocused: list.activeFocus
            onPressed: extend => {
                list.forceActiveFocus(Qt.MouseFocusReason);
                list.currentIndex = index;
                if (isGroup)
                    list.openGroup(alertId, !groupOpen);
                else if (extend)
                    root.model.toggleSelected(alertId);
            }
            onActivated: if (!isGroup) root.detailsWanted(alertId)
        }
        onCurrentIndexChanged: if (currentIndex >= 0 && !following) root.currentLine = root.model.idAt(currentIndex)

        property bool following: false
        readonly property bool atTop: contentY - originY < Theme.row / 2
        // Whoever looks at the most urgent ones goes on seeing them, also when the chosen one is pushed down by a flood.
        // Further down the chosen one stays where it is on the screen.
        function follow(): void {
            const before = currentIndex;
            const stay = atTop;
            const place = before * Theme.row - (contentY - originY);
            const inSight = before >= 0 && place > -Theme.row && place < height;
            let row = root.model.rowOf(root.currentLine);
            const heading = row < 0 ? root.model.groupOf(root.currentLine) : "";
            if (heading.length > 0) {
                root.currentLine = heading;
                row = root.model.rowOf(heading);
            }
            following = row >= 0;
            currentIndex = row >= 0 ? row : Math.min(before, count - 1);
            following = false;
            if (stay)
                positionViewAtBeginning();
            else if (row >= 0 && inSight)
                contentY = originY + Math.max(0, Math.min(row * Theme.row - place, count * Theme.row - height));
        }
        function openGroup(id: string, open: bool): void {
            going.restart();
            root.model.setGroupOpen(id, open);
        }
        // Left leads to the heading and closes it, right opens it and leads on.
        function goLeft(): void {
            if (root.model.isGroup(root.currentLine))
                root.model.setGroupOpen(root.currentLine, false);
            else if (root.model.grouping.length > 0)
                currentIndex = root.model.rowOf(root.model.groupOf(root.currentLine));
        }
        function goRight(): void {
            if (root.model.isGroup(root.currentLine))
                root.model.setGroupOpen(root.currentLine, true);
        }
        function mark(): void {
            if (!root.model.isGroup(root.currentLine)) {
                root.model.toggleSelected(root.currentLine);
                return;
            }
            root.model.toggleAllSelected(root.model.idsOf(root.currentLine));
        }
        function enter(): void {
            if (root.model.isGroup(root.currentLine))
                root.model.setGroupOpen(root.currentLine, !(currentItem as AlertRow)?.groupOpen);
            else
                root.detailsWanted(root.currentLine);
        }
        HoverHandler {
            id: pointer
        }
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        Keys.onPressed: event => {
            going.restart();
            if (event.matches(StandardKey.SelectAll)) {
                event.accepted = true;
                root.model.selectAllShown();
                return;
            }
            const page = Math.max(1, Math.floor(height / Theme.row) - 1);
            const column = event.key - Qt.Key_1;
            if (column >= 0 && column < head.fields.length) {
                event.accepted = true;
                root.model.sortBy(head.fields[column], (event.modifiers & Qt.AltModifier) !== 0);
                return;
            }
            switch (event.key) {
            case Qt.Key_PageDown: currentIndex = Math.min(count - 1, Math.max(0, currentIndex) + page); break;
            case Qt.Key_PageUp: currentIndex = Math.max(0, currentIndex - page); break;
            case Qt.Key_Home:
                currentIndex = count > 0 ? 0 : -1;
                root.currentLine = root.model.idAt(currentIndex);
                break;
            case Qt.Key_End: currentIndex = count - 1; break;
            case Qt.Key_Space: if (currentIndex >= 0) mark(); break;
            case Qt.Key_Return:
            case Qt.Key_Enter: if (currentIndex >= 0) enter(); break;
            case Qt.Key_Left: goLeft(); break;
            case Qt.Key_Right: goRight(); break;
            case Qt.Key_Asterisk: root.model.setAllGroupsOpen(true); break;
            case Qt.Key_Underscore: root.model.setAllGroupsOpen(false); break;
            case Qt.Key_N: root.letIn(); break;
            case Qt.Key_G: root.groupingWanted(); break;
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
        visible: root.model.frozen && root.model.orderWaits
        label: root.waitingWords
        hint: qsTr("The list holds still while you aim, go through it, have marked something or read further down.")
        iconName: "pause"
        keys: "N"
        focusPolicy: Qt.NoFocus
        onClicked: root.letIn()
    }
}
