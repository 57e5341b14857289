// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// When a silence is to end: one of three usual times, or one that is typed.
ColumnLayout {
    id: root

    required property SilenceEnd end
    required property real now

    function begin(): void {
        choice.currentIndex = end.choice;
        typed.text = end.typed;
    }

    function focusChoice(): void {
        choice.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.gapSmall

    Binding {
        target: root.end
        property: "nowMs"
        value: root.now
        restoreMode: Binding.RestoreNone
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        SegmentedSwitch {
            id: choice
            objectName: "silenceChoice"
            label: qsTr("How long")
            options: [qsTr("1 hour"), qsTr("4 hours"), qsTr("Next morning 9:00"), qsTr("Until …")]
            onActivated: index => {
                root.end.choice = index;
                if (index === SilenceEnd.Typed)
                    typed.forceActiveFocus();
            }
        }
        TextInputField {
            id: typed
            objectName: "silenceTyped"
            visible: root.end.choice === SilenceEnd.Typed
            Layout.preferredWidth: Theme.px(150)
            label: qsTr("Until when")
            placeholder: qsTr("90m, 2d, 18:30")
            invalid: root.end.error.length > 0
            maximumLength: 40
            onTextChanged: root.end.typed = text
        }
        PlainLabel {
            Layout.fillWidth: true
            text: root.end.at > 0 ? qsTr("until %1").arg(Wording.moment(root.end.at, root.now)) : ""
            color: Theme.dim
        }
    }
    PlainLabel {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.end.error
        color: Theme.alarm
        wrapMode: Text.Wrap
    }
}
