// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// One open incident to choose: words of its title find it, arrows go through what is found.
FocusScope {
    id: root

    required property Session session
    // Only these can be chosen; empty: all that are open.
    property list<string> among
    property list<string> without
    property bool searchable: true
    // Begins with the most urgent one; otherwise only with one that is the only one.
    property bool preselects: true
    property string chosen
    property var candidates: []

    function begin(): void {
        chosen = "";
        filter.text = "";
        search();
        (searchable ? filter : list).forceActiveFocus();
    }
    function search(): void {
        const words = filter.text.toLocaleLowerCase().split(" ").filter(word => word.length > 0);
        const open = session.openIncidents;
        const found = [];
        for (let row = 0; row < open.count; ++row) {
            const id = open.idAt(row);
            if ((among.length > 0 && among.indexOf(id) < 0) || without.indexOf(id) >= 0)
                continue;
            const at = open.index(row, 0);
            const title = open.data(at, IncidentListModel.TitleRole);
            if (words.every(word => String(title).toLocaleLowerCase().indexOf(word) >= 0))
                found.push({ id: id, title: title, priority: open.data(at, IncidentListModel.PriorityRole),
                    lane: open.data(at, IncidentListModel.LaneRole), alerts: open.data(at, IncidentListModel.AlertCountRole) });
        }
        candidates = found;
        if (found.some(one => one.id === chosen))
            return;
        list.currentIndex = -1;
        chosen = "";
        if (preselects || found.length === 1)
            choose(0);
    }
    function choose(row: int): void {
        list.currentIndex = Math.max(0, Math.min(candidates.length - 1, row));
        chosen = candidates[list.currentIndex]?.id ?? "";
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    Keys.onUpPressed: root.choose(list.currentIndex - 1)
    Keys.onDownPressed: root.choose(list.currentIndex + 1)

    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.gapSmall

        SearchField {
            id: filter
            objectName: "incidentFilter"
            Layout.fillWidth: true
            visible: root.searchable
            label: qsTr("Find an incident")
            placeholder: qsTr("Words of its title")
            onTextChanged: root.search()
        }
        ListView {
            id: list
            objectName: "incidentChoice"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(Math.max(1, count) * Theme.row, Theme.row * 8)
            clip: true
            activeFocusOnTab: !root.searchable
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: root.candidates
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Incidents")
            delegate: Rectangle {
                id: line

                required property int index
                required property var modelData
                readonly property bool chosen: root.chosen === modelData.id

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
                    width: place.x - x - Theme.gapSmall
                    height: parent.height
                    text: line.modelData.title
                    color: Theme.ink
                    horizontalAlignment: Text.AlignLeft
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
                FocusRing { shown: list.activeFocus && line.chosen }
                HoverHandler { id: hover }
                TapHandler { onTapped: root.choose(line.index) }
            }
            ScrollMark { target: list }
        }
        PlainLabel {
            Layout.fillWidth: true
            visible: root.candidates.length === 0
            text: filter.text.length > 0 ? qsTr("No open incident has these words in its title.") : qsTr("No other incident is open.")
            color: Theme.dim
        }
    }
}
