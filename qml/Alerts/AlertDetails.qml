// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Everything about one alert, kept up to date while it is shown.
Panel {
    id: root

    required property Session session
    property string alertId
    // See AlertListModel::details().
    property var alert: ({})
    readonly property bool known: alert.name !== undefined
    signal incidentWanted(incidentId: string)
    // A list of alert ids; a signal of Qt 6.4 takes no list<string>.
    signal openingWanted(alertIds: var)
    signal linkingWanted(alertIds: var)
    signal acknowledgingWanted(alertIds: var)
    signal silencingWanted(alertIds: var)
    // See AlertHandling::acknowledgement().
    property var taken: ({})

    function read(): void {
        root.alert = alertId.length > 0 ? session.alerts.details(alertId) : ({});
        root.taken = alertId.length > 0 ? session.handling.acknowledgement(alertId) : ({});
    }

    title: qsTr("Details")
    showing: known ? Panel.Content : Panel.Empty
    headline: alertId.length > 0 ? qsTr("This alert is not known any more") : qsTr("No alert is chosen")
    explanation: alertId.length > 0 ? "" : qsTr("Arrow keys choose one, Space marks several, O opens an incident from them.")
    onAlertIdChanged: read()
    Keys.onPressed: event => {
        if (event.modifiers !== Qt.NoModifier || !root.known)
            return;
        switch (event.key) {
        case Qt.Key_O: root.openingWanted([root.alertId]); break;
        case Qt.Key_L: root.linkingWanted([root.alertId]); break;
        case Qt.Key_A: root.acknowledgingWanted([root.alertId]); break;
        case Qt.Key_S: root.silencingWanted([root.alertId]); break;
        default: return;
        }
        event.accepted = true;
    }

    // A list that changes with every frame is read anew four times a second.
    Timer {
        id: pause
        interval: 250
        onTriggered: root.read()
    }
    Connections {
        target: root.session.alerts
        enabled: root.visible
        function onReordered(): void {
            if (!pause.running)
                pause.start();
        }
        function onDataChanged(): void {
            if (!pause.running)
                pause.start();
        }
    }
    Flickable {
        id: flick
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.bottomMargin: Theme.gapSmall
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: column.height
        activeFocusOnTab: true
        focus: true
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Details of the alert")
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.row)
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.row))

        Column {
            id: column
            width: flick.width - Theme.gapLarge
            spacing: Theme.gap

            Heading {
                width: parent.width
                level: 1
                text: root.alert.name ?? ""
                color: Theme.dataInk
                wrapMode: Text.Wrap
                maximumLineCount: 3
            }
            Row {
                spacing: Theme.gap
                SeverityMark { level: root.alert.severity ?? SeverityMark.Unknown }
                StateMark { kind: Wording.alertStateKind(root.alert.state ?? 0, root.alert.flapping ?? false) }
                PlainLabel {
                    text: root.known ? qsTr("for %1").arg(Wording.span((root.alert.endsAt > 0 ? root.alert.endsAt : root.session.nowMs) - root.alert.startsAt)) : ""
                    color: Theme.dim
                }
            }
            PlainLabel {
                width: parent.width
                visible: text.length > 0
                text: root.alert.summary ?? ""
                font.pixelSize: Theme.textLarge
                wrapMode: Text.Wrap
                maximumLineCount: 8
            }
            PlainLabel {
                width: parent.width
                visible: text.length > 0
                text: root.alert.description ?? ""
                wrapMode: Text.Wrap
                maximumLineCount: 40
            }
            Flow {
                width: parent.width
                spacing: Theme.gapSmall

                ActionButton {
                    label: qsTr("Open incident")
                    iconName: "plus"
                    kind: ActionButton.Primary
                    keys: "O"
                    enabled: root.session.access.mayWork
                    hint: Wording.whyNotWork(root.session.access)
                    onClicked: root.openingWanted([root.alertId])
                }
                ActionButton {
                    visible: root.session.openIncidents.count > 0
                    label: qsTr("To an incident …")
                    keys: "L"
                    enabled: root.session.access.mayWork
                    hint: Wording.whyNotWork(root.session.access)
                    onClicked: root.linkingWanted([root.alertId])
                }
                ActionButton {
                    visible: root.alert.state !== Facts.Resolved
                    label: root.taken.by !== undefined ? qsTr("Give back") : qsTr("Acknowledge")
                    iconName: "acknowledged"
                    keys: "A"
                    enabled: root.session.access.mayWork
                    hint: Wording.whyNotWork(root.session.access)
                    onClicked: root.acknowledgingWanted([root.alertId])
                }
                ActionButton {
                    visible: root.alert.state !== Facts.Resolved
                    label: qsTr("Silence …")
                    iconName: "silenced"
                    keys: "S"
                    enabled: root.session.access.mayWork
                    hint: Wording.whyNotWork(root.session.access)
                    onClicked: root.silencingWanted([root.alertId])
                }
                Repeater {
                    model: root.alert.incidents ?? []
                    delegate: ActionButton {
                        id: way
                        required property string modelData
                        label: qsTr("Show its incident")
                        iconName: "incidents"
                        onClicked: root.incidentWanted(way.modelData)
                    }
                }
                Repeater {
                    model: root.alert.links ?? []
                    delegate: ActionButton {
                        id: link
                        required property var modelData
                        label: modelData.title
                        hint: modelData.url
                        iconName: "external"
                        onClicked: root.session.openLink(link.modelData.url)
                    }
                }
            }
            FactList {
                width: parent.width
                facts: root.known ? [
                    { name: qsTr("Service"), value: root.alert.service || "–" },
                    { name: qsTr("Since"), value: Wording.moment(root.alert.startsAt, root.session.nowMs) },
                    { name: qsTr("Source"), value: root.alert.source || "–" }
                ] : []
            }
            NoticeLine {
                width: column.width
                visible: root.taken.by !== undefined
                closable: false
                text: qsTr("%1 has it since %2").arg(root.taken.by ?? "").arg(Wording.moment(root.taken.at ?? 0, root.session.nowMs))
                detail: root.taken.comment ?? ""
            }
            Repeater {
                model: root.alert.silences ?? []
                delegate: NoticeLine {
                    required property var modelData
                    width: column.width
                    closable: false
                    text: qsTr("Silenced by %1").arg(modelData.by) + (modelData.until > 0 ? ", " + qsTr("until %1").arg(Wording.moment(modelData.until, root.session.nowMs)) : "")
                    detail: modelData.comment
                }
            }
            Heading {
                visible: (root.alert.labels ?? []).length > 0
                level: 3
                text: qsTr("Labels")
            }
            FactList {
                width: parent.width
                facts: root.alert.labels ?? []
            }
            Heading {
                visible: (root.alert.annotations ?? []).length > 0
                level: 3
                text: qsTr("Annotations")
            }
            FactList {
                width: parent.width
                facts: root.alert.annotations ?? []
            }
        }
    }
    FocusRing {
        shown: flick.activeFocus
    }
    ScrollMark { target: flick }
}
