// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// For those who follow: read only, on a second screen or as narrow as a phone.
FocusScope {
    id: root

    required property Session session
    readonly property ImpactBoard board: ImpactBoard {
        session: root.session
        running: root.visible
    }
    readonly property bool known: Wording.isKnown(session.picture)
    readonly property bool old: session.picture.aged && !session.timeTravel.active
    readonly property int columns: Math.max(1, Math.floor(width / Theme.px(430)))

    function share(): void {
        snapshot.ask();
    }
    Rectangle {
        id: sheet
        anchors.fill: parent
        color: Theme.ground

        ColumnLayout {
            anchors.fill: parent
            anchors.margins: Theme.gap
            spacing: Theme.gap

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                Heading {
                    Layout.fillWidth: true
                    Layout.minimumWidth: 0
                    text: !root.known ? qsTr("Not known") : root.board.count === 0 ? qsTr("No open incident") : qsTr("%Ln open incident(s)", "", root.board.count)
                }
                PlainLabel {
                    visible: root.board.cost >= 0 && root.board.count > 1
                    text: qsTr("together %1").arg(Number(root.board.cost).toLocaleString(Qt.locale(), "f", 0) + " " + root.board.currency)
                    font.weight: Font.DemiBold
                }
                ActionButton {
                    objectName: "shareOverview"
                    label: qsTr("Save a picture …")
                    iconName: "save"
                    onClicked: root.share()
                }
            }
            GridView {
                id: list
                // The tallest card of those shown; a row of cards ends on one line.
                property int tallest: Theme.px(230)
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                activeFocusOnTab: true
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                cellWidth: Math.floor(width / root.columns)
                cellHeight: tallest + Theme.gap
                model: root.board
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Open incidents")
                Keys.onUpPressed: contentY = Math.max(0, contentY - cellHeight / 2)
                Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + cellHeight / 2))
                delegate: ImpactCard {
                    width: list.cellWidth - (root.columns > 1 ? Theme.gap : 0)
                    height: list.tallest
                    now: root.session.nowMs
                    onImplicitHeightChanged: list.tallest = Math.max(list.tallest, implicitHeight)
                }
                ScrollMark { target: list }
            }
        }
        EmptyState {
            anchors.fill: parent
            anchors.topMargin: Theme.header * 2
            visible: root.board.count === 0
            iconName: root.known ? "resolved" : "offline"
            headline: root.known ? qsTr("Nothing is open") : qsTr("Nothing is known yet")
            explanation: root.known ? qsTr("What is affected, for whom and what it costs will be told here.") : qsTr("The log has not answered.")
        }
        Hatch {
            anchors.fill: parent
            visible: root.old
            color: Theme.shadeOf(Theme.dim, 0.28)
            step: Theme.px(9)
        }
    }
    SnapshotDialog {
        id: snapshot
        session: root.session
        target: sheet
        remark: root.session.timeTravel.active ? qsTr("the past") : root.old ? qsTr("picture %1 old").arg(Wording.span(root.session.picture.ageMs)) : ""
    }
}
