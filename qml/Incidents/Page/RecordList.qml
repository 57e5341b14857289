// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls

// A list that is walked with the arrow keys; Enter opens the current row, E corrects it, Delete takes it back. Beyond its
// ends the keyboard may go on to what stands before and after it.
ListView {
    id: root

    required property string label
    // Has the keyboard while the list is empty.
    property Item place: root
    // A row of one's own is on its way from the log.
    property bool awaiting: false
    property int arrived: -1
    signal leaveWanted(direction: int)
    signal openWanted(row: int)
    signal correctionWanted(row: int)
    signal takeBackWanted(row: int)

    function take(row: int): void {
        currentIndex = Math.max(0, Math.min(row, count - 1));
        forceActiveFocus(Qt.TabFocusReason);
    }

    // Takes the keyboard, and goes to what is added next.
    function await(): void {
        awaiting = true;
        arrived = -1;
        if (count > 0)
            take(currentIndex);
        else
            place.forceActiveFocus(Qt.TabFocusReason);
    }
    function step(by: int): void {
        awaiting = false;
        const to = currentIndex + by;
        if (to < 0 || to >= count)
            leaveWanted(by);
        else
            currentIndex = to;
    }
    function center(row: int): void {
        positionViewAtIndex(row, ListView.Center);
    }

    onCountChanged: {
        if (!awaiting || arrived < 0)
            return;
        awaiting = false;
        if (place.activeFocus)
            take(arrived);
    }

    clip: true
    activeFocusOnTab: count > 0
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    keyNavigationEnabled: false
    Accessible.role: Accessible.List
    Accessible.name: root.label
    Keys.onPressed: event => {
        if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier)
            return;
        switch (event.key) {
        case Qt.Key_Up: root.step(-1); break;
        case Qt.Key_Down: root.step(1); break;
        case Qt.Key_Home: root.currentIndex = 0; break;
        case Qt.Key_End: root.currentIndex = root.count - 1; break;
        case Qt.Key_PageUp: root.currentIndex = Math.max(0, root.currentIndex - Math.max(1, Math.floor(root.height / Theme.control) - 1)); break;
        case Qt.Key_PageDown: root.currentIndex = Math.min(root.count - 1, root.currentIndex + Math.max(1, Math.floor(root.height / Theme.control) - 1)); break;
        case Qt.Key_Return:
        case Qt.Key_Enter: if (root.currentIndex >= 0) root.openWanted(root.currentIndex); break;
        case Qt.Key_E: if (root.currentIndex >= 0) root.correctionWanted(root.currentIndex); break;
        case Qt.Key_Delete: if (root.currentIndex >= 0) root.takeBackWanted(root.currentIndex); break;
        default: return;
        }
        event.accepted = true;
    }

    Connections {
        target: root.awaiting ? root.model : null
        ignoreUnknownSignals: true
        function onRowsInserted(parent: var, first: int, last: int): void { root.arrived = first; }
    }
}
