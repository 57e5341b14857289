// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Something that will keep it from happening again: what, who, and by when.
ModalDialog {
    id: root

    required property Session session
    required property IncidentDetails incident
    property string preventionId

    function ask(): void {
        fill("", "", "", "");
    }
    function correct(preventionId: string, words: string, person: string, due: string): void {
        fill(preventionId, words, person, due);
    }
    function fill(preventionId: string, words: string, person: string, due: string): void {
        root.preventionId = preventionId;
        text.text = words;
        owner.text = person;
        dueField.text = due;
        open();
        text.forceActiveFocus();
    }

    title: preventionId.length > 0 ? qsTr("Correct the prevention item") : qsTr("What will keep it from happening again?")
    acceptLabel: qsTr("Record it")
    acceptEnabled: text.text.trim().length > 0 && (typed.empty || typed.valid)
    onAccepted: preventionId.length > 0
        ? session.actions.correctPrevention(incident.incidentId, preventionId, text.text.trim(), owner.text.trim(), typed.day)
        : session.actions.planPrevention(incident.incidentId, text.text.trim(), owner.text.trim(), typed.day)

    TypedDay {
        id: typed
        text: dueField.text
        nowMs: root.session.nowMs
    }
    TextEditor {
        id: text
        objectName: "dialogText"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.control * 3
        label: qsTr("What is to be done")
        placeholder: qsTr("Try the roll-back on the test system before each release")
    }
    PlainLabel {
        text: qsTr("Who does it")
        color: Theme.dim
    }
    TextInputField {
        id: owner
        Layout.fillWidth: true
        label: qsTr("Who does it")
        placeholder: qsTr("nobody yet")
        maximumLength: 100
    }
    PlainLabel {
        text: qsTr("By when")
        color: Theme.dim
    }
    TextInputField {
        id: dueField
        Layout.fillWidth: true
        label: qsTr("By when")
        placeholder: qsTr("24.12. or +14")
        maximumLength: 20
        invalid: typed.error.length > 0
    }
    PlainLabel {
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.control * 0.6
        text: typed.error.length > 0 ? typed.error : typed.valid ? CaseWording.localDay(typed.day) : ""
        color: typed.error.length > 0 ? Theme.alarm : Theme.dim
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
    }
}
