// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls

// What is known of an incident in one respect: its name and its value, which may take several lines.
RowLayout {
    id: root

    required property string name
    required property string value
    property string iconName
    property color tint: Theme.dataInk
    property bool strong: false

    spacing: Theme.gapSmall
    Accessible.role: Accessible.StaticText
    Accessible.name: root.name + ": " + root.value

    PlainLabel {
        Layout.preferredWidth: Theme.px(118)
        Layout.alignment: Qt.AlignTop
        text: root.name
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    Icon {
        Layout.alignment: Qt.AlignTop
        Layout.preferredHeight: Theme.px(17)
        visible: root.iconName.length > 0
        name: root.iconName
        size: Theme.iconSmall
        color: root.tint
    }
    PlainLabel {
        Layout.fillWidth: true
        Layout.minimumWidth: 0
        text: root.value
        color: root.tint
        wrapMode: Text.Wrap
        font.weight: root.strong ? Font.DemiBold : Font.Normal
    }
}
