// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Something that was done, or could not be done, and what came of it.
RecordRow {
    id: root

    required property int index
    required property string actionId
    required property string what
    required property string by
    required property real startedAt
    required property real endedAt
    required property int outcome
    required property string details
    required property int recorded
    required property bool withdrawn
    property real now: 0
    property bool utc: false
    property bool changeable: true
    readonly property bool running: outcome === CaseFacts.Running && !withdrawn
    readonly property string stateWord: withdrawn ? qsTr("Withdrawn") : CaseWording.outcomes[outcome] ?? ""
    readonly property string more: CaseWording.joined([details, CaseWording.apart(by), CaseWording.stamp(startedAt, now, utc)
        + (running ? qsTr(", for %1").arg(Wording.span(now - startedAt)) : endedAt > startedAt ? qsTr(", took %1").arg(Wording.span(endedAt - startedAt)) : "")], " · ")
    signal endWanted()

    implicitHeight: Math.max(Theme.px(48), words.height + below.height + Theme.gapSmall)
    word: stateWord + ": " + what
    detail: more

    Icon {
        id: sign
        x: Theme.gapSmall
        y: Theme.gapTiny
        height: stateLabel.height
        name: root.withdrawn ? "undo" : CaseWording.outcomeIcons[root.outcome] ?? "help"
        size: Theme.iconSmall
        color: stateLabel.color
    }
    PlainLabel {
        id: stateLabel
        x: sign.x + sign.width + Theme.gapTiny
        y: Theme.gapTiny
        width: Theme.px(116)
        text: root.stateWord
        color: root.withdrawn ? Theme.dim : root.running ? Theme.ink
            : root.outcome === CaseFacts.Failed || root.outcome === CaseFacts.Impossible ? Theme.caution : Theme.dim
        font.weight: root.running ? Font.DemiBold : Font.Medium
    }
    PlainLabel {
        id: words
        x: stateLabel.x + stateLabel.width + Theme.gapSmall
        y: Theme.gapTiny
        width: (root.running ? end.x : root.width) - x - Theme.gapSmall
        text: root.what
        color: root.withdrawn ? Theme.dim : Theme.dataInk
        font.strikeout: root.withdrawn
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
        color: Theme.dim
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        maximumLineCount: 3
        horizontalAlignment: Text.AlignLeft
    }
    ActionButton {
        id: end
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: Theme.gapTiny
        visible: root.running
        enabled: root.changeable
        focusPolicy: Qt.NoFocus
        label: qsTr("How did it end?")
        keys: root.current && root.listFocused ? "Enter" : ""
        onClicked: root.endWanted()
    }
}
