// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// What customers are told: the open incidents with what each owes, and the message being written.
FocusScope {
    id: root

    required property Session session
    signal incidentWanted(incidentId: string)

    function focusList(): void {
        list.forceActiveFocus();
    }
    function write(incidentId: string): void {
        if (session.draft.incidentId !== incidentId)
            session.draft.openNext(incidentId);
        pane.focusText();
    }

    RowLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Panel {
            Layout.fillHeight: true
            Layout.preferredWidth: Math.min(Theme.px(420), Math.max(Theme.px(250), root.width * 0.25))
            title: qsTr("Open incidents")
            count: root.session.openIncidents.count > 0 ? root.session.openIncidents.count : ""
            showing: root.session.openIncidents.count > 0 ? Panel.Content : Panel.Empty
            headline: root.session.picture.state === Facts.PictureStarting ? qsTr("Reading the log …")
                : Wording.isKnown(root.session.picture) ? qsTr("No incident is open") : qsTr("Whether an incident is open is not known")

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
                Keys.onReturnPressed: pane.focusText()
                Keys.onEnterPressed: pane.focusText()
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

                function step(by: int): void {
                    const row = Math.max(0, Math.min(count - 1, root.session.openIncidents.rowOf(root.session.draft.incidentId) + by));
                    if (count > 0)
                        root.session.draft.openNext(root.session.openIncidents.idAt(row));
                }
                ScrollMark { target: list }
            }
        }
        DraftPane {
            id: pane
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumWidth: 0
            session: root.session
            title: session.draft.isOpen ? session.draft.incidentTitle : qsTr("Message")
            tools: [
                ActionButton {
                    visible: root.session.draft.isOpen
                    label: qsTr("Show the incident")
                    iconName: "incidents"
                    onClicked: root.incidentWanted(root.session.draft.incidentId)
                }
            ]
        }
    }
}
