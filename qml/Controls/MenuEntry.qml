// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// One command in a PopupMenu; `label` for the reason given in ActionButton.
T.MenuItem {
    id: root

    required property string label
    property string iconName
    property string keys

    hoverEnabled: (menu as PopupMenu)?.aimed ?? true
    implicitWidth: Theme.menuWidth
    implicitHeight: visible ? Theme.control : 0
    leftPadding: Theme.gapSmall
    rightPadding: Theme.gapSmall
    Accessible.role: Accessible.MenuItem
    Accessible.name: root.label
    Accessible.onPressAction: if (root.enabled) root.triggered()

    contentItem: RowLayout {
        spacing: Theme.gapSmall

        Icon {
            name: root.iconName
            color: Theme.dim
            opacity: root.enabled ? 1 : 0.5
        }
        PlainLabel {
            Layout.fillWidth: true
            text: root.label
            color: root.enabled ? Theme.ink : Theme.dim
            opacity: root.enabled ? 1 : 0.6
        }
        KeyHint { keys: root.keys }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.highlighted && root.enabled ? Theme.selected : "transparent"
    }
}
