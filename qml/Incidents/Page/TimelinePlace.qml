// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// What has happened, and the field in which the next note is written.
FocusScope {
    id: root

    required property Session session
    required property IncidentDetails incident
    property bool utc: false
    property string refusal
    property string noteRefusal
    readonly property bool noteBegun: composer.filled
    signal utcWanted(utc: bool)
    signal takeBackWanted(version: int, text: string)
    signal alertWanted(alertId: string)

    function takeFocus(): void {
        timeline.takeFocus();
    }
    function search(): void {
        timeline.search();
    }
    function askWhere(): void {
        timeline.askWhere();
    }
    function write(): void {
        composer.takeFocus();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gapTiny

        NoteComposer {
            id: composer
            Layout.fillWidth: true
            // Why nothing can be written is said above already.
            visible: root.noteRefusal.length === 0
            Layout.leftMargin: Theme.gapSmall
            Layout.rightMargin: Theme.gapSmall
            session: root.session
            incident: root.incident
            refusal: root.noteRefusal
            onLeaveWanted: timeline.takeFocus()
        }
        TimelineColumn {
            id: timeline
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            session: root.session
            incident: root.incident
            utc: root.utc
            refusal: root.refusal
            onUtcWanted: utc => root.utcWanted(utc)
            onTakeBackWanted: (version, text) => root.takeBackWanted(version, text)
            onNoteCorrectionWanted: (noteId, text, mark) => {
                correcting.noteId = noteId;
                correcting.mark = mark;
                correcting.ask(text);
            }
            onPictureWanted: pictureId => large.show(pictureId)
            onAlertWanted: alertId => root.alertWanted(alertId)
        }
    }
    TextDialog {
        id: correcting

        property string noteId
        property int mark

        title: qsTr("Correct the note")
        acceptLabel: qsTr("Record it")
        label: qsTr("Note")
        lines: 6
        onGiven: text => root.session.actions.correctNote(root.incident.incidentId, noteId, text, mark)
    }
    PictureDialog {
        id: large
        incident: root.incident
    }
}
