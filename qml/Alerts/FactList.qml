// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls

// Names and values below each other, as a source sent them.
Column {
    id: root

    // [{name, value}]
    required property var facts
    property real nameWidth: Math.min(Theme.px(150), width * 0.38)

    spacing: Theme.gapTiny

    Repeater {
        model: root.facts
        delegate: Item {
            id: line

            required property var modelData

            width: root.width
            height: Math.max(label.implicitHeight, content.implicitHeight)

            PlainLabel {
                id: label
                width: root.nameWidth - Theme.gapSmall
                text: line.modelData.name
                color: Theme.dim
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 3
            }
            PlainLabel {
                id: content
                x: root.nameWidth
                width: root.width - x
                text: line.modelData.value
                wrapMode: Text.Wrap
                maximumLineCount: 40
            }
        }
    }
}
