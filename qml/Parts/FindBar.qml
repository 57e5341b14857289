// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Find and replace in both languages. Enter goes to the next place, Shift+Enter to the one before, Escape closes.
FocusScope {
    id: root

    required property DraftEditor draft
    required property MessageSheets sheets
    property var place: []
    readonly property bool found: place.length === 4
    signal closed()

    function start(): void {
        visible = true;
        const selected = sheets.selection();
        if (selected.length > 0 && selected.length < 100 && selected.indexOf("\n") < 0)
            what.text = selected;
        what.forceActiveFocus();
        what.selectAll();
    }
    function go(forwards: bool): void {
        const from = found ? [place[0], place[1], forwards ? place[3] : place[2]] : [0, 0, 0];
        place = forwards ? search.next(from[0], from[1], from[2]) : search.previous(from[0], from[1], from[2]);
        if (!found)
            return;
        const typing = what.activeFocus ? what : instead;
        sheets.showPlace(place[0], place[1], place[2], place[3]);
        typing.forceActiveFocus();
    }
    function replaceOne(): void {
        if (!found)
            go(true);
        if (!found)
            return;
        const end = place[2] + instead.text.length;
        if (draft.replace(place[0], place[1], place[2], place[3], instead.text))
            place = [place[0], place[1], place[2], end];
        go(true);
    }

    visible: false
    implicitHeight: row.implicitHeight
    Keys.onEscapePressed: {
        visible = false;
        closed();
    }

    DraftSearch {
        id: search
        draft: root.draft
        what: what.text
    }
    RowLayout {
        id: row
        anchors.fill: parent
        spacing: Theme.gapSmall

        TextInputField {
            id: what
            objectName: "findField"
            Layout.fillWidth: true
            label: qsTr("Find in both languages")
            placeholder: qsTr("Find in both languages")
            maximumLength: 200
            onTextEdited: root.place = []
            Keys.onReturnPressed: event => root.go(!(event.modifiers & Qt.ShiftModifier))
            Keys.onEnterPressed: event => root.go(!(event.modifiers & Qt.ShiftModifier))
        }
        PlainLabel {
            Layout.minimumWidth: Theme.px(60)
            text: what.text.length === 0 ? "" : search.count === 0 ? qsTr("not found") : qsTr("%Ln place(s)", "", search.count)
            color: search.count === 0 ? Theme.warningInk : Theme.dim
            font.pixelSize: Theme.textSmall
        }
        TextInputField {
            id: instead
            objectName: "replaceField"
            Layout.fillWidth: true
            label: qsTr("Replace with")
            placeholder: qsTr("Replace with")
            maximumLength: 500
            readOnly: root.sheets.readOnly
            Keys.onReturnPressed: root.replaceOne()
            Keys.onEnterPressed: root.replaceOne()
        }
        ActionButton {
            label: qsTr("Replace")
            enabled: search.count > 0 && !root.sheets.readOnly
            onClicked: root.replaceOne()
        }
        ActionButton {
            label: qsTr("All")
            hint: qsTr("Replaces all in both languages. Ctrl+Z takes it back.")
            enabled: search.count > 0 && !root.sheets.readOnly
            onClicked: root.draft.replaceAll(what.text, instead.text)
        }
        IconButton {
            iconName: "close"
            label: qsTr("Close")
            keys: "Esc"
            onClicked: {
                root.visible = false;
                root.closed();
            }
        }
    }
}
