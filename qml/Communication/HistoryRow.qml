// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// One step of a message: what happened to it, when, by whom, and why.
Rectangle {
    id: root

    required property int what
    required property real at
    required property string by
    required property string reason
    required property int overrides
    property bool current: false
    property bool listFocused: false
    property real now: 0
    readonly property string word: what === DraftHistoryModel.Asked ? qsTr("Approval asked for") : what === DraftHistoryModel.Approved ? qsTr("Approved")
        : what === DraftHistoryModel.Refused ? qsTr("Refused") : what === DraftHistoryModel.Withdrawn ? qsTr("Taken back")
        : what === DraftHistoryModel.Ordered ? qsTr("Publication ordered") : what === DraftHistoryModel.Published ? qsTr("Published") : qsTr("Written")
    readonly property string detail: Array.of(Wording.moment(at, now), by, overrides > 0 ? qsTr("%Ln error(s) passed over", "", overrides) : "", reason)
        .filter(part => part.length > 0).join(" · ")
    signal picked()

    implicitHeight: head.height + below.height + Theme.gapSmall
    color: current ? Theme.raised : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: root.word
    Accessible.description: root.detail
    Accessible.focusable: true
    Accessible.focused: root.current && root.listFocused

    TapHandler { onTapped: root.picked() }
    StateMark {
        id: head
        x: Theme.gapSmall
        y: Theme.gapTiny
        width: root.width - 2 * x
        kind: root.what === DraftHistoryModel.Asked ? StateMark.InReview : root.what === DraftHistoryModel.Approved ? StateMark.Approved
            : root.what === DraftHistoryModel.Refused ? StateMark.Late : root.what === DraftHistoryModel.Withdrawn ? StateMark.Relapse
            : root.what === DraftHistoryModel.Saved ? StateMark.Draft : StateMark.Published
        word: root.word
        Accessible.ignored: true
    }
    PlainLabel {
        id: below
        x: Theme.gapSmall
        y: head.y + head.height
        width: root.width - 2 * x
        text: root.detail
        color: Theme.dim
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        maximumLineCount: root.current ? 4 : 1
        horizontalAlignment: Text.AlignLeft
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    FocusRing {
        z: 1
        shown: root.current && root.listFocused
    }
}
