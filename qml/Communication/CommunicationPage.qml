// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// What customers are told: the open incidents with what each owes, its messages, the one being written with what the
// check says of it; and, on a page of its own, what may be answered to customers who ask.
FocusScope {
    id: root

    required property Session session
    readonly property DraftEditor draft: session.draft
    // The page for those who answer customers, instead of the one for those who write.
    property bool answering: false
    signal incidentWanted(incidentId: string)

    function focusList(): void {
        if (answering)
            answers.takeFocus();
        else
            incidents.forceActiveFocus();
    }
    function write(incidentId: string): void {
        answering = false;
        if (draft.incidentId !== incidentId)
            draft.openNext(incidentId);
        pane.focusText();
    }
    // To tell something more: what is out already is not what is wanted.
    function writeNext(incidentId: string): void {
        if (session.review.draftState >= Facts.PublishedDraft)
            draft.openNext(incidentId);
        write(incidentId);
    }
    function writeNothingNew(): void {
        draft.openNothingNew(draft.incidentId);
        pane.focusText();
    }
    // The panes one after the other, as F6 goes through them.
    function focusPane(by: int): void {
        const panes = [incidents, drafts, pane, side];
        let at = Array.from(panes).findIndex(one => one.activeFocus);
        at = (Math.max(0, at) + by + panes.length) % panes.length;
        if (panes[at] === pane)
            pane.focusText();
        else if (panes[at] === side)
            side.takeFocus();
        else
            panes[at].forceActiveFocus(Qt.TabFocusReason);
    }

    Keys.onPressed: event => {
        if (!root.answering)
            pane.handleKey(event);
    }
    Shortcut { sequence: "F9"; enabled: root.visible; onActivated: { root.answering = !root.answering; root.focusList(); } }
    Shortcut { sequence: "F6"; enabled: root.visible && !root.answering; onActivated: root.focusPane(1) }
    Shortcut { sequence: "Shift+F6"; enabled: root.visible && !root.answering; onActivated: root.focusPane(-1) }
    Shortcut { sequence: "F7"; enabled: root.visible && !root.answering; onActivated: side.show(SidePane.Check) }
    Shortcut { sequence: "Alt+1"; enabled: root.visible && !root.answering; onActivated: side.show(SidePane.Check) }
    Shortcut { sequence: "Alt+2"; enabled: root.visible && !root.answering; onActivated: side.show(SidePane.Preview) }
    Shortcut { sequence: "Alt+3"; enabled: root.visible && !root.answering; onActivated: side.show(SidePane.History) }
    Shortcut { sequence: "Alt+4"; enabled: root.visible && !root.answering; onActivated: side.show(SidePane.Delivery) }
    Shortcut { sequence: "Ctrl+Shift+U"; enabled: root.visible && !root.answering && root.draft.isOpen; onActivated: root.writeNothingNew() }

    FocusKeeper { place: root }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gapSmall

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap

            SegmentedSwitch {
                label: qsTr("Write or answer")
                options: [qsTr("Write messages"), qsTr("Answer customers")]
                currentIndex: root.answering ? 1 : 0
                onActivated: index => root.answering = index === 1
            }
            KeyHint { keys: "F9" }
            NoticeLine {
                Layout.fillWidth: true
                Layout.maximumHeight: Theme.header
                opacity: root.session.review.waitingForMe > 0 ? 1 : 0
                enabled: opacity > 0
                closable: false
                tone: NoticeLine.Caution
                text: qsTr("%Ln message(s) wait(s) for your approval", "", root.session.review.waitingForMe)
                actionLabel: qsTr("Show")
                actionKeys: "Ctrl+Shift+N"
                onActionTriggered: {
                    root.answering = false;
                    root.session.review.openWaiting();
                    pane.focusText();
                }
            }
            ActionButton {
                // Hidden in its place: a layout that is made while it is away puts it over its neighbour.
                opacity: root.draft.isOpen && !root.answering ? 1 : 0
                label: qsTr("Nothing new to say")
                keys: "Ctrl+Shift+U"
                hint: qsTr("An update that says honestly that there is nothing new, and when more follows.")
                enabled: opacity > 0 && root.session.access.mayWrite
                onClicked: root.writeNothingNew()
            }
        }
        AnswerPage {
            id: answers
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.answering
            session: root.session
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.answering
            spacing: Theme.gap

            ColumnLayout {
                Layout.fillHeight: true
                Layout.preferredWidth: Math.min(Theme.px(380), Math.max(Theme.px(230), root.width * 0.2))
                Layout.maximumWidth: Layout.preferredWidth
                spacing: Theme.gap

                IncidentPicker {
                    id: incidents
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: 5
                    focus: true
                    session: root.session
                    onWritingWanted: pane.focusText()
                }
                DraftPicker {
                    id: drafts
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: 4
                    session: root.session
                    onWritingWanted: pane.focusText()
                }
            }
            DraftPane {
                id: pane
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumWidth: 0
                session: root.session
                limit: side.limit
                title: root.draft.isOpen ? root.draft.incidentTitle : qsTr("Message")
                tools: [
                    ActionButton {
                        visible: root.draft.isOpen
                        label: qsTr("Show the incident")
                        iconName: "incidents"
                        onClicked: root.incidentWanted(root.draft.incidentId)
                    }
                ]
            }
            SidePane {
                id: side
                Layout.fillHeight: true
                Layout.preferredWidth: Math.min(Theme.px(460), Math.max(Theme.px(250), root.width * 0.24))
                Layout.maximumWidth: Layout.preferredWidth
                session: root.session
            }
        }
    }
}
