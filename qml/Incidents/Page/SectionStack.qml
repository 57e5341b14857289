// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.View

// The sections of an incident's page, one of them shown.
StackLayout {
    id: root

    required property Session session
    required property IncidentDetails incident
    property bool utc: false
    property string refusal
    property string messageRefusal
    readonly property string editing: investigation.editing.length > 0 ? investigation.editing : outages.editing
    signal takeBackWanted(version: int, text: string)
    signal alertWanted(alertId: string)
    signal draftWanted(incidentId: string)
    signal splitWanted()

    function takeFocus(): void {
        switch (currentIndex) {
        case 0: investigation.takeFocus(); break;
        case 1: outages.takeFocus(); break;
        case 2: alerts.takeFocus(); break;
        case 3: messages.takeFocus(); break;
        case 4: aftermath.takeFocus(); break;
        }
    }
    function add(): void {
        switch (currentIndex) {
        case 0: investigation.add(); break;
        case 1: outages.add(); break;
        case 2: alerts.add(); break;
        case 3: messages.add(); break;
        case 4: aftermath.add(); break;
        }
    }
    function raise(): void {
        investigation.raise();
    }
    function act(): void {
        investigation.act();
    }
    function plan(): void {
        aftermath.plan();
    }

    InvestigationSection {
        id: investigation
        session: root.session
        incident: root.incident
        utc: root.utc
        refusal: root.refusal
        onTakeBackWanted: (version, text) => root.takeBackWanted(version, text)
    }
    OutageSection {
        id: outages
        session: root.session
        incident: root.incident
        utc: root.utc
        refusal: root.refusal
        onTakeBackWanted: (version, text) => root.takeBackWanted(version, text)
    }
    AlertsSection {
        id: alerts
        session: root.session
        incident: root.incident
        utc: root.utc
        refusal: root.refusal
        onAlertWanted: alertId => root.alertWanted(alertId)
        onSplitWanted: root.splitWanted()
    }
    MessagesSection {
        id: messages
        session: root.session
        incident: root.incident
        utc: root.utc
        refusal: root.messageRefusal
        onDraftWanted: incidentId => root.draftWanted(incidentId)
    }
    AftermathSection {
        id: aftermath
        session: root.session
        incident: root.incident
        utc: root.utc
        refusal: root.refusal
        onTakeBackWanted: (version, text) => root.takeBackWanted(version, text)
    }
}
