// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// What became of a hypothesis, and the evidence for it.
ModalDialog {
    id: root

    required property Session session
    required property IncidentDetails incident
    property string hypothesisId
    property string statement
    property int presentState: CaseFacts.Raised

    function ask(hypothesisId: string, statement: string, presentState: int): void {
        root.hypothesisId = hypothesisId;
        root.statement = statement;
        root.presentState = presentState;
        choice.currentIndex = presentState === CaseFacts.Raised ? CaseFacts.Testing : -1;
        evidence.text = "";
        open();
        choice.forceActiveFocus();
    }

    width: Math.min(Theme.px(640), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(640))
    title: qsTr("What is thought of it now?")
    acceptLabel: qsTr("Record it")
    acceptEnabled: choice.currentIndex >= 0 && choice.currentIndex !== presentState
    onAccepted: root.session.actions.judgeHypothesis(root.incident.incidentId, root.hypothesisId, choice.currentIndex, evidence.text.trim())

    PlainLabel {
        Layout.fillWidth: true
        text: root.statement
        wrapMode: Text.Wrap
        maximumLineCount: 4
        font.weight: Font.Medium
    }
    ChoiceRow {
        id: choice
        objectName: "judgement"
        Layout.fillWidth: true
        label: qsTr("What is thought of it now?")
        options: CaseWording.hypothesisStates
        icons: CaseWording.hypothesisIcons
        disabledOptions: [root.presentState]
        stepFrom: root.presentState
        // Whoever begins to write means the evidence.
        Keys.onPressed: event => {
            const typing = event.modifiers === Qt.NoModifier || event.modifiers === Qt.ShiftModifier;
            if (!typing || event.text.trim().length === 0 || event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Escape)
                return;
            event.accepted = true;
            evidence.forceActiveFocus();
            evidence.text += event.text;
            evidence.cursorPosition = evidence.length;
        }
    }
    PlainLabel {
        Layout.fillWidth: true
        text: choice.currentIndex === CaseFacts.Cause ? qsTr("When an alert fires again while it is watched, the cause becomes a symptom by itself.")
            : choice.currentIndex === CaseFacts.Symptom ? qsTr("It was true, and not the root of it.") : ""
        visible: text.length > 0
        color: Theme.dim
        wrapMode: Text.Wrap
        font.pixelSize: Theme.textSmall
    }
    TextEditor {
        id: evidence
        objectName: "dialogText"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.control * 3
        label: qsTr("Evidence")
        placeholder: qsTr("What speaks for that? A measure, a log line, an experiment.")
    }
}
