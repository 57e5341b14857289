// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The lanes side by side. Arrows go from card to card, Ctrl and an arrow takes the card to the next lane, A acknowledges,
// Enter shows details. What is current is kept by its incident: when a card comes back from the log in another lane, the
// keyboard goes with it.
FocusScope {
    id: root

    required property Session session
    property string currentId
    readonly property int laneCount: Facts.LaneClosed + 1
    readonly property int laneWidth: Math.max(Theme.px(178), Math.floor((width - (laneCount - 1) * Theme.gapSmall) / laneCount))
    signal activated(incidentId: string)

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
    }
    function follow(): void {
        locate(activeFocus);
    }
    function reveal(index: int): void {
        const x = index * (laneWidth + Theme.gapSmall);
        flick.contentX = Math.max(0, Math.min(flick.contentWidth - flick.width, Math.max(x + laneWidth - flick.width, Math.min(flick.contentX, x))));
    }

    // Cards leave one list before they come into another: looked at when both have happened.
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
                    dragLayer: carried
                    onPicked: incidentId => root.currentId = incidentId
                    onActivated: incidentId => root.activated(incidentId)
                    onMoveWanted: (incidentId, to) => {
                        if (to >= 0 && to < root.laneCount)
                            root.session.moveToLane(incidentId, to);
                    }
                    onLeaveWanted: direction => {
                        const next = root.lane(one.index + direction);
                        if (next)
                            next.take(one.view.currentIndex);
                    }
                    onRowsChanged: follower.restart()
                    onActiveFocusChanged: if (activeFocus) root.reveal(index)
                }
            }
        }
    }
    Item {
        id: carried
        anchors.fill: parent
    }
}
