// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// What can be done with the marked incidents; without any, how to mark some.
RowLayout {
    id: root

    required property Session session
    required property IncidentActs acts
    readonly property list<string> ids: Array.from(session.board.selection.ids)
    readonly property bool any: ids.length > 0
    readonly property string whyNot: Wording.whyNotWork(session.access)

    spacing: Theme.gapTiny

    PlainLabel {
        Layout.fillWidth: true
        Layout.minimumWidth: 0
        visible: !root.any
        text: root.whyNot.length > 0 ? root.whyNot
            : qsTr("Arrows choose a card, Ctrl and an arrow moves it, Space marks it, Enter shows details. F1 shows all keys.")
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    PlainLabel {
        visible: root.any
        text: qsTr("%Ln marked", "incidents", root.ids.length)
        color: Theme.ink
        font.weight: Font.DemiBold
        rightPadding: Theme.gapSmall
    }
    ActionButton {
        visible: root.any
        enabled: root.whyNot.length === 0
        hint: root.whyNot
        label: qsTr("Acknowledge")
        keys: "A"
        onClicked: root.acts.acknowledge(root.ids)
    }
    ActionButton {
        id: laneButton
        visible: root.any
        enabled: root.whyNot.length === 0
        hint: root.whyNot
        label: qsTr("Lane …")
        keys: "L"
        onClicked: root.acts.askLane(root.ids, laneButton)
    }
    ActionButton {
        id: priorityButton
        visible: root.any
        enabled: root.whyNot.length === 0
        hint: root.whyNot
        label: qsTr("Priority …")
        keys: "P"
        onClicked: root.acts.askPriority(root.ids, priorityButton)
    }
    ActionButton {
        visible: root.any
        enabled: root.whyNot.length === 0
        hint: root.whyNot
        label: qsTr("Role …")
        keys: "R"
        onClicked: root.acts.askRole(root.ids)
    }
    ActionButton {
        visible: root.any
        enabled: root.whyNot.length === 0 && root.ids.length > 1
        hint: root.whyNot
        label: qsTr("Merge …")
        keys: "M"
        onClicked: root.acts.askMerge(root.ids)
    }
    IconButton {
        visible: root.any
        iconName: "close"
        label: qsTr("Unmark all")
        keys: "Esc"
        onClicked: root.session.board.selection.clear()
    }
    Item {
        Layout.fillWidth: true
        visible: root.any
    }
}
