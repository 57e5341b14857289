// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// The key that does the same: "O", "Ctrl+K".
Rectangle {
    id: root

    // As Qt writes them; shown as the keyboard of the language has them.
    required property string keys
    property color tint: Theme.dim

    implicitWidth: label.implicitWidth + Theme.gapSmall
    implicitHeight: Math.round(Theme.textSmall * 1.5)
    visible: keys.length > 0
    radius: Math.round(Theme.radius / 2)
    color: "transparent"
    border.width: Theme.hairline
    border.color: root.tint

    PlainLabel {
        id: label
        anchors.centerIn: parent
        text: root.keys.replace(/Ctrl/g, qsTr("Ctrl")).replace("Space", qsTr("Space")).replace("Enter", qsTr("Enter")).replace("Esc", qsTr("Esc"))
        color: root.tint
        font.pixelSize: Theme.textSmall
    }
}
