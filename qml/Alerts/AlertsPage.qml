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
    RowLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        anchors.topMargin: handling.height > 0 ? handling.height + Theme.gap + Theme.gapSmall : Theme.gap
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
        AlertDetails {
            id: details
            visible: !silences.visible
            Layout.fillHeight: true
            Layout.preferredWidth: Math.min(Theme.px(760), Math.max(Theme.px(340), root.width * 0.36))
            session: root.session
            onIncidentWanted: incidentId => root.incidentWanted(incidentId)
            onOpeningWanted: alertIds => root.openingWanted(alertIds)
            onLinkingWanted: alertIds => panel.link(alertIds)
            onAcknowledgingWanted: alertIds => handling.acknowledge(alertIds)
            onSilencingWanted: alertIds => handling.silence(alertIds)
        }
        SilencesPane {
            id: silences
            visible: false
            Layout.fillHeight: true
            Layout.preferredWidth: details.Layout.preferredWidth
            session: root.session
            onClosed: root.showSilences(false)
        }
    }
}
