// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Charts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The charts with room to read them.
FocusScope {
    id: root

    required property Session session
    readonly property ChartData charts: session.charts

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            Panel {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumWidth: 0
                title: qsTr("New alerts per minute, last hour")
                count: root.session.alarms.flood ? qsTr("Flood: %Ln in 10 min", "", root.session.alarms.newAlerts) : ""
                countTone: Badge.Critical
                tools: [
                    SeverityMark { level: SeverityMark.Critical },
                    SeverityMark { level: SeverityMark.Error },
                    SeverityMark { level: SeverityMark.Warning },
                    SeverityMark {
                        level: SeverityMark.Info
                        word: qsTr("Other")
                    }
                ]

                RateChart {
                    anchors.fill: parent
                    anchors.margins: Theme.gap
                    anchors.topMargin: 0
                    from: root.charts.from
                    known: Wording.isKnown(root.session.picture)
                    critical: root.charts.rateCritical
                    error: root.charts.rateError
                    warning: root.charts.rateWarning
                    other: root.charts.rateOther
                }
            }
            Panel {
                Layout.fillHeight: true
                Layout.preferredWidth: root.width * 0.38
                title: qsTr("Firing by service")

                ServiceChart {
                    anchors.fill: parent
                    anchors.margins: Theme.gap
                    anchors.topMargin: 0
                    known: root.session.picture.canBeBelieved
                    services: root.charts.services
                    critical: root.charts.serviceCritical
                    error: root.charts.serviceError
                    warning: root.charts.serviceWarning
                    other: root.charts.serviceOther
                }
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.preferredHeight: root.height * 0.46
            title: qsTr("Measures")
            count: root.charts.metricCount > 0 ? root.charts.metricCount : ""

            MetricGrid {
                anchors.fill: parent
                anchors.margins: Theme.gap
                anchors.topMargin: 0
                cellHeight: Theme.px(130)
                charts: root.charts
                active: root.visible
            }
        }
    }
}
