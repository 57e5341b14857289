// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The window: the rail, the line above, and the place that is looked at. Whoever makes it gives it the session.
Window {
    id: root

    required property Session session
    // One of situation, alerts, incidents, communication, insight, overview.
    property string page: "situation"
    // Ctrl and plus or minus; a screen of many small pixels begins larger.
    property real zoom: 1
    readonly property real startZoom: width >= 3400 && Screen.devicePixelRatio < 1.5 ? 1.6 : width >= 2500 && Screen.devicePixelRatio < 1.5 ? 1.25 : 1

    width: 1440
    height: 900
    minimumWidth: 1024
    minimumHeight: 640
    visible: true
    color: Theme.ground
    readonly property string programTitle: session.storyTitle.length > 0 ? qsTr("Leitstand, scenario %1").arg(session.storyTitle) : qsTr("Leitstand")
    title: session.timeTravel.active ? qsTr("THE PAST – %1").arg(programTitle) : programTitle
    // The bar of time travel; it stays while the past is seen.
    property bool timeBarOpen: false
    readonly property bool writing: page === "communication"

    function go(page: string): void {
        if (root.page === page)
            places.takeFocus();
        root.page = page;
    }
    function showIncident(incidentId: string): void {
        places.showIncident(incidentId);
    }
    function openTimeTravel(): void {
        if (timeBarOpen && !timeBar.activeFocus) {
            timeBar.takeFocus();
        } else if (timeBarOpen) {
            timeBar.leave();
        } else {
            timeBarOpen = true;
            timeBar.takeFocus();
        }
    }
    function ask(alertIds: list<string>): void {
        if (session.access.mayWork)
            opening.ask(alertIds);
        else
            session.refuse(Wording.whyNotWork(session.access));
    }
    function act(name: string): void {
        switch (name) {
        case "openIncident": ask([]); break;
        case "undo": session.undo(); break;
        case "timeTravel": openTimeTravel(); break;
        case "theme": session.theme = Theme.dark ? "light" : "dark"; break;
        case "language": session.language = session.language === "de" ? "en" : "de"; break;
        case "attention": calling.look(); break;
        case "gatewayHelp": gatewayHelp.open(); break;
        case "rejected": rejected.open(); break;
        case "keys": keyTable.open(); break;
        }
    }

    SystemPalette { id: system }
    Binding {
        target: Theme
        property: "dark"
        value: root.session.theme === "system" ? system.window.hslLightness < 0.5 : root.session.theme !== "light"
    }
    Binding {
        target: Theme
        property: "aged"
        value: root.session.picture.aged && !root.session.timeTravel.active
    }
    Binding {
        target: Theme
        property: "zoom"
        value: root.startZoom * root.zoom
    }
    onActiveChanged: if (session) session.attention.looking = active
    readonly property bool chartsSeen: root.visible && root.visibility !== Window.Minimized && (root.page === "situation" || root.page === "insight")
    onChartsSeenChanged: session.charts.running = chartsSeen
    Component.onCompleted: session.charts.running = chartsSeen

    Connections {
        target: root.session
        function onIncidentArrived(incidentId: string): void {
            places.arrived(incidentId);
        }
    }
    Shortcut { sequence: "Ctrl+1"; onActivated: root.go("situation") }
    Shortcut { sequence: "Ctrl+2"; onActivated: root.go("alerts") }
    Shortcut { sequence: "Ctrl+3"; onActivated: root.go("incidents") }
    Shortcut { sequence: "Ctrl+4"; onActivated: root.go("communication") }
    Shortcut { sequence: "Ctrl+5"; onActivated: root.go("insight") }
    Shortcut { sequence: "Ctrl+6"; onActivated: root.go("overview") }
    Shortcut { sequence: "Ctrl+K"; onActivated: palette.open() }
    Shortcut { sequence: "/"; onActivated: places.focusFilter() }
    Shortcut { sequence: "Ctrl+Z"; onActivated: root.session.undo() }
    Shortcut { sequence: "Ctrl+T"; onActivated: root.openTimeTravel() }
    Shortcut { sequence: "Ctrl+Shift+N"; onActivated: places.writeMostUrgent() }
    Shortcut { sequence: "F4"; onActivated: notices.answer() }
    Shortcut { sequence: "Ctrl+W"; onActivated: notices.putAway() }
    Shortcut { sequence: "F1"; onActivated: keyTable.open() }
    Shortcut { sequence: "F11"; onActivated: root.visibility = root.visibility === Window.FullScreen ? Window.Windowed : Window.FullScreen }
    Shortcut { sequences: ["Ctrl++", "Ctrl+="]; onActivated: root.zoom = Math.min(2, root.zoom + 0.1) }
    Shortcut { sequence: "Ctrl+-"; onActivated: root.zoom = Math.max(0.7, root.zoom - 0.1) }
    Shortcut { sequence: "Ctrl+0"; onActivated: root.zoom = 1 }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rail {
            id: rail
            Layout.fillHeight: true
            Layout.preferredWidth: implicitWidth
            session: root.session
            page: root.page
            onChosen: page => root.go(page)
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            TopLine {
                Layout.fillWidth: true
                Layout.preferredHeight: implicitHeight
                session: root.session
                onPaletteWanted: palette.open()
                onRejectedWanted: rejected.open()
                onGatewayHelpWanted: gatewayHelp.open()
                onKeysWanted: keyTable.open()
                onTimeTravelWanted: root.openTimeTravel()
            }
            PastBanner {
                objectName: "pastBanner"
                Layout.fillWidth: true
                session: root.session
            }
            TimeBar {
                id: timeBar
                Layout.fillWidth: true
                visible: root.timeBarOpen || root.session.timeTravel.active
                session: root.session
                onCloseWanted: {
                    root.timeBarOpen = false;
                    places.takeFocus();
                }
            }
            PictureBanner {
                Layout.fillWidth: true
                session: root.session
            }
            PlaceStack {
                id: places
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                session: root.session
                page: root.page
                onPlaceWanted: page => root.go(page)
                onOpeningWanted: alertIds => root.ask(alertIds)
            }
            PastBanner {
                Layout.fillWidth: true
                session: root.session
                brief: true
            }
        }
    }
    // A frame around everything while the past is seen.
    Rectangle {
        anchors.fill: parent
        visible: root.session.timeTravel.active
        color: "transparent"
        border.width: Theme.px(5)
        border.color: Theme.past
    }
    // Where it covers the end of a list rather than a button: above the line with the state and the next step of a message,
    // and over the lists beside the text.
    NoticeStack {
        id: notices
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.leftMargin: rail.width + Theme.gapLarge
        anchors.bottomMargin: Theme.gapLarge + (root.writing ? Theme.control + Theme.gap : 0)
        most: root.writing ? 2 : 4
        width: Math.min(Theme.px(root.writing ? 340 : 560), root.width * 0.5)
        session: root.session
        writtenIncident: root.writing && !places.answering ? root.session.draft.incidentId : ""
        writtenDraft: root.writing && !places.answering ? root.session.draft.draftId : ""
        onIncidentWanted: incidentId => places.showIncident(incidentId)
        onComparisonWanted: conflictId => comparison.show(conflictId)
        onResultsWanted: results.open()
        onMessageWanted: (incidentId, draftId) => places.writeDraft(incidentId, draftId)
    }
    CommandPalette {
        id: palette
        session: root.session
        workedOn: root.writing ? root.session.draft.incidentId : ""
        amongIncidents: root.writing || root.page === "incidents"
        onPlaceWanted: page => root.go(page)
        onIncidentWanted: incidentId => places.showIncident(incidentId)
        onIncidentActWanted: name => places.actOnIncident(name)
        onAlertWanted: alertId => places.showAlert(alertId)
        onActionWanted: name => root.act(name)
    }
    OpenIncidentDialog {
        id: opening
        session: root.session
    }
    CompareDialog {
        id: comparison
        session: root.session
    }
    ActResultsDialog {
        id: results
        session: root.session
        onIncidentWanted: incidentId => places.showIncident(incidentId)
    }
    RejectedEvents {
        id: rejected
        session: root.session
    }
    GatewayHelp {
        id: gatewayHelp
        session: root.session
    }
    AttentionDialog {
        id: calling
        attention: root.session.attention
    }
    KeyTable { id: keyTable }
}
