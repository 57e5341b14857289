// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Incidents.Page
import Leitstand.Parts
import Leitstand.View

// The page of one incident. Its head stays in sight; below it a section, and beside that the timeline, which becomes a
// section of its own where there is no room. Everything can be reached by a key.
FocusScope {
    id: root

    objectName: "incidentPane"

    required property Session session
    readonly property IncidentDetails incident: session.incident
    readonly property bool wide: width >= Theme.px(1080)
    property bool utc: false
    // Of `sections`.
    property int section: 0
    readonly property int timelineSection: 5
    readonly property string refusal: incident.mergedInto.length > 0 ? qsTr("It was merged into another incident; go on there.") : Wording.whyNotWork(session.access)
    readonly property string noteRefusal: Wording.whyNotWork(session.access)
    readonly property string messageRefusal: Wording.whyNotWrite(session.access)
    readonly property var sections: sectionsShown(wide)
    // Others see that something here is being changed.
    readonly property string editing: head.editing.length > 0 ? head.editing : investigation.editing.length > 0 ? investigation.editing
        : outages.editing.length > 0 ? outages.editing : composer.filled ? "note" : ""
    onEditingChanged: session.presence.edit(editing)
    signal closeWanted()
    signal alertWanted(alertId: string)
    signal draftWanted(incidentId: string)
    signal incidentWanted(incidentId: string)

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
    function focusFirst(): void {
        head.focusFirst();
    }
    function showSection(index: int): void {
        if (wide && index === timelineSection) {
            timeline.takeFocus();
            return;
        }
        section = index;
        focusSection();
    }
    function focusSection(): void {
        switch (section) {
        case 0: investigation.takeFocus(); break;
        case 1: outages.takeFocus(); break;
        case 2: alerts.takeFocus(); break;
        case 3: messages.takeFocus(); break;
        case 4: aftermath.takeFocus(); break;
        default: timeline.takeFocus();
        }
    }
    function addHere(): void {
        switch (section) {
        case 0: investigation.add(); break;
        case 1: outages.add(); break;
        case 2: alerts.add(); break;
        case 3: messages.add(); break;
        case 4: aftermath.add(); break;
        case 5: writeNote(); break;
        }
    }
    function showTimeline(): void {
        if (!wide)
            section = timelineSection;
    }
    function writeNote(): void {
        showTimeline();
        if (noteRefusal.length > 0) {
            session.refuse(noteRefusal);
            return;
        }
        composer.takeFocus();
    }
    function takeBack(version: int, text: string): void {
        taking.version = version;
        taking.subject = text;
        taking.ask("");
    }
    onUtcChanged: incident.timeline.utc = utc
    onWideChanged: if (wide && section === timelineSection) section = 0

    Keys.onEscapePressed: root.closeWanted()
    Keys.onPressed: event => {
        const ctrl = event.modifiers === Qt.ControlModifier;
        if (!incident.exists || (!ctrl && event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier && event.key !== Qt.Key_Plus))
            return;
        if (ctrl) {
            switch (event.key) {
            case Qt.Key_F: showTimeline(); timeline.search(); break;
            case Qt.Key_G: showTimeline(); timeline.askWhere(); break;
            case Qt.Key_Left: head.moveBy(-1); break;
            case Qt.Key_Right: head.moveBy(1); break;
            default: return;
            }
            event.accepted = true;
            return;
        }
        switch (event.key) {
        case Qt.Key_1:
        case Qt.Key_2:
        case Qt.Key_3:
        case Qt.Key_4:
        case Qt.Key_5:
        case Qt.Key_6: showSection(event.key - Qt.Key_1); break;
        case Qt.Key_Plus:
        case Qt.Key_Insert: addHere(); break;
        case Qt.Key_F2: head.rename(); break;
        case Qt.Key_A: if (head.acknowledgeable && refusal.length === 0) session.acknowledge(incident.incidentId); break;
        case Qt.Key_H: section = 0; investigation.raise(); break;
        case Qt.Key_T: section = 0; investigation.act(); break;
        case Qt.Key_O: section = 1; outages.add(); break;
        case Qt.Key_V: section = 4; aftermath.plan(); break;
        case Qt.Key_C: if (messageRefusal.length === 0) draftWanted(incident.incidentId); break;
        case Qt.Key_W: writeNote(); break;
        case Qt.Key_L: head.focusLanes(); break;
        case Qt.Key_U: utc = !utc; break;
        case Qt.Key_N: break; // opens a new incident on the board only
        case Qt.Key_P:
        case Qt.Key_R:
        case Qt.Key_M:
        case Qt.Key_S: acts.actOnKey(event.key, [incident.incidentId]); break;
        default: return;
        }
        event.accepted = true;
    }

    FocusKeeper { place: root }
    EmptyState {
        anchors.fill: parent
        visible: !root.incident.exists
        headline: qsTr("This incident is not in the log yet")
        explanation: root.session.access.inPast ? qsTr("At the moment that you look at it had not been opened.") : ""
        actionLabel: qsTr("Back to the board")
        onActionTriggered: root.closeWanted()
    }
    ColumnLayout {
        anchors.fill: parent
        visible: root.incident.exists
        spacing: Theme.gapSmall

        PageHeader {
            id: head
            Layout.fillWidth: true
            session: root.session
            incident: root.incident
            utc: root.utc
            refusal: root.refusal
            messageRefusal: root.messageRefusal
            onCloseWanted: root.closeWanted()
            onDraftWanted: incidentId => root.draftWanted(incidentId)
            onIncidentWanted: incidentId => root.incidentWanted(incidentId)
            onMergeWanted: acts.askMerge([root.incident.incidentId])
            onSplitWanted: acts.askSplit(root.incident.incidentId)
        }
        NoticeLine {
            Layout.fillWidth: true
            // The past is told of at both edges of the window already.
            visible: root.refusal.length > 0 && !root.session.access.inPast
            closable: false
            tone: NoticeLine.Caution
            text: root.refusal
            actionLabel: root.incident.mergedInto.length > 0 ? qsTr("Go there") : ""
            onActionTriggered: root.incidentWanted(root.incident.mergedInto)
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gapSmall

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                spacing: Theme.gapSmall

                SectionTabs {
                    id: tabs
                    objectName: "incidentSections"
                    Layout.fillWidth: true
                    label: qsTr("Sections of the incident")
                    sections: root.sections
                    currentIndex: root.section
                    onActivated: index => root.section = index
                }
                StackLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    currentIndex: root.section

                    InvestigationSection {
                        id: investigation
                        session: root.session
                        incident: root.incident
                        utc: root.utc
                        refusal: root.refusal
                        onTakeBackWanted: (version, text) => root.takeBack(version, text)
                    }
                    OutageSection {
                        id: outages
                        session: root.session
                        incident: root.incident
                        utc: root.utc
                        refusal: root.refusal
                        onTakeBackWanted: (version, text) => root.takeBack(version, text)
                    }
                    AlertsSection {
                        id: alerts
                        session: root.session
                        incident: root.incident
                        utc: root.utc
                        refusal: root.refusal
                        onAlertWanted: alertId => root.alertWanted(alertId)
                        onSplitWanted: acts.askSplit(root.incident.incidentId)
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
                        onTakeBackWanted: (version, text) => root.takeBack(version, text)
                    }
                    Item {
                        id: narrowPlace
                    }
                }
            }
            Panel {
                id: widePlace
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                visible: root.wide
                title: qsTr("Timeline")
                count: root.incident.timeline.count === root.incident.timeline.unfilteredCount ? String(root.incident.timeline.count)
                    : qsTr("%1 of %2").arg(root.incident.timeline.count).arg(root.incident.timeline.unfilteredCount)
                tools: [
                    KeyHint {
                        keys: "6"
                    }
                ]

                Item {
                    id: wideInner
                    anchors.fill: parent
                }
            }
        }
    }
    // In one of the two places, so that it is there once.
    FocusScope {
        parent: root.wide ? wideInner : narrowPlace
        anchors.fill: parent

        ColumnLayout {
            anchors.fill: parent
            spacing: Theme.gapTiny

            NoteComposer {
                id: composer
                Layout.fillWidth: true
                // Why nothing can be written is said above already.
                visible: root.noteRefusal.length === 0
                Layout.leftMargin: Theme.gapSmall
                Layout.rightMargin: Theme.gapSmall
                session: root.session
                incident: root.incident
                refusal: root.noteRefusal
                onLeaveWanted: timeline.takeFocus()
            }
            TimelineColumn {
                id: timeline
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                session: root.session
                incident: root.incident
                utc: root.utc
                refusal: root.refusal
                onUtcWanted: utc => root.utc = utc
                onTakeBackWanted: (version, text) => root.takeBack(version, text)
                onNoteCorrectionWanted: (noteId, text, mark) => {
                    correcting.noteId = noteId;
                    correcting.mark = mark;
                    correcting.ask(text);
                }
                onPictureWanted: pictureId => large.show(pictureId)
                onAlertWanted: alertId => root.alertWanted(alertId)
            }
        }
    }
    // What can be done on the board, too, with its keys.
    IncidentActs {
        id: acts
        anchors.fill: parent
        session: root.session
        onMerged: into => root.incidentWanted(into)
    }
    TextDialog {
        id: taking

        property int version

        title: qsTr("Take this back?")
        acceptLabel: qsTr("Take it back")
        acceptKind: ActionButton.Danger
        explanation: qsTr("Nothing is erased: it stays in the timeline, struck out, and counts nowhere. A reason helps those who read it later.")
        label: qsTr("Reason")
        placeholder: qsTr("entered for the wrong incident")
        mayBeEmpty: true
        lines: 2
        onGiven: text => root.session.actions.takeBack(root.incident.incidentId, version, text)
    }
    TextDialog {
        id: correcting

        property string noteId
        property int mark

        title: qsTr("Correct the note")
        acceptLabel: qsTr("Record it")
        label: qsTr("Note")
        lines: 6
        onGiven: text => root.session.actions.correctNote(root.incident.incidentId, noteId, text, mark)
    }
    PictureDialog {
        id: large
        incident: root.incident
    }
}
