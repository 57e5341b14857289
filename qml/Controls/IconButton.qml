// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T

// A button with a sign only; its word is told to screen readers and shown as a hint.
T.Button {
    id: root

    required property string iconName
    required property string label
    property string keys
    property color tint: checked ? Theme.ink : Theme.dim

    implicitWidth: Theme.control
    implicitHeight: Theme.control
    focusPolicy: Qt.StrongFocus
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: root.label
    Accessible.description: root.keys
    Accessible.onPressAction: if (root.enabled) root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            color: root.hovered && root.enabled ? Theme.ink : root.tint
            opacity: root.enabled ? 1 : 0.5
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.mix(Theme.raised, Theme.edge, 0.35) : root.checked || root.hovered ? Theme.raised : "transparent"

        FocusRing { shown: root.visualFocus }
    }
    HintArea {
        text: root.keys.length > 0 ? root.label + "  " + root.keys : root.label
        also: root.visualFocus
    }
}
