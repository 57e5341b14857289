// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// What did not work, for whom and how long: as a chart against the lanes, and as a list to work in.
FocusScope {
    id: root

    required property Session session
    required property IncidentDetails incident
    property bool utc: false
    property string refusal
    readonly property bool changeable: refusal.length === 0
    readonly property string editing: dialog.opened ? "outage:" + dialog.outageId : ""
    // The affected components of which no outage goes on yet.
    readonly property var missing: Array.from(incident.components).filter(one => incident.outages.openCount >= 0 && !incident.outages.isOpen(one.id))
    signal takeBackWanted(version: int, text: string)

    function takeFocus(): void {
        if (list.count > 0)
            list.take(openRow());
        else
            root.forceActiveFocus(Qt.TabFocusReason);
    }
    function add(): void {
        if (changeable)
            dialog.record(missing[0]?.id ?? "", missing.length > 1);
    }
    // What goes on is what there is to do something about.
    function openRow(): int {
        if (rowAt(list.currentIndex)?.open)
            return list.currentIndex;
        for (let row = 0; row < list.count; ++row)
            if (rowAt(row)?.open)
                return row;
        return list.currentIndex;
    }
    function rowAt(row: int): OutageRow {
        return list.itemAtIndex(row) as OutageRow;
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gapSmall

        SectionHead {
            Layout.fillWidth: true
            title: qsTr("Outages")
            detail: root.incident.outages.openCount > 0 ? qsTr("%Ln still going on", "outages", root.incident.outages.openCount) : ""
            addLabel: qsTr("Outage")
            addKeys: "O"
            refusal: root.refusal
            onAddWanted: root.add()
        }
        Flickable {
            id: chartArea
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(chart.implicitHeight, root.height * 0.55)
            visible: root.incident.outageChart.count > 0
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            contentHeight: chart.implicitHeight

            OutageChart {
                id: chart
                width: chartArea.width - Theme.gap
                height: implicitHeight
                chart: root.incident.outageChart
                now: root.session.nowMs
                utc: root.utc
                currentOutage: list.activeFocus && root.rowAt(list.currentIndex) ? root.rowAt(list.currentIndex).outageId : ""
                onPicked: outageId => {
                    for (let row = 0; row < list.count; ++row) {
                        list.center(row);
                        if (root.rowAt(row)?.outageId === outageId) {
                            list.take(row);
                            return;
                        }
                    }
                }
            }
            ScrollMark {
                parent: chartArea
                target: chartArea
            }
        }
        RecordList {
            id: list
            objectName: "outageList"
            place: root
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            visible: count > 0
            label: qsTr("Outages")
            model: root.incident.outages
            delegate: OutageRow {
                width: ListView.view.width
                now: root.session.nowMs
                utc: root.utc
                changeable: root.changeable
                current: ListView.isCurrentItem
                listFocused: list.activeFocus
                onPicked: list.take(index)
                onOpened: list.openWanted(index)
                onTurnWanted: dialog.turn(outageId, componentName)
                onEndWanted: dialog.finish(outageId, componentName)
            }
            onOpenWanted: row => {
                const item = root.rowAt(row);
                if (item && item.open && item.mine && root.changeable)
                    dialog.finish(item.outageId, item.componentName);
                else
                    correctionWanted(row);
            }
            onCorrectionWanted: row => {
                const item = root.rowAt(row);
                if (item && item.mine && !item.withdrawn && root.changeable)
                    dialog.correct(item.outageId, item.componentName);
            }
            onTakeBackWanted: row => {
                const item = root.rowAt(row);
                if (item && item.mine && !item.withdrawn && root.changeable)
                    root.takeBackWanted(item.recorded, item.word);
            }
            Keys.onPressed: event => {
                const item = root.rowAt(list.currentIndex);
                if (event.key !== Qt.Key_D || event.modifiers !== Qt.NoModifier || !item || !item.open || !item.mine || !root.changeable)
                    return;
                event.accepted = true;
                dialog.turn(item.outageId, item.componentName);
            }
            ScrollMark {
                parent: list
                target: list
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: list.count === 0
            iconName: "bolt"
            headline: qsTr("No outage is recorded")
            explanation: qsTr("What did not work, since when, and for whom? O enters it, also afterwards: “was already down at 11:40”. The chart then shows it against the lanes, and adds it up.")
        }
    }
    OutageDialog {
        id: dialog
        session: root.session
        incident: root.incident
        onRecorded: list.await()
    }
}
