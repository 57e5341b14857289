// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Home. At once: what is open, what fires, how it develops, what customers are told. Charts cost as much hidden as shown
// and live only while this place is looked at.
FocusScope {
    id: root

    required property Session session
    // Screens with room show all charts in a column of their own; smaller ones let one be chosen.
    readonly property bool roomy: width >= Theme.px(1560) && height >= Theme.px(760)
    signal alertWanted(alertId: string)
    signal incidentWanted(incidentId: string)
    signal openingWanted(alertIds: list<string>)
    signal draftWanted(incidentId: string)

    function focusAlerts(): void {
        alerts.focusList();
    }
    function focusFilter(): void {
        alerts.focusFilter();
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        LaneStrip {
            Layout.fillWidth: true
            Layout.preferredHeight: root.height > Theme.px(900) ? Theme.px(226) : Theme.px(164)
            session: root.session
            onIncidentWanted: incidentId => root.incidentWanted(incidentId)
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            AlertsPanel {
                id: alerts
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: root.roomy ? 44 : 52
                Layout.minimumWidth: 0
                focus: true
                session: root.session
                onAlertWanted: alertId => root.alertWanted(alertId)
                onOpeningWanted: alertIds => root.openingWanted(alertIds)
            }
            Loader {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 26
                Layout.minimumWidth: 0
                visible: root.roomy
                active: root.visible && root.roomy
                sourceComponent: ChartsPanel { session: root.session }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: root.roomy ? 30 : 48
                Layout.minimumWidth: 0
                spacing: Theme.gap

                Loader {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: 36
                    Layout.minimumHeight: Theme.px(140)
                    visible: !root.roomy
                    active: root.visible && !root.roomy
                    sourceComponent: ChartsPanel {
                        all: false
                        session: root.session
                    }
                }
                DraftPane {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: 64
                    session: root.session
                    compact: true
                    onDraftWanted: incidentId => root.draftWanted(incidentId)
                }
            }
        }
    }
}
