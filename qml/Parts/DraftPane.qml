// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// A message to customers, written in German and English side by side, checked as it is typed, and its way to those who
// read it. Ctrl+Enter takes the next step.
Panel {
    id: root

    required property Session session
    readonly property DraftEditor draft: session.draft
    readonly property DraftCheck check: session.check
    // Leaves out what only the place Communication has room for.
    property bool compact: false
    readonly property bool fixed: draft.readOnly || draft.locked
    // Characters that the chosen channel takes; 0: any.
    property int limit: 0
    signal draftWanted(incidentId: string)

    // Others are told who writes in which message.
    readonly property string writing: sheets.activeFocus && !fixed && draft.isOpen ? draft.draftId : ""
    onWritingChanged: {
        if (writing.length > 0)
            session.presence.look(draft.incidentId);
        session.presence.edit(writing.length > 0 ? "draft:" + writing : "");
    }

    function focusText(): void {
        sheets.forceActiveFocus();
    }
    function begin(): void {
        if (!draft.isOpen && session.openIncidents.count > 0 && !draft.openLast() && !draft.openMostUrgent())
            draft.openNext(session.openIncidents.idAt(0));
    }
    function find(): void {
        finder.start();
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

    // Also for keys that are pressed beside it.
    function handleKey(event: var): void {
        const control = event.modifiers === Qt.ControlModifier;
        if (control && event.key === Qt.Key_S)
            root.draft.save();
        else if (control && event.key === Qt.Key_F && !root.compact)
            root.find();
        else if (event.key === Qt.Key_E && event.modifiers === (Qt.ControlModifier | Qt.ShiftModifier))
            steps.exportReport();
        else if (control && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
            steps.next();
        else if (control && event.key === Qt.Key_Period && !root.fixed)
            root.check.applyFix(Math.max(0, root.check.currentRow));
        else if (event.key === Qt.Key_F8 && event.modifiers === Qt.NoModifier)
            root.check.next();
        else if (event.key === Qt.Key_F8 && event.modifiers === Qt.ShiftModifier)
            root.check.previous();
        else
            return;
        event.accepted = true;
    }
    Keys.onPressed: event => root.handleKey(event)
    Connections {
        target: root.draft
        function onPlaceWanted(side: int, part: int, start: int, end: int): void {
            if (root.visible)
                sheets.showPlace(side, part, start, end);
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
        OwedLine {
            Layout.fillWidth: true
            draft: root.draft
            now: root.session.nowMs
        }
        NoticeLine {
            Layout.fillWidth: true
            visible: root.draft.keepingError.length > 0
            tone: NoticeLine.Alarm
            closable: false
            text: qsTr("What you type cannot be kept on this machine")
            detail: root.draft.keepingError
        }
        DraftNotices {
            Layout.fillWidth: true
            session: root.session
            compact: root.compact
        }
        ConflictPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.draft.conflict
            draft: root.draft
        }
        FindBar {
            id: finder
            Layout.fillWidth: true
            draft: root.draft
            sheets: sheets
            onClosed: sheets.forceActiveFocus()
        }
        MessageSheets {
            id: sheets
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            session: root.session
            readOnly: root.fixed
            limit: root.limit
        }
        DraftSteps {
            id: steps
            Layout.fillWidth: true
            session: root.session
            compact: root.compact
            room: root.width
        }
    }
}
