// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// All alerts, and everything about the current one.
FocusScope {
    id: root

    required property Session session
    signal incidentWanted(incidentId: string)
    // A list of alert ids; a signal of Qt 6.4 takes no list<string>.
    signal openingWanted(alertIds: var)

    function focusAlerts(): void {
        panel.focusList();
    }
    function focusFilter(): void {
        panel.focusFilter();
    }
    function show(alertId: string): void {
        panel.makeCurrent(alertId);
        details.alertId = alertId;
        panel.focusList();
    }

    function showSilences(shown: bool): void {
        silences.visible = shown;
        if (shown)
            silences.focusList();
        else
            panel.focusList();
    }
    Keys.onPressed: event => event.accepted = handling.takeKey(event.key, event.modifiers, panel.chosenIds())

    HandlingBar {
        id: handling
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        session: root.session
        silencesShown: silences.visible
        onKeyWanted: key => handling.takeKey(key, Qt.NoModifier, panel.chosenIds())
        onSilencesWanted: root.showSilences(!silences.visible)
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.topMargin: handling.height > 0 ? handling.height + Theme.gap + Theme.gapSmall : Theme.gapTiny
        spacing: Theme.gapTiny

        LoadLine {
            Layout.fillWidth: true
            alarms: root.session.alarms
            known: Wording.isKnown(root.session.picture)
            offersNoise: true
            onNoiseWanted: noise.look()
        }
        SuggestionPane {
            Layout.fillWidth: true
            Layout.preferredHeight: implicitHeight
            Layout.bottomMargin: Theme.gapSmall
            session: root.session
            most: root.height * 0.45
            onMembersWanted: panel.focusList()
            onLeaveWanted: panel.focusList()
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            AlertsPanel {
                id: panel
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumWidth: 0
                focus: true
                full: true
                session: root.session
                onCurrentIdChanged: details.alertId = currentId
                onAlertWanted: details.forceActiveFocus()
                onOpeningWanted: alertIds => root.openingWanted(alertIds)
            }
            Item {
                Layout.fillHeight: true
                Layout.preferredWidth: Math.min(Theme.px(760), Math.max(Theme.px(340), root.width * 0.36))

                AlertDetails {
                    id: details
                    anchors.fill: parent
                    visible: !silences.visible
                    session: root.session
                    onIncidentWanted: incidentId => root.incidentWanted(incidentId)
                    onOpeningWanted: alertIds => root.openingWanted(alertIds)
                    onLinkingWanted: alertIds => panel.link(alertIds)
                    onAcknowledgingWanted: alertIds => handling.acknowledge(alertIds)
                    onSilencingWanted: alertIds => handling.silence(alertIds)
                }
                SilencesPane {
                    id: silences
                    anchors.fill: parent
                    visible: false
                    session: root.session
                    onClosed: root.showSilences(false)
                }
            }
        }
    }
    NoiseDialog {
        id: noise
        session: root.session
        onRuleWanted: panel.focusList()
    }
}
