// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// When this window calls whoever does not look at it. Chosen for this machine, and remembered.
ModalDialog {
    id: root

    required property Attention attention
    readonly property var levels: [Facts.Critical, Facts.Error, Facts.Warning, Facts.Info]

    function look(): void {
        calls.checked = attention.on;
        least.currentIndex = Math.max(0, levels.indexOf(attention.least));
        quiet.checked = attention.quietHours;
        from.text = timeOf(attention.quietFrom);
        until.text = timeOf(attention.quietUntil);
        critical.checked = attention.criticalAlways;
        open();
        calls.forceActiveFocus();
    }
    function timeOf(minutes: int): string {
        return String(Math.floor(minutes / 60)).padStart(2, "0") + ":" + String(minutes % 60).padStart(2, "0");
    }
    // Minutes since midnight; -1: no time of day.
    function minutesOf(text: string): int {
        const parts = String(text).trim().match(/^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$/);
        return parts === null ? -1 : Number(parts[1]) * 60 + Number(parts[2]);
    }
    function keep(): void {
        attention.on = calls.checked;
        attention.least = levels[least.currentIndex];
        attention.quietFrom = minutesOf(from.text);
        attention.quietUntil = minutesOf(until.text);
        attention.quietHours = quiet.checked;
        attention.criticalAlways = critical.checked;
    }

    title: qsTr("Call me when I do not look")
    acceptLabel: qsTr("Keep")
    acceptEnabled: minutesOf(from.text) >= 0 && minutesOf(until.text) >= 0
    onAccepted: keep()

    PlainLabel {
        Layout.fillWidth: true
        text: qsTr("By a notification of the desktop: new alerts once a second at most, a flood once, what flaps not again.")
        color: Theme.dim
        wrapMode: Text.Wrap
        maximumLineCount: 3
    }
    CheckField {
        id: calls
        objectName: "attentionOn"
        Layout.fillWidth: true
        label: qsTr("Call for new alerts")
    }
    RowLayout {
        spacing: Theme.gapSmall
        enabled: calls.checked
        PlainLabel { text: qsTr("from the severity") }
        ChoiceBox {
            id: least
            objectName: "attentionLeast"
            label: qsTr("from the severity")
            model: [qsTr("critical"), qsTr("error"), qsTr("warning"), qsTr("info")]
        }
    }
    CheckField {
        id: quiet
        objectName: "attentionQuiet"
        Layout.fillWidth: true
        enabled: calls.checked
        label: qsTr("Quiet hours")
    }
    RowLayout {
        spacing: Theme.gapSmall
        enabled: calls.checked && quiet.checked
        PlainLabel { text: qsTr("from") }
        TextInputField {
            id: from
            objectName: "attentionFrom"
            Layout.preferredWidth: Theme.px(80)
            label: qsTr("Quiet from")
            placeholder: "22:00"
            maximumLength: 5
        }
        PlainLabel { text: qsTr("until") }
        TextInputField {
            id: until
            objectName: "attentionUntil"
            Layout.preferredWidth: Theme.px(80)
            label: qsTr("Quiet until")
            placeholder: "06:00"
            maximumLength: 5
        }
    }
    CheckField {
        id: critical
        Layout.fillWidth: true
        enabled: calls.checked && quiet.checked
        label: qsTr("Critical alerts and floods call also then")
    }
    ActionButton {
        objectName: "attentionTest"
        label: qsTr("Try it")
        hint: qsTr("Sends a notification now, as an alert would.")
        onClicked: root.attention.test()
    }
}
