// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls

// All keys on one page.
ModalDialog {
    id: root

    readonly property list<string> keys: ["Ctrl+1 … 6", "Ctrl+K", "/", "F1", "F11", "Ctrl + / −", "Ctrl+Z", "Ctrl+T", "↑ ↓", "Space", "Shift+↑ ↓", "Ctrl+A", "O", "L", "S, F, Shift+S", "Enter",
        "(Alt+) 1 … 5", "G", "← →, *, _", "N",
        "F3", "A, W, S, D", "N", "F2", "A", "L, Ctrl+← →", "P", "R", "M, S", "1 … 6", "H, T, O, V", "W, C", "+, E, Del", "Ctrl+F, Ctrl+G", "U", "Ctrl+S", "Ctrl+Shift+E", "Ctrl+Enter", "F6", "F7, F8", "Ctrl+.", "Alt+1 … 4", "Ctrl+Shift+N", "Ctrl+Shift+U", "F9", "D, E", "P, M, C", "[ ]", "F4, Ctrl+W", "Esc"]
    readonly property list<string> words: [
        qsTr("go to a place"), qsTr("find or do anything"), qsTr("filter the alerts"), qsTr("this page"), qsTr("full screen"), qsTr("larger, smaller"),
        qsTr("undo what was done last"), qsTr("time travel"),
        qsTr("choose an alert or a card"), qsTr("mark an alert or a card"), qsTr("mark several cards"), qsTr("mark all alerts, or all cards of the lane"),
        qsTr("open an incident from what is marked"), qsTr("add what is marked to an incident"), qsTr("silence alerts, what the filter says; all silences"), qsTr("show details"),
        qsTr("sort the alerts by a (further) column"), qsTr("group the alerts"), qsTr("open and close a group, all groups"), qsTr("let in the alerts that wait"),
        qsTr("what belongs together"), qsTr("a suggestion: open the incident, why, split, dismiss"), qsTr("open an incident without an alert"), qsTr("change the title of the incident"), qsTr("acknowledge the alerts or the incident"), qsTr("move the incident to another lane"),
        qsTr("change the priority"), qsTr("give a role"), qsTr("merge, split"),
        qsTr("sections of an incident"), qsTr("hypothesis, action, outage, prevention item"), qsTr("note, message to customers"), qsTr("add, correct, take back"),
        qsTr("search the timeline, go to a time"), qsTr("local time or UTC"),
        qsTr("save the message"), qsTr("export the report into a file"), qsTr("confirm, add the note, next step of a message"),
        qsTr("parts of the place where messages are written"), qsTr("what the check has found, the next of it"), qsTr("write what the check suggests"),
        qsTr("check, preview, history, delivery"), qsTr("the message that is owed soonest"), qsTr("a message with nothing new"), qsTr("write messages or answer customers"),
        qsTr("copy the answer in German, in English"), qsTr("count who asked: phone, mail, chat"), qsTr("time travel: to the mark before, after"), qsTr("answer the newest notice, put it away"), qsTr("close, go back")
    ]

    title: qsTr("Keys")
    refuseLabel: qsTr("Close")
    width: Math.min(Theme.px(1180), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(1180))

    GridLayout {
        objectName: "keyGrid"
        Layout.fillWidth: true
        columns: 6
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapTiny

        Repeater {
            model: root.keys.length * 2
            delegate: Item {
                id: cell

                required property int index
                readonly property bool isKey: index % 2 === 0

                implicitWidth: isKey ? hint.implicitWidth : word.implicitWidth
                implicitHeight: Math.max(Math.round(Theme.row * 0.8), word.visible ? word.implicitHeight : 0)
                Layout.fillWidth: !isKey
                Layout.preferredWidth: isKey ? implicitWidth : 1

                KeyHint {
                    id: hint
                    anchors.verticalCenter: parent.verticalCenter
                    visible: cell.isKey
                    keys: cell.isKey ? root.keys[cell.index / 2] : ""
                    tint: Theme.ink
                }
                PlainLabel {
                    id: word
                    anchors.fill: parent
                    visible: !cell.isKey
                    text: cell.isKey ? "" : root.words[(cell.index - 1) / 2]
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                }
            }
        }
    }
}
