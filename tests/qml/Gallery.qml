// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls

// Every control at once, with one text in all of them: to be looked at, and fed with hostile strings by tst_controls.qml.
Rectangle {
    id: root

    property string words: "Zahlungsverkehr"
    property alias menu: popupMenu
    property alias choice: choiceBox
    property alias dialog: modalDialog
    property alias press: plainButton
    property alias field: inputField
    property alias editor: textEditor
    property alias switcher: segments
    property alias check: checkField
    property alias codeBlock: block
    property alias hintBar: hinted

    color: Theme.ground

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.gapLarge
        columns: 3
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            title: "Buttons " + root.words
            count: "12"

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Theme.gap
                spacing: Theme.gapSmall

                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.gapSmall
                    ActionButton { id: plainButton; label: root.words; hint: root.words }
                    ActionButton { label: "Open incident"; kind: ActionButton.Primary; keys: "O"; iconName: "plus" }
                    ActionButton { label: "Close"; kind: ActionButton.Danger }
                    ActionButton { label: "Quiet"; kind: ActionButton.Quiet; iconName: "edit" }
                }
                RowLayout {
                    ActionButton { label: root.words; enabled: false }
                    ActionButton { label: "Primary"; kind: ActionButton.Primary; enabled: false }
                    IconButton { iconName: "moon"; label: root.words }
                    IconButton { iconName: "globe"; label: "Language"; checked: true; checkable: true }
                    KeyHint { keys: "Ctrl+K" }
                }
                RowLayout {
                    SegmentedSwitch { id: segments; label: "Theme"; options: [root.words, "Light", "Auto"] }
                    CheckField { id: checkField; label: root.words; checked: true }
                }
                TextInputField { id: inputField; Layout.fillWidth: true; label: root.words; placeholder: root.words }
                SearchField { Layout.fillWidth: true; label: "Filter"; placeholder: "Filter: name, service, label"; keys: "/" }
                ChoiceBox { id: choiceBox; Layout.fillWidth: true; label: "Priority"; model: [root.words, "P2 high", "P3 normal"] }
                Item { Layout.fillHeight: true }
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            title: "Marks"
            count: "3"
            countTone: Badge.Critical
            tools: [
                IconButton { iconName: "more"; label: "More" }
            ]

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Theme.gap
                spacing: Theme.gapSmall

                Row {
                    spacing: Theme.gap
                    Repeater {
                        model: [SeverityMark.Critical, SeverityMark.Error, SeverityMark.Warning, SeverityMark.Info, SeverityMark.Unknown]
                        delegate: SeverityMark { required property int modelData; level: modelData }
                    }
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: Theme.gap
                    Repeater {
                        model: 17
                        delegate: StateMark { required property int index; kind: index + 1 }
                    }
                }
                Row {
                    spacing: Theme.gapSmall
                    Badge { text: root.words }
                    Badge { text: "P1"; tone: Badge.Critical }
                    Badge { text: "P2"; tone: Badge.Error }
                    Badge { text: "4 firing"; tone: Badge.Warning; iconName: "siren" }
                    Badge { text: "Info"; tone: Badge.Info }
                    Badge { text: "Strong"; tone: Badge.Strong }
                }
                LaneHeader { Layout.fillWidth: true; name: root.words; count: 3; hint: root.words }
                Heading { level: 1; text: root.words }
                Heading { level: 2; text: root.words }
                PlainLabel { Layout.fillWidth: true; text: root.words + " 0123456789 11:11:11 → 10:00:00" }
                PlainLabel { text: "dim " + root.words; color: Theme.dim; font.pixelSize: Theme.textSmall }
                Item { Layout.fillHeight: true }
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            title: root.words
            showing: Panel.Empty
            headline: root.words
            explanation: "Paste these lines into alertmanager.yml and reload it. " + root.words
            codeLabel: "alertmanager.yml"
            code: "receivers:\n  - name: leitstand\n    webhook_configs:\n      - url: http://127.0.0.1:8047/alertmanager\n# " + root.words
            actionLabel: root.words
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            title: "Writing"

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Theme.gap
                TextEditor { id: textEditor; Layout.fillWidth: true; Layout.fillHeight: true; label: root.words; placeholder: root.words }
                CodeBlock { id: block; Layout.fillWidth: true; Layout.preferredHeight: 80; label: root.words; code: root.words + "\nsecond line\nthird\nfourth\nfifth" }
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            title: "Notices"

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Theme.gap
                NoticeLine { Layout.fillWidth: true; text: root.words; detail: root.words }
                NoticeLine { Layout.fillWidth: true; text: "Late " + root.words; tone: NoticeLine.Caution; actionLabel: root.words }
                NoticeLine { Layout.fillWidth: true; text: "Offline: " + root.words; tone: NoticeLine.Alarm; closable: false }
                ActionButton { id: hinted; label: "With hint"; hint: root.words; onClicked: popupMenu.open() }
                Item { Layout.fillHeight: true }
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            title: "Failed"
            showing: Panel.Failed
            headline: root.words
            explanation: "The store cannot be written: no space left on the device."
            actionLabel: "Try again"
        }
    }
    PopupMenu {
        id: popupMenu
        x: root.width / 2
        y: root.height / 2
        MenuEntry { label: root.words; iconName: "edit"; keys: "E" }
        MenuEntry { label: "Second"; iconName: "close" }
        MenuEntry { label: "Disabled"; iconName: "lane"; enabled: false }
    }
    ModalDialog {
        id: modalDialog
        title: root.words
        acceptLabel: root.words
        PlainLabel { Layout.fillWidth: true; text: root.words; wrapMode: Text.Wrap }
        TextInputField { Layout.fillWidth: true; label: "Title"; placeholder: root.words }
    }
}
