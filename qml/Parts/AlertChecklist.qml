// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls

// Alerts of which some are marked, with Space or by a click, or all that are found with Ctrl+A.
FocusScope {
    id: root

    // [{alertId, name, service, detail}]
    property var alerts: []
    property int most: 7
    property var taken: ({})
    property string words
    readonly property var found: matching(alerts, words)
    readonly property list<string> takenIds: Array.from(alerts).filter(alert => taken[alert.alertId] === true).map(alert => alert.alertId)
    readonly property bool searchable: alerts.length > most
    signal toggled()

    function begin(alerts: var): void {
        root.alerts = alerts;
        taken = {};
        filter.text = "";
        list.currentIndex = 0;
        (searchable ? filter : list).forceActiveFocus(Qt.TabFocusReason);
    }
    function matching(alerts: var, text: string): var {
        const wanted = text.toLocaleLowerCase().split(" ").filter(word => word.length > 0);
        return Array.from(alerts).filter(one => {
            const line = String(one.name + " " + one.service + " " + one.detail).toLocaleLowerCase();
            return wanted.every(word => line.indexOf(word) >= 0);
        });
    }
    function toggle(row: int): void {
        const id = found[row]?.alertId;
        if (!id)
            return;
        const now = Object.assign({}, taken);
        now[id] = now[id] !== true;
        taken = now;
        toggled();
    }
    // All that are found; once more: none of them.
    function toggleFound(): void {
        const on = found.some(alert => taken[alert.alertId] !== true);
        const now = Object.assign({}, taken);
        for (const alert of found)
            now[alert.alertId] = on;
        taken = now;
        toggled();
    }
    function step(by: int): void {
        list.currentIndex = Math.max(0, Math.min(found.length - 1, list.currentIndex + by));
    }

    implicitWidth: column.implicitWidth
    implicitHeight: column.implicitHeight
    Keys.onUpPressed: root.step(-1)
    Keys.onDownPressed: {
        if (filter.activeFocus)
            list.forceActiveFocus(Qt.TabFocusReason);
        else
            root.step(1);
    }

    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.gapSmall

        SearchField {
            id: filter
            objectName: "alertFilter"
            Layout.fillWidth: true
            visible: root.searchable
            label: qsTr("Find an alert")
            placeholder: qsTr("Name, service or message")
            onTextChanged: {
                root.words = text;
                list.currentIndex = 0;
            }
        }
        ListView {
            id: list
            objectName: "alertChecklist"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(1, Math.min(root.alerts.length, root.most)) * Theme.row
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            model: root.found
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Alerts")
            Keys.onPressed: event => {
                const all = event.key === Qt.Key_A && event.modifiers === Qt.ControlModifier;
                if (all)
                    root.toggleFound();
                else if (event.key === Qt.Key_Space)
                    root.toggle(currentIndex);
                else
                    return;
                event.accepted = true;
            }
            delegate: Rectangle {
                id: line

                required property int index
                required property var modelData
                readonly property bool chosen: root.taken[modelData.alertId] === true

                width: ListView.view.width
                height: Theme.row
                radius: Theme.radius
                color: chosen ? Theme.selected : hover.hovered ? Theme.raised : "transparent"
                Accessible.role: Accessible.CheckBox
                Accessible.name: line.modelData.name
                Accessible.checked: line.chosen
                Accessible.onPressAction: root.toggle(line.index)

                Rectangle {
                    x: Theme.gapSmall
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.iconBody
                    height: Theme.iconBody
                    radius: Math.round(Theme.radius * 0.75)
                    color: line.chosen ? Theme.primary : Theme.sunken
                    border.width: Theme.hairline
                    border.color: line.chosen ? Theme.primary : Theme.edge
                    Icon {
                        anchors.centerIn: parent
                        visible: line.chosen
                        name: "resolved"
                        size: Theme.iconSmall
                        color: Theme.primaryInk
                    }
                }
                PlainLabel {
                    x: Theme.gapSmall * 2 + Theme.iconBody
                    width: parent.width * 0.5 - x - Theme.gapSmall
                    height: parent.height
                    text: line.modelData.name
                    color: Theme.ink
                }
                PlainLabel {
                    x: parent.width * 0.5
                    width: parent.width * 0.5 - Theme.gap
                    height: parent.height
                    text: [line.modelData.service, line.modelData.detail].filter(part => part.length > 0).join(" · ")
                    color: Theme.dim
                }
                FocusRing { shown: list.activeFocus && list.currentIndex === line.index }
                HoverHandler { id: hover }
                TapHandler {
                    onTapped: {
                        list.currentIndex = line.index;
                        root.toggle(line.index);
                    }
                }
            }
            ScrollMark { target: list }
        }
    }
}
