// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// An action: begun now, done already, or found impossible; how one that runs has ended; or one told anew.
ModalDialog {
    id: root

    enum Mode { Begin, End, Correct }

    required property Session session
    required property IncidentDetails incident
    property int mode: ActionDialog.Begin
    property string actionId

    function begin(): void {
        fill(ActionDialog.Begin, "", "", session.actor, CaseFacts.Running, "");
        what.forceActiveFocus();
    }
    function end(actionId: string, what: string): void {
        fill(ActionDialog.End, actionId, what, "", CaseFacts.Succeeded, "");
        outcome.forceActiveFocus();
    }
    function correct(actionId: string, text: string, person: string, outcome: int, detail: string): void {
        fill(ActionDialog.Correct, actionId, text, person, outcome, detail);
        what.forceActiveFocus();
    }
    function fill(mode: int, actionId: string, text: string, person: string, result: int, words: string): void {
        root.mode = mode;
        root.actionId = actionId;
        what.text = text;
        by.text = person;
        outcome.currentIndex = result;
        detail.text = words;
        open();
    }

    title: mode === ActionDialog.Begin ? qsTr("What is being done?") : mode === ActionDialog.End ? qsTr("How did it end?") : qsTr("Correct the action")
    acceptLabel: qsTr("Record it")
    acceptEnabled: mode === ActionDialog.End ? outcome.currentIndex > CaseFacts.Running : what.text.trim().length > 0 && outcome.currentIndex >= 0
    onAccepted: {
        const actions = root.session.actions, id = root.incident.incidentId;
        if (root.mode === ActionDialog.Begin)
            actions.takeAction(id, what.text.trim(), by.text.trim(), outcome.currentIndex, detail.text.trim());
        else if (root.mode === ActionDialog.End)
            actions.endAction(id, root.actionId, outcome.currentIndex, detail.text.trim());
        else
            actions.correctAction(id, root.actionId, what.text.trim(), by.text.trim(), outcome.currentIndex, detail.text.trim());
    }

    TextInputField {
        id: what
        objectName: "actionWhat"
        Layout.fillWidth: true
        readOnly: root.mode === ActionDialog.End
        label: qsTr("What")
        placeholder: qsTr("Roll back to the release of yesterday")
        maximumLength: 2000
    }
    PlainLabel {
        visible: by.visible
        text: qsTr("Who does it")
        color: Theme.dim
    }
    TextInputField {
        id: by
        Layout.fillWidth: true
        visible: root.mode !== ActionDialog.End
        label: qsTr("Who does it")
        placeholder: root.session.actor
        maximumLength: 100
    }
    ChoiceRow {
        id: outcome
        Layout.fillWidth: true
        label: qsTr("How it is")
        options: CaseWording.outcomes
        icons: CaseWording.outcomeIcons
        disabledOptions: root.mode === ActionDialog.End ? [CaseFacts.Running] : []
    }
    TextEditor {
        id: detail
        objectName: "dialogText"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.control * 3
        label: qsTr("What came of it")
        placeholder: outcome.currentIndex === CaseFacts.Impossible ? qsTr("Why was it not possible?")
            : outcome.currentIndex === CaseFacts.Failed ? qsTr("Why did it fail?") : qsTr("What came of it?")
    }
}
