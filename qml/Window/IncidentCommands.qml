// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Parts
import Leitstand.View

// What the palette can do with the incident that is looked at, with the keys that do the same on its page. What the rules
// refuse is there, too, and says why.
QtObject {
    id: root

    required property Session session
    readonly property IncidentDetails incident: session.incident

    // The incident that was looked at last; where none was, the only one that is open.
    function settle(preferred: string): void {
        if (preferred.length > 0)
            incident.incidentId = preferred;
        else if (!incident.exists && session.openIncidents.count === 1)
            incident.incidentId = session.openIncidents.idAt(0);
    }
    function commands(): var {
        if (!incident.exists)
            return [];
        const closed = incident.lane === Facts.LaneClosed;
        const refusal = incident.mergedInto.length > 0 ? qsTr("It was merged into another incident; go on there.") : Wording.whyNotWork(session.access);
        const act = (id, icon, label, keys) => ({ kind: "incidentAct", id: id, icon: icon, label: label, detail: incident.title, keys: keys,
            refusal: id === "show" ? "" : id === "message" ? Wording.whyNotWrite(session.access) : refusal });
        const list = [];
        if (incident.acknowledgedAt <= 0 && !closed)
            list.push(act("acknowledge", "acknowledged", qsTr("Acknowledge the incident"), "A"));
        list.push(act("show", "incidents", qsTr("Show the incident"), ""), act("note", "note", qsTr("Write a note"), "W"),
            act("message", "communication", qsTr("Tell customers"), "C"));
        list.push(...lanes(act));
        if (!closed)
            list.push(act("outage", "bolt", qsTr("Record an outage"), "O"), act("hypothesis", "bulb", qsTr("Raise a hypothesis"), "H"),
                act("action", "wrench", qsTr("Record an action"), "T"), act("alerts", "link", qsTr("Link alerts"), ""),
                act("components", "source", qsTr("Change what is affected"), ""));
        list.push(act("prevention", "plus", qsTr("Plan a prevention item"), "V"), act("role", "user", qsTr("Give a role"), "R"),
            act("priority", "flag", qsTr("Change the priority"), "P"), act("title", "edit", qsTr("Change the title"), "F2"),
            act("summary", "edit", qsTr("Write the summary"), ""), act("merge", "merge", qsTr("Merge with another incident"), "M"),
            act("split", "split", qsTr("Split the incident"), "S"));
        return list;
    }
    function lanes(act: var): var {
        const list = [];
        for (let lane = Facts.LaneUnderstand; lane <= Facts.LaneClosed; ++lane) {
            if (lane === incident.lane)
                continue;
            const closing = lane === Facts.LaneClosed;
            const one = act("lane" + lane, closing ? "resolved" : "arrowRight", closing ? qsTr("Close the incident") : qsTr("Move to %1").arg(Wording.lane(lane)),
                lane === incident.lane + 1 ? "Ctrl+→" : lane === incident.lane - 1 ? "Ctrl+←" : "");
            const why = incident.laneRefusals[lane] ?? "";
            if (one.refusal.length === 0 && why.length > 0) {
                one.refusal = why;
                one.detail = why;
            }
            list.push(one);
        }
        return list;
    }
}
