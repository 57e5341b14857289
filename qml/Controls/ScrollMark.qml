// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// Where one is in something longer than its place; can be dragged.
Item {
    id: root

    required property Flickable target
    readonly property bool needed: target.contentHeight > target.height + 1
    readonly property real span: Math.max(Theme.control, height * target.height / Math.max(1, target.contentHeight))
    readonly property real travel: Math.max(1, target.contentHeight - target.height)

    anchors.right: target.right
    anchors.top: target.top
    anchors.bottom: target.bottom
    width: Theme.gapSmall
    visible: needed

    Rectangle {
        x: 1
        y: Math.max(0, Math.min(1, (root.target.contentY - root.target.originY) / root.travel)) * (root.height - root.span)
        width: root.width - 2
        height: root.span
        radius: width / 2
        color: mouse.pressed || mouse.containsMouse ? Theme.dim : Theme.edge
        opacity: mouse.pressed || mouse.containsMouse || root.target.moving ? 1 : 0.6
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        preventStealing: true
        onPositionChanged: event => { if (pressed) follow(event.y); }
        onPressed: event => follow(event.y)

        function follow(y: real): void {
            const share = Math.max(0, Math.min(1, (y - root.span / 2) / Math.max(1, root.height - root.span)));
            root.target.contentY = root.target.originY + share * root.travel;
        }
    }
}
