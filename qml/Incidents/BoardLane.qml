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
    property string currentId
    // A card is held over this lane; what would become of it: see IncidentBoard::judgeMove(). Null: it came from here.
    property bool aimedAt: false
    property var verdict: null
    property alias view: list
    signal picked(incidentId: string)
    signal activated(incidentId: string)
    signal moveWanted(lane: int)
    signal leaveWanted(direction: int)
    signal rowsChanged()
    signal dragBegan(incidentId: string)
    signal dragMoved(at: point)
    signal dragEnded()
    signal dragCancelled()

    // Makes the card current that is in this row, or the nearest there is.
    function take(row: int): void {
        list.currentIndex = Math.max(0, Math.min(row, list.count - 1));
        list.forceActiveFocus(Qt.TabFocusReason);
        if (list.count > 0)
            root.picked(incidents.idAt(list.currentIndex));
    }
    function markUpTo(row: int): void {
        const from = incidents.rowOf(root.currentId);
        session.board.selection.add(incidents.idsBetween(from < 0 ? row : from, row));
        take(row);
    }
    // Moves the list under a card that is held near its edge.
    function scroll(y: real): void {
        const edge = Theme.px(40);
        const step = y < edge ? y - edge : y > list.height - edge ? y - list.height + edge : 0;
        if (step !== 0)
            list.contentY = Math.max(list.originY, Math.min(list.originY + list.contentHeight - list.height, list.contentY + step * 0.3));
    }

    Rectangle {
        anchors.fill: parent
        color: root.aimedAt && root.verdict ? Theme.selected : Theme.panel
        radius: Theme.radius
        border.width: root.activeFocus && list.count === 0 ? Theme.ringWidth : Theme.hairline
        border.color: root.aimedAt || (root.activeFocus && list.count === 0) ? Theme.focus : Theme.line
    }
    LaneHeader {
        id: head
        width: parent.width
        name: Wording.lane(root.lane)
        count: root.incidents.total > 0 || Wording.isKnown(root.session.picture) ? root.incidents.total : -1
        hint: Wording.laneHints[root.lane]
        active: root.activeFocus
    }
    ListView {
        id: list
        objectName: "laneList" + root.lane
        anchors.fill: parent
        anchors.topMargin: head.height
        anchors.margins: Theme.gapTiny
        clip: true
        focus: true
        activeFocusOnTab: true
        reuseItems: true
        // Cards are taken from those that went out of sight; none is made ahead.
        cacheBuffer: 0
        spacing: Theme.gapTiny
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.incidents
        Accessible.role: Accessible.List
        Accessible.name: head.name + ", " + qsTr("%Ln incident(s)", "", root.incidents.count)
        delegate: BoardCard {
            width: ListView.view.width - (mark.needed ? Theme.gapSmall : 0)
            now: root.session.nowMs
            current: root.currentId === incidentId
            focused: current && root.activeFocus
            canDrag: root.session.access.mayWork
            onPicked: {
                list.currentIndex = index;
                list.forceActiveFocus(Qt.MouseFocusReason);
                root.picked(incidentId);
            }
            onMarked: {
                root.session.board.selection.toggle(incidentId);
                picked();
            }
            onMarkedUpTo: root.markUpTo(index)
            onActivated: root.activated(incidentId)
            onDragBegan: root.dragBegan(incidentId)
            onDragMoved: at => root.dragMoved(at)
            onDragEnded: root.dragEnded()
            onDragCancelled: root.dragCancelled()
        }
        onCountChanged: root.rowsChanged()
        Keys.onPressed: event => {
            const id = root.incidents.idAt(currentIndex);
            const ctrl = event.modifiers & Qt.ControlModifier;
            const shift = event.modifiers & Qt.ShiftModifier;
            switch (event.key) {
            case Qt.Key_Left:
            case Qt.Key_Right: {
                const by = event.key === Qt.Key_Left ? -1 : 1;
                if (!ctrl)
                    root.leaveWanted(by);
                else if (id.length > 0)
                    root.moveWanted(root.lane + by);
                break;
            }
            case Qt.Key_Up:
            case Qt.Key_Down: {
                const row = Math.max(0, Math.min(count - 1, currentIndex + (event.key === Qt.Key_Up ? -1 : 1)));
                if (shift)
                    root.markUpTo(row);
                else
                    root.take(row);
                break;
            }
            case Qt.Key_PageUp: root.take(currentIndex - 3); break;
            case Qt.Key_PageDown: root.take(currentIndex + 3); break;
            case Qt.Key_Home: root.take(0); break;
            case Qt.Key_End: root.take(count - 1); break;
            case Qt.Key_Space: if (id.length > 0) root.session.board.selection.toggle(id); break;
            case Qt.Key_Return:
            case Qt.Key_Enter: if (id.length > 0) root.activated(id); break;
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
    PlainLabel {
        x: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width - 2 * Theme.gap
        visible: root.incidents.total > root.incidents.count && list.atYEnd
        text: qsTr("the latest %L1 of %L2").arg(root.incidents.count).arg(root.incidents.total)
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    ScrollMark {
        id: mark
        target: list
    }
    // Says before the card is let go what would become of it.
    Rectangle {
        x: Theme.gapTiny
        y: head.height
        width: parent.width - 2 * Theme.gapTiny
        height: said.height + 2 * Theme.gapSmall
        visible: root.aimedAt && said.text.length > 0
        radius: Theme.radius
        color: Theme.raised
        border.width: Theme.ringWidth
        border.color: said.forbids ? Theme.caution : Theme.focus

        Icon {
            x: Theme.gapSmall
            y: Theme.gapSmall
            name: said.forbids ? "rejected" : "edit"
            size: Theme.iconSmall
            color: said.forbids ? Theme.caution : Theme.focus
        }
        PlainLabel {
            id: said
            readonly property bool forbids: root.verdict !== null && root.verdict.refused > 0
            x: Theme.gapSmall + Theme.iconSmall + Theme.gapTiny
            y: Theme.gapSmall
            width: parent.width - x - Theme.gapSmall
            wrapMode: Text.Wrap
            maximumLineCount: 10
            text: root.verdict === null ? ""
                : forbids ? (root.verdict.allowed > 0 ? qsTr("%Ln of them cannot: ", "", root.verdict.refused) : "") + root.verdict.what
                    + (root.verdict.remedy.length > 0 ? " – " + root.verdict.remedy : "")
                : root.verdict.needsReason ? qsTr("You will be asked for a reason.") : ""
            color: Theme.ink
            font.pixelSize: Theme.textSmall
        }
    }
}
