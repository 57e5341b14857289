// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls

// The ground of a row in a RecordList: which one is current, where the keyboard is, what was withdrawn.
Rectangle {
    id: root

    property bool current: false
    property bool listFocused: false
    property string word
    property string detail
    signal picked()
    signal opened()

    implicitHeight: Theme.row
    color: current && listFocused ? Theme.raised : hover.hovered ? Theme.mix(Theme.panel, Theme.raised, 0.5) : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: root.word
    Accessible.description: root.detail
    Accessible.focusable: true
    Accessible.focused: root.current && root.listFocused
    Accessible.onPressAction: root.opened()

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    HoverHandler { id: hover }
    TapHandler {
        onTapped: root.picked()
        onDoubleTapped: root.opened()
    }
    FocusRing {
        z: 1
        shown: root.current && root.listFocused
    }
}
