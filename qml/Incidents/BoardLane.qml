// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// One lane of the board.
FocusScope {
    id: root

    required property Session session
    required property int lane
    readonly property IncidentListModel incidents: Wording.incidentsIn(session, lane)
    property Item dragLayer: null
    property string currentId
    property alias view: list
    signal picked(incidentId: string)
    signal activated(incidentId: string)
    signal moveWanted(incidentId: string, lane: int)
    signal leaveWanted(direction: int)
    signal rowsChanged()

    // Makes the card current that is in this row, or the nearest there is.
    function take(row: int): void {
        list.currentIndex = Math.max(0, Math.min(row, list.count - 1));
        list.forceActiveFocus(Qt.TabFocusReason);
        if (list.count > 0)
            root.picked(incidents.idAt(list.currentIndex));
    }

    Rectangle {
        anchors.fill: parent
        color: drop.containsDrag ? Theme.selected : Theme.panel
        radius: Theme.radius
        border.width: root.activeFocus && list.count === 0 ? Theme.ringWidth : Theme.hairline
        border.color: drop.containsDrag || (root.activeFocus && list.count === 0) ? Theme.focus : Theme.line
    }
    LaneHeader {
        id: head
        width: parent.width
        name: Wording.lane(root.lane)
        count: root.incidents.count > 0 || Wording.isKnown(root.session.picture) ? root.incidents.count : -1
        hint: Wording.laneHints[root.lane]
        active: root.activeFocus
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.topMargin: head.height
        anchors.margins: Theme.gapTiny
        clip: true
        focus: true
        activeFocusOnTab: true
        spacing: Theme.gapTiny
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.incidents
        Accessible.role: Accessible.List
        Accessible.name: head.name + ", " + qsTr("%Ln incident(s)", "", root.incidents.count)
        delegate: BoardCard {
            width: ListView.view.width
            now: root.session.nowMs
            dragLayer: root.dragLayer
            current: root.currentId === incidentId
            focused: current && root.activeFocus
            onPicked: {
                list.currentIndex = index;
                list.forceActiveFocus(Qt.MouseFocusReason);
                root.picked(incidentId);
            }
            onActivated: root.activated(incidentId)
        }
        onCountChanged: root.rowsChanged()
        displaced: Transition { NumberAnimation { properties: "y"; duration: Theme.calm } }
        Keys.onPressed: event => {
            const id = root.incidents.idAt(currentIndex);
            const ctrl = event.modifiers & Qt.ControlModifier;
            switch (event.key) {
            case Qt.Key_Left:
            case Qt.Key_Right: {
                const by = event.key === Qt.Key_Left ? -1 : 1;
                if (!ctrl)
                    root.leaveWanted(by);
                else if (id.length > 0)
                    root.moveWanted(id, root.lane + by);
                break;
            }
            case Qt.Key_Up: root.take(currentIndex - 1); break;
            case Qt.Key_Down: root.take(currentIndex + 1); break;
            case Qt.Key_Home: root.take(0); break;
            case Qt.Key_End: root.take(count - 1); break;
            case Qt.Key_Return:
            case Qt.Key_Enter: if (id.length > 0) root.activated(id); break;
            case Qt.Key_A:
                if (ctrl || id.length === 0)
                    return;
                root.session.acknowledge(id);
                break;
            default: return;
            }
            event.accepted = true;
        }
    }
    PlainLabel {
        x: Theme.gap
        y: head.height
        visible: root.incidents.count === 0
        text: Wording.none(root.session.picture)
        color: Theme.dim
    }
    ScrollMark { target: list }
    DropArea {
        id: drop
        anchors.fill: parent
        keys: ["leitstand/incident"]
        onDropped: event => {
            const card = event.source as BoardCard;
            event.accept(Qt.MoveAction);
            // Later: this runs inside the card that the move takes away.
            if (card && card.lane !== root.lane)
                Qt.callLater(root.moveWanted, card.incidentId, root.lane);
        }
    }
}
