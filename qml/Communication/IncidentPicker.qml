// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The open incidents, and what each owes customers. Arrows choose the one that is written about.
Panel {
    id: root

    required property Session session
    signal writingWanted()

    title: qsTr("Open incidents")
    count: session.openIncidents.count > 0 ? session.openIncidents.count : ""
    showing: session.openIncidents.count > 0 ? Panel.Content : Panel.Empty
    headline: session.picture.state === Facts.PictureStarting ? qsTr("Reading the log …")
        : Wording.isKnown(session.picture) ? qsTr("No incident is open") : qsTr("Whether an incident is open is not known")

    ListView {
        id: list
        anchors.fill: parent
        anchors.margins: Theme.gapSmall
        anchors.topMargin: 0
        clip: true
        focus: true
        activeFocusOnTab: true
        spacing: Theme.gapTiny
        boundsBehavior: Flickable.StopAtBounds
        model: root.session.openIncidents
        currentIndex: root.session.openIncidents.rowOf(root.session.draft.incidentId)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Open incidents")
        Keys.onReturnPressed: event => take(event)
        Keys.onEnterPressed: event => take(event)
        Keys.onUpPressed: step(-1)
        Keys.onDownPressed: step(1)
        delegate: IncidentCard {
            id: card
            width: ListView.view.width
            now: root.session.nowMs
            current: root.session.draft.incidentId === incidentId
            focused: current && list.activeFocus
            TapHandler {
                onTapped: {
                    root.session.draft.openNext(card.incidentId);
                    list.forceActiveFocus();
                }
            }
        }

        // Ctrl+Enter is the next step of the message.
        function take(event: var): void {
            event.accepted = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier;
            if (event.accepted)
                root.writingWanted();
        }
        function step(by: int): void {
            const row = Math.max(0, Math.min(count - 1, root.session.openIncidents.rowOf(root.session.draft.incidentId) + by));
            if (count > 0)
                root.session.draft.openNext(root.session.openIncidents.idAt(row));
        }
        ScrollMark { target: list }
    }
}
