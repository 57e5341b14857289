// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls

// The heading of a group in a list of alerts: what its alerts share, how many they are and how many fire of each severity.
Item {
    id: root

    property string name
    property bool open: false
    property int total: 0
    // Those that fire: critical, error, warning, unknown, info.
    property var counts: []
    readonly property var levels: [SeverityMark.Critical, SeverityMark.Error, SeverityMark.Warning, SeverityMark.Unknown, SeverityMark.Info]
    readonly property string words: Array.from(counts).map((count, i) => count > 0 ? count + " " + speller.wordFor(levels[i]) : "")
        .filter(word => word.length > 0).join(", ")

    SeverityMark {
        id: speller
        visible: false
        level: SeverityMark.Unknown
    }
    Icon {
        x: Theme.gap
        height: root.height
        name: root.open ? "chevronDown" : "chevronRight"
        size: Theme.iconSmall
        color: Theme.ink
    }
    PlainLabel {
        id: label
        x: Theme.gap + Theme.iconSmall + Theme.gapSmall
        width: Math.min(implicitWidth, root.width - x - Theme.px(60) - marks.width - Theme.gap)
        height: root.height
        text: root.name.length > 0 ? root.name : qsTr("without a value")
        color: root.name.length > 0 ? Theme.dataInk : Theme.dim
        font.weight: Font.DemiBold
    }
    PlainLabel {
        x: label.x + label.width + Theme.gapSmall
        height: root.height
        text: Number(root.total).toLocaleString(Qt.locale(), "f", 0)
        color: Theme.dim
    }
    Row {
        id: marks
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        height: root.height
        spacing: Theme.gap

        Repeater {
            model: root.levels.length
            delegate: Row {
                id: mark

                required property int index
                readonly property int count: root.counts[index] ?? 0

                visible: count > 0
                height: root.height
                spacing: Theme.gapTiny

                SeverityMark {
                    height: root.height
                    width: Theme.iconSmall
                    compact: true
                    level: root.levels[mark.index]
                    Accessible.ignored: true
                }
                PlainLabel {
                    height: root.height
                    text: Number(mark.count).toLocaleString(Qt.locale(), "f", 0)
                    color: Theme.severityInk(root.levels[mark.index])
                    font.weight: Font.DemiBold
                }
            }
        }
    }
}
