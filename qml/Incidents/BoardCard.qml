// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Parts

// A card that can be taken to another lane. What follows the pointer is drawn by the board: the card itself stays where it
// is until the log says otherwise, and a list may do with it what it likes meanwhile.
IncidentCard {
    id: root

    required property int index
    property bool canDrag: true
    // QEventPoint::Released, which QML has no name for.
    readonly property int pointReleased: 8
    signal picked()
    signal marked()
    signal markedUpTo()
    signal activated()
    signal dragBegan()
    // In the window's coordinates.
    signal dragMoved(at: point)
    signal dragEnded()
    signal dragCancelled()

    // The list has taken it away.
    function letGo(): void {
        if (drag.active)
            dragCancelled();
    }

    objectName: "cardFace"
    Accessible.onPressAction: root.activated()
    Component.onDestruction: letGo()
    ListView.onPooled: {
        letGo();
        drag.enabled = false;
    }
    ListView.onReused: drag.enabled = Qt.binding(() => root.canDrag)

    DragHandler {
        id: drag
        target: null
        enabled: root.canDrag
        cursorShape: active ? Qt.ClosedHandCursor : Qt.ArrowCursor
        onActiveChanged: {
            if (active)
                root.dragBegan();
            else
                root.dragEnded();
        }
        onCentroidChanged: if (active) root.dragMoved(centroid.scenePosition)
        // Letting go ends the grabs, too, and is no cancelling.
        onCanceled: point => {
            if (point.state !== root.pointReleased)
                root.dragCancelled();
        }
    }
    TapHandler {
        acceptedModifiers: Qt.NoModifier
        onTapped: root.picked()
        onDoubleTapped: root.activated()
    }
    TapHandler {
        acceptedModifiers: Qt.ControlModifier
        onTapped: root.marked()
    }
    TapHandler {
        acceptedModifiers: Qt.ShiftModifier
        onTapped: root.markedUpTo()
    }
}
