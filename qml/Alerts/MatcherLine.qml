// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// One condition of a silence: label, comparison, value, and how many of the alerts that fire it holds for.
FocusScope {
    id: root

    required property int index
    required property string name
    required property int kind
    required property string value
    required property string mistake
    required property int lineFits
    required property SilenceForm form
    // 0: the label, 1: the value
    signal stepWanted(by: int, part: int)

    function focusPart(part: int): void {
        (part === 0 ? nameField : valueField).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: Theme.control

    RowLayout {
        anchors.fill: parent
        spacing: Theme.gapSmall

        TextInputField {
            id: nameField
            objectName: "matcherName"
            Layout.preferredWidth: Theme.px(170)
            label: qsTr("Label")
            placeholder: qsTr("Label")
            maximumLength: 512
            text: root.name
            onTextEdited: root.form.setName(root.index, text)
            Keys.onUpPressed: root.stepWanted(-1, 0)
            Keys.onDownPressed: root.stepWanted(1, 0)
        }
        ChoiceBox {
            Layout.preferredWidth: Theme.px(64)
            label: qsTr("Comparison")
            model: root.form.kinds
            currentIndex: root.kind
            onActivated: index => root.form.setKind(root.index, index)
        }
        TextInputField {
            id: valueField
            objectName: "matcherValue"
            Layout.fillWidth: true
            label: qsTr("Value")
            placeholder: root.kind < 2 ? qsTr("Value") : qsTr("Regular expression")
            invalid: root.mistake.length > 0
            text: root.value
            onTextEdited: root.form.setValue(root.index, text)
            Keys.onUpPressed: root.stepWanted(-1, 1)
            Keys.onDownPressed: root.stepWanted(1, 1)
        }
        PlainLabel {
            Layout.preferredWidth: Theme.px(58)
            horizontalAlignment: Text.AlignRight
            text: Number(root.lineFits).toLocaleString(Qt.locale(), "f", 0)
            color: Theme.dim
        }
        IconButton {
            iconName: "close"
            label: qsTr("Remove the condition on %1").arg(root.name)
            onClicked: root.form.removeMatcher(root.index)
        }
    }
}
