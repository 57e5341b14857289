// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Two people have changed the same thing: both versions, who and when, and the choice. Texts can be merged.
ModalDialog {
    id: root

    required property Session session
    property string conflictId
    // The roles of ConflictModel.
    property var versions: ({})
    readonly property bool isText: versions.isText === true
    readonly property bool edited: isText && merged.text !== root.versions.mine

    function show(conflictId: string): void {
        versions = session.conflicts.details(conflictId);
        if (versions.conflictId === undefined)
            return;
        root.conflictId = conflictId;
        merged.text = versions.mine;
        open();
        if (isText)
            merged.forceActiveFocus();
    }

    width: Math.min(Theme.px(820), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(820))
    title: qsTr("%1 has changed the same thing: %2").arg(versions.theirName ?? "").arg(versions.part ?? "")
    refuseLabel: qsTr("Decide later")
    returnAccepts: false
    acceptLabel: edited ? qsTr("Write my text") : qsTr("Write mine over it")
    acceptEnabled: session.access.mayWork && (!isText || merged.text.trim().length > 0)
    onAccepted: {
        if (isText)
            session.conflicts.writeMerged(conflictId, merged.text);
        else
            session.conflicts.writeMine(conflictId);
    }

    PlainLabel {
        Layout.fillWidth: true
        text: root.versions.incidentTitle ?? ""
        color: Theme.ink
        font.weight: Font.Medium
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }
    PlainLabel {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        text: qsTr("Theirs is in the log. Nothing of yours has been written yet.")
        color: Theme.dim
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapTiny

        PlainLabel {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("%1 at %2").arg(root.versions.theirName ?? "").arg(Wording.moment(root.versions.theirAt ?? 0, root.session.presentMs))
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
        PlainLabel {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: root.isText ? qsTr("Yours; change it here to merge the two") : qsTr("Yours")
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
        TextEditor {
            Layout.fillWidth: true
            Layout.fillHeight: true // as high as the other side, also when that changes while the dialog is closed
            Layout.preferredWidth: 1
            readOnly: true
            label: qsTr("Their version")
            text: root.versions.theirs ?? ""
        }
        TextEditor {
            id: merged
            objectName: "mergedText"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.preferredHeight: root.isText ? Theme.control * 6 : Theme.control * 2
            readOnly: !root.isText
            label: qsTr("Your version")
        }
    }
    RowLayout {
        Layout.fillWidth: true

        ActionButton {
            objectName: "keepTheirs"
            label: qsTr("Leave it as %1 wrote it").arg(root.versions.theirName ?? "")
            onClicked: {
                root.session.conflicts.keepTheirs(root.conflictId);
                root.close();
            }
        }
        ActionButton {
            visible: root.isText
            iconName: "copy"
            label: qsTr("Take their text over into mine")
            onClicked: merged.text = merged.text.indexOf(root.versions.theirs) >= 0 ? merged.text : merged.text + "\n" + root.versions.theirs
        }
        Item { Layout.fillWidth: true }
    }
}
