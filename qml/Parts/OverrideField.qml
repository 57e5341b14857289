// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls

// One error that its author stands by, and why.
FocusScope {
    id: root

    required property var modelData
    readonly property string reason: field.text
    signal reached()

    function takeFocus(): void {
        field.forceActiveFocus();
    }

    implicitHeight: field.y + field.height

    SeverityMark {
        id: sign
        level: SeverityMark.Error
        word: (MessageWording.rules[root.modelData.rule] ?? "") + " · " + (MessageWording.languages[root.modelData.side] ?? "")
            + (root.modelData.text.length > 0 ? " · „" + root.modelData.text + "“" : "")
        width: parent.width
    }
    PlainLabel {
        id: words
        y: sign.height + Theme.gapTiny
        width: parent.width
        text: root.modelData.message
        wrapMode: Text.Wrap
        maximumLineCount: 3
        horizontalAlignment: Text.AlignLeft
    }
    TextInputField {
        id: field
        objectName: "overrideReason"
        y: words.y + words.height + Theme.gapTiny
        width: parent.width
        focus: true
        label: qsTr("Why it is right all the same")
        placeholder: qsTr("Why it is right all the same")
        maximumLength: 500
        onActiveFocusChanged: if (activeFocus) root.reached()
    }
}
