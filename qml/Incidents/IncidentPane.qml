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
    // Of IncidentTabs.
    property int section: 0
    readonly property int timelineSection: 5
    readonly property string refusal: incident.mergedInto.length > 0 ? qsTr("It was merged into another incident; go on there.") : Wording.whyNotWork(session.access)
    readonly property string noteRefusal: Wording.whyNotWork(session.access)
    readonly property string messageRefusal: Wording.whyNotWrite(session.access)
    // Others see that something here is being changed.
    readonly property string editing: head.editing.length > 0 ? head.editing : sectionStack.editing.length > 0 ? sectionStack.editing
        : timeline.noteBegun ? "note" : ""
    onEditingChanged: session.presence.edit(editing)
    signal closeWanted()
    signal alertWanted(alertId: string)
    signal draftWanted(incidentId: string)
    signal incidentWanted(incidentId: string)

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
        if (section === timelineSection)
            timeline.takeFocus();
        else
            sectionStack.takeFocus();
    }
    function addHere(): void {
        if (section < 3 && refusal.length > 0) {
            session.refuse(refusal);
            return;
        }
        if (section === timelineSection)
            writeNote();
        else
            sectionStack.add();
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
        timeline.write();
    }
    // What the palette asks for by name; most of it has a key here, too.
    function act(name: string): void {
        if (name !== "show" && name !== "note" && refusal.length > 0) {
            session.refuse(refusal);
            return;
        }
        if (name.startsWith("lane")) {
            head.moveTo(Number(name.slice(4)));
            return;
        }
        switch (name) {
        case "note": writeNote(); break;
        case "hypothesis": section = 0; sectionStack.raise(); break;
        case "action": section = 0; sectionStack.act(); break;
        case "outage": section = 1; sectionStack.add(); break;
        case "alerts": section = 2; sectionStack.add(); break;
        case "prevention": section = 4; sectionStack.plan(); break;
        case "title": head.rename(); break;
        case "summary": head.summarise(); break;
        case "components": head.affect(); break;
        case "priority": acts.actOnKey(Qt.Key_P, [incident.incidentId]); break;
        case "role": acts.actOnKey(Qt.Key_R, [incident.incidentId]); break;
        case "merge": acts.actOnKey(Qt.Key_M, [incident.incidentId]); break;
        case "split": acts.actOnKey(Qt.Key_S, [incident.incidentId]); break;
        }
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
        case Qt.Key_F2: act("title"); break;
        case Qt.Key_A: if (refusal.length > 0) session.refuse(refusal); else if (head.acknowledgeable) head.takeOn(); break;
        case Qt.Key_H: act("hypothesis"); break;
        case Qt.Key_T: act("action"); break;
        case Qt.Key_O: act("outage"); break;
        case Qt.Key_V: act("prevention"); break;
        case Qt.Key_C: if (messageRefusal.length === 0) draftWanted(incident.incidentId); else session.refuse(messageRefusal); break;
        case Qt.Key_W: act("note"); break;
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
            objectName: "sectionPlace"
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gapSmall

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 3
                spacing: Theme.gapSmall

                IncidentTabs {
                    objectName: "incidentSections"
                    Layout.fillWidth: true
                    incident: root.incident
                    wide: root.wide
                    currentIndex: root.section
                    onActivated: index => root.section = index
                }
                SectionStack {
                    id: sectionStack
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    currentIndex: root.section
                    session: root.session
                    incident: root.incident
                    utc: root.utc
                    refusal: root.refusal
                    messageRefusal: root.messageRefusal
                    onTakeBackWanted: (version, text) => taking.takeBack(version, text)
                    onAlertWanted: alertId => root.alertWanted(alertId)
                    onDraftWanted: incidentId => root.draftWanted(incidentId)
                    onSplitWanted: acts.askSplit(root.incident.incidentId)

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
                count: root.incident.timeline.entryCount === root.incident.timeline.unfilteredCount ? String(root.incident.timeline.entryCount)
                    : qsTr("%1 of %2").arg(root.incident.timeline.entryCount).arg(root.incident.timeline.unfilteredCount)
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
    TimelinePlace {
        id: timeline
        parent: root.wide ? wideInner : narrowPlace
        anchors.fill: parent
        session: root.session
        incident: root.incident
        utc: root.utc
        refusal: root.refusal
        noteRefusal: root.noteRefusal
        onUtcWanted: utc => root.utc = utc
        onTakeBackWanted: (version, text) => taking.takeBack(version, text)
        onAlertWanted: alertId => root.alertWanted(alertId)
    }
    // What can be done on the board, too, with its keys.
    IncidentActs {
        id: acts
        anchors.fill: parent
        session: root.session
        onMerged: into => root.incidentWanted(into)
    }
    TakeBackDialog {
        id: taking
        session: root.session
        incident: root.incident
    }
}
