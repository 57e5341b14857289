// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQml.Models
import Leitstand.Controls
import Leitstand.View

// What can be done with one incident or with several at once, with the questions that have to be asked before. Letters do
// it from the keyboard: A, L, P, R, M, S.
Item {
    id: root

    required property Session session
    readonly property Access access: session.access
    readonly property IncidentBoard board: session.board
    // See IncidentBoard::judgeMove().
    property var verdict: ({})
    // A menu or a dialog is closed: the keyboard is free again.
    signal done()
    // Was asked of the log: the others end, and go on in this one.
    signal merged(into: string)

    function actOnKey(key: int, ids: list<string>): bool {
        if (!access.mayWork && Array.of(Qt.Key_A, Qt.Key_L, Qt.Key_P, Qt.Key_R, Qt.Key_M, Qt.Key_S).includes(key))
            return refuse();
        switch (key) {
        case Qt.Key_A: acknowledge(ids); return true;
        case Qt.Key_L: askLane(ids, null); return true;
        case Qt.Key_P: askPriority(ids, null); return true;
        case Qt.Key_R: askRole(ids); return true;
        case Qt.Key_M: askMerge(ids); return true;
        case Qt.Key_S: if (ids.length === 1) askSplit(ids[0]); return ids.length === 1;
        }
        return false;
    }
    function refuse(): bool {
        session.refuse(Wording.whyNotWork(access));
        return true;
    }
    function acknowledge(ids: list<string>): void {
        board.acknowledge(ids, qsTr("Acknowledge"));
    }
    function move(ids: list<string>, lane: int): void {
        if (!access.mayWork) {
            refuse();
            return;
        }
        verdict = board.judgeMove(ids, lane);
        if (verdict.needsReason) {
            reason.ids = ids;
            reason.lane = lane;
            reason.seen = board.versionsOf(ids);
            reason.ask(qsTr("Move to %1 before the watch window is over?").arg(Wording.lane(lane)),
                qsTr("The window tells whether it stays quiet. Cutting it short is recorded with the reason."));
        } else
            board.move(ids, lane, "", qsTr("Move to %1").arg(Wording.lane(lane)));
    }
    function askLane(ids: list<string>, at: Item): void {
        show(lanes, ids, at);
    }
    function askPriority(ids: list<string>, at: Item): void {
        show(priorities, ids, at);
    }
    function askRole(ids: list<string>): void {
        roles.ask(ids);
    }
    function askMerge(ids: list<string>): void {
        merging.ask(ids);
    }
    function askSplit(id: string): void {
        splitting.ask(id);
    }
    function show(menu: PopupMenu, ids: list<string>, at: Item): void {
        const place = at ?? root;
        menu.parent = place;
        menu.x = at ? 0 : Math.round((root.width - menu.width) / 2);
        menu.y = at ? place.height + Theme.gapTiny : Math.round(root.height * 0.25);
        menu.ids = ids;
        priorities.seen = board.versionsOf(ids);
        menu.open();
        menu.currentIndex = 0;
    }

    PopupMenu {
        id: lanes
        property list<string> ids
        objectName: "laneMenu"
        onClosed: root.done()

        Instantiator {
            model: Wording.lanes
            delegate: MenuEntry {
                required property int index
                required property string modelData
                label: modelData
                iconName: "arrowRight"
                onTriggered: root.move(lanes.ids, index)
            }
            onObjectAdded: (index, object) => lanes.insertItem(index, object)
            onObjectRemoved: (index, object) => lanes.removeItem(object)
        }
    }
    PopupMenu {
        id: priorities
        property list<string> ids
        property var seen: ({})
        objectName: "priorityMenu"
        onClosed: root.done()

        Instantiator {
            model: Wording.priorityNames
            delegate: MenuEntry {
                required property int index
                required property string modelData
                label: modelData
                iconName: "flag"
                onTriggered: root.board.setPriority(priorities.ids, index, qsTr("Priority %1").arg(Wording.priority(index)), priorities.seen)
            }
            onObjectAdded: (index, object) => priorities.insertItem(index, object)
            onObjectRemoved: (index, object) => priorities.removeItem(object)
        }
    }
    ReasonDialog {
        id: reason
        property list<string> ids
        property int lane: 0
        property var seen: ({})
        onGiven: text => root.board.move(ids, lane, text, qsTr("Move to %1").arg(Wording.lane(lane)), seen)
        onClosed: root.done()
    }
    AssignDialog {
        id: roles
        session: root.session
        onClosed: root.done()
    }
    MergeDialog {
        id: merging
        session: root.session
        onAccepted: root.merged(into)
        onClosed: root.done()
    }
    SplitDialog {
        id: splitting
        session: root.session
        onClosed: root.done()
    }
}
