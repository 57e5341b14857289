// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Everything that one entry of the timeline says: the whole text, what it corrects, its links and pictures.
FocusScope {
    id: root

    required property Session session
    required property IncidentDetails incident
    property string entryId
    property bool utc: false
    property string refusal
    // See IncidentTimelineModel::details().
    property var entry: ({})
    readonly property bool exists: entry.entryId !== undefined
    readonly property bool isNote: exists && entry.noteId.length > 0
    readonly property bool takeable: exists && entry.undo.length === 0 && refusal.length === 0
    signal closeWanted()
    signal takeBackWanted(version: int, text: string)
    signal noteCorrectionWanted(noteId: string, text: string, mark: int)
    signal pictureWanted(pictureId: string)
    signal alertWanted(alertId: string)

    function refresh(): void {
        entry = entryId.length > 0 ? incident.timeline.details(entryId) : {};
    }
    function takeBack(): void {
        if (takeable)
            takeBackWanted(entry.version, entry.text);
    }
    function correct(): void {
        if (isNote && !entry.withdrawn && refusal.length === 0)
            noteCorrectionWanted(entry.noteId, entry.noteText, entry.mark);
    }

    implicitHeight: body.implicitHeight + 2 * Theme.gapSmall
    // Either tells that the entry may say something else now.
    readonly property int revisions: incident.revision + incident.timeline.revision
    onRevisionsChanged: refresh()
    onEntryIdChanged: refresh()
    Keys.onEscapePressed: root.closeWanted()

    Rectangle {
        anchors.fill: parent
        color: Theme.raised
        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.edge
        }
    }
    Flickable {
        id: flick
        anchors.fill: parent
        anchors.margins: Theme.gapSmall
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: body.implicitHeight

        ColumnLayout {
            id: body
            width: flick.width - Theme.gapSmall
            spacing: Theme.gapTiny

            Item {
                Layout.fillWidth: true
                implicitHeight: Theme.control

                PlainLabel {
                    width: buttons.x - Theme.gapSmall
                    height: parent.height
                    text: root.exists ? CaseWording.day(root.entry.at, root.utc) + " " + CaseWording.time(root.entry.at, root.utc)
                        + (root.utc ? " UTC" : "") + (root.entry.by.length > 0 ? ", " + CaseWording.apart(root.entry.by) : "") : ""
                    color: Theme.dim
                    font.pixelSize: Theme.textSmall
                }
                Row {
                    id: buttons
                    anchors.right: parent.right

                    IconButton {
                        visible: root.exists && root.entry.alertId.length > 0
                        iconName: "arrowRight"
                        label: qsTr("Show this alert")
                        onClicked: root.alertWanted(root.entry.alertId)
                    }
                    IconButton {
                        visible: root.isNote && !root.entry.withdrawn
                        enabled: root.refusal.length === 0
                        iconName: "edit"
                        label: qsTr("Correct this note")
                        keys: "E"
                        onClicked: root.correct()
                    }
                    IconButton {
                        iconName: "undo"
                        enabled: root.takeable
                        label: root.exists && root.entry.undo.length > 0 ? root.entry.undo : qsTr("Take this back")
                        keys: "Del"
                        onClicked: root.takeBack()
                    }
                    IconButton {
                        iconName: "copy"
                        label: qsTr("Copy")
                        onClicked: root.session.copyToClipboard(root.entry.text)
                    }
                    IconButton {
                        iconName: "close"
                        label: qsTr("Close the entry")
                        keys: "Esc"
                        onClicked: root.closeWanted()
                    }
                }
            }
            PlainLabel {
                Layout.fillWidth: true
                text: root.exists ? root.entry.text : ""
                font.strikeout: root.exists && root.entry.withdrawn
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignLeft
                elide: Text.ElideNone
            }
            PlainLabel {
                Layout.fillWidth: true
                visible: text.length > 0
                text: !root.exists ? "" : root.entry.withdrawn ? qsTr("Withdrawn by a later entry; it counts nowhere.")
                    : root.entry.replaced ? qsTr("Corrected by a later entry.") : ""
                color: Theme.dim
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
            }
            PlainLabel {
                Layout.fillWidth: true
                visible: root.exists && root.entry.corrected.length > 0
                text: root.exists ? qsTr("Corrects: %1").arg(root.entry.corrected) : ""
                color: Theme.dim
                wrapMode: Text.Wrap
            }
            Repeater {
                model: root.exists ? root.entry.links : []
                delegate: ActionButton {
                    required property string modelData
                    Layout.fillWidth: true
                    kind: ActionButton.Quiet
                    iconName: "external"
                    label: modelData
                    hint: qsTr("Opens in the browser: %1").arg(modelData)
                    onClicked: root.session.openLink(modelData)
                }
            }
            Flow {
                Layout.fillWidth: true
                visible: root.exists && root.entry.pictures.length > 0
                spacing: Theme.gapSmall

                Repeater {
                    model: root.exists ? root.entry.pictures : []
                    delegate: PictureButton {
                        required property string modelData
                        incident: root.incident
                        pictureId: modelData
                        onClicked: root.pictureWanted(modelData)
                    }
                }
            }
        }
    }
    ScrollMark { target: flick }
}
