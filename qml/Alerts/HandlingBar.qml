// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// What can be done with the chosen alerts, and how the silences stand. Owns the dialog for a new one.
Item {
    id: root

    required property Session session
    property bool silencesShown: false
    readonly property AlertListModel alerts: session.alerts
    readonly property SilenceListModel silences: session.handling.silences
    readonly property string whyNot: Wording.whyNotWork(session.access)
    signal silencesWanted()
    // A button was pressed that stands for this key.
    signal keyWanted(key: int)

    function mayWork(): bool {
        if (!session.access.mayWork)
            session.refuse(whyNot);
        return session.access.mayWork;
    }
    function acknowledge(ids: list<string>): void {
        if (ids.length > 0 && mayWork())
            session.handling.acknowledge(ids);
    }
    function silence(ids: list<string>): void {
        if (ids.length > 0 && mayWork())
            dialog.ask(ids);
    }
    function silenceFilter(): void {
        if (mayWork())
            dialog.ask([]);
    }
    // Whether the key means something here.
    function takeKey(key: int, modifiers: int, ids: list<string>): bool {
        if (key === Qt.Key_S && modifiers === Qt.ShiftModifier)
            silencesWanted();
        else if (modifiers !== Qt.NoModifier)
            return false;
        else if (key === Qt.Key_A)
            acknowledge(ids);
        else if (key === Qt.Key_S)
            silence(ids);
        else if (key === Qt.Key_F && alerts.filterText.length > 0)
            silenceFilter();
        else
            return false;
        return true;
    }
    function standing(): string {
        const parts = Array.of(silences.waitingCount > 0 ? qsTr("%Ln wait(s)", "", silences.waitingCount) : "",
            silences.refusedCount > 0 ? qsTr("%Ln refused", "", silences.refusedCount) : "",
            silences.activeCount > 0 ? qsTr("%Ln active", "", silences.activeCount) : "").filter(part => part.length > 0);
        return parts.length > 0 ? qsTr("Silences: %1").arg(parts.join(", ")) : qsTr("Silences");
    }

    implicitHeight: row.visible ? Theme.control : 0

    RowLayout {
        id: row
        anchors.fill: parent
        spacing: Theme.gapSmall
        visible: root.alerts.selectedCount > 0 || root.alerts.filterText.length > 0 || root.silences.count > 0 || root.silencesShown

        ActionButton {
            objectName: "acknowledgeChosen"
            visible: root.alerts.selectedCount > 0
            label: qsTr("Acknowledge %Ln", "", root.alerts.selectedCount)
            iconName: "acknowledged"
            keys: "A"
            enabled: root.session.access.mayWork
            hint: root.whyNot
            onClicked: root.keyWanted(Qt.Key_A)
        }
        ActionButton {
            objectName: "silenceChosen"
            visible: root.alerts.selectedCount > 0
            label: qsTr("Silence %Ln …", "", root.alerts.selectedCount)
            iconName: "silenced"
            keys: "S"
            enabled: root.session.access.mayWork
            hint: root.whyNot
            onClicked: root.keyWanted(Qt.Key_S)
        }
        ActionButton {
            visible: root.alerts.selectedCount === 0 && root.alerts.filterText.length > 0
            label: qsTr("Silence what the filter says …")
            iconName: "silenced"
            keys: "F"
            enabled: root.session.access.mayWork
            hint: root.whyNot
            onClicked: root.silenceFilter()
        }
        PlainLabel {
            Layout.fillWidth: true
            leftPadding: Theme.gapSmall
            text: root.silences.waitingReason.length > 0 ? qsTr("A silence waits. %1").arg(root.silences.waitingReason) : ""
            color: Theme.caution
        }
        ActionButton {
            objectName: "showSilences"
            label: root.standing()
            iconName: root.silences.waitingCount > 0 ? "late" : root.silences.refusedCount > 0 ? "critical" : "silenced"
            keys: "Shift+S"
            checked: root.silencesShown
            onClicked: root.silencesWanted()
        }
    }
    SilenceDialog {
        id: dialog
        session: root.session
    }
}
