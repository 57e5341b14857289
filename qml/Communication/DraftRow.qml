// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// One message of an incident: its state by shape and word, which message for whom, by whom and when, how far its delivery is.
Rectangle {
    id: root

    required property string draftId
    required property int audience
    required property int moment
    required property int draftState
    required property string subjectDe
    required property string subjectEn
    required property string by
    required property real at
    required property real nextUpdate
    required property string channels
    required property int recipients
    required property int delivered
    required property int failed
    required property list<string> people
    required property bool current
    property bool focused: false
    property bool german: true
    property real now: 0
    readonly property string stateWord: MessageWording.draftState(draftState)
    readonly property string time: at > 0 ? Wording.moment(at, now).slice(0, -3) : ""
    readonly property string detail: Array.of(draftState === Facts.ReadyDraft ? qsTr("written from the record") : by.length > 0 ? by : "", at > 0 ? Wording.shortClock(at) : "",
        failed > 0 ? qsTr("%Ln failed", "", failed) : recipients > 0 && delivered < recipients ? qsTr("%1 of %2 delivered").arg(delivered).arg(recipients) : "",
        nextUpdate > 0 ? qsTr("next at %1").arg(Wording.shortClock(nextUpdate)) : "",
        people.length > 0 ? qsTr("%1 writes").arg(Array.from(people).join(", ")) : "").filter(part => part.length > 0).join(" · ")
    signal picked()
    signal opened()

    implicitHeight: word.height + title.height + below.height + Theme.gapSmall * 1.5
    color: current ? Theme.selected : hover.hovered ? Theme.mix(Theme.panel, Theme.raised, 0.5) : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: root.stateWord + ": " + title.text
    Accessible.description: root.detail
    Accessible.focusable: true
    Accessible.focused: root.focused
    Accessible.selectable: true
    Accessible.selected: root.current
    Accessible.onPressAction: root.picked()

    HoverHandler { id: hover }
    TapHandler {
        onTapped: root.picked()
        onDoubleTapped: root.opened()
    }
    StateMark {
        id: word
        x: Theme.gapSmall
        y: Theme.gapSmall * 0.75
        width: root.width - 2 * x
        kind: MessageWording.draftKind(root.draftState)
        word: root.stateWord
        Accessible.ignored: true
    }
    PlainLabel {
        id: title
        x: Theme.gapSmall
        y: word.y + word.height
        width: root.width - 2 * x
        text: (Wording.moments[root.moment] ?? "") + " · " + (Wording.audiences[root.audience] ?? "")
        font.weight: Font.Medium
    }
    PlainLabel {
        id: below
        x: Theme.gapSmall
        y: title.y + title.height
        width: root.width - 2 * x
        text: root.detail
        color: root.failed > 0 ? Theme.errorInk : Theme.dim
        font.pixelSize: Theme.textSmall
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    HintArea { text: title.text + "\n" + (root.german ? root.subjectDe : root.subjectEn) + "\n" + root.detail }
    FocusRing {
        z: 1
        shown: root.focused
    }
}
