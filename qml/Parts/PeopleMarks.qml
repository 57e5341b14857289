// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls

// Who else is here, by initials; whoever writes has a pencil. All names are told by the hint and to screen readers.
Row {
    id: root

    required property list<string> people
    property list<string> editors: []
    property int most: 3
    property int size: Math.round(Theme.textSmall * 1.7)
    readonly property string words: Array.from(people).map(name => editors.indexOf(name) >= 0 ? qsTr("%1 writes").arg(name) : qsTr("%1 looks at it").arg(name)).join("\n")

    spacing: Math.round(Theme.gapTiny / 2)
    visible: people.length > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: root.words

    Repeater {
        model: Math.min(root.people.length, root.most)
        delegate: Rectangle {
            id: mark

            required property int index
            readonly property string name: root.people[index] ?? ""
            readonly property bool writes: root.editors.indexOf(name) >= 0

            width: Math.max(root.size, letters.implicitWidth + Theme.gapTiny + (writes ? pencil.width : 0))
            height: root.size
            radius: height / 2
            color: writes ? Theme.primary : Theme.raised
            border.width: Theme.hairline
            border.color: writes ? Theme.primary : Theme.edge

            Icon {
                id: pencil
                x: Theme.gapTiny / 2
                height: parent.height
                visible: mark.writes
                name: "edit"
                size: Math.round(root.size * 0.6)
                color: Theme.primaryInk
            }
            PlainLabel {
                id: letters
                x: mark.writes ? pencil.x + pencil.width : 0
                width: parent.width - x
                height: parent.height
                horizontalAlignment: Text.AlignHCenter
                text: Wording.initials(mark.name)
                color: mark.writes ? Theme.primaryInk : Theme.ink
                font.pixelSize: Math.round(Theme.textSmall * 0.85)
                font.weight: Font.DemiBold
            }
        }
    }
    PlainLabel {
        height: root.size
        visible: root.people.length > root.most
        text: "+" + (root.people.length - root.most)
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
}
