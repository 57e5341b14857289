// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The board, or the page of the current incident in its place.
FocusScope {
    id: root

    required property Session session
    property bool detailsShown: false
    // The page of the incident stands in the board's place.
    readonly property bool pageShown: detailsShown && session.incident.incidentId.length > 0
    signal alertWanted(alertId: string)
    signal draftWanted(incidentId: string)
    // A list of alert ids; a signal of Qt 6.4 takes no list<string>.
    signal openingWanted(alertIds: var)

    function focusBoard(): void {
        if (pageShown) {
            pane.focusFirst();
            return;
        }
        board.forceActiveFocus();
        board.locate(true);
    }
    function show(incidentId: string): void {
        session.incident.incidentId = incidentId;
        detailsShown = true;
        board.makeCurrent(incidentId);
        pane.focusFirst();
    }

    // On the page that is shown: see IncidentPane.
    function act(name: string): void {
        pane.act(name);
    }

    // Others see what this window looks at.
    readonly property string lookedAt: visible && detailsShown ? session.incident.incidentId : ""
    onLookedAtChanged: session.presence.look(lookedAt)

    Keys.onPressed: event => {
        if (event.key === Qt.Key_N && event.modifiers === Qt.NoModifier && root.session.access.mayWork) {
            event.accepted = true;
            root.openingWanted([]);
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gapSmall

        RowLayout {
            Layout.fillWidth: true
            visible: !root.pageShown
            spacing: Theme.gapSmall

            Heading {
                level: 2
                text: qsTr("Incidents")
            }
            BulkBar {
                Layout.fillWidth: true
                session: root.session
                acts: acts
            }
            ActionButton {
                label: qsTr("New incident")
                iconName: "plus"
                keys: "N"
                enabled: root.session.access.mayWork
                hint: Wording.whyNotWork(root.session.access)
                onClicked: root.openingWanted([])
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            Board {
                id: board
                objectName: "board"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumWidth: 0
                visible: !root.pageShown
                focus: !root.pageShown
                session: root.session
                acts: acts
                onCurrentIdChanged: root.session.incident.incidentId = currentId
                onActivated: incidentId => {
                    root.session.incident.incidentId = incidentId;
                    root.detailsShown = true;
                    pane.focusFirst();
                }
            }
            IncidentPane {
                id: pane
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: root.pageShown
                visible: root.pageShown
                session: root.session
                onCloseWanted: {
                    root.detailsShown = false;
                    root.focusBoard();
                }
                onAlertWanted: alertId => root.alertWanted(alertId)
                onDraftWanted: incidentId => root.draftWanted(incidentId)
                onIncidentWanted: incidentId => root.show(incidentId)
            }
        }
    }
    IncidentActs {
        id: acts
        anchors.fill: parent
        session: root.session
        onDone: root.focusBoard()
    }
}
