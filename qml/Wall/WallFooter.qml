// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls

// Which page this is, how many there are, when the next one comes, and what the screen cannot do.
Item {
    id: root

    required property var pages
    required property string page
    required property int sheet
    required property int sheets
    required property bool held
    required property real progress
    required property string range
    required property string trouble
    readonly property var names: ({ "situation": qsTr("Situation"), "customers": qsTr("Customers"), "services": qsTr("Services"), "load": qsTr("Load") })

    height: Theme.px(19)

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    // A step a second: it moves, so the wall lives; it is small, so it costs nothing.
    Rectangle {
        width: Math.round(parent.width * root.progress)
        height: Math.max(2, Theme.px(1))
        color: Theme.dim
        visible: root.pages.length > 1 || root.sheets > 1
    }
    PlainLabel {
        id: name
        x: Theme.gapSmall
        height: parent.height
        width: Math.min(implicitWidth, parent.width * 0.4)
        text: root.names[root.page] ?? root.page
        font.weight: Font.DemiBold
        color: Theme.ink
    }
    Row {
        id: dots
        x: name.x + name.width + Theme.gapSmall
        height: parent.height
        spacing: Theme.gapTiny
        visible: root.pages.length > 1

        Repeater {
            model: root.pages
            delegate: Rectangle {
                required property string modelData
                y: (dots.height - height) / 2
                width: Theme.px(5)
                height: width
                radius: width / 2
                color: modelData === root.page ? Theme.ink : "transparent"
                border.width: Math.max(1, Theme.px(0.8))
                border.color: Theme.edge
            }
        }
    }
    PlainLabel {
        x: dots.x + (dots.visible ? dots.width : 0) + Theme.gapSmall
        width: parent.width - x - Theme.gapSmall
        height: parent.height
        horizontalAlignment: Text.AlignRight
        text: Array.of(root.held ? qsTr("held: urgent") : "", root.range, root.trouble).filter(part => part.length > 0).join(" · ")
        color: root.trouble.length > 0 ? Theme.caution : Theme.dim
        font.pixelSize: Theme.textSmall
    }
}
