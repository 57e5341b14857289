// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// One state of an outage in its form, and from when.
RowLayout {
    id: root

    required property OutageForm form
    required property int step
    property real now: 0
    // Of the form's `steps`; gone for a moment while the form begins anew.
    readonly property var entered: form.steps[step] ?? ({ state: 0, text: "", at: 0, error: "" })

    function take(): void {
        time.take();
    }

    spacing: Theme.gapSmall

    SegmentedSwitch {
        id: kind
        Layout.alignment: Qt.AlignTop
        label: qsTr("State")
        options: CaseWording.outageStates
        currentIndex: root.entered.state
        onActivated: index => root.form.setStepState(root.step, index)
    }
    PlainLabel {
        Layout.alignment: Qt.AlignTop
        Layout.preferredHeight: Theme.control
        text: root.step === 0 ? qsTr("since") : qsTr("from")
        color: Theme.dim
    }
    TimeField {
        id: time
        objectName: "outageStep" + root.step
        Layout.fillWidth: true
        label: root.step === 0 ? qsTr("Since when") : qsTr("From when")
        now: root.now
        whenEmpty: root.step === 0 && root.form.mode !== OutageForm.Correct && root.form.stepCount === 1 && root.form.end.length === 0
            ? qsTr("Leave it empty for now, or write 11:40, yesterday 23:50, -10 for ten minutes ago.") : qsTr("11:40, yesterday 23:50, -10 for ten minutes ago, now")
        onEdited: root.form.setStepText(root.step, text)
        Component.onCompleted: text = root.entered.text
    }
    IconButton {
        Layout.alignment: Qt.AlignTop
        visible: root.step > 0
        iconName: "close"
        label: qsTr("Leave this state out")
        onClicked: root.form.removeStep(root.step)
    }
    Connections {
        target: root.form
        function onBegun(): void {
            time.text = root.entered.text;
            kind.currentIndex = root.entered.state;
        }
    }
}
