// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// What a place says when it has nothing to show: what is so, why, and what can be done.
Item {
    id: root

    property string iconName
    property string headline
    property string explanation
    property string code
    property string codeLabel
    property string actionLabel
    property color tint: Theme.dim
    signal actionTriggered()

    Accessible.role: Accessible.StaticText
    Accessible.name: root.headline
    Accessible.description: root.explanation

    Column {
        id: column
        anchors.centerIn: parent
        width: Math.max(0, Math.min(Theme.readingWidth, root.width - 2 * Theme.gapLarge))
        spacing: Theme.gapSmall

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.iconName.length > 0 && root.height > Theme.control * 6
            name: root.iconName
            size: Theme.iconDisplay
            color: root.tint
        }
        PlainLabel {
            width: parent.width
            visible: text.length > 0
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: root.headline
            color: Theme.ink
            font.pixelSize: Theme.textLarge
            font.weight: Font.DemiBold
        }
        PlainLabel {
            width: parent.width
            visible: text.length > 0
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: root.explanation
            color: Theme.dim
        }
        CodeBlock {
            width: parent.width
            visible: root.code.length > 0
            label: root.codeLabel
            code: root.code
            height: Math.min(implicitHeight, Math.max(Theme.control * 3, root.height - Theme.control * 6))
        }
        ActionButton {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.actionLabel.length > 0
            label: root.actionLabel
            onClicked: root.actionTriggered()
        }
    }
}
