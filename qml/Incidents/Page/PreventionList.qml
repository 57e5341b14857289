// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// What will keep it from happening again: who does it, by when, and whether it is done. Enter says that it is.
RecordList {
    id: root

    required property Session session
    required property IncidentDetails incident
    property real now: 0
    property bool utc: false
    property bool changeable: true
    signal correcting(preventionId: string, text: string, owner: string, due: string)
    signal takingBack(version: int, text: string)

    objectName: "preventionList"
    interactive: false
    label: qsTr("Prevention")
    model: incident.preventions
    delegate: AftermathRow {
        required property string preventionId
        required property string text
        required property string owner
        required property string due
        required property real doneAt
        required property string doneBy
        readonly property bool late: doneAt <= 0 && due.length > 0 && due < CaseWording.today(root.now)

        width: ListView.view.width
        iconName: doneAt > 0 ? "acknowledged" : late ? "critical" : "clock"
        words: text
        tint: late && !withdrawn ? Theme.criticalInk : Theme.dim
        more: CaseWording.joined([owner.length > 0 ? CaseWording.apart(owner) : qsTr("nobody has it yet"),
            due.length > 0 ? (late ? qsTr("was due %1").arg(CaseWording.localDay(due)) : qsTr("due %1").arg(CaseWording.localDay(due))) : qsTr("without a date"),
            doneAt > 0 ? qsTr("done by %1, %2").arg(CaseWording.apart(doneBy)).arg(CaseWording.stamp(doneAt, root.now, root.utc)) : ""], " · ")
        buttonLabel: doneAt > 0 || withdrawn ? "" : qsTr("Done")
        changeable: root.changeable
        listFocused: root.activeFocus
        onPicked: root.take(index)
        onOpened: root.openWanted(index)
        onButtonPressed: root.session.actions.finishPrevention(root.incident.incidentId, preventionId)
    }
    onOpenWanted: row => {
        const facts = incident.preventions;
        if (!changeable || facts.fact(row, "withdrawn"))
            return;
        if (facts.fact(row, "doneAt") > 0)
            correctionWanted(row);
        else
            session.actions.finishPrevention(incident.incidentId, facts.fact(row, "preventionId"));
    }
    onCorrectionWanted: row => {
        const facts = incident.preventions;
        if (changeable && !facts.fact(row, "withdrawn"))
            correcting(facts.fact(row, "preventionId"), facts.fact(row, "text"), facts.fact(row, "owner"), facts.fact(row, "due"));
    }
    onTakeBackWanted: row => {
        const facts = incident.preventions;
        if (changeable && !facts.fact(row, "withdrawn"))
            takingBack(facts.fact(row, "recorded"), facts.fact(row, "text"));
    }
}
