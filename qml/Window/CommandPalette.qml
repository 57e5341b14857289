// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// One field that finds places, actions, incidents and alerts, and what can be done with the incident that is looked at, and
// does what is chosen.
PopupPanel {
    id: root

    required property Session session
    readonly property int mostOfAKind: 6
    readonly property int alertsLookedAt: 2000
    property var results: []
    // The incident that is worked on where the palette was called; empty: the one looked at last.
    property string workedOn
    // Its acts come first where nothing is looked for yet.
    property bool amongIncidents: false
    signal placeWanted(page: string)
    signal incidentWanted(incidentId: string)
    signal alertWanted(alertId: string)
    signal actionWanted(name: string)
    signal incidentActWanted(name: string)

    // What can be done without looking for anything.
    readonly property var commands: [
        { kind: "place", id: "situation", icon: "situation", label: qsTr("Situation"), detail: qsTr("Place"), keys: "Ctrl+1" },
        { kind: "place", id: "alerts", icon: "alerts", label: qsTr("Alerts"), detail: qsTr("Place"), keys: "Ctrl+2" },
        { kind: "place", id: "incidents", icon: "incidents", label: qsTr("Incidents"), detail: qsTr("Place"), keys: "Ctrl+3" },
        { kind: "place", id: "communication", icon: "communication", label: qsTr("Communication"), detail: qsTr("Place"), keys: "Ctrl+4" },
        { kind: "place", id: "insight", icon: "insight", label: qsTr("Insight"), detail: qsTr("Place"), keys: "Ctrl+5" },
        { kind: "place", id: "overview", icon: "eye", label: qsTr("Overview for those who follow"), detail: qsTr("Place"), keys: "Ctrl+6" },
        { kind: "action", id: "openIncident", icon: "plus", label: qsTr("Open an incident"), detail: qsTr("Action"), keys: "N" },
        { kind: "action", id: "undo", icon: "undo", label: qsTr("Undo what was done last"), detail: qsTr("Action"), keys: "Ctrl+Z" },
        { kind: "action", id: "timeTravel", icon: "history", label: qsTr("Time travel"), detail: qsTr("Action"), keys: "Ctrl+T" },
        { kind: "action", id: "attention", icon: "siren", label: qsTr("When and how I am called"), detail: qsTr("Action"), keys: "" },
        { kind: "action", id: "theme", icon: "moon", label: qsTr("Switch between light and dark"), detail: qsTr("Action"), keys: "" },
        { kind: "action", id: "language", icon: "globe", label: qsTr("Switch between German and English"), detail: qsTr("Action"), keys: "" },
        { kind: "action", id: "gatewayHelp", icon: "source", label: qsTr("Connect an Alertmanager"), detail: qsTr("Action"), keys: "" },
        { kind: "action", id: "rejected", icon: "rejected", label: qsTr("Show rejected events"), detail: qsTr("Action"), keys: "" },
        { kind: "action", id: "keys", icon: "keyboard", label: qsTr("Show all keys"), detail: qsTr("Action"), keys: "F1" }
    ]

    function matches(text: string, words: var): bool {
        // A method called on a typed text crashes the linter of Qt 6.4.
        const folded = String(text).toLocaleLowerCase();
        return words.every(word => folded.indexOf(word) >= 0);
    }
    function findIncidents(incidents: IncidentListModel, words: var, found: var): void {
        for (let row = 0; row < incidents.count && found.length < mostOfAKind; ++row) {
            const at = incidents.index(row, 0);
            const title = incidents.data(at, IncidentListModel.TitleRole);
            const affected = incidents.data(at, IncidentListModel.ComponentsRole) + " " + incidents.data(at, IncidentListModel.ServicesRole);
            if (matches(title + " " + affected, words))
                found.push({ kind: "incident", id: incidents.idAt(row), icon: "incidents", label: title,
                    detail: Wording.lane(incidents.data(at, IncidentListModel.LaneRole)), keys: "" });
        }
    }
    function search(): void {
        const words = field.text.toLocaleLowerCase().split(" ").filter(word => word.length > 0);
        const found = [];
        if (words.length > 0) {
            findIncidents(session.openIncidents, words, found);
            findIncidents(session.laneClosed, words, found);
            const alerts = session.alerts;
            let count = 0;
            for (let row = 0; row < Math.min(alerts.count, alertsLookedAt) && count < mostOfAKind; ++row) {
                const at = alerts.index(row, 0);
                const name = alerts.data(at, AlertListModel.NameRole);
                const service = alerts.data(at, AlertListModel.ServiceRole);
                if (!matches(name + " " + service + " " + alerts.data(at, AlertListModel.SummaryRole), words))
                    continue;
                found.push({ kind: "alert", id: alerts.idAt(row), icon: "alerts", label: name, detail: service, keys: "" });
                ++count;
            }
        }
        const acts = incidentCommands.commands();
        for (const command of amongIncidents ? acts.concat(commands) : commands.concat(acts))
            if (matches(command.label, words))
                found.push(command);
        if (words.length > 0)
            found.push({ kind: "filter", id: field.text, icon: "search", label: qsTr("Filter the alerts by “%1”").arg(field.text), detail: "", keys: "" });
        results = found;
        list.currentIndex = 0;
    }
    function run(row: int): void {
        const chosen = results[row];
        if (!chosen)
            return;
        close();
        if (chosen.kind === "place")
            placeWanted(chosen.id);
        else if (chosen.kind === "incident")
            incidentWanted(chosen.id);
        else if (chosen.kind === "alert")
            alertWanted(chosen.id);
        else if (chosen.kind === "incidentAct" && chosen.refusal.length > 0)
            session.refuse(chosen.refusal);
        else if (chosen.kind === "incidentAct")
            incidentActWanted(chosen.id);
        else if (chosen.kind === "filter") {
            session.alerts.filterText = chosen.id;
            placeWanted("alerts");
        } else
            actionWanted(chosen.id);
    }

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: Theme.px(72)
    width: Math.min(Theme.px(640), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(640))
    padding: Theme.gapSmall
    implicitHeight: field.height + Theme.gapSmall + list.height + topPadding + bottomPadding
    modal: true
    prominent: true
    onAboutToShow: {
        incidentCommands.settle(workedOn);
        field.clear();
        search();
    }
    onOpened: field.forceActiveFocus()

    IncidentCommands {
        id: incidentCommands
        session: root.session
    }
    SearchField {
        id: field
        objectName: "paletteField"
        width: root.availableWidth
        focus: true
        label: qsTr("Find or do")
        placeholder: qsTr("Incident, alert, place or action")
        onTextChanged: root.search()
        onAccepted: root.run(list.currentIndex)
        Keys.onUpPressed: list.currentIndex = Math.max(0, list.currentIndex - 1)
        Keys.onDownPressed: list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1)
        Keys.onEscapePressed: root.close()
    }
    ListView {
        id: list
        objectName: "paletteList"
        y: field.height + Theme.gapSmall
        width: root.availableWidth
        height: Math.min(contentHeight, Theme.row * 12)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.results
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Found")
        delegate: Rectangle {
            id: line

            required property int index
            required property var modelData

            width: ListView.view.width
            height: Theme.row
            radius: Theme.radius
            color: ListView.isCurrentItem ? Theme.selected : hover.hovered ? Theme.raised : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: line.modelData.label + ", " + line.modelData.detail
            Accessible.onPressAction: root.run(line.index)

            Icon {
                x: Theme.gapSmall
                height: parent.height
                name: line.modelData.icon
                color: Theme.dim
            }
            PlainLabel {
                x: Theme.gapSmall * 2 + Theme.iconBody
                width: parent.width * 0.62 - x
                height: parent.height
                text: line.modelData.label
                color: Theme.ink
            }
            PlainLabel {
                x: parent.width * 0.64
                width: parent.width - x - (hint.visible ? hint.width + Theme.gapSmall : 0) - Theme.gapSmall
                height: parent.height
                text: line.modelData.detail
                color: Theme.dim
            }
            KeyHint {
                id: hint
                anchors.right: parent.right
                anchors.rightMargin: Theme.gapSmall
                anchors.verticalCenter: parent.verticalCenter
                keys: line.modelData.keys
            }
            HoverHandler { id: hover }
            TapHandler { onTapped: root.run(line.index) }
        }
        ScrollMark { target: list }
    }
}
