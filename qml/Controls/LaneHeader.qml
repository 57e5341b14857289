// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// The head of a lane on the board: its name, how many cards it holds.
Item {
    id: root

    required property string name
    // Below zero: not known.
    required property int count
    property string hint
    property bool active: false

    implicitHeight: Theme.header
    Accessible.role: Accessible.Heading
    Accessible.name: root.name + " " + number.text

    PlainLabel {
        id: label
        x: Theme.gap
        width: Math.min(implicitWidth, root.width - number.width - 3 * Theme.gapSmall - Theme.gapTiny)
        height: root.height
        text: root.name
        color: root.count > 0 || root.active ? Theme.ink : Theme.dim
        font.weight: Font.DemiBold
    }
    PlainLabel {
        id: number
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        height: root.height
        text: root.count < 0 ? "–" : root.count
        color: root.count > 0 ? Theme.ink : Theme.dim
        font.weight: root.count > 0 ? Font.DemiBold : Font.Normal
    }
    HintArea { text: root.hint }
}
