// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// How the message came to be, the newest first, and below it what the chosen version changed.
FocusScope {
    id: root

    required property Session session
    readonly property DraftHistoryModel history: session.history
    property var differences: []

    function takeFocus(): void {
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    function look(): void {
        differences = visible ? history.differences(list.currentIndex) : [];
    }
    onVisibleChanged: look()

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ListView {
            id: list
            objectName: "historyList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 2
            visible: count > 0
            clip: true
            focus: true
            activeFocusOnTab: count > 0
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: root.history
            onCurrentIndexChanged: root.look()
            onCountChanged: root.look()
            Accessible.role: Accessible.List
            Accessible.name: qsTr("History")
            delegate: HistoryRow {
                required property int index

                width: ListView.view.width
                current: ListView.isCurrentItem
                listFocused: list.activeFocus
                now: root.session.nowMs
                onPicked: {
                    list.currentIndex = index;
                    list.forceActiveFocus();
                }
            }
            ScrollMark { target: list }
        }
        Flickable {
            id: flick
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 3
            visible: root.differences.length > 0
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            contentHeight: column.implicitHeight + Theme.gap

            Column {
                id: column
                x: Theme.gapSmall
                width: flick.width - 2 * Theme.gapSmall
                spacing: Theme.gapTiny

                Repeater {
                    model: root.differences
                    delegate: Column {
                        id: one

                        required property var modelData

                        width: column.width

                        PlainLabel {
                            width: parent.width
                            topPadding: Theme.gapSmall
                            text: (MessageWording.languages[one.modelData.side] ?? "") + " · " + (one.modelData.part === DraftEditor.Subject ? qsTr("Subject") : qsTr("Message"))
                            color: Theme.dim
                            font.pixelSize: Theme.textSmall
                            font.weight: Font.Medium
                        }
                        TextSheet {
                            id: sheet
                            width: parent.width
                            padding: 0
                            readOnly: true
                            activeFocusOnTab: false
                            label: qsTr("What this version changed")

                            DifferenceText {
                                document: sheet.textDocument
                                pieces: one.modelData.pieces
                                ink: Theme.ink
                                removedInk: Theme.dim
                            }
                        }
                    }
                }
            }
            ScrollMark {
                parent: flick
                target: flick
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: list.count === 0
            iconName: "history"
            headline: qsTr("Nothing is saved yet")
            explanation: qsTr("What you write is saved by itself when you pause.")
        }
    }
}
