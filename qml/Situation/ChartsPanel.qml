// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Charts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The three charts below each other, or one of them where there is little room.
FocusScope {
    id: root

    required property Session session
    property bool all: true
    readonly property ChartData charts: session.charts

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap

        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1
            visible: root.all || which.currentIndex === 0
            title: root.all ? qsTr("New alerts per minute") : ""
            count: root.all && root.session.alarms.flood ? qsTr("Flood: %Ln in 10 min", "", root.session.alarms.newAlerts) : ""
            countTone: Badge.Critical

            RateChart {
                anchors.fill: parent
                anchors.margins: Theme.gap
                anchors.topMargin: root.all ? 0 : Theme.header
                from: root.charts.from
                known: Wording.isKnown(root.session.picture)
                critical: root.charts.rateCritical
                error: root.charts.rateError
                warning: root.charts.rateWarning
                other: root.charts.rateOther
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1
            visible: root.all || which.currentIndex === 1
            title: root.all ? qsTr("Firing by service") : ""

            ServiceChart {
                anchors.fill: parent
                anchors.margins: Theme.gap
                anchors.topMargin: root.all ? 0 : Theme.header
                known: root.session.picture.canBeBelieved
                services: root.charts.services
                critical: root.charts.serviceCritical
                error: root.charts.serviceError
                warning: root.charts.serviceWarning
                other: root.charts.serviceOther
            }
        }
        Panel {
            id: measures
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 1
            visible: root.all || which.currentIndex === 2
            title: root.all ? qsTr("Measures") : ""

            MetricGrid {
                anchors.fill: parent
                anchors.margins: Theme.gap
                anchors.topMargin: root.all ? 0 : Theme.header
                charts: root.charts
                active: measures.visible && root.visible
            }
        }
    }
    SegmentedSwitch {
        id: which
        x: Theme.gapSmall
        y: Theme.gapTiny
        visible: !root.all
        label: qsTr("Chart")
        options: [qsTr("New per minute"), qsTr("By service"), qsTr("Measures")]
    }
}
