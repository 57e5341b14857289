// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// What became of an act upon several incidents, one by one.
ModalDialog {
    id: root

    required property Session session
    readonly property ActResults results: session.board.results
    signal incidentWanted(incidentId: string)

    title: results.what
    refuseLabel: qsTr("Close")
    width: Math.min(Theme.px(680), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(680))

    PlainLabel {
        Layout.fillWidth: true
        text: qsTr("%1 of %2 done").arg(root.results.done).arg(root.results.total)
            + (root.results.failed > 0 ? ", " + qsTr("%1 not possible").arg(root.results.failed) : "")
            + (root.results.waiting > 0 ? ", " + qsTr("%1 wait for the log").arg(root.results.waiting) : "")
        color: Theme.dim
    }
    ListView {
        id: list
        objectName: "resultList"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Theme.px(420))
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.results
        Accessible.role: Accessible.List
        Accessible.name: root.title
        delegate: Item {
            id: line

            required property string incidentId
            required property string title
            required property int outcome
            required property string detail
            readonly property string word: [qsTr("under way"), qsTr("done"), qsTr("waits for the log"), qsTr("not possible"), qsTr("changed by somebody else"), qsTr("failed")][outcome] ?? ""

            width: ListView.view.width
            height: Theme.row + (why.visible ? why.height + Theme.gapTiny : 0)
            Accessible.role: Accessible.ListItem
            Accessible.name: line.title + ", " + line.word
            Accessible.description: line.detail
            Accessible.onPressAction: line.show()

            function show(): void {
                root.close();
                root.incidentWanted(incidentId);
            }

            Icon {
                height: Theme.row
                name: line.outcome === ActResults.Done ? "resolved" : line.outcome === ActResults.UnderWay ? "starting"
                    : line.outcome === ActResults.Waiting ? "clock" : "rejected"
                size: Theme.iconSmall
                color: line.outcome > ActResults.Waiting ? Theme.caution : Theme.dim
            }
            PlainLabel {
                x: Theme.iconSmall + Theme.gapSmall
                width: parent.width * 0.66 - x
                height: Theme.row
                text: line.title
                color: Theme.ink
            }
            PlainLabel {
                x: parent.width * 0.68
                width: parent.width * 0.32 - Theme.gap
                height: Theme.row
                text: line.word
                color: line.outcome > ActResults.Waiting ? Theme.caution : Theme.dim
            }
            PlainLabel {
                id: why
                x: Theme.iconSmall + Theme.gapSmall
                y: Theme.row
                width: parent.width - x - Theme.gap
                visible: text.length > 0
                wrapMode: Text.Wrap
                text: line.detail
                color: Theme.dim
                font.pixelSize: Theme.textSmall
            }
            TapHandler { onTapped: line.show() }
        }
        ScrollMark { target: list }
    }
}
