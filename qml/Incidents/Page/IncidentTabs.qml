// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.View

// The sections of an incident's page with what is in them. The timeline is one of them where it has no place beside them.
SectionTabs {
    id: root

    required property IncidentDetails incident
    required property bool wide

    function tab(name: string, count: string, alarming: bool): var {
        return { name: name, count: count, alarming: alarming };
    }
    function sectionsShown(wide: bool): var {
        const open = incident.outages.openCount;
        const investigation = tab(qsTr("Investigation"), count(incident.hypotheses.count + incident.actions.count), false);
        const outages = tab(qsTr("Outages"), open > 0 ? qsTr("%1 going on").arg(open) : count(incident.outages.count), open > 0);
        const alerts = tab(qsTr("Alerts"), incident.alerts.count > 0 ? incident.alerts.firingCount + "/" + incident.alerts.count : "", false);
        const messages = tab(qsTr("Messages"), count(incident.messages.count), false);
        const aftermath = tab(qsTr("Afterwards"), count(incident.causes.count + incident.preventions.count), false);
        const timeline = tab(qsTr("Timeline"), count(incident.timeline.unfilteredCount), false);
        return wide ? [investigation, outages, alerts, messages, aftermath] : [investigation, outages, alerts, messages, aftermath, timeline];
    }
    function count(number: int): string {
        return number > 0 ? String(number) : "";
    }

    label: qsTr("Sections of the incident")
    sections: sectionsShown(wide)
}
