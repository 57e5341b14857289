// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Somebody else has saved the same message meanwhile: theirs to read, and the choice.
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
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gapSmall

            TextEditor {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                readOnly: true
                label: qsTr("Their version, German")
                text: root.draft.theirSubjectDe + "\n\n" + root.draft.theirBodyDe
            }
            TextEditor {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                readOnly: true
                label: qsTr("Their version, English")
                text: root.draft.theirSubjectEn + "\n\n" + root.draft.theirBodyEn
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Item { Layout.fillWidth: true }
            ActionButton {
                label: qsTr("Take theirs")
                hint: qsTr("What you have written is given up.")
                onClicked: root.draft.takeTheirs()
            }
            ActionButton {
                label: qsTr("Save mine over it")
                onClicked: root.draft.keepOurs()
            }
        }
    }
}
