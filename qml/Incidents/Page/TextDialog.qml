// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

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
    // Where what was typed is kept in case the window ends before it is sent; without a place it is not.
    property BegunTexts begunTexts: null
    property string place
    property string asked
    readonly property alias text: editor.text
    readonly property bool keeping: opened && begunTexts !== null && place.length > 0
    signal given(text: string)

    function ask(text: string): void {
        asked = text;
        const begun = begunTexts !== null && place.length > 0 ? begunTexts.text(place) : "";
        again.visible = begun.length > 0;
        editor.text = begun.length > 0 ? begun : text;
        open();
        editor.forceActiveFocus();
        editor.cursorPosition = editor.length;
    }

    acceptEnabled: (mayBeEmpty || editor.text.trim().length > 0) && refusal.length === 0
    onAccepted: root.given(editor.text.trim())
    onClosed: {
        if (begunTexts !== null && place.length > 0)
            begunTexts.forget(place);
    }

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
    PlainLabel {
        id: again
        Layout.fillWidth: true
        visible: false
        text: qsTr("This is what you had begun to write before the window ended.")
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    TextEditor {
        id: editor
        objectName: "dialogText"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.control * root.lines
        onEdited: {
            if (root.keeping)
                root.begunTexts.type(root.place, text === root.asked ? "" : text);
        }
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
