// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// The alerts with their filter, and what is said instead when there are none: that nothing fires is only said while the
// picture can be believed.
Panel {
    id: root

    required property Session session
    readonly property AlertListModel alerts: session.alerts
    readonly property PictureModel picture: session.picture
    readonly property bool known: Wording.isKnown(picture)
    readonly property bool nothing: alerts.count === 0
    readonly property bool inPast: session.timeTravel.active
    // The place Alerts can show resolved ones, too.
    property bool full: false
    readonly property alias currentId: table.currentId
    signal alertWanted(alertId: string)
    // A list of alert ids; a signal of Qt 6.4 takes no list<string>.
    signal openingWanted(alertIds: var)

    function focusList(): void {
        table.forceActiveFocus();
    }
    function makeCurrent(alertId: string): void {
        table.makeCurrent(alertId);
    }
    // What is marked, or else the current one.
    function chosenIds(): list<string> {
        return table.chosenIds();
    }
    function focusFilter(): void {
        filter.forceActiveFocus();
        // What is typed stands in place of the filter before.
        filter.selectAll();
    }
    function link(alertIds: list<string>): void {
        if (!session.access.mayWork)
            session.refuse(Wording.whyNotWork(session.access));
        else if (alertIds.length > 0)
            linking.ask(alertIds);
    }

    title: qsTr("Alerts")
    count: alerts.firingCount > 0 ? qsTr("%Ln firing", "", alerts.firingCount) : ""
    countTone: alerts.criticalCount > 0 ? Badge.Critical : Badge.Strong
    tools: [
        ActionButton {
            visible: root.alerts.selectedCount > 0
            label: qsTr("Open incident from %Ln", "", root.alerts.selectedCount)
            keys: "O"
            kind: ActionButton.Primary
            enabled: root.session.access.mayWork
            hint: Wording.whyNotWork(root.session.access)
            onClicked: root.openingWanted(table.chosenIds())
        },
        ActionButton {
            visible: root.alerts.selectedCount > 0 && root.session.openIncidents.count > 0
            label: qsTr("To an incident …")
            keys: "L"
            enabled: root.session.access.mayWork
            hint: Wording.whyNotWork(root.session.access)
            onClicked: root.link(table.chosenIds())
        },
        CheckField {
            visible: root.full && (root.alerts.selectedCount === 0 || root.width > Theme.px(900))
            label: qsTr("Resolved too")
            checked: root.alerts.showResolved
            onToggled: root.alerts.showResolved = checked
        },
        GroupField {
            id: grouping
            visible: root.full
            alerts: root.alerts
            onDone: table.forceActiveFocus()
        },
        FilterField {
            id: filter
            Layout.preferredWidth: Theme.px(240)
            Layout.fillWidth: true
            Layout.maximumWidth: root.full ? Theme.px(520) : Theme.px(320)
            alerts: root.alerts
            onListWanted: table.forceActiveFocus()
        }
    ]
    showing: !nothing ? Panel.Content : !inPast && picture.state === Facts.PictureStarting ? Panel.Loading : Panel.Empty
    headline: alerts.filterText.length > 0 && alerts.unfilteredCount > 0 ? qsTr("No alert matches the filter")
        : inPast ? qsTr("Nothing fired then")
        : picture.state === Facts.PictureStarting ? qsTr("Reading the log …")
        : !known ? qsTr("Whether anything fires is not known")
        : picture.noSourceYet ? qsTr("No source is connected yet")
        : picture.canBeBelieved ? qsTr("Nothing fires") : qsTr("Whether anything fires is not known")
    explanation: alerts.filterText.length > 0 && alerts.unfilteredCount > 0
        ? qsTr("%Ln alert(s) are hidden by it.", "", alerts.unfilteredCount)
        : inPast ? qsTr("As far as the log knows.")
        : picture.state === Facts.PictureStarting ? ""
        : picture.ageMs < 0 ? qsTr("The log has not answered yet.")
        : !known ? qsTr("The connection to the log is lost. What was firing before may still fire.")
        : picture.noSourceYet && session.alertmanagerHelp.length === 0
        ? qsTr("This window takes no alerts in itself. Ask whoever looks after the shared gateway.")
        : picture.noSourceYet
        ? qsTr("Put these lines into alertmanager.yml and reload Alertmanager; alerts then show here within a second.")
        : picture.canBeBelieved ? qsTr("All sources report, the last %1 ago.").arg(Wording.span(Math.max(0, picture.ageMs)))
        : qsTr("A source does not report. See the state of the picture above.")
    codeLabel: "alertmanager.yml"
    code: alerts.filterText.length === 0 && known && !inPast && picture.noSourceYet ? session.alertmanagerHelp : ""
    actionLabel: alerts.filterText.length > 0 && alerts.unfilteredCount > 0 ? qsTr("Clear the filter") : ""
    onActionTriggered: filter.clear()

    AlertTable {
        id: table
        anchors.fill: parent
        focus: true
        model: root.alerts
        now: root.session.nowMs
        onDetailsWanted: alertId => root.alertWanted(alertId)
        onIncidentWanted: if (chosenIds().length > 0) root.openingWanted(chosenIds())
        onLinkWanted: root.link(chosenIds())
        onGroupingWanted: if (grouping.visible) grouping.ask()
    }
    LinkDialog {
        id: linking
        session: root.session
    }
    FocusKeeper { place: root }
}
