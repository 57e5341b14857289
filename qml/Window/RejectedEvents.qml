// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The events that could not be read, each with its place in the log and the reason.
ModalDialog {
    id: root

    required property Session session

    title: qsTr("Rejected events")
    refuseLabel: qsTr("Close")
    width: Math.min(Theme.px(980), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(980))
    onOpened: list.forceActiveFocus()

    PlainLabel {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        color: Theme.dim
        text: qsTr("They stay in the log and stop nothing. Tell whoever writes them.")
            + (root.session.rejected.foreignTypes.length > 0
                ? "\n" + qsTr("Kept but of a kind or version that this program does not know: %1").arg(Array.from(root.session.rejected.foreignTypes).join(", ")) : "")
    }
    ListView {
        id: list
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(Theme.px(420), Math.max(Theme.px(120), contentHeight))
        clip: true
        focus: true
        spacing: Theme.gapSmall
        boundsBehavior: Flickable.StopAtBounds
        model: root.session.rejected
        Accessible.role: Accessible.List
        Accessible.name: root.title
        delegate: Column {
            id: entry

            required property string stream
            required property real sequence
            required property string subject
            required property string reason
            required property string excerpt
            required property real storedAt

            width: ListView.view.width - Theme.gapLarge
            spacing: Theme.gapTiny

            PlainLabel {
                width: parent.width
                text: entry.stream + " " + entry.sequence.toFixed(0) + "   " + entry.subject + "   " + Wording.moment(entry.storedAt, root.session.nowMs)
                color: Theme.dim
                font.pixelSize: Theme.textSmall
            }
            PlainLabel {
                width: parent.width
                text: entry.reason
                color: Theme.ink
                wrapMode: Text.Wrap
            }
            PlainLabel {
                width: parent.width
                text: entry.excerpt
                color: Theme.dim
                font.family: Theme.monoFamily
                font.pixelSize: Theme.textSmall
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 3
            }
        }
        EmptyState {
            anchors.fill: parent
            visible: list.count === 0
            headline: qsTr("None")
        }
        ScrollMark { target: list }
    }
}
