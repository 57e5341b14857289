// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// A hint in plain text beside what it lies upon. The bubble is made when it is first wanted.
Item {
    id: root

    property string text
    // Shown for the keyboard's sake as well, when what it explains has the focus.
    property bool also: false
    // A pointer that only happens to lie here, because something was drawn below it, asks for nothing.
    property bool aimed: false
    property point entered
    readonly property bool wanted: text.length > 0 && ((hover.hovered && aimed) || also)

    anchors.fill: parent

    HoverHandler {
        id: hover
        onHoveredChanged: {
            root.aimed = false;
            root.entered = point.scenePosition;
        }
        onPointChanged: {
            if (hovered && (point.scenePosition.x !== root.entered.x || point.scenePosition.y !== root.entered.y))
                root.aimed = true;
        }
    }
    Loader {
        anchors.fill: parent
        active: root.wanted || item !== null
        source: active ? Qt.resolvedUrl("HintBubble.qml") : ""
        onLoaded: {
            const bubble = item as HintBubble;
            bubble.text = Qt.binding(() => root.text);
            bubble.visible = Qt.binding(() => root.wanted);
        }
    }
}
