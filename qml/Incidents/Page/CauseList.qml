// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.View

// What the reasons were, in the end.
RecordList {
    id: root

    required property IncidentDetails incident
    property real now: 0
    property bool utc: false
    property bool changeable: true
    signal correcting(causeId: string, text: string)
    signal takingBack(version: int, text: string)

    objectName: "causeList"
    interactive: false
    label: qsTr("Causes")
    model: incident.causes
    delegate: AftermathRow {
        required property string causeId
        required property string text
        required property real at
        required property string by

        width: ListView.view.width
        iconName: "flag"
        words: text
        more: CaseWording.apart(by) + ", " + CaseWording.stamp(at, root.now, root.utc)
        listFocused: root.activeFocus
        onPicked: root.take(index)
        onOpened: root.correctionWanted(index)
    }
    onOpenWanted: row => correctionWanted(row)
    onCorrectionWanted: row => {
        if (changeable && !incident.causes.fact(row, "withdrawn"))
            correcting(incident.causes.fact(row, "causeId"), incident.causes.fact(row, "text"));
    }
    onTakeBackWanted: row => {
        if (changeable && !incident.causes.fact(row, "withdrawn"))
            takingBack(incident.causes.fact(row, "recorded"), incident.causes.fact(row, "text"));
    }
}
