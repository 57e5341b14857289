// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls

// The head of a part of a section: its name, and the button that adds to it.
RowLayout {
    id: root

    required property string title
    property string detail
    property string addLabel
    property string addKeys
    // Why nothing can be added; empty: it can.
    property string refusal
    signal addWanted()

    spacing: Theme.gapSmall

    Heading {
        level: 3
        text: root.title
    }
    PlainLabel {
        Layout.fillWidth: true
        text: root.detail
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    ActionButton {
        visible: root.addLabel.length > 0
        label: root.addLabel
        iconName: "plus"
        keys: root.addKeys
        enabled: root.refusal.length === 0
        hint: root.refusal
        onClicked: root.addWanted()
    }
}
