// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
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
    // A small window with the bar of time travel: the lanes show a card less, and then the chart gives way to the message.
    readonly property bool low: height < Theme.px(560)
    readonly property bool tiny: height < Theme.px(500)
    signal alertWanted(alertId: string)
    signal incidentWanted(incidentId: string)
    // A list of alert ids; a signal of Qt 6.4 takes no list<string>.
    signal openingWanted(alertIds: var)
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
            Layout.preferredHeight: root.height > Theme.px(900) ? Theme.px(226) : root.low ? Theme.px(106) : Theme.px(164)
            session: root.session
            onIncidentWanted: incidentId => root.incidentWanted(incidentId)
        }
        OwedStrip {
            Layout.fillWidth: true
            session: root.session
            onIncidentWanted: incidentId => root.incidentWanted(incidentId)
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumWidth: 0
                spacing: Theme.gapTiny

                LoadLine {
                    Layout.fillWidth: true
                    visible: !root.low || root.session.alarms.flood
                    alarms: root.session.alarms
                    known: Wording.isKnown(root.session.picture)
                    brief: !root.roomy
                }
                SuggestionPane {
                    Layout.fillWidth: true
                    Layout.preferredHeight: implicitHeight
                    Layout.bottomMargin: visible ? Theme.gapSmall : 0
                    session: root.session
                    most: root.height * (root.low ? 0.3 : 0.36)
                    onMembersWanted: alerts.focusList()
                    onLeaveWanted: alerts.focusList()
                }
                AlertsPanel {
                    id: alerts
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    focus: true
                    session: root.session
                    onAlertWanted: alertId => root.alertWanted(alertId)
                    onOpeningWanted: alertIds => root.openingWanted(alertIds)
                }
            }
            Loader {
                Layout.fillHeight: true
                Layout.preferredWidth: root.width * 0.25
                visible: root.roomy
                active: root.visible && root.roomy
                Component.onCompleted: setSource(Qt.resolvedUrl("ChartsPanel.qml"), { session: root.session })
            }
            ColumnLayout {
                Layout.fillHeight: true
                Layout.preferredWidth: root.width * (root.roomy ? 0.29 : 0.48)
                Layout.maximumWidth: Layout.preferredWidth
                spacing: Theme.gap

                Loader {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.max(Theme.px(root.low ? 120 : 140), root.height * (root.height < Theme.px(700) ? 0.2 : 0.25))
                    visible: !root.roomy && !root.tiny
                    active: root.visible && !root.roomy && !root.tiny
                    Component.onCompleted: setSource(Qt.resolvedUrl("ChartsPanel.qml"), { session: root.session, all: false })
                }
                DraftPane {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: 0
                    session: root.session
                    compact: true
                    onDraftWanted: incidentId => root.draftWanted(incidentId)
                }
            }
        }
    }
}
