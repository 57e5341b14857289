// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Affected components: chosen from the catalogue by their names, or written as free text. Enter adds one, Backspace in the
// empty field takes the last away.
FocusScope {
    id: root

    required property CatalogueNames names
    // Ids of the catalogue, or what was written.
    property list<string> chosen: []
    property string label: qsTr("Affected components")
    signal edited()

    function add(id: string): void {
        field.clear();
        if (id.length === 0 || chosen.indexOf(id) >= 0)
            return;
        chosen = [...chosen, id];
        edited();
    }
    function remove(id: string): void {
        chosen = Array.from(chosen).filter(one => one !== id);
        edited();
    }
    // What stands in the field and was not confirmed counts, too.
    function finish(): list<string> {
        if (field.text.trim().length > 0)
            add(names.componentCalled(field.text));
        return chosen;
    }

    implicitHeight: column.implicitHeight
    implicitWidth: Theme.menuWidth

    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.gapTiny

        Flow {
            Layout.fillWidth: true
            visible: root.chosen.length > 0
            spacing: Theme.gapTiny

            Repeater {
                model: root.chosen
                delegate: Rectangle {
                    id: chip

                    required property string modelData
                    readonly property string name: root.names.revision >= 0 ? root.names.componentName(modelData) : ""

                    width: word.width + close.width + Theme.gapSmall
                    height: Math.round(Theme.control * 0.8)
                    radius: Theme.radius
                    color: Theme.raised
                    border.width: Theme.hairline
                    border.color: Theme.edge

                    PlainLabel {
                        id: word
                        x: Theme.gapSmall
                        width: Math.min(implicitWidth, Theme.px(220))
                        height: parent.height
                        text: chip.name
                        color: Theme.ink
                    }
                    IconButton {
                        id: close
                        anchors.right: parent.right
                        width: parent.height
                        height: parent.height
                        iconName: "close"
                        label: qsTr("Remove %1").arg(chip.name)
                        onClicked: root.remove(chip.modelData)
                    }
                }
            }
        }
        CompletionField {
            id: field
            Layout.fillWidth: true
            focus: true
            objectName: "componentField"
            label: root.label
            placeholder: qsTr("Type a name; Enter adds it")
            maximumLength: 120
            options: Array.from(root.names.components).filter(one => root.chosen.indexOf(one.id) < 0)
            onTaken: (id, text) => root.add(id.length > 0 ? id : root.names.componentCalled(text))
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Backspace && field.length === 0 && root.chosen.length > 0) {
                    event.accepted = true;
                    root.remove(root.chosen[root.chosen.length - 1]);
                }
            }
        }
    }
}
