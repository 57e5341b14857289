// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// When a step towards an authority was taken.
ModalDialog {
    id: root

    required property Session session
    required property IncidentDetails incident
    property int regime
    property int milestone
    readonly property real latest: session.nowMs + 60000

    function ask(regime: int, milestone: int): void {
        root.regime = regime;
        root.milestone = milestone;
        when.text = qsTr("now");
        open();
        when.take();
    }

    title: (CaseWording.regimes[regime] ?? "") + ": " + CaseWording.milestone(regime, milestone)
    acceptLabel: qsTr("Record it")
    acceptEnabled: when.valid && when.at <= root.latest
    onAccepted: root.session.actions.reachMilestone(root.incident.incidentId, regime, milestone, when.at)

    TimeField {
        id: when
        Layout.fillWidth: true
        label: qsTr("When")
        now: root.session.nowMs
        refusal: valid && at > root.latest ? qsTr("This time has not come yet.") : ""
        whenEmpty: qsTr("11:40, yesterday 23:50, -10 for ten minutes ago, now")
    }
}
