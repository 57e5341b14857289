// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The head of a message in one language: how long it is, and its subject.
ColumnLayout {
    id: root

    required property Session session
    required property int side
    readonly property DraftEditor draft: session.draft
    readonly property bool german: side === DraftEditor.German
    readonly property string language: german ? qsTr("German") : qsTr("English")
    property bool readOnly: false
    property int limit: 0
    readonly property int characters: german ? draft.subjectDe.length + draft.bodyDe.length : draft.subjectEn.length + draft.bodyEn.length
    readonly property bool tooLong: limit > 0 && characters > limit
    property alias subjectItem: subjectField

    spacing: Theme.gapTiny

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gapSmall

        PlainLabel {
            Layout.fillWidth: true
            text: root.language
            color: Theme.dim
            font.pixelSize: Theme.textSmall
            font.weight: Font.Medium
        }
        Icon {
            visible: root.tooLong
            name: "warning"
            size: Theme.textSmall + 2
            color: Theme.warningInk
        }
        PlainLabel {
            text: root.limit > 0 ? qsTr("%1 of %2 characters").arg(root.characters).arg(root.limit) : qsTr("%Ln character(s)", "", root.characters)
            color: root.tooLong ? Theme.warningInk : Theme.dim
            font.pixelSize: Theme.textSmall
        }
    }
    TextInputField {
        id: subjectField
        Layout.fillWidth: true
        label: qsTr("Subject") + ", " + root.language
        placeholder: qsTr("Subject")
        readOnly: root.readOnly
        text: root.german ? root.draft.subjectDe : root.draft.subjectEn
        onTextEdited: root.draft.write(root.side, DraftEditor.Subject, text, cursorPosition)
        Keys.onPressed: event => {
            if (event.matches(StandardKey.Undo))
                root.draft.undo();
            else if (event.matches(StandardKey.Redo))
                root.draft.redo();
            else
                return;
            event.accepted = true;
        }

        FindingMarks {
            anchors.fill: parent
            target: subjectField
            check: root.session.check
            draft: root.draft
            side: root.side
            part: DraftEditor.Subject
            errorColor: Theme.error
            hintColor: Theme.info
            groundColor: Theme.shadeOf(Theme.focus, 0.18)
            fieldColor: Theme.shadeOf(Theme.ink, Theme.dark ? 0.1 : 0.07)
            unit: Theme.hairline
        }
    }
}
