// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// A small word or number on a quiet ground. Neutral unless it says that something is abnormal.
Rectangle {
    id: root

    enum Tone { Neutral, Info, Warning, Error, Critical, Strong }

    required property string text
    property string iconName
    property int tone: Badge.Neutral
    readonly property color tint: tone === Badge.Critical ? Theme.criticalInk : tone === Badge.Error ? Theme.errorInk
        : tone === Badge.Warning ? Theme.warningInk : tone === Badge.Info ? Theme.infoInk
        : tone === Badge.Strong ? Theme.ink : Theme.dim

    readonly property int margins: Theme.gapSmall + Theme.gapTiny
    readonly property real iconSpace: iconName.length > 0 ? Math.round(Theme.textSmall * 1.1) + Theme.gapTiny : 0

    implicitWidth: Math.max(implicitHeight, Math.ceil(label.implicitWidth) + iconSpace + margins)
    implicitHeight: Math.round(Theme.textSmall * 1.7)
    radius: Math.round(Theme.radius * 0.75)
    color: tone === Badge.Neutral ? "transparent" : Theme.wash(tint)
    border.width: Theme.hairline
    border.color: tone === Badge.Neutral ? Theme.line : tint

    Row {
        id: content
        anchors.centerIn: parent
        spacing: Theme.gapTiny

        Icon {
            visible: root.iconName.length > 0
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            size: Math.round(Theme.textSmall * 1.1)
            color: root.tint
        }
        PlainLabel {
            id: label
            width: Math.min(implicitWidth, root.width - root.iconSpace - root.margins)
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.tint
            font.pixelSize: Theme.textSmall
            font.weight: Font.Medium
        }
    }
}
