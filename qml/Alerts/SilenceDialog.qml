// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Writes a silence: for the chosen alerts, or for what a filter lets through. What it would silence of what fires now is said
// while it is written.
ModalDialog {
    id: root

    required property Session session
    readonly property SilenceForm form: session.handling.form
    readonly property string count: Number(form.covered).toLocaleString(Qt.locale(), "f", 0)

    // Without ids: from the conditions of the filter.
    function ask(alertIds: list<string>): void {
        form.begin(alertIds, session.alerts.filterText);
        sourceBox.currentIndex = Array.from(form.sources).indexOf(form.source);
        comment.text = "";
        until.begin();
        scroll.contentY = 0;
        open();
        if (alertIds.length > 0)
            comment.forceActiveFocus(Qt.TabFocusReason);
        else
            stepTo(0, 0);
    }
    function stepTo(row: int, part: int): void {
        const line = lines.itemAt(Math.max(0, Math.min(lines.count - 1, row))) as MatcherLine;
        if (!line)
            return;
        line.focusPart(part);
        scroll.show(line.y, line.height);
    }

    width: Math.min(Theme.px(680), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(680))
    title: form.chosen > 0 ? qsTr("Silence %Ln alert(s)", "", form.chosen) : qsTr("Silence alerts")
    acceptLabel: qsTr("Silence")
    acceptEnabled: form.ready
    onAccepted: session.handling.silence()
    onClosed: form.close()

    RowLayout {
        Layout.fillWidth: true
        visible: root.form.sources.length > 1
        spacing: Theme.gapSmall

        PlainLabel {
            text: qsTr("At the source")
            color: Theme.dim
        }
        ChoiceBox {
            id: sourceBox
            Layout.fillWidth: true
            label: qsTr("Source")
            model: root.form.sources
            onActivated: index => root.form.source = root.form.sources[index]
        }
    }
    RowLayout {
        Layout.fillWidth: true

        PlainLabel {
            Layout.fillWidth: true
            text: qsTr("Alerts for which all of this holds")
            color: Theme.dim
        }
        PlainLabel {
            rightPadding: Theme.control + Theme.gapSmall
            text: qsTr("holds for")
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
    }
    Flickable {
        id: scroll

        function show(y: real, height: real): void {
            contentY = Math.max(0, Math.min(Math.max(contentY, y + height - scroll.height), y));
        }

        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(conditions.height, (Theme.control + Theme.gapTiny) * 6)
        Layout.minimumHeight: Math.min(conditions.height, (Theme.control + Theme.gapTiny) * 3)
        Layout.fillHeight: true
        Layout.maximumHeight: conditions.height
        clip: true
        contentHeight: conditions.height
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: conditions
            width: scroll.width - Theme.gapTiny
            spacing: Theme.gapTiny

            Repeater {
                id: lines
                model: root.form.matchers
                delegate: MatcherLine {
                    width: conditions.width
                    form: root.form
                    onStepWanted: (by, part) => root.stepTo(index + by, part)
                    onActiveFocusChanged: if (activeFocus) scroll.show(y, height)
                }
            }
        }
    }
    ActionButton {
        label: qsTr("Add a condition")
        iconName: "plus"
        kind: ActionButton.Quiet
        keys: "Alt+N"
        onClicked: {
            root.form.addMatcher();
            root.stepTo(lines.count - 1, 0);
        }

        Shortcut {
            sequence: "Alt+N"
            enabled: root.opened
            onActivated: {
                root.form.addMatcher();
                root.stepTo(lines.count - 1, 0);
            }
        }
    }
    NoticeLine {
        objectName: "silencePreview"
        Layout.fillWidth: true
        closable: false
        tone: root.form.covered === 0 || root.form.missed > 0 || root.form.critical > 0 ? NoticeLine.Caution : NoticeLine.Plain
        text: root.form.covered === 0 ? qsTr("Silences nothing that fires now")
            : root.form.critical === 0 ? qsTr("This silences %Ln alert(s)", "", root.form.covered)
            : qsTr("This silences %Ln alert(s), %1 of them critical", "", root.form.covered).arg(root.form.critical)
        detail: (root.form.missed > 0 ? qsTr("%Ln of the chosen alert(s) go on notifying", "", root.form.missed)
            : root.form.covered > 1 && root.form.covered === root.form.firing ? qsTr("That is everything that fires at %1").arg(root.form.source)
            : Array.from(root.form.examples).join(", ") + (root.form.covered > root.form.examples.length && root.form.covered > 0 ? " …" : ""))
    }
    PlainLabel {
        text: qsTr("How long")
        color: Theme.dim
    }
    SilenceUntil {
        id: until
        Layout.fillWidth: true
        end: root.form.end
        now: root.session.presentMs
    }
    PlainLabel {
        text: qsTr("Why nobody needs to hear of it")
        color: Theme.dim
    }
    TextInputField {
        id: comment
        objectName: "silenceComment"
        Layout.fillWidth: true
        label: qsTr("Comment")
        placeholder: qsTr("Maintenance of the database until 14:00")
        maximumLength: 1000
        onTextChanged: root.form.comment = text
    }
    PlainLabel {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.form.problem
        color: Theme.alarm
        wrapMode: Text.Wrap
        maximumLineCount: 3
    }
}
