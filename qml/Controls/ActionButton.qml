// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A button with a word. `label` instead of `text`: the template would take an & in a text for a keyboard shortcut.
T.Button {
    id: root

    enum Kind { Plain, Primary, Danger, Quiet }

    property string label
    property string iconName
    property string keys
    property string hint
    property int kind: ActionButton.Plain
    readonly property color fill: kind === ActionButton.Primary ? Theme.primary
        : kind === ActionButton.Danger && checked ? Theme.alarm
        : kind === ActionButton.Quiet ? "transparent" : Theme.raised
    readonly property color letters: !enabled ? Theme.dim : kind === ActionButton.Primary ? Theme.primaryInk
        : kind === ActionButton.Danger ? Theme.alarm : Theme.ink

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.control
    leftPadding: Theme.gap + Theme.gapTiny
    rightPadding: Theme.gap + Theme.gapTiny
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.label
    Accessible.description: root.hint.length > 0 ? root.hint : root.keys
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        // No id in here: it would make the template's deferred item an immediate one.
        implicitWidth: children[0].implicitWidth

        RowLayout {
            x: Math.max(0, Math.floor((parent.width - width) / 2))
            // No fillers beside the word: in a narrow button they would take its room.
            width: Math.min(implicitWidth, parent.width)
            height: parent.height
            spacing: Theme.gapSmall

            Icon {
                visible: root.iconName.length > 0
                name: root.iconName
                size: Theme.iconBody
                color: root.letters
            }
            PlainLabel {
                objectName: "buttonLabel"
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                text: root.label
                color: root.letters
                font.weight: Font.Medium
            }
            KeyHint {
                keys: root.keys
                tint: root.kind === ActionButton.Primary && root.enabled ? Theme.primaryInk : Theme.dim
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: !root.enabled ? "transparent" : root.down ? Theme.mix(root.kind === ActionButton.Primary ? Theme.primary : Theme.raised, Theme.edge, 0.35)
            : root.hovered ? Theme.mix(root.kind === ActionButton.Primary ? Theme.primary : Theme.raised, Theme.edge, 0.18) : root.fill
        border.width: root.kind === ActionButton.Quiet || (root.kind === ActionButton.Primary && root.enabled) ? 0 : Theme.hairline
        border.color: root.kind === ActionButton.Danger && root.enabled ? Theme.alarm : root.enabled ? Theme.edge : Theme.line

        FocusRing {
            anchors.margins: -Theme.ringWidth - 1
            radius: Theme.radius + Theme.ringWidth
            shown: root.visualFocus
        }
    }
    HintArea {
        text: root.hint
        also: root.visualFocus
    }
}
