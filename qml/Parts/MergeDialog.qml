// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// In which incident others go on: one of those that were marked, or, for one alone, any other open one.
ModalDialog {
    id: root

    required property Session session
    property list<string> incidentIds
    readonly property string into: choice.chosen
    readonly property list<string> ending: Array.from(incidentIds).filter(id => id !== into)

    function ask(incidentIds: list<string>): void {
        root.incidentIds = incidentIds;
        open();
        choice.begin();
    }

    width: Math.min(Theme.px(640), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(640))
    title: incidentIds.length > 1 ? qsTr("In which of these %Ln incident(s) does it go on?", "", incidentIds.length)
        : qsTr("In which incident does “%1” go on?").arg(session.board.titleOf(incidentIds[0] ?? ""))
    acceptLabel: qsTr("Merge")
    acceptEnabled: into.length > 0 && ending.length > 0
    onAccepted: session.board.merge(incidentIds, into, qsTr("Merge into “%1”").arg(session.board.titleOf(into)))

    IncidentChooser {
        id: choice
        Layout.fillWidth: true
        session: root.session
        searchable: root.incidentIds.length === 1
        preselects: !searchable
        among: searchable ? [] : root.incidentIds
        without: searchable ? root.incidentIds : []
    }
    PlainLabel {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        visible: root.into.length > 0
        text: qsTr("%Ln incident(s) will be closed. Their alerts and components go over to “%1”, their outages count there.", "", root.ending.length)
            .arg(root.session.board.titleOf(root.into))
        color: Theme.dim
    }
}
