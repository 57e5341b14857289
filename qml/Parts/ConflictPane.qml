// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Somebody else has changed the same sentences of the message meanwhile: both sides of each, and the choice. What only one
// of the two has changed stays in either case.
Rectangle {
    id: root

    required property DraftEditor draft

    implicitHeight: Theme.control * 6
    radius: Theme.radius
    color: Theme.wash(Theme.caution)
    border.width: Theme.hairline
    border.color: Theme.caution
    Accessible.role: Accessible.AlertMessage
    Accessible.name: warning.text

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gapSmall
        spacing: Theme.gapSmall

        PlainLabel {
            id: warning
            Layout.fillWidth: true
            text: qsTr("%1 has saved another version of this message. Yours is below and is not lost.").arg(root.draft.theirName)
            color: Theme.ink
            wrapMode: Text.Wrap
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            spacing: Theme.gapSmall
            boundsBehavior: Flickable.StopAtBounds
            model: root.draft.disputes
            delegate: Item {
                id: one

                required property var modelData

                width: ListView.view.width - Theme.gapSmall
                implicitHeight: Math.max(mine.y + mine.height, theirs.y + theirs.height)

                PlainLabel {
                    id: where
                    width: parent.width
                    text: (MessageWording.languages[one.modelData.side] ?? "") + " · " + (one.modelData.part === DraftEditor.Subject ? qsTr("Subject") : qsTr("Message"))
                    color: Theme.dim
                    font.pixelSize: Theme.textSmall
                }
                PlainLabel {
                    id: mine
                    y: where.height
                    width: Math.floor(parent.width / 2) - Theme.gapSmall
                    text: qsTr("Mine: %1").arg(one.modelData.ours.trim() || qsTr("taken out"))
                    wrapMode: Text.Wrap
                    maximumLineCount: 6
                    horizontalAlignment: Text.AlignLeft
                }
                PlainLabel {
                    id: theirs
                    x: Math.floor(parent.width / 2)
                    y: where.height
                    width: mine.width
                    text: qsTr("Theirs: %1").arg(one.modelData.theirs.trim() || qsTr("taken out"))
                    wrapMode: Text.Wrap
                    maximumLineCount: 6
                    horizontalAlignment: Text.AlignLeft
                }
            }
            ScrollMark { target: list }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Item { Layout.fillWidth: true }
            ActionButton {
                label: qsTr("Take theirs")
                hint: qsTr("What you have written in these sentences is given up.")
                onClicked: root.draft.takeTheirs()
            }
            ActionButton {
                label: qsTr("Keep mine")
                onClicked: root.draft.keepOurs()
            }
        }
    }
}
