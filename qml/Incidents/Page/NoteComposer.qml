// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Where a note is written: text, pictures from the clipboard, and whether it is something that went well or badly.
FocusScope {
    id: root

    required property Session session
    required property IncidentDetails incident
    property string refusal
    readonly property PastedPictures pictures: PastedPictures { incidentId: root.incident.incidentId }
    // What is begun is kept for each incident, also over the end of the window. Empty: nothing is being typed.
    property string place
    signal leaveWanted()
    readonly property bool filled: editor.text.trim().length > 0 || root.pictures.count > 0
    readonly property bool writing: editor.activeFocus || filled

    function takeFocus(): void {
        editor.forceActiveFocus();
    }
    function add(): void {
        if (!filled || refusal.length > 0)
            return;
        session.actions.addNote(incident.incidentId, editor.text, mark.currentIndex, pictures);
        session.begunTexts.forget(place);
        session.begunTexts.forget(markPlace());
        change();
    }
    function markPlace(): string {
        return place + "/mark";
    }

    function change(): void {
        place = "";
        const shown = "note/" + incident.incidentId;
        editor.text = session.begunTexts.text(shown);
        mark.currentIndex = Number(session.begunTexts.text(shown + "/mark"));
        place = incident.incidentId.length > 0 ? shown : "";
    }

    Component.onCompleted: change()

    implicitHeight: column.implicitHeight
    Keys.onEscapePressed: root.leaveWanted()
    Keys.onPressed: event => {
        if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier)) {
            event.accepted = true;
            root.add();
        }
    }

    Connections {
        target: root.incident
        function onIncidentChanged(): void { root.change(); }
    }
    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.gapTiny

        TextEditor {
            id: editor
            objectName: "noteEditor"
            Layout.fillWidth: true
            Layout.preferredHeight: root.writing ? Theme.control * 2.6 : Theme.control + Theme.gapSmall
            focus: true
            enabled: root.refusal.length === 0
            label: qsTr("New note")
            placeholder: root.refusal.length > 0 ? root.refusal : root.writing ? qsTr("What was seen, tried, decided? Ctrl+V takes a picture, Ctrl+Return adds the note.")
                : qsTr("Write a note (W)")
            onPasting: event => event.accepted = root.pictures.paste()
            onEdited: {
                if (root.place.length > 0)
                    root.session.begunTexts.type(root.place, text);
            }
        }
        Flow {
            Layout.fillWidth: true
            visible: root.pictures.count > 0
            spacing: Theme.gapSmall

            Repeater {
                model: root.pictures
                delegate: Item {
                    id: pasted

                    required property int number
                    required property var thumbnail

                    width: Theme.px(96)
                    height: Theme.px(64)

                    Rectangle {
                        anchors.fill: parent
                        color: Theme.sunken
                        radius: Theme.radius
                        border.width: Theme.hairline
                        border.color: Theme.line
                    }
                    PictureView {
                        anchors.fill: parent
                        anchors.margins: Theme.gapTiny
                        image: pasted.thumbnail
                    }
                    Rectangle {
                        anchors.fill: remove
                        color: Theme.raised
                        radius: Theme.radius
                    }
                    IconButton {
                        id: remove
                        anchors.right: parent.right
                        iconName: "close"
                        label: qsTr("Leave this picture out")
                        onClicked: root.pictures.remove(pasted.number)
                    }
                }
            }
        }
        PlainLabel {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.pictures.error.length > 0 ? root.pictures.error : root.session.begunTexts.error
            color: Theme.alarm
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.filled
            spacing: Theme.gapSmall

            SegmentedSwitch {
                id: mark
                label: qsTr("For the report afterwards")
                options: CaseWording.noteMarks
                onCurrentIndexChanged: {
                    if (root.place.length > 0)
                        root.session.begunTexts.type(root.markPlace(), currentIndex === CaseFacts.Unmarked ? "" : String(currentIndex));
                }
            }
            Item { Layout.fillWidth: true }
            ActionButton {
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
                label: qsTr("Add")
                keys: "Ctrl+⏎"
                kind: ActionButton.Primary
                onClicked: root.add()
            }
        }
    }
}
