// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// What authorities are owed, step by step, each with its clock.
RecordList {
    id: root

    required property IncidentDetails incident
    property real now: 0
    property bool utc: false
    property bool changeable: true
    signal reaching(regime: int, milestone: int)
    signal takingBack(version: int, text: string)

    function nameOf(regime: int, milestone: int): string {
        return (CaseWording.regimes[regime] ?? "") + ": " + CaseWording.milestone(regime, milestone);
    }

    objectName: "milestoneList"
    visible: count > 0
    interactive: false
    label: qsTr("Duties to report")
    model: incident.milestones
    delegate: AftermathRow {
        required property int regime
        required property int milestone
        required property real at
        required property string by
        required property real dueAt
        required property real lastQuarterAt
        readonly property bool late: at <= 0 && dueAt > 0 && root.now >= dueAt
        readonly property bool soon: at <= 0 && dueAt > 0 && !late && root.now >= lastQuarterAt

        width: ListView.view.width
        withdrawn: false
        iconName: at > 0 ? "acknowledged" : late ? "critical" : soon ? "warning" : dueAt > 0 ? "clock" : "minus"
        tint: late ? Theme.criticalInk : soon ? Theme.warningInk : Theme.dim
        words: root.nameOf(regime, milestone)
        more: at > 0 ? CaseWording.stamp(at, root.now, root.utc) + ", " + CaseWording.apart(by)
            : dueAt > 0 ? (late ? qsTr("overdue since %1") : soon ? qsTr("soon due, %1") : qsTr("due %1")).arg(CaseWording.stamp(dueAt, root.now, root.utc)) : qsTr("not yet")
        buttonLabel: at > 0 ? "" : qsTr("Reached …")
        changeable: root.changeable
        listFocused: root.activeFocus
        onPicked: root.take(index)
        onOpened: root.openWanted(index)
        onButtonPressed: root.openWanted(index)
    }
    onOpenWanted: row => {
        const facts = incident.milestones;
        if (changeable && facts.fact(row, "at") <= 0)
            reaching(facts.fact(row, "regime"), facts.fact(row, "milestone"));
    }
    onTakeBackWanted: row => {
        const facts = incident.milestones;
        if (changeable && facts.fact(row, "at") > 0)
            takingBack(facts.fact(row, "recorded"), nameOf(facts.fact(row, "regime"), facts.fact(row, "milestone")));
    }
}
