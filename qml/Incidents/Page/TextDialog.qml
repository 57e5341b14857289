// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls

// Asks for one text: a statement, a cause, a reason, a summary. Ctrl+Return accepts it.
ModalDialog {
    id: root

    property string label
    property string explanation
    property string placeholder
    // Whether nothing is an answer, too.
    property bool mayBeEmpty: false
    property int lines: 3
    property string subject
    // What is wrong with the text, if anything; shown and kept from being accepted.
    property string refusal
    readonly property alias text: editor.text
    signal given(text: string)

    function ask(text: string): void {
        editor.text = text;
        open();
        editor.forceActiveFocus();
        editor.cursorPosition = editor.length;
    }

    acceptEnabled: (mayBeEmpty || editor.text.trim().length > 0) && refusal.length === 0
    onAccepted: root.given(editor.text.trim())

    PlainLabel {
        Layout.fillWidth: true
        visible: root.subject.length > 0
        text: root.subject
        wrapMode: Text.Wrap
        maximumLineCount: 4
    }
    PlainLabel {
        Layout.fillWidth: true
        visible: root.explanation.length > 0
        text: root.explanation
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    TextEditor {
        id: editor
        objectName: "dialogText"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.control * root.lines
        label: root.label
        placeholder: root.placeholder
    }
    PlainLabel {
        Layout.fillWidth: true
        visible: root.refusal.length > 0
        text: root.refusal
        color: Theme.alarm
        wrapMode: Text.Wrap
    }
}
