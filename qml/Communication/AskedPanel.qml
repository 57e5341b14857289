// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// How many customers have asked, by phone, mail and chat: a number each, and the last hour in steps of five minutes.
Panel {
    id: root

    required property Session session
    readonly property QuestionModel questions: session.questions
    readonly property var words: [qsTr("by phone"), qsTr("by mail"), qsTr("in the chat")]
    readonly property var keys: ["P", "M", "C"]

    title: qsTr("Customers who asked")
    count: questions.total > 0 ? questions.total : ""

    Column {
        id: column
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.bottomMargin: Theme.gapSmall
        spacing: Theme.gapSmall

        Repeater {
            model: root.questions
            delegate: Item {
                id: row

                required property int by
                required property int total
                required property int inLastHour
                required property list<int> steps

                width: column.width
                height: Math.max(Theme.control, Math.floor((column.height - axis.height - 3 * column.spacing) / 3))
                Accessible.role: Accessible.StaticText
                Accessible.name: root.words[row.by] + ": " + row.total + ", " + qsTr("%Ln in the last hour", "", row.inLastHour)

                ActionButton {
                    id: counter
                    width: Theme.px(170)
                    anchors.verticalCenter: parent.verticalCenter
                    label: root.words[row.by] + ": " + row.total
                    keys: root.keys[row.by]
                    focusPolicy: Qt.NoFocus
                    enabled: root.session.access.mayWrite && root.session.draft.isOpen
                    hint: qsTr("Counts one more")
                    onClicked: root.questions.count(row.by)
                }
                Repeater {
                    model: row.steps.length
                    delegate: Rectangle {
                        required property int index
                        readonly property int value: row.steps[index]
                        readonly property real step: (row.width - counter.width - Theme.gap) / Math.max(1, row.steps.length)

                        x: counter.width + Theme.gap + index * step
                        width: Math.max(1, step - Theme.gapTiny)
                        height: value > 0 ? Math.max(Theme.gapTiny, Math.round(row.height * value / root.questions.most)) : Theme.hairline
                        y: row.height - height
                        color: value > 0 ? Theme.info : Theme.line

                        PlainLabel {
                            anchors.bottom: parent.top
                            anchors.horizontalCenter: parent.horizontalCenter
                            visible: parent.value > 0 && parent.height + height < row.height
                            text: parent.value
                            color: Theme.dim
                            font.pixelSize: Theme.textSmall
                        }
                    }
                }
            }
        }
        Item {
            id: axis
            width: parent.width
            height: from.implicitHeight

            PlainLabel {
                id: from
                x: Theme.px(170) + Theme.gap
                text: qsTr("1 hour ago")
                color: Theme.dim
                font.pixelSize: Theme.textSmall
            }
            PlainLabel {
                anchors.right: parent.right
                text: qsTr("now")
                color: Theme.dim
                font.pixelSize: Theme.textSmall
            }
        }
    }
}
