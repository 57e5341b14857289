// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// A recorded outage in words.
RecordRow {
    id: root

    required property int index
    required property string outageId
    required property string component
    required property string componentName
    required property int outageState
    required property bool open
    required property real from
    required property real to
    required property bool planned
    required property bool thirdParty
    required property string segmentName
    required property real share
    required property string comment
    required property string by
    required property var spells
    required property int recorded
    required property bool withdrawn
    property real now: 0
    property bool utc: false
    property bool changeable: true
    readonly property bool mine: recorded > 0
    readonly property string course: withdrawn ? qsTr("Withdrawn") : courseOf(spells)
    readonly property string more: CaseWording.joined([planned ? qsTr("planned") : qsTr("not planned"), thirdParty ? qsTr("a third party's fault") : "", CaseWording.reach(segmentName, share),
        comment, by.length > 0 ? qsTr("entered by %1").arg(CaseWording.apart(by)) : "", mine ? "" : qsTr("from a merged incident")], " · ")
    signal turnWanted()
    signal endWanted()

    function courseOf(spells: var): string {
        const states = [];
        for (const spell of spells)
            states.push((CaseWording.outageStates[spell.state] ?? "") + " " + CaseWording.stamp(spell.from, now, utc) + "–"
                + (spell.to > 0 ? CaseWording.stamp(spell.to, now, utc) : qsTr("now")));
        return CaseWording.joined(states, ", ");
    }

    implicitHeight: Math.max(Theme.px(44), name.height + below.height + Theme.gapSmall)
    word: componentName + ": " + course + (open ? ", " + qsTr("still going on") : "")
    detail: more

    Icon {
        id: sign
        x: Theme.gapSmall
        y: Theme.gapTiny
        height: name.implicitHeight
        name: root.withdrawn ? "undo" : root.open ? "bolt" : "resolved"
        size: Theme.iconSmall
        color: root.open ? Theme.critical : Theme.dim
    }
    PlainLabel {
        id: name
        x: sign.x + sign.width + Theme.gapSmall
        y: Theme.gapTiny
        width: (root.open && root.mine ? buttons.x : root.width) - x - Theme.gapSmall
        text: root.componentName + ": " + root.course + (root.withdrawn || root.spells.length === 0 ? "" : "  ·  " + Wording.span((root.open ? root.now : root.to) - root.from))
        color: root.withdrawn ? Theme.dim : Theme.dataInk
        font.strikeout: root.withdrawn
        font.weight: root.open ? Font.DemiBold : Font.Normal
        wrapMode: Text.Wrap
        maximumLineCount: 2
        horizontalAlignment: Text.AlignLeft
    }
    PlainLabel {
        id: below
        x: name.x
        y: name.y + name.height
        width: name.width
        text: root.more
        color: Theme.dim
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        maximumLineCount: 2
        horizontalAlignment: Text.AlignLeft
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: Theme.gapTiny
        visible: root.open && root.mine
        spacing: Theme.gapTiny

        ActionButton {
            enabled: root.changeable
            focusPolicy: Qt.NoFocus
            label: root.outageState === CaseFacts.Down ? qsTr("Degraded now …") : qsTr("Down now …")
            keys: root.current && root.listFocused ? "D" : ""
            onClicked: root.turnWanted()
        }
        ActionButton {
            enabled: root.changeable
            focusPolicy: Qt.NoFocus
            label: qsTr("Is over …")
            keys: root.current && root.listFocused ? "Enter" : ""
            onClicked: root.endWanted()
        }
    }
}
