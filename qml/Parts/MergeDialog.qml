// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// In which incident others go on: one of those that were marked, or any other open one.
ModalDialog {
    id: root

    required property Session session
    property list<string> incidentIds
    property string into
    property var candidates: []
    readonly property list<string> ending: Array.from(incidentIds).filter(id => id !== into)

    function ask(incidentIds: list<string>): void {
        root.incidentIds = incidentIds;
        root.into = "";
        filter.text = "";
        search();
        if (incidentIds.length > 1 && candidates.length > 0)
            into = candidates[0].id;
        open();
        filter.forceActiveFocus();
    }
    // Several: one of them goes on. One alone: it ends, and any other goes on.
    function search(): void {
        const words = filter.text.toLocaleLowerCase().split(" ").filter(word => word.length > 0);
        const open = session.openIncidents;
        const found = [];
        for (let row = 0; row < open.count; ++row) {
            const id = open.idAt(row);
            if ((incidentIds.length > 1) !== (incidentIds.indexOf(id) >= 0))
                continue;
            const at = open.index(row, 0);
            const title = open.data(at, IncidentListModel.TitleRole);
            if (words.every(word => String(title).toLocaleLowerCase().indexOf(word) >= 0))
                found.push({ id: id, title: title, priority: open.data(at, IncidentListModel.PriorityRole),
                    lane: open.data(at, IncidentListModel.LaneRole), alerts: open.data(at, IncidentListModel.AlertCountRole) });
        }
        candidates = found;
        if (found.every(one => one.id !== into))
            into = found.length === 1 ? found[0].id : "";
    }
    function choose(row: int): void {
        list.currentIndex = Math.max(0, Math.min(candidates.length - 1, row));
        into = candidates[list.currentIndex]?.id ?? "";
    }

    width: Math.min(Theme.px(640), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(640))
    title: incidentIds.length > 1 ? qsTr("In which of these %Ln incident(s) does it go on?", "", incidentIds.length)
        : qsTr("In which incident does “%1” go on?").arg(session.board.titleOf(incidentIds[0] ?? ""))
    acceptLabel: qsTr("Merge")
    acceptEnabled: into.length > 0 && ending.length > 0
    onAccepted: root.session.board.merge(incidentIds, into, qsTr("Merge into “%1”").arg(session.board.titleOf(into)))

    SearchField {
        id: filter
        objectName: "mergeFilter"
        Layout.fillWidth: true
        visible: root.incidentIds.length === 1
        label: qsTr("Find an incident")
        placeholder: qsTr("Words of its title")
        onTextChanged: root.search()
        Keys.onDownPressed: root.choose(root.into.length > 0 ? list.currentIndex + 1 : 0)
        Keys.onUpPressed: root.choose(list.currentIndex - 1)
        onAccepted: if (root.acceptEnabled) root.accept()
    }
    ListView {
        id: list
        objectName: "mergeList"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(Math.max(1, count) * Theme.row, Theme.row * 8)
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.candidates
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Incidents")
        Keys.onDownPressed: root.choose(currentIndex + 1)
        Keys.onUpPressed: root.choose(currentIndex - 1)
        Keys.onSpacePressed: root.choose(currentIndex)
        delegate: Rectangle {
            id: line

            required property int index
            required property var modelData
            readonly property bool chosen: root.into === modelData.id

            width: ListView.view.width
            height: Theme.row
            radius: Theme.radius
            color: chosen ? Theme.selected : hover.hovered ? Theme.raised : "transparent"
            Accessible.role: Accessible.RadioButton
            Accessible.name: line.modelData.title
            Accessible.checked: line.chosen
            Accessible.onPressAction: root.choose(line.index)

            Icon {
                x: Theme.gapSmall
                height: parent.height
                visible: line.chosen
                name: "resolved"
                size: Theme.iconSmall
            }
            Badge {
                id: priority
                x: Theme.gapSmall * 2 + Theme.iconSmall
                anchors.verticalCenter: parent.verticalCenter
                text: Wording.priority(line.modelData.priority)
            }
            PlainLabel {
                x: priority.x + priority.width + Theme.gapSmall
                width: parent.width - x - place.width - 2 * Theme.gapSmall
                height: parent.height
                text: line.modelData.title
                color: Theme.ink
            }
            PlainLabel {
                id: place
                anchors.right: parent.right
                anchors.rightMargin: Theme.gapSmall
                height: parent.height
                text: Wording.lane(line.modelData.lane) + ", " + qsTr("%Ln alert(s)", "", line.modelData.alerts)
                color: Theme.dim
                font.pixelSize: Theme.textSmall
            }
            FocusRing { shown: list.activeFocus && list.currentIndex === line.index }
            HoverHandler { id: hover }
            TapHandler { onTapped: root.choose(line.index) }
        }
        ScrollMark { target: list }
    }
    PlainLabel {
        Layout.fillWidth: true
        visible: root.candidates.length === 0
        text: qsTr("No other incident is open.")
        color: Theme.dim
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
