// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// A hypothesis: what is thought of it now, what it says, and what speaks for that.
RecordRow {
    id: root

    required property int index
    required property string hypothesisId
    required property string statement
    required property int judgement
    required property string evidence
    required property string by
    required property real raisedAt
    required property real judgedAt
    required property string judgedBy
    required property real causeFrom
    required property real causeUntil
    required property int recorded
    required property bool withdrawn
    property real now: 0
    property bool utc: false
    property bool changeable: true
    readonly property bool out: withdrawn || judgement === CaseFacts.Refuted
    readonly property string stateWord: withdrawn ? qsTr("Withdrawn") : CaseWording.hypothesisStates[judgement] ?? ""
    readonly property string taken: causeUntil > 0 ? qsTr("was taken for the cause from %1 until %2")
        .arg(CaseWording.stamp(causeFrom, now, utc)).arg(CaseWording.stamp(causeUntil, now, utc)) : ""
    readonly property string more: CaseWording.joined([taken, evidence,
        judgedAt > 0 ? CaseWording.joined([judgedBy.length > 0 ? CaseWording.apart(judgedBy) : qsTr("by the rules"), CaseWording.stamp(judgedAt, now, utc)], ", ")
                     : qsTr("raised by %1, %2").arg(CaseWording.apart(by)).arg(CaseWording.stamp(raisedAt, now, utc))], " · ")
    signal judgeWanted()

    implicitHeight: Math.max(Theme.px(48), words.height + below.height + Theme.gapSmall)
    word: stateWord + ": " + statement
    detail: more

    Icon {
        id: sign
        x: Theme.gapSmall
        y: Theme.gapTiny
        height: stateLabel.height
        name: root.withdrawn ? "undo" : CaseWording.hypothesisIcons[root.judgement] ?? "help"
        size: Theme.iconSmall
        color: stateLabel.color
    }
    PlainLabel {
        id: stateLabel
        x: sign.x + sign.width + Theme.gapTiny
        y: Theme.gapTiny
        width: Theme.px(116)
        text: root.stateWord
        color: root.out ? Theme.dim : root.judgement === CaseFacts.Cause || root.judgement === CaseFacts.Testing ? Theme.ink
            : root.judgement === CaseFacts.Symptom ? Theme.caution : Theme.dim
        font.weight: root.judgement === CaseFacts.Cause ? Font.DemiBold : Font.Medium
    }
    PlainLabel {
        id: words
        x: stateLabel.x + stateLabel.width + Theme.gapSmall
        y: Theme.gapTiny
        width: judge.x - x - Theme.gapSmall
        text: root.statement
        color: root.out ? Theme.dim : Theme.dataInk
        font.strikeout: root.out
        wrapMode: Text.Wrap
        maximumLineCount: 3
        horizontalAlignment: Text.AlignLeft
    }
    PlainLabel {
        id: below
        x: words.x
        y: words.y + words.height
        width: words.width
        text: root.more
        color: root.taken.length > 0 && !root.withdrawn ? Theme.caution : Theme.dim
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        maximumLineCount: 3
        horizontalAlignment: Text.AlignLeft
    }
    ActionButton {
        id: judge
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: Theme.gapTiny
        visible: !root.withdrawn
        enabled: root.changeable
        focusPolicy: Qt.NoFocus
        label: qsTr("Judge …")
        keys: root.current && root.listFocused ? "Enter" : ""
        onClicked: root.judgeWanted()
    }
}
