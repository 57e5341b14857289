// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Writes the report that is open into a file to hand on. What cannot be written is said here, and the question stays open.
ModalDialog {
    id: root

    required property Session session
    property string problem // why the last attempt failed
    property string suggested // by us, not typed
    readonly property bool replaces: opened && file.exists(path.text)
    signal written(path: string)

    function ask(): void {
        problem = "";
        language.currentIndex = session.language === "de" ? DraftEditor.German : DraftEditor.English;
        suggest();
        open();
        path.forceActiveFocus();
    }
    function save(): void {
        if (path.text.trim().length === 0)
            return;
        problem = file.write(path.text, language.currentIndex, format.currentIndex);
        if (problem.length > 0) {
            path.forceActiveFocus();
            return;
        }
        accept();
        written(path.text.trim());
    }
    function suggest(): void {
        suggested = file.suggestedPath(language.currentIndex, format.currentIndex);
        path.text = suggested;
    }
    title: qsTr("Export the report")
    acceptLabel: replaces ? qsTr("Replace the file") : qsTr("Export")
    acceptEnabled: path.text.trim().length > 0
    acceptAsks: true
    width: Math.min(Theme.px(640), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(640))
    onAsked: save()

    ReportFile {
        id: file
        draft: root.session.draft
    }
    RowLayout {
        spacing: Theme.gap

        SegmentedSwitch {
            id: format
            objectName: "exportFormat"
            label: qsTr("Format")
            options: ["Markdown", "HTML", "PDF"]
            currentIndex: ReportFile.Pdf
            onActivated: index => {
                if (path.text === root.suggested)
                    root.suggest();
                else
                    path.text = file.withEnding(path.text, index);
            }
        }
        SegmentedSwitch {
            id: language
            label: qsTr("Language of the report")
            options: ["Deutsch", "English"]
            onActivated: {
                if (path.text === root.suggested)
                    root.suggest();
            }
        }
    }
    TextInputField {
        id: path
        objectName: "exportPath"
        Layout.fillWidth: true
        label: qsTr("File")
        placeholder: qsTr("~/Documents/report.pdf")
        maximumLength: 4000
        invalid: root.problem.length > 0
        onTextEdited: root.problem = ""
    }
    PlainLabel {
        Layout.fillWidth: true
        visible: root.replaces && root.problem.length === 0
        text: qsTr("There is such a file already. It will be replaced.")
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    NoticeLine {
        Layout.fillWidth: true
        visible: root.problem.length > 0
        tone: NoticeLine.Alarm
        closable: false
        text: root.problem
    }
}
