// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// A component: a shape, its name, its state in a word with its length, and a strip of the last 24 hours.
Item {
    id: root

    required property string name
    required property int state
    required property real since
    required property string reach
    required property var strip
    property real now: 0
    readonly property list<string> words: [qsTr("works"), qsTr("planned work"), qsTr("degraded"), qsTr("down")]
    readonly property list<string> icons: ["resolved", "wrench", "warning", "critical"]
    readonly property color ink: inkOf(state)
    readonly property string line: (words[state] ?? "") + (state === ComponentBoard.Works ? "" : " · " + Wording.shortSpan(now - since)) + (reach.length > 0 ? " · " + reach : "")

    function inkOf(state: int): color {
        return state === ComponentBoard.Down ? Theme.criticalInk : state === ComponentBoard.Degraded ? Theme.warningInk
            : state === ComponentBoard.Planned ? Theme.infoInk : Theme.dim;
    }
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + line

    Rectangle {
        id: pane
        anchors.fill: parent
        anchors.rightMargin: Theme.px(4)
        anchors.bottomMargin: Theme.px(4)
        radius: Theme.radius
        color: root.state === ComponentBoard.Down || root.state === ComponentBoard.Degraded ? Theme.wash(root.ink) : Theme.panel

        Icon {
            id: sign
            x: Theme.gapTiny
            y: Theme.px(1)
            height: Theme.px(17)
            name: root.icons[root.state] ?? "help"
            size: Theme.iconSmall
            color: root.ink
        }
        PlainLabel {
            x: sign.x + sign.width + Theme.gapTiny
            y: sign.y
            width: parent.width - x - Theme.gapTiny
            height: sign.height
            text: root.name
            font.weight: root.state === ComponentBoard.Works ? Font.Medium : Font.Bold
            color: root.state === ComponentBoard.Works ? Theme.dataInk : root.ink
        }
        PlainLabel {
            x: Theme.gapTiny
            y: sign.y + sign.height
            width: parent.width - x - Theme.gapTiny
            height: Theme.px(14)
            text: root.line
            color: root.ink
            font.pixelSize: Theme.textSmall
        }
        // The last 24 hours; what does not work stands out by height, too.
        Rectangle {
            id: day
            x: Theme.gapTiny
            y: parent.height - height - Theme.px(1)
            width: parent.width - 2 * x
            height: Theme.px(3)
            color: Theme.line

            Repeater {
                model: root.strip
                delegate: Rectangle {
                    required property var modelData
                    x: Math.round(day.width * modelData.from)
                    width: Math.max(Theme.hairline * 2, Math.round(day.width * (modelData.to - modelData.from)))
                    height: day.height
                    color: root.inkOf(modelData.state)
                }
            }
        }
    }
}
