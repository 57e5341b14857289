// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls

// What may be written, in a list below a field that keeps the focus.
PopupPanel {
    id: root

    // [{name, detail}]
    required property var found
    required property string label
    property alias currentIndex: list.currentIndex
    signal taken(row: int)

    // Past the first one none is chosen.
    function step(by: int): void {
        list.currentIndex = Math.max(-1, Math.min(found.length - 1, list.currentIndex + by));
    }
    function offer(): void {
        if (found.length > 0)
            open();
        else
            close();
    }

    y: parent.height + Theme.gapTiny
    width: parent.width
    padding: Theme.gapTiny
    focus: false
    implicitHeight: list.contentHeight + 2 * padding

    ListView {
        id: list
        width: root.availableWidth
        height: contentHeight
        interactive: false
        highlightMoveDuration: 0
        model: root.found
        Accessible.role: Accessible.List
        Accessible.name: root.label
        delegate: Rectangle {
            id: line

            required property int index
            required property var modelData

            width: ListView.view.width
            height: Theme.row
            radius: Theme.radius
            color: ListView.isCurrentItem ? Theme.selected : hover.hovered ? Theme.mix(Theme.raised, Theme.edge, 0.12) : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: line.modelData.name
            Accessible.onPressAction: root.taken(line.index)

            PlainLabel {
                x: Theme.gapSmall
                width: Math.min(implicitWidth, parent.width - 2 * Theme.gapSmall)
                height: parent.height
                text: line.modelData.name
                color: Theme.ink
            }
            PlainLabel {
                anchors.right: parent.right
                anchors.rightMargin: Theme.gapSmall
                height: parent.height
                width: parent.width * 0.4
                horizontalAlignment: Text.AlignRight
                text: line.modelData.detail
                color: Theme.dim
                font.pixelSize: Theme.textSmall
            }
            HoverHandler { id: hover }
            TapHandler { onTapped: root.taken(line.index) }
        }
    }
}
