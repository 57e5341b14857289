// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls

// A message in one language: subject and text.
FocusScope {
    id: root

    required property string language
    property alias subject: subjectField.text
    property alias body: bodyArea.text
    property alias readOnly: bodyArea.readOnly
    signal subjectEdited(string text)
    signal bodyEdited(string text)

    implicitHeight: Theme.control * 6
    implicitWidth: Theme.menuWidth

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gapTiny

        RowLayout {
            Layout.fillWidth: true
            PlainLabel {
                Layout.fillWidth: true
                text: root.language
                color: Theme.dim
                font.pixelSize: Theme.textSmall
                font.weight: Font.Medium
            }
            PlainLabel {
                text: qsTr("%Ln character(s)", "", bodyArea.length)
                color: Theme.dim
                font.pixelSize: Theme.textSmall
            }
        }
        TextInputField {
            id: subjectField
            Layout.fillWidth: true
            label: qsTr("Subject") + ", " + root.language
            placeholder: qsTr("Subject")
            readOnly: root.readOnly
            onTextEdited: root.subjectEdited(text)
        }
        TextEditor {
            id: bodyArea
            Layout.fillWidth: true
            Layout.fillHeight: true
            label: qsTr("Message") + ", " + root.language
            placeholder: qsTr("What is affected, since when, what we do, what you can do, when the next update comes.")
            onEdited: root.bodyEdited(text)
        }
    }
}
