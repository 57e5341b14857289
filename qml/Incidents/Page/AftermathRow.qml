// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls

// A sign, a text, and a line below it; and perhaps the one thing that can be done.
RecordRow {
    id: root

    required property int index
    required property bool withdrawn
    property string iconName
    property string words
    property string more
    property color tint: Theme.dim
    property string buttonLabel
    property bool changeable: true
    signal buttonPressed()

    implicitHeight: Math.max(Theme.px(44), text.height + below.height + Theme.gapSmall)
    current: ListView.isCurrentItem
    word: (withdrawn ? qsTr("Withdrawn") + ": " : "") + words
    detail: more

    Icon {
        id: sign
        x: Theme.gapSmall
        y: Theme.gapTiny
        height: Math.round(Theme.textBody * 1.3)
        name: root.withdrawn ? "undo" : root.iconName
        size: Theme.iconSmall
        color: root.tint
    }
    PlainLabel {
        id: text
        x: sign.x + sign.width + Theme.gapSmall
        y: Theme.gapTiny
        width: (root.buttonLabel.length > 0 ? button.x : root.width) - x - Theme.gapSmall
        text: root.words
        color: root.withdrawn ? Theme.dim : Theme.dataInk
        font.strikeout: root.withdrawn
        wrapMode: Text.Wrap
        maximumLineCount: 6
        horizontalAlignment: Text.AlignLeft
    }
    PlainLabel {
        id: below
        x: text.x
        y: text.y + text.height
        width: text.width
        text: root.withdrawn ? qsTr("Withdrawn") + " · " + root.more : root.more
        color: root.tint
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }
    ActionButton {
        id: button
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        y: Theme.gapTiny
        visible: root.buttonLabel.length > 0
        enabled: root.changeable
        focusPolicy: Qt.NoFocus
        label: root.buttonLabel
        keys: root.current && root.listFocused ? "Enter" : ""
        onClicked: root.buttonPressed()
    }
}
