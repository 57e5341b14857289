// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Charts
import Leitstand.Controls
import Leitstand.View

// The sampled measures, as many as there is room for.
Item {
    id: root

    required property ChartData charts
    property bool active: true
    property int cellHeight: Theme.px(86)
    readonly property int columns: Math.max(1, Math.min(charts.metricCount, Math.floor(width / Theme.px(220))))
    readonly property int rows: Math.max(1, Math.floor(height / cellHeight))
    readonly property int shown: Math.min(charts.metricCount, rows * columns)
    readonly property real cellWidth: (width - (columns - 1) * Theme.gapLarge) / columns

    Repeater {
        model: root.charts
        delegate: MetricChart {
            required property int index
            required property string service

            x: (index % root.columns) * (root.cellWidth + Theme.gapLarge)
            y: Math.floor(index / root.columns) * root.height / Math.max(1, Math.min(root.rows, Math.ceil(root.shown / root.columns)))
            width: root.cellWidth
            height: root.height / Math.max(1, Math.min(root.rows, Math.ceil(root.shown / root.columns))) - Theme.gapSmall
            visible: index < root.shown
            active: root.active && index < root.shown
            title: service.length > 0 ? service + " · " + name : name
            from: root.charts.from
            to: root.charts.to
        }
    }
    PlainLabel {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.charts.metricCount > root.shown
        text: qsTr("and %Ln more", "measures not shown", root.charts.metricCount - root.shown)
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    EmptyState {
        anchors.fill: parent
        visible: root.charts.metricCount === 0
        headline: qsTr("No measures yet")
        explanation: qsTr("Name PromQL expressions under [[metric]] in gateway.toml; the gateway then samples them.")
    }
}
