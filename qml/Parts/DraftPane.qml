// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// A message to customers, written in German and English side by side, and what the log knows of it.
Panel {
    id: root

    required property Session session
    readonly property DraftEditor draft: session.draft
    // Leaves out what only the place Communication has room for.
    property bool compact: false
    readonly property bool narrow: width < Theme.px(440)
    readonly property string whyNot: Wording.whyNotWrite(session.access)
    readonly property string stateWord: draft.readOnly && !draft.inLog ? session.timeTravel.active ? qsTr("Not written yet then") : qsTr("Not written yet")
        : draft.conflict ? qsTr("%1 has saved another version").arg(draft.theirName)
        : draft.saving ? qsTr("On its way into the log") : !draft.inLog ? qsTr("A suggestion, not saved yet")
        : draft.dirty ? qsTr("Changed, not saved yet")
        : draft.publishedAt > 0 ? qsTr("Published at %1").arg(Wording.shortClock(draft.publishedAt))
        : qsTr("Saved at %1 by %2").arg(Wording.shortClock(draft.savedAt)).arg(draft.savedBy)
    signal draftWanted(incidentId: string)

    function focusText(): void {
        german.forceActiveFocus();
    }
    function begin(): void {
        if (!draft.isOpen && session.openIncidents.count > 0)
            draft.openNext(session.openIncidents.idAt(0));
    }

    title: qsTr("Customer communication")
    tools: [
        IconButton {
            visible: root.compact && root.draft.isOpen
            iconName: "arrowRight"
            label: qsTr("Open in Communication")
            onClicked: root.draftWanted(root.draft.incidentId)
        }
    ]
    showing: draft.isOpen ? Panel.Content : Panel.Empty
    headline: session.openIncidents.count > 0 ? qsTr("No message is being written")
        : Wording.isKnown(session.picture) ? qsTr("No incident is open") : qsTr("Whether an incident is open is not known")
    explanation: session.openIncidents.count > 0 || !Wording.isKnown(session.picture) ? "" : qsTr("When one is opened, the first notice to customers is suggested here in German and English.")
    actionLabel: session.openIncidents.count > 0 ? qsTr("Write to customers") : ""
    onActionTriggered: {
        begin();
        focusText();
    }
    readonly property int openCount: session.openIncidents.count
    onOpenCountChanged: begin()
    Component.onCompleted: begin()

    Keys.onPressed: event => {
        if (event.key === Qt.Key_S && event.modifiers === Qt.ControlModifier) {
            event.accepted = true;
            root.draft.save();
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.bottomMargin: Theme.gap
        spacing: Theme.gapSmall

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            ChoiceBox {
                id: incidentBox
                Layout.fillWidth: true
                Layout.preferredWidth: 4
                visible: root.compact
                label: qsTr("Incident")
                model: root.session.openIncidents
                textRole: "title"
                displayText: root.draft.incidentTitle
                currentIndex: root.session.openIncidents.rowOf(root.draft.incidentId)
                onActivated: index => root.draft.openNext(root.session.openIncidents.idAt(index))
            }
            ChoiceBox {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                label: qsTr("For whom")
                model: Wording.audiences
                displayText: Wording.audiences[root.draft.audience] ?? ""
                currentIndex: root.draft.audience
                onActivated: index => root.draft.open(root.draft.incidentId, index, root.draft.moment)
            }
            ChoiceBox {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                label: qsTr("Which message")
                model: Wording.moments
                displayText: Wording.moments[root.draft.moment] ?? ""
                currentIndex: root.draft.moment
                onActivated: index => root.draft.open(root.draft.incidentId, root.draft.audience, index)
            }
        }
        NoticeLine {
            Layout.fillWidth: true
            visible: root.draft.keepingError.length > 0
            tone: NoticeLine.Alarm
            closable: false
            text: qsTr("What you type cannot be kept on this machine")
            detail: root.draft.keepingError
        }
        ConflictPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.draft.conflict
            draft: root.draft
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: 2
            columnSpacing: Theme.gapSmall
            rowSpacing: Theme.gapSmall

            MessageColumn {
                id: german
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                focus: true
                readOnly: root.draft.readOnly
                language: qsTr("German")
                subject: root.draft.subjectDe
                body: root.draft.bodyDe
                onSubjectEdited: text => root.draft.subjectDe = text
                onBodyEdited: text => root.draft.bodyDe = text
            }
            MessageColumn {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                readOnly: root.draft.readOnly
                language: qsTr("English")
                subject: root.draft.subjectEn
                body: root.draft.bodyEn
                onSubjectEdited: text => root.draft.subjectEn = text
                onBodyEdited: text => root.draft.bodyEn = text
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            StateMark {
                Layout.fillWidth: true
                Layout.minimumWidth: Theme.iconSmall
                word: root.stateWord
                kind: root.draft.readOnly && !root.draft.inLog ? StateMark.Unknown : root.draft.conflict || root.draft.dirty || !root.draft.inLog ? StateMark.Unsaved
                    : root.draft.publishedAt > 0 ? StateMark.Published : StateMark.Saved
            }
            ActionButton {
                visible: !root.compact
                label: qsTr("Mark as published …")
                hint: root.whyNot.length > 0 ? root.whyNot : qsTr("Records that you have published this text by hand.")
                iconName: "send"
                enabled: root.whyNot.length === 0 && !root.draft.dirty && root.draft.inLog && !root.draft.conflict
                onClicked: publishing.open()
            }
            ActionButton {
                label: qsTr("Save")
                keys: "Ctrl+S"
                kind: ActionButton.Primary
                hint: root.whyNot
                enabled: root.whyNot.length === 0 && (root.draft.dirty || !root.draft.inLog) && !root.draft.conflict && !root.draft.saving
                onClicked: root.draft.save()
            }
        }
    }
    ModalDialog {
        id: publishing
        title: qsTr("Where have you published this text?")
        acceptLabel: qsTr("Record it")
        acceptEnabled: channel.text.trim().length > 0 && !promise.invalid
        onAccepted: root.draft.markPublished(channel.text.trim(), promise.text.trim())
        onOpened: channel.forceActiveFocus()
        onAboutToShow: {
            promise.text = "";
            promise.invalid = false;
        }

        PlainLabel {
            Layout.fillWidth: true
            text: qsTr("The log then says that customers know it, and the next update is counted from now.")
            color: Theme.dim
            wrapMode: Text.Wrap
        }
        TextInputField {
            id: channel
            Layout.fillWidth: true
            label: qsTr("Channel")
            placeholder: qsTr("status page, mail, phone …")
            maximumLength: 100
        }
        TextInputField {
            id: promise
            Layout.fillWidth: true
            label: qsTr("Next update promised for")
            placeholder: qsTr("Next update promised for, such as 14:30; may be left empty")
            maximumLength: 20
            onTextEdited: invalid = text.trim().length > 0 && !root.draft.isPromise(text.trim())
        }
    }
}
