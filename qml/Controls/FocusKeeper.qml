// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Window

// Gives the keyboard back to where it was in `place` when a dialog or a menu closes. The templates of Qt do that in an
// ApplicationWindow only; in a plain window they leave it with nobody.
Item {
    id: root

    required property Item place
    property Item kept: null
    readonly property Item current: Window.activeFocusItem

    function isInside(item: Item): bool {
        for (let above = item; above; above = above.parent)
            if (above === place)
                return true;
        return false;
    }
    function give(): void {
        // A window that is left has no focus either, and gets back what it had by itself: a dialog stays what is written in.
        if (!Window.active || !place.visible || (current && current !== Window.contentItem))
            return;
        if (kept && kept.visible && kept.enabled)
            kept.forceActiveFocus(Qt.TabFocusReason);
        else
            place.forceActiveFocus(Qt.TabFocusReason);
    }

    onCurrentChanged: {
        if (current && current !== Window.contentItem) {
            if (isInside(current))
                kept = current;
        } else
            giver.restart();
    }

    // Not while the focus is on its way.
    Timer {
        id: giver
        interval: 0
        onTriggered: root.give()
    }
}
