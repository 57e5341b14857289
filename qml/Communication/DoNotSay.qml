// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls

// What must not be said to customers now, and the words of the record that would say it.
Panel {
    id: root

    required property var cautions // [{text, examples}]

    title: qsTr("Do not say")
    showing: list.count > 0 ? Panel.Content : Panel.Empty
    headline: qsTr("Nothing in particular")

    ListView {
        id: list
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.bottomMargin: Theme.gapSmall
        clip: true
        spacing: Theme.gapSmall
        boundsBehavior: Flickable.StopAtBounds
        model: root.cautions
        Accessible.role: Accessible.List
        Accessible.name: root.title
        delegate: Item {
            id: one

            required property var modelData

            width: ListView.view.width - Theme.gapSmall
            implicitHeight: words.height
            Accessible.role: Accessible.ListItem
            Accessible.name: words.text

            Icon {
                name: "rejected"
                size: Theme.iconSmall
                color: Theme.dim
                height: Math.round(Theme.textBody * 1.4)
            }
            PlainLabel {
                id: words
                x: Theme.iconSmall + Theme.gapSmall
                width: parent.width - x
                text: one.modelData.text + (one.modelData.examples.length > 0 ? "\n" + one.modelData.examples : "")
                wrapMode: Text.Wrap
                maximumLineCount: 5
                horizontalAlignment: Text.AlignLeft
            }
        }
        ScrollMark { target: list }
    }
}
