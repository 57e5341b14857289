// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts

// A line that tells what happened or what went wrong, until it is put away.
Rectangle {
    id: root

    enum Tone { Plain, Caution, Alarm }

    required property string text
    property string detail
    property int tone: NoticeLine.Plain
    property string actionLabel
    property string actionKeys
    property bool closable: true
    property string closeKeys
    readonly property color tint: tone === NoticeLine.Alarm ? Theme.alarm : tone === NoticeLine.Caution ? Theme.caution : Theme.ink
    signal actionTriggered()
    signal closed()

    implicitHeight: Math.max(Theme.header, words.implicitHeight + Theme.gapSmall)
    color: tone === NoticeLine.Plain ? Theme.raised : Theme.wash(tint)
    border.width: Theme.hairline
    border.color: tone === NoticeLine.Plain ? Theme.edge : tint
    radius: Theme.radius
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text
    Accessible.description: root.detail

    RowLayout {
        id: words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gapTiny
        spacing: Theme.gapSmall

        Icon {
            name: root.tone === NoticeLine.Alarm ? "critical" : root.tone === NoticeLine.Caution ? "late" : "resolved"
            color: root.tint
        }
        PlainLabel {
            Layout.fillWidth: true
            text: root.detail.length > 0 ? root.text + "\n" + root.detail : root.text
            color: Theme.ink
            wrapMode: Text.Wrap
            // What refuses, and what would satisfy it, is read to its end.
            maximumLineCount: 8
        }
        ActionButton {
            visible: root.actionLabel.length > 0
            label: root.actionLabel
            keys: root.actionKeys
            onClicked: root.actionTriggered()
        }
        IconButton {
            visible: root.closable
            iconName: "close"
            label: qsTr("Put away")
            keys: root.closeKeys
            onClicked: root.closed()
        }
    }
}
