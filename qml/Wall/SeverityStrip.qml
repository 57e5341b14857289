// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// How many alerts fire of each severity: a shape, a number and a place of its own; colour only where there are some.
Row {
    id: root

    required property Session session
    readonly property ChartData charts: session.charts
    readonly property list<int> counts: [charts.firingCritical, charts.firingError, charts.firingWarning, charts.firingOther]
    readonly property list<int> levels: [SeverityMark.Critical, SeverityMark.Error, SeverityMark.Warning, SeverityMark.Info]
    required property bool believed
    readonly property list<string> words: [qsTr("critical"), qsTr("errors"), qsTr("warnings"), qsTr("others")]

    spacing: Theme.gapTiny

    Repeater {
        model: 4
        delegate: Rectangle {
            id: cell
            required property int index
            readonly property int count: root.counts[index] ?? 0
            readonly property int level: root.levels[index] ?? SeverityMark.Unknown
            readonly property bool some: count > 0
            readonly property color ink: some ? Theme.severityInk(level) : Theme.dim

            width: (root.width - 3 * root.spacing) / 4
            height: root.height
            radius: Theme.radius
            color: some && index < 2 ? Theme.wash(ink) : Theme.panel
            Accessible.role: Accessible.StaticText
            Accessible.name: cell.count + " " + (root.words[cell.index] ?? "")

            SeverityMark {
                id: mark
                x: Theme.gapTiny
                height: parent.height
                width: size
                level: cell.level
                compact: true
                size: Theme.iconBody
                opacity: cell.some ? 1 : 0.55
            }
            PlainLabel {
                id: number
                x: mark.x + mark.width + Theme.gapTiny
                width: Math.min(implicitWidth, parent.width - x - Theme.gapTiny)
                height: parent.height
                text: cell.some || root.believed ? Number(cell.count).toLocaleString(Qt.locale(), "f", 0) : "?"
                color: cell.ink
                font.pixelSize: Theme.textLarge
                font.weight: Font.Bold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.textSmall
            }
            PlainLabel {
                x: number.x + number.width + Theme.gapTiny
                width: parent.width - x - Theme.gapTiny
                height: parent.height
                visible: width > implicitWidth
                text: root.words[cell.index] ?? ""
                color: Theme.dim
                font.pixelSize: Theme.textSmall
            }
        }
    }
}
