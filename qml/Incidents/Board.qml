// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The lanes side by side. Arrows go from card to card, Ctrl and an arrow takes the card to the next lane, Space marks a
// card for a common act, Enter shows details. What is current is kept by its incident: when a card comes back from the log
// in another lane, the keyboard goes with it.
FocusScope {
    id: root

    required property Session session
    required property IncidentActs acts
    property string currentId
    readonly property int laneCount: Facts.LaneClosed + 1
    readonly property int laneWidth: Math.max(Theme.px(178), Math.floor((width - (laneCount - 1) * Theme.gapSmall) / laneCount))
    readonly property bool carrying: held.ids.length > 0
    signal activated(incidentId: string)

    // What an act is about: what is marked, or else the current card.
    function chosen(): list<string> {
        const marked = session.board.selection.ids;
        return marked.length > 0 ? marked : currentId.length > 0 ? [currentId] : [];
    }
    function lane(index: int): BoardLane {
        return lanes.itemAt(index) as BoardLane;
    }
    function makeCurrent(incidentId: string): void {
        currentId = incidentId;
        locate(true);
    }
    function locate(take: bool): void {
        for (let i = 0; i < laneCount; ++i) {
            const row = Wording.incidentsIn(session, i).rowOf(currentId);
            if (row < 0)
                continue;
            lane(i).view.currentIndex = row;
            if (take)
                lane(i).take(row);
            return;
        }
        if (take && currentId.length === 0)
            takeFirst();
    }
    // Whoever comes with the keyboard begins where there is something.
    function takeFirst(): void {
        const first = nextWithCards(-1, 1);
        if (first >= 0)
            lane(first).take(0);
    }
    // -1: none of the lanes in this direction has a card.
    function nextWithCards(from: int, direction: int): int {
        for (let i = from + direction; i >= 0 && i < laneCount; i += direction)
            if (Wording.incidentsIn(session, i).count > 0)
                return i;
        return -1;
    }
    function follow(): void {
        locate(activeFocus);
    }
    function reveal(index: int): void {
        const x = index * (laneWidth + Theme.gapSmall);
        flick.contentX = Math.max(0, Math.min(flick.contentWidth - flick.width, Math.max(x + laneWidth - flick.width, Math.min(flick.contentX, x))));
    }
    function move(to: int): void {
        if (to >= 0 && to < laneCount)
            acts.move(chosen(), to);
    }

    Keys.onPressed: event => {
        const ids = chosen();
        const ctrl = event.modifiers === Qt.ControlModifier;
        if (event.key === Qt.Key_Escape && carrying)
            held.drop(false);
        else if (event.key === Qt.Key_Escape && session.board.selection.count > 0)
            session.board.selection.clear();
        else if (ctrl && event.key === Qt.Key_A)
            session.board.selection.add(lane(row.focusedLane()).incidents.ids());
        else if (event.modifiers !== Qt.NoModifier || ids.length === 0 || !acts.actOnKey(event.key, ids))
            return;
        event.accepted = true;
    }

    // Cards leave one list before they come into another: looked at when both have happened.
    Timer {
        id: letGo
        interval: 0
        onTriggered: held.drop(true)
    }
    Timer {
        id: follower
        interval: 0
        onTriggered: root.follow()
    }
    Flickable {
        id: flick
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick
        contentWidth: row.width
        contentHeight: height
        interactive: contentWidth > width

        Row {
            id: row
            height: flick.height
            spacing: Theme.gapSmall

            function focusedLane(): int {
                for (let i = 0; i < root.laneCount; ++i)
                    if (root.lane(i).activeFocus)
                        return i;
                return 0;
            }

            Repeater {
                id: lanes
                model: root.laneCount
                delegate: BoardLane {
                    id: one
                    required property int index

                    width: root.laneWidth
                    height: row.height
                    focus: index === 0
                    session: root.session
                    lane: index
                    currentId: root.currentId
                    aimedAt: root.carrying && held.over === index
                    verdict: aimedAt ? held.verdict : null
                    onPicked: incidentId => root.currentId = incidentId
                    onActivated: incidentId => root.activated(incidentId)
                    onMoveWanted: to => root.move(to)
                    onLeaveWanted: direction => {
                        const next = root.nextWithCards(one.index, direction);
                        if (next >= 0)
                            root.lane(next).take(one.view.currentIndex);
                    }
                    onRowsChanged: follower.restart()
                    onActiveFocusChanged: if (activeFocus) root.reveal(index)
                    onDragBegan: incidentId => held.take(incidentId, one.index)
                    onDragMoved: at => held.moveTo(at)
                    onDragEnded: letGo.start()
                    onDragCancelled: held.drop(false)
                }
            }
        }
    }
    // What is carried to another lane.
    Rectangle {
        id: held

        property list<string> ids
        property int from: -1
        property int over: -1
        property var verdict: null
        property point at

        function take(incidentId: string, lane: int): void {
            const marked = root.session.board.selection.ids;
            name.text = root.session.board.titleOf(incidentId);
            from = lane;
            over = -1;
            verdict = null;
            ids = Array.from(marked).includes(incidentId) ? marked : [incidentId];
        }
        function moveTo(scene: point): void {
            at = root.mapFromItem(null, scene.x, scene.y);
            aim();
        }
        function aim(): void {
            const place = row.mapFromItem(root, at.x, at.y);
            const index = place.y >= 0 && place.y <= row.height ? Math.floor(place.x / (root.laneWidth + Theme.gapSmall)) : -1;
            const aimed = index >= 0 && index < root.laneCount && at.x >= 0 && at.x <= root.width ? index : -1;
            if (aimed === over)
                return;
            over = aimed;
            verdict = aimed < 0 || (aimed === from && ids.length === 1) ? null : root.session.board.judgeMove(ids, aimed);
        }
        // A drop that was called off comes first: what follows it finds nothing.
        function drop(meant: bool): void {
            // Copied: a list of a property is seen through the property.
            const what = [...ids], to = over, elsewhere = verdict !== null;
            ids = [];
            over = -1;
            verdict = null;
            if (meant && what.length > 0 && to >= 0 && elsewhere)
                root.acts.move(what, to);
        }

        x: Math.max(0, Math.min(root.width - width, at.x - Theme.gapLarge))
        y: Math.max(0, Math.min(root.height - height, at.y - height / 2))
        width: root.laneWidth
        height: Theme.px(54)
        visible: root.carrying
        radius: Theme.radius
        color: Theme.selected
        border.width: Theme.ringWidth
        border.color: Theme.focus
        Accessible.ignored: true

        PlainLabel {
            id: name
            anchors.fill: parent
            anchors.margins: Theme.gapSmall
            wrapMode: Text.Wrap
            maximumLineCount: 2
            font.weight: Font.Medium
        }
        Badge {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: -Theme.gapTiny
            visible: held.ids.length > 1
            text: qsTr("%Ln incident(s)", "", held.ids.length)
            tone: Badge.Strong
            color: Theme.raised
        }
    }
    // Near an edge what is below moves along.
    Timer {
        interval: 16
        repeat: true
        running: root.carrying
        onTriggered: {
            const edge = Theme.px(30);
            if (flick.interactive && (held.at.x < edge || held.at.x > flick.width - edge)) {
                const step = held.at.x < edge ? -12 : 12;
                flick.contentX = Math.max(0, Math.min(flick.contentWidth - flick.width, flick.contentX + step));
                held.aim();
            }
            const under = held.over >= 0 ? root.lane(held.over) : null;
            if (under)
                under.scroll(under.view.mapFromItem(root, held.at.x, held.at.y).y);
        }
    }
}
