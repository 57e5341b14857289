// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// An outage to enter: live or afterwards, its change of state, its end, or its correction. Times are typed; what the rules
// say against them is shown while they are.
ModalDialog {
    id: root

    required property Session session
    required property IncidentDetails incident
    readonly property bool whole: entry.mode === OutageForm.Record || entry.mode === OutageForm.Correct
    readonly property alias outageId: entry.outageId
    property string subject
    signal recorded()

    // One of several that it could be is a suggestion, and typed over.
    function record(componentId: string, suggested: bool): void {
        entry.record(componentId);
        subject = "";
        start();
        if (suggested) {
            componentField.forceActiveFocus();
            componentField.selectAll();
        }
    }
    function correct(outageId: string, name: string): void {
        entry.correct(outageId);
        subject = name;
        start();
    }
    function turn(outageId: string, name: string): void {
        entry.turn(outageId);
        subject = name;
        start();
    }
    function finish(outageId: string, name: string): void {
        entry.finish(outageId);
        subject = name;
        start();
    }
    function everybodyAnd(segments: var): var {
        const choices = [{ id: "", name: qsTr("all customers") }];
        for (const segment of segments)
            choices.push(segment);
        return choices;
    }
    // Those that are known to be affected before the others of the catalogue.
    function componentsFirst(affected: var, all: var): var {
        const names = Array.from(affected).map(one => ({ id: one.id, name: one.name, detail: qsTr("affected") }));
        return names.concat(Array.from(all).filter(one => names.every(name => name.id !== one.id)));
    }
    function placeOf(segment: string, choices: var): int {
        for (let i = 0; i < choices.length; ++i)
            if (choices[i].id === segment)
                return i;
        return 0;
    }
    function start(): void {
        componentField.text = whole ? session.names.componentName(entry.component) : "";
        share.text = entry.share;
        comment.text = entry.comment;
        end.text = entry.end;
        open();
        if (entry.mode === OutageForm.End)
            end.take();
        else if (entry.mode === OutageForm.Record && componentField.text.length === 0)
            componentField.forceActiveFocus();
        else
            takeStep(0);
    }
    function takeStep(step: int): void {
        const item = steps.itemAt(step) as OutageStep;
        item?.take();
    }

    title: entry.mode === OutageForm.Record ? qsTr("What does not work?") : entry.mode === OutageForm.Correct ? qsTr("Correct the outage")
        : entry.mode === OutageForm.Turn ? qsTr("%1 changes its state").arg(subject) : qsTr("%1 works again").arg(subject)
    acceptLabel: qsTr("Record it")
    acceptEnabled: entry.ready
    width: Math.min(whole ? Theme.px(640) : Theme.dialogWidth, parent ? parent.width - 2 * Theme.gapLarge : Theme.dialogWidth)
    onAccepted: {
        if (entry.mode === OutageForm.Record)
            recorded();
        entry.submit(session.actions);
    }

    OutageForm {
        id: entry
        incident: root.incident
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapTiny

        PlainLabel {
            visible: root.whole
            text: qsTr("Component")
            color: Theme.dim
        }
        CompletionField {
            id: componentField
            objectName: "outageComponent"
            Layout.fillWidth: true
            visible: root.whole
            takesText: false
            label: qsTr("Component")
            placeholder: qsTr("Login")
            maximumLength: 200
            options: root.componentsFirst(root.incident.components, root.session.names.components)
            onTextChanged: if (root.whole) entry.component = root.session.names.componentCalled(text)
            onTaken: (id, text) => {
                componentField.text = text;
                root.takeStep(0);
            }
        }
        // Not into the layout itself: that of Qt 6.4 keeps what goes while the dialog is closed, and falls over it.
        Column {
            id: rows
            Layout.columnSpan: 2
            Layout.fillWidth: true
            visible: steps.count > 0
            spacing: Theme.gapSmall

            Repeater {
                id: steps
                model: entry.mode === OutageForm.End ? 0 : entry.stepCount
                delegate: OutageStep {
                    required property int index
                    width: rows.width
                    form: entry
                    step: index
                    now: root.session.nowMs
                }
            }
        }
        PlainLabel {
            visible: root.whole
            text: ""
        }
        ActionButton {
            visible: root.whole && entry.stepCount < 8
            kind: ActionButton.Quiet
            iconName: "plus"
            label: qsTr("then in another state")
            onClicked: {
                entry.addStep();
                root.takeStep(entry.stepCount - 1);
            }
        }
        PlainLabel {
            visible: entry.mode !== OutageForm.Turn
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.gapTiny
            text: qsTr("Works again from")
            color: Theme.dim
        }
        TimeField {
            id: end
            objectName: "outageEnd"
            Layout.fillWidth: true
            visible: entry.mode !== OutageForm.Turn
            label: qsTr("Works again from")
            now: root.session.nowMs
            whenEmpty: entry.mode === OutageForm.End ? qsTr("Leave it empty for now, or write 11:40, yesterday 23:50, -10 for ten minutes ago.") : qsTr("Leave it empty while it goes on.")
            onEdited: entry.end = text
        }
        PlainLabel {
            visible: root.whole
            text: qsTr("For whom")
            color: Theme.dim
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.whole
            spacing: Theme.gapSmall

            ChoiceBox {
                Layout.fillWidth: true
                readonly property var choices: root.everybodyAnd(root.session.names.segments)
                label: qsTr("For whom")
                model: choices
                textRole: "name"
                currentIndex: root.placeOf(entry.segment, choices)
                displayText: choices[currentIndex].name
                onActivated: index => entry.segment = choices[index].id
            }
            TextInputField {
                id: share
                Layout.preferredWidth: Theme.px(90)
                label: qsTr("Share of them in per cent")
                placeholder: qsTr("share, %")
                maximumLength: 8
                onTextEdited: entry.share = text
            }
        }
        Item {
            visible: root.whole
            implicitWidth: 1
            implicitHeight: 1
        }
        Flow {
            Layout.fillWidth: true
            visible: root.whole
            spacing: Theme.gap

            CheckField {
                label: qsTr("planned, or taken down on purpose")
                checked: entry.planned
                onToggled: entry.planned = checked
            }
            CheckField {
                label: qsTr("a third party's fault")
                checked: entry.thirdParty
                onToggled: entry.thirdParty = checked
            }
        }
        PlainLabel {
            visible: root.whole
            text: qsTr("Comment")
            color: Theme.dim
        }
        TextInputField {
            id: comment
            Layout.fillWidth: true
            visible: root.whole
            label: qsTr("Comment")
            placeholder: qsTr("taken offline for the repair")
            maximumLength: 2000
            onTextEdited: entry.comment = text
        }
    }
    PlainLabel {
        objectName: "outageError"
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.control
        text: entry.error
        color: Theme.alarm
        wrapMode: Text.Wrap
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
