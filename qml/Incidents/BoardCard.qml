// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts

// A card that can be taken to another lane. The face leaves the list while it is dragged, because lists clip.
Item {
    id: root

    required property int index
    required property string incidentId
    required property string title
    required property int priority
    required property int lane
    required property real openedAt
    required property string acknowledgedBy
    required property int alertCount
    required property int firingCount
    required property bool customerImpact
    required property int track
    required property real acknowledgeDueAt
    required property real updateDueAt
    property real now: 0
    property bool current: false
    property bool focused: false
    property Item dragLayer: null
    signal picked()
    signal activated()

    implicitHeight: face.implicitHeight

    IncidentCard {
        id: face
        objectName: "cardFace"
        width: root.width
        height: implicitHeight
        incidentId: root.incidentId
        title: root.title
        priority: root.priority
        lane: root.lane
        openedAt: root.openedAt
        acknowledgedBy: root.acknowledgedBy
        alertCount: root.alertCount
        firingCount: root.firingCount
        customerImpact: root.customerImpact
        track: root.track
        acknowledgeDueAt: root.acknowledgeDueAt
        updateDueAt: root.updateDueAt
        now: root.now
        current: root.current
        focused: root.focused
        Drag.active: drag.active
        Drag.source: root
        Drag.hotSpot.x: width / 2
        Drag.hotSpot.y: Theme.row / 2
        Drag.keys: ["leitstand/incident"]
        Accessible.onPressAction: root.activated()

        DragHandler {
            id: drag
            onActiveChanged: {
                if (!active)
                    face.Drag.drop();
            }
        }
        TapHandler {
            onTapped: root.picked()
            onDoubleTapped: root.activated()
        }
        states: State {
            when: drag.active
            ParentChange {
                target: face
                parent: root.dragLayer
            }
        }
        transitions: Transition {
            to: ""
            NumberAnimation {
                properties: "x,y"
                duration: Theme.calm
                easing.type: Easing.OutCubic
            }
        }
    }
}
