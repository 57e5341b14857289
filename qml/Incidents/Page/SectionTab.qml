// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls

// One of the SectionTabs.
Item {
    id: root

    required property string name
    property string count
    property string keys
    property bool alarming: false
    property bool current: false
    property bool ringed: false
    property bool keysShown: true
    readonly property real bareWidth: word.implicitWidth + (count.length > 0 ? badge.implicitWidth + Theme.gapTiny : 0) + 2 * Theme.gapSmall
    readonly property real keyWidth: key.implicitWidth + Theme.gapTiny
    signal chosen()

    width: bareWidth + (keysShown ? keyWidth : 0)
    Accessible.role: Accessible.PageTab
    Accessible.name: root.name + (root.count.length > 0 ? ", " + root.count : "")
    Accessible.selected: root.current
    Accessible.onPressAction: root.chosen()

    KeyHint {
        id: key
        x: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        visible: root.keysShown
        keys: root.keys
    }
    PlainLabel {
        id: word
        x: root.keysShown ? key.x + root.keyWidth : Theme.gapSmall
        height: parent.height
        text: root.name
        color: root.current ? Theme.ink : Theme.dim
        font.weight: root.current ? Font.DemiBold : Font.Medium
    }
    Badge {
        id: badge
        x: word.x + word.width + Theme.gapTiny
        anchors.verticalCenter: parent.verticalCenter
        visible: text.length > 0
        text: root.count
        tone: root.alarming ? Badge.Error : Badge.Neutral
    }
    Rectangle {
        anchors.bottom: parent.bottom
        x: Theme.gapTiny
        width: parent.width - 2 * Theme.gapTiny
        height: Theme.stripe
        radius: height / 2
        color: root.current ? Theme.ink : hover.hovered ? Theme.line : "transparent"
    }
    FocusRing { shown: root.ringed }
    HoverHandler { id: hover }
    TapHandler { onTapped: root.chosen() }
}
