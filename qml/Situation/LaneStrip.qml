// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The open incidents by lane, the most urgent of each.
FocusScope {
    id: root

    required property Session session
    signal incidentWanted(incidentId: string)

    Row {
        id: row
        anchors.fill: parent
        spacing: Theme.gapSmall

        Repeater {
            // All lanes but Closed.
            model: Facts.LaneClosed
            delegate: Rectangle {
                id: lane

                required property int index
                readonly property IncidentListModel incidents: Wording.incidentsIn(root.session, index)
                readonly property int cardHeight: Theme.px(54) + Theme.gapTiny
                readonly property int room: Math.max(1, Math.floor((height - Theme.header - Theme.gapTiny) / cardHeight))

                width: (row.width - row.spacing * (Facts.LaneClosed - 1)) / Facts.LaneClosed
                height: row.height
                radius: Theme.radius
                color: Theme.panel
                border.width: Theme.hairline
                border.color: Theme.line

                LaneHeader {
                    id: head
                    width: parent.width
                    name: Wording.lane(lane.index)
                    count: lane.incidents.count > 0 || Wording.isKnown(root.session.picture) ? lane.incidents.count : -1
                    hint: Wording.laneHints[lane.index]
                }
                ListView {
                    id: list
                    x: Theme.gapTiny
                    y: head.height
                    width: parent.width - 2 * Theme.gapTiny
                    height: lane.height - y - Theme.gapTiny
                    clip: true
                    activeFocusOnTab: count > 0
                    boundsBehavior: Flickable.StopAtBounds
                    spacing: Theme.gapTiny
                    model: lane.incidents
                    currentIndex: activeFocus ? Math.max(0, currentIndex) : -1
                    Accessible.role: Accessible.List
                    Accessible.name: Wording.lane(lane.index)
                    Keys.onReturnPressed: open()
                    Keys.onEnterPressed: open()
                    delegate: IncidentCard {
                        width: ListView.view.width
                        now: root.session.nowMs
                        dense: true
                        focused: ListView.isCurrentItem && ListView.view.activeFocus
                        TapHandler { onTapped: root.incidentWanted(parent.incidentId) }
                    }

                    function open(): void {
                        if (currentIndex >= 0)
                            root.incidentWanted(lane.incidents.idAt(currentIndex));
                    }
                    ScrollMark { target: list }
                }
                PlainLabel {
                    x: Theme.gap
                    y: head.height
                    width: parent.width - 2 * Theme.gap
                    visible: lane.incidents.count === 0
                    text: Wording.none(root.session.picture)
                    color: Theme.dim
                }
            }
        }
    }
}
