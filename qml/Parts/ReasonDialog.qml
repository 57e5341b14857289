// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls

// Asks why, before something that the rules allow only with a reason.
ModalDialog {
    id: root

    property string explanation
    signal given(reason: string)

    function ask(title: string, explanation: string): void {
        root.title = title;
        root.explanation = explanation;
        field.text = "";
        open();
        field.forceActiveFocus();
    }

    acceptLabel: qsTr("Continue")
    acceptEnabled: field.text.trim().length > 0
    onAccepted: root.given(field.text.trim())

    PlainLabel {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        text: root.explanation
        color: Theme.dim
    }
    TextInputField {
        id: field
        objectName: "reasonField"
        Layout.fillWidth: true
        label: qsTr("Reason")
        placeholder: qsTr("What makes you sure?")
        maximumLength: 500
    }
}
