// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// One of several, chosen from a list that drops down.
T.ComboBox {
    id: root

    required property string label

    implicitWidth: Theme.menuWidth
    implicitHeight: Theme.control
    leftPadding: Theme.gapSmall
    rightPadding: Theme.gapSmall
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.ComboBox
    Accessible.name: root.label
    Accessible.description: root.displayText
    Accessible.onPressAction: root.popup.open()
    Keys.onReturnPressed: root.popup.open()

    contentItem: RowLayout {
        spacing: Theme.gapTiny

        PlainLabel {
            Layout.fillWidth: true
            text: root.displayText
            color: root.enabled ? Theme.ink : Theme.dim
        }
        Icon {
            name: "chevronDown"
            size: Theme.iconSmall
            color: Theme.dim
        }
    }
    background: Rectangle {
        color: root.hovered ? Theme.raised : Theme.sunken
        radius: Theme.radius
        border.width: root.visualFocus ? Theme.ringWidth : Theme.hairline
        border.color: root.visualFocus ? Theme.focus : root.enabled ? Theme.edge : Theme.line
    }
    delegate: T.ItemDelegate {
        id: entry

        required property int index
        readonly property bool chosen: root.currentIndex === index

        width: ListView.view.width
        implicitHeight: Theme.control
        leftPadding: Theme.gapSmall
        rightPadding: Theme.gapSmall
        highlighted: root.highlightedIndex === index
        Accessible.role: Accessible.ListItem
        Accessible.name: root.textAt(entry.index)
        Accessible.onPressAction: entry.clicked()
        contentItem: RowLayout {
            PlainLabel {
                Layout.fillWidth: true
                text: root.textAt(entry.index)
                color: Theme.ink
                font.weight: entry.chosen ? Font.DemiBold : Font.Normal
            }
            Icon {
                visible: entry.chosen
                name: "resolved"
                size: Theme.iconSmall
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: entry.highlighted ? Theme.selected : "transparent"
        }
    }
    popup: T.Popup {
        y: root.height + Theme.gapTiny
        width: root.width
        implicitHeight: Math.min(implicitContentHeight + 2 * padding, Theme.control * 10)
        padding: Theme.gapTiny
        margins: Theme.gapTiny
        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            model: root.delegateModel
            currentIndex: root.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: root.label
        }
        background: Rectangle {
            color: Theme.raised
            radius: Theme.radius
            border.width: Theme.hairline
            border.color: Theme.edge
        }
    }
}
