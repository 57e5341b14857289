// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts

// One channel of a publication: how far it is, in a word, a number and a bar, and what went wrong.
Rectangle {
    id: root

    required property string channel
    required property string kind
    required property int recipients
    required property int delivered
    required property int deferred
    required property int failed
    required property int uncertain
    required property real begunAt
    required property real finishedAt
    required property real retryAt
    required property real orderedAgainAt
    required property string detail
    property bool current: false
    property bool listFocused: false
    property bool mayOrder: false
    property real now: 0
    readonly property bool again: orderedAgainAt > finishedAt
    readonly property bool over: finishedAt > 0 && !again
    readonly property bool bad: failed > 0 || uncertain > 0 || (over && delivered === 0)
    readonly property string word: !over ? begunAt <= 0 ? qsTr("Waits for the gateway") : deferred > 0 ? qsTr("Is tried again") : qsTr("Is being delivered")
        : failed > 0 || delivered === 0 ? qsTr("Failed") : uncertain > 0 ? qsTr("In doubt") : qsTr("Delivered")
    readonly property string numbers: Array.of(recipients > 1 ? qsTr("%1 of %2").arg(delivered).arg(recipients) : "",
        failed > 0 && recipients > 1 ? qsTr("%Ln failed", "", failed) : "", uncertain > 0 ? qsTr("%Ln in doubt", "", uncertain) : "",
        deferred > 0 ? retryAt > 0 ? qsTr("%Ln tried again at %1", "", deferred).arg(Wording.clock(retryAt)) : qsTr("%Ln tried again", "", deferred) : "",
        over ? Wording.clock(finishedAt) : "").filter(part => part.length > 0).join(" · ")
    signal picked()
    signal sendAgainWanted()

    implicitHeight: column.implicitHeight + 2 * Theme.gapSmall
    color: current && listFocused ? Theme.raised : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: MessageWording.channel(root.kind) + " " + root.channel + ": " + root.word
    Accessible.description: root.numbers + " " + root.detail
    Accessible.focusable: true
    Accessible.focused: root.current && root.listFocused

    TapHandler { onTapped: root.picked() }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Column {
        id: column
        x: Theme.gapSmall
        y: Theme.gapSmall
        width: root.width - 2 * Theme.gapSmall
        spacing: Theme.gapTiny

        PlainLabel {
            width: parent.width
            text: (root.kind.length > 0 ? MessageWording.channel(root.kind) + " · " : "") + root.channel
            font.weight: Font.Medium
        }
        StateMark {
            width: parent.width
            kind: root.bad ? StateMark.Late : root.over ? StateMark.Resolved : StateMark.Starting
            word: root.word + (root.numbers.length > 0 ? " · " + root.numbers : "")
        }
        Rectangle {
            width: parent.width
            height: Theme.px(6)
            visible: root.recipients > 1 && !root.over
            color: Theme.sunken
            border.width: Theme.hairline
            border.color: Theme.line

            Rectangle {
                height: parent.height
                width: Math.round(parent.width * Math.min(1, root.delivered / Math.max(1, root.recipients)))
                color: Theme.dim
            }
        }
        PlainLabel {
            width: parent.width
            visible: root.detail.length > 0
            text: root.detail
            color: root.bad ? Theme.errorInk : Theme.dim
            wrapMode: Text.Wrap
            maximumLineCount: 5
            font.pixelSize: Theme.textSmall
            horizontalAlignment: Text.AlignLeft
        }
        ActionButton {
            visible: root.over && root.bad && root.mayOrder
            width: Math.min(implicitWidth, parent.width)
            label: root.failed > 0 || root.delivered === 0 ? qsTr("Send what failed") : qsTr("Send again …")
            keys: "A"
            onClicked: root.sendAgainWanted()
        }
    }
    FocusRing {
        z: 1
        shown: root.current && root.listFocused
    }
}
