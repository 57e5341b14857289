// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Writes what a place shows into a picture to hand on, with the moment stamped on it.
ModalDialog {
    id: root

    required property Session session
    required property Item target
    property string remark
    property string problem
    property string suggested
    property real at: 0
    readonly property bool replaces: opened && file.exists(path.text)

    function ask(): void {
        problem = "";
        at = session.nowMs;
        suggest();
        open();
        path.forceActiveFocus();
    }
    function suggest(): void {
        suggested = file.suggestedPath(at, format.currentIndex);
        path.text = suggested;
    }
    function save(): void {
        if (path.text.trim().length === 0)
            return;
        const taken = target.grabToImage(result => {
            problem = file.write(path.text, result.image, format.currentIndex, session.nowMs, remark);
            if (problem.length === 0)
                accept();
            else
                path.forceActiveFocus();
        });
        if (!taken)
            problem = qsTr("The picture cannot be taken now.");
    }
    title: qsTr("Save a picture of this page")
    acceptLabel: replaces ? qsTr("Replace the file") : qsTr("Save")
    acceptEnabled: path.text.trim().length > 0
    acceptAsks: true
    width: Math.min(Theme.px(560), parent ? parent.width - 2 * Theme.gap : Theme.px(560))
    onAsked: save()

    SnapshotFile { id: file }
    SegmentedSwitch {
        id: format
        objectName: "snapshotFormat"
        label: qsTr("Format")
        options: ["PNG", "PDF"]
        currentIndex: SnapshotFile.Png
        onActivated: {
            if (path.text === root.suggested)
                root.suggest();
        }
    }
    TextInputField {
        id: path
        objectName: "snapshotPath"
        Layout.fillWidth: true
        label: qsTr("File")
        placeholder: qsTr("~/Documents/situation.png")
        maximumLength: 4000
        invalid: root.problem.length > 0
        onTextEdited: root.problem = ""
    }
    PlainLabel {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.problem.length > 0 ? root.problem : qsTr("The time that it shows is stamped on it.")
        color: root.problem.length > 0 ? Theme.alarm : Theme.dim
        wrapMode: Text.Wrap
    }
}
