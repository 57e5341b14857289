// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// One of a few, all of them seen. Arrow keys change it.
T.Control {
    id: root

    required property string label
    required property list<string> options
    property int currentIndex: 0
    signal activated(int index)

    implicitWidth: row.width + 2 * Theme.hairline
    implicitHeight: Theme.control
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTabList
    Accessible.name: root.label
    Keys.onLeftPressed: root.choose(root.currentIndex - 1)
    Keys.onRightPressed: root.choose(root.currentIndex + 1)

    function choose(index: int): void {
        if (index < 0 || index >= options.length || index === currentIndex)
            return;
        currentIndex = index;
        activated(index);
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.sunken
        border.width: Theme.hairline
        border.color: Theme.edge
    }
    Row {
        id: row
        x: Theme.hairline
        y: Theme.hairline
        height: root.height - 2 * Theme.hairline

        Repeater {
            model: root.options
            delegate: Rectangle {
                id: segment

                required property int index
                required property string modelData
                readonly property bool current: root.currentIndex === index

                width: word.implicitWidth + 2 * Theme.gap
                height: row.height
                radius: Theme.radius - 1
                color: current ? Theme.primary : hover.hovered ? Theme.raised : "transparent"
                Accessible.role: Accessible.PageTab
                Accessible.name: segment.modelData
                Accessible.selected: segment.current
                Accessible.onPressAction: root.choose(segment.index)

                PlainLabel {
                    id: word
                    anchors.centerIn: parent
                    text: segment.modelData
                    color: segment.current ? Theme.primaryInk : Theme.ink
                    font.weight: Font.Medium
                }
                HoverHandler { id: hover }
                TapHandler { onTapped: root.choose(segment.index) }
            }
        }
    }
    FocusRing {
        anchors.margins: -Theme.ringWidth - 1
        shown: root.visualFocus
    }
}
