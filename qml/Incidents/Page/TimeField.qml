// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// A moment to type, and below it what was understood or what is wrong with it.
ColumnLayout {
    id: root

    required property string label
    property alias text: field.text
    property string placeholder: qsTr("such as 11:40")
    property alias now: typed.nowMs
    readonly property alias at: typed.at
    readonly property alias valid: typed.valid
    readonly property alias empty: typed.empty
    // Said while nothing is typed.
    property string whenEmpty
    // From the rules, when the time can be read.
    property string refusal
    signal edited()

    function take(): void {
        field.forceActiveFocus();
        field.selectAll();
    }

    spacing: Theme.gapTiny

    TypedTime {
        id: typed
        text: field.text
    }
    TextInputField {
        id: field
        Layout.fillWidth: true
        label: root.label
        placeholder: root.placeholder
        maximumLength: 40
        invalid: typed.error.length > 0 || root.refusal.length > 0
        inputMethodHints: Qt.ImhNoPredictiveText
        Accessible.description: below.text
        onTextEdited: root.edited()
    }
    PlainLabel {
        id: below
        Layout.fillWidth: true
        visible: text.length > 0
        text: typed.empty ? root.whenEmpty : typed.error.length > 0 ? typed.error : root.refusal.length > 0 ? root.refusal : CaseWording.bothZones(typed.at)
        color: typed.error.length > 0 || (!typed.empty && root.refusal.length > 0) ? Theme.alarm : Theme.dim
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
    }
}
