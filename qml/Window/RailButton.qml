// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls

// The way to one place.
PressArea {
    id: root

    required property string iconName
    required property string keys
    // Shown beside the sign when above zero.
    property int count: 0
    property bool urgent: false

    implicitWidth: Theme.px(92)
    implicitHeight: Theme.px(62)
    description: root.count > 0 ? root.count + ", " + root.keys : root.keys
    Accessible.role: Accessible.PageTab
    Accessible.selected: root.checked

    contentItem: Item {
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.gapSmall
            name: root.iconName
            size: Theme.iconLarge
            color: root.checked || root.hovered ? Theme.ink : Theme.dim
        }
        Badge {
            x: Math.round((parent.width + Theme.iconLarge) / 2) - Theme.gapTiny
            y: Theme.gapTiny
            visible: root.count > 0
            text: root.count > 999 ? "999+" : root.count
            tone: root.urgent ? Badge.Critical : Badge.Strong
        }
        PlainLabel {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gapSmall
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.label
            color: root.checked || root.hovered ? Theme.ink : Theme.dim
            font.pixelSize: Theme.textSmall
            font.weight: root.checked ? Font.DemiBold : Font.Medium
        }
    }
    background: Rectangle {
        color: root.checked ? Theme.panel : "transparent"
        Rectangle {
            width: Theme.stripe
            height: parent.height
            visible: root.checked
            color: Theme.ink
        }
        FocusRing { shown: root.visualFocus }
    }
    HintArea { text: root.keys }
}
