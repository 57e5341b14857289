// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// A hint in plain text beside what it lies upon. The bubble is made when it is first wanted.
Item {
    id: root

    property string text
    // Shown for the keyboard's sake as well, when what it explains has the focus.
    property bool also: false
    readonly property bool wanted: text.length > 0 && (hover.hovered || also)

    anchors.fill: parent

    HoverHandler { id: hover }
    Loader {
        active: root.wanted || item !== null
        source: active ? Qt.resolvedUrl("HintBubble.qml") : ""
        onLoaded: {
            const bubble = item as HintBubble;
            bubble.text = Qt.binding(() => root.text);
            bubble.visible = Qt.binding(() => root.wanted);
        }
    }
}
