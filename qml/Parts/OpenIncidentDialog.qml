// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Asks what the new incident is to be called before it is opened.
ModalDialog {
    id: root

    required property Session session
    property list<string> alertIds
    // See Session::suggestIncident().
    property var suggestion: ({})

    // An empty list opens an incident that no alert has told of.
    function ask(alertIds: list<string>): void {
        suggestion = session.suggestIncident(alertIds);
        root.alertIds = alertIds;
        titleField.text = suggestion.title;
        priorityBox.currentIndex = suggestion.priority;
        impact.checked = false;
        summaryField.text = "";
        components.chosen = suggestion.components ?? [];
        open();
        titleField.forceActiveFocus();
        titleField.selectAll();
    }

    title: alertIds.length > 0 ? qsTr("Open an incident from %Ln alert(s)", "", alertIds.length) : qsTr("Open an incident")
    acceptLabel: qsTr("Open incident")
    acceptEnabled: titleField.text.trim().length > 0
    onAccepted: root.session.openIncident(root.alertIds, titleField.text.trim(), priorityBox.currentIndex, impact.checked,
        summaryField.text.trim(), components.finish())

    readonly property var elsewhere: suggestion.elsewhere ?? []

    NoticeLine {
        objectName: "worksElsewhere"
        Layout.fillWidth: true
        visible: root.elsewhere.length > 0
        closable: false
        tone: NoticeLine.Caution
        text: root.elsewhere.length === 1 ? qsTr("Somebody works on this already: %1").arg(root.elsewhere[0])
            : qsTr("Some of these are worked on already, in %Ln incident(s).", "", root.elsewhere.length)
    }
    PlainLabel {
        text: qsTr("What is wrong, in one line")
        color: Theme.dim
    }
    TextInputField {
        id: titleField
        objectName: "incidentTitle"
        Layout.fillWidth: true
        label: qsTr("What is wrong, in one line")
        placeholder: qsTr("Transfers fail")
        maximumLength: 200
    }
    PlainLabel {
        text: qsTr("Priority")
        color: Theme.dim
    }
    ChoiceBox {
        id: priorityBox
        Layout.fillWidth: true
        label: qsTr("Priority")
        model: Wording.priorityNames
        currentIndex: 2
    }
    CheckField {
        id: impact
        label: qsTr("Customers notice it")
        hint: qsTr("Starts the clock for telling customers: the first notice is due after five minutes.")
    }
    PlainLabel {
        text: qsTr("Affected components")
        color: Theme.dim
    }
    ComponentChooser {
        id: components
        Layout.fillWidth: true
        names: root.session.names
    }
    PlainLabel {
        text: qsTr("Summary: what is known so far")
        color: Theme.dim
    }
    TextEditor {
        id: summaryField
        objectName: "incidentSummary"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.control * 2.4
        label: qsTr("Summary")
        placeholder: qsTr("May be left empty and written later.")
    }
}
