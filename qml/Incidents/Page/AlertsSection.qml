// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The alerts that the incident is about, the most urgent first.
FocusScope {
    id: root

    required property Session session
    required property IncidentDetails incident
    property bool utc: false
    property string refusal
    readonly property bool changeable: refusal.length === 0
    signal alertWanted(alertId: string)
    signal splitWanted()

    function takeFocus(): void {
        if (list.count > 0)
            list.take(list.currentIndex);
        else
            root.forceActiveFocus(Qt.TabFocusReason);
    }
    function add(): void {
        if (changeable)
            linking.ask();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gapTiny

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            SectionHead {
                Layout.fillWidth: true
                title: qsTr("Linked alerts")
                detail: list.count > 0 ? qsTr("%1 of %2 fire").arg(root.incident.alerts.firingCount).arg(list.count) : ""
                addLabel: qsTr("Link alerts")
                addKeys: "+"
                refusal: root.refusal
                onAddWanted: root.add()
            }
            ActionButton {
                visible: list.count > 1
                enabled: root.changeable
                iconName: "split"
                label: qsTr("Split off …")
                hint: qsTr("Some of these alerts are about something else: they go on in an incident of their own.")
                onClicked: root.splitWanted()
            }
        }
        RecordList {
            id: list
            objectName: "linkedAlerts"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            visible: count > 0
            reuseItems: true
            label: qsTr("Linked alerts")
            model: root.incident.alerts
            delegate: RecordRow {
                id: line

                required property int index
                required property string alertId
                required property bool known
                required property string name
                required property string service
                required property string summary
                required property int severity
                required property int alertState
                required property real startsAt
                required property real endsAt
                readonly property bool quiet: alertState === Facts.Resolved || !known

                width: ListView.view.width
                height: Theme.row
                word: line.known ? mark.word + ", " + line.name + ", " + line.service + ", " + state.word : qsTr("no longer known")
                detail: line.summary
                current: ListView.isCurrentItem
                listFocused: list.activeFocus
                onPicked: list.take(index)
                onOpened: list.openWanted(index)

                SeverityMark {
                    id: mark
                    x: Theme.gapSmall
                    height: parent.height
                    width: Theme.iconSmall
                    compact: true
                    level: line.severity
                    opacity: line.quiet ? 0.75 : 1
                    Accessible.ignored: true
                }
                PlainLabel {
                    id: since
                    x: mark.x + mark.width + Theme.gapSmall
                    width: Theme.px(64)
                    height: parent.height
                    text: line.startsAt > 0 ? CaseWording.shortTime(line.startsAt, root.utc) + (line.endsAt > 0 ? "–" + CaseWording.shortTime(line.endsAt, root.utc) : "") : ""
                    color: Theme.dim
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Math.round(Theme.textSmall * 0.85)
                }
                PlainLabel {
                    id: nameLabel
                    x: since.x + since.width + Theme.gapSmall
                    width: Math.min(implicitWidth, line.width * 0.34)
                    height: parent.height
                    text: line.known ? line.name : qsTr("no longer known")
                    color: line.quiet ? Theme.dim : Theme.dataInk
                    font.weight: Font.Medium
                }
                PlainLabel {
                    x: nameLabel.x + nameLabel.width + Theme.gapSmall
                    width: state.x - x - Theme.gapSmall
                    height: parent.height
                    text: CaseWording.joined([line.service, line.summary], " · ")
                    color: Theme.dim
                }
                StateMark {
                    id: state
                    anchors.right: buttons.left
                    anchors.rightMargin: Theme.gapSmall
                    height: parent.height
                    kind: line.known ? Wording.alertStateKind(line.alertState, false) : StateMark.Unknown
                    Accessible.ignored: true
                }
                Row {
                    id: buttons
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gapSmall

                    IconButton {
                        focusPolicy: Qt.NoFocus
                        iconName: "arrowRight"
                        label: qsTr("Show this alert")
                        keys: "Enter"
                        enabled: line.known
                        onClicked: root.alertWanted(line.alertId)
                    }
                    IconButton {
                        focusPolicy: Qt.NoFocus
                        iconName: "close"
                        label: qsTr("Take this alert out of the incident")
                        keys: "Del"
                        enabled: root.changeable
                        onClicked: root.session.unlinkAlert(root.incident.incidentId, line.alertId)
                    }
                }
            }
            onOpenWanted: row => {
                const id = root.incident.alerts.fact(row, "alertId") ?? "";
                if (id.length > 0)
                    root.alertWanted(id);
            }
            onTakeBackWanted: row => {
                const id = root.incident.alerts.fact(row, "alertId") ?? "";
                if (id.length > 0 && root.changeable)
                    root.session.unlinkAlert(root.incident.incidentId, id);
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
            iconName: "siren"
            headline: qsTr("No alert is linked")
            explanation: qsTr("+ links alerts that fire; on the page Alerts (Ctrl+2) L does. Linked alerts that fire again while it is watched are a relapse.")
        }
    }
    LinkAlertsDialog {
        id: linking
        session: root.session
        incident: root.incident
    }
}
