// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// The record of the incident, the newest first: to filter, to search, to jump in, and to take entries back from. The entry
// that is opened shows below everything that it says. The current entry is kept by its id: what arrives moves nothing.
FocusScope {
    id: root

    required property Session session
    required property IncidentDetails incident
    readonly property IncidentTimelineModel entries: incident.timeline
    property bool utc: false
    // Why nothing may be changed; empty: it may.
    property string refusal
    property string currentId
    property bool opened: false
    // The beginning stays in sight while entries arrive, unless somebody has gone further down.
    property bool follows: true
    signal utcWanted(utc: bool)
    signal takeBackWanted(version: int, text: string)
    signal noteCorrectionWanted(noteId: string, text: string, mark: int)
    signal pictureWanted(pictureId: string)
    signal alertWanted(alertId: string)

    function takeFocus(): void {
        list.take(Math.max(0, entries.rowOf(currentId)));
    }
    function search(): void {
        searchField.forceActiveFocus();
        searchField.selectAll();
    }
    function askWhere(): void {
        jumping.ask();
    }
    function go(at: real): void {
        const row = entries.rowAt(at);
        if (row < 0)
            return;
        list.take(row);
        list.center(row);
    }
    // A run of alerts is unfolded where it stands; an entry tells the rest below.
    function openRow(row: int): void {
        list.currentIndex = row;
        if (entries.toggleRun(entries.idAt(row))) {
            opened = false;
            return;
        }
        currentId = entries.idAt(row);
        opened = true;
    }
    function restore(): void {
        const row = list.activeFocus || opened ? entries.rowOf(currentId) : 0;
        if (row >= 0 && row !== list.currentIndex)
            list.currentIndex = row;
        if (follows)
            list.positionViewAtBeginning();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gapTiny

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gapSmall
            Layout.rightMargin: Theme.gapSmall
            spacing: Theme.gapTiny

            SearchField {
                id: searchField
                objectName: "timelineSearch"
                Layout.fillWidth: true
                label: qsTr("Search the timeline")
                placeholder: qsTr("Search")
                keys: "Ctrl+F"
                onTextChanged: root.entries.search = text
                Keys.onDownPressed: root.takeFocus()
            }
            ChoiceBox {
                Layout.preferredWidth: Theme.px(132)
                label: qsTr("Which entries")
                model: CaseWording.groups
                displayText: CaseWording.groups[root.entries.group]
                currentIndex: root.entries.group
                onActivated: index => root.entries.group = index
            }
            IconButton {
                iconName: "clock"
                label: qsTr("Go to a time")
                keys: "Ctrl+G"
                onClicked: jumping.ask()
            }
            ActionButton {
                kind: ActionButton.Quiet
                label: root.utc ? "UTC" : qsTr("local")
                hint: root.utc ? qsTr("Times are in UTC. Switch to local time with U.") : qsTr("Times are local. Switch to UTC with U.")
                onClicked: root.utcWanted(!root.utc)
            }
        }
        RecordList {
            id: list
            objectName: "timelineList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Theme.row * 2
            focus: true
            label: qsTr("Timeline, %Ln entries", "", root.entries.entryCount)
            model: root.entries
            reuseItems: true
            // Rows are taken from those that went out of sight; one that is made ahead is cancelled by a filter.
            cacheBuffer: 0
            highlightFollowsCurrentItem: activeFocus || root.opened
            onContentYChanged: if (!restorer.running) root.follows = contentY - originY < Theme.px(44)
            delegate: TimelineRow {
                width: ListView.view.width
                now: root.session.nowMs
                utc: root.utc
                current: ListView.isCurrentItem
                listFocused: list.activeFocus
                onPicked: {
                    list.currentIndex = index;
                    list.forceActiveFocus(Qt.MouseFocusReason);
                }
                onOpened: root.openRow(index)
            }
            onCurrentIndexChanged: if (currentIndex >= 0) root.currentId = root.entries.idAt(currentIndex)
            onOpenWanted: row => root.opened ? root.opened = false : root.openRow(row)
            onCorrectionWanted: row => {
                root.openRow(row);
                details.correct();
            }
            onTakeBackWanted: row => {
                root.openRow(row);
                details.takeBack();
            }
            onCountChanged: restorer.restart()
            Keys.onEscapePressed: event => {
                event.accepted = root.opened;
                root.opened = false;
            }

            PlainLabel {
                parent: list
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.gapLarge
                visible: list.count === 0
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: root.entries.unfilteredCount > 0 ? qsTr("No entry fits the filter. %Ln are there.", "", root.entries.unfilteredCount) : qsTr("Nothing has happened yet.")
                color: Theme.dim
            }
            ScrollMark {
                parent: list
                target: list
            }
        }
        EntryDetails {
            id: details
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(implicitHeight, root.height * 0.5)
            visible: root.opened && exists
            session: root.session
            incident: root.incident
            entryId: root.opened ? root.currentId : ""
            utc: root.utc
            refusal: root.refusal
            onCloseWanted: {
                root.opened = false;
                list.forceActiveFocus(Qt.TabFocusReason);
            }
            onTakeBackWanted: (version, text) => root.takeBackWanted(version, text)
            onNoteCorrectionWanted: (noteId, text, mark) => root.noteCorrectionWanted(noteId, text, mark)
            onPictureWanted: pictureId => root.pictureWanted(pictureId)
            onAlertWanted: alertId => root.alertWanted(alertId)
        }
    }
    // A filter for one incident would hide the record of the next.
    Connections {
        target: root.incident
        function onIncidentChanged(): void {
            searchField.clear();
            root.entries.group = CaseFacts.Everything;
            root.opened = false;
            list.currentIndex = 0;
            root.currentId = root.entries.idAt(0);
            root.follows = true;
            restorer.restart();
        }
    }
    // When the rows are where they belong.
    Timer {
        id: restorer
        interval: 0
        onTriggered: root.restore()
    }
    ModalDialog {
        id: jumping

        function ask(): void {
            when.text = "";
            open();
            when.take();
        }

        title: qsTr("Go to which time?")
        acceptLabel: qsTr("Go there")
        acceptEnabled: when.valid
        onAccepted: root.go(when.at)

        TimeField {
            id: when
            Layout.fillWidth: true
            label: qsTr("Time")
            now: root.session.nowMs
            whenEmpty: qsTr("The entry that was the last one at this time. 11:40, yesterday 23:50, 20.11. 09:15, 10:40 UTC, -10 for ten minutes ago.")
        }
    }
}
