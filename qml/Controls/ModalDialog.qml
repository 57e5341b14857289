// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// A question that stands before everything else. Escape refuses, Ctrl+Return accepts, and so does Return wherever it means
// nothing else, as it does in a text of several lines. Its children are laid out below each other; `title` is drawn here, as
// plain text.
T.Dialog {
    id: root

    property string acceptLabel
    property string refuseLabel: qsTr("Cancel")
    property int acceptKind: ActionButton.Primary
    property bool acceptEnabled: true
    // Off where what is accepted must not happen by a key that was pressed once too often.
    property bool returnAccepts: true
    // Accepting may fail: accepted() does not follow by itself, who hears asked() calls accept() when it is done.
    property bool acceptAsks: false
    signal asked()

    // Once: the field that has the keyboard may have told of the same key.
    function answer(): void {
        if (!opened)
            return;
        if (acceptLabel.length === 0)
            reject();
        else if (acceptEnabled && acceptAsks)
            asked();
        else if (acceptEnabled)
            accept();
    }

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(Theme.dialogWidth, parent ? parent.width - 2 * Theme.gapLarge : Theme.dialogWidth)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding + implicitHeaderHeight + implicitFooterHeight
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.gapLarge : implicitHeight)
    padding: Theme.gapLarge
    topPadding: Theme.gap
    bottomPadding: Theme.gap
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    T.Overlay.modal: Rectangle { color: Theme.shade }

    Shortcut {
        sequences: ["Ctrl+Return", "Ctrl+Enter"]
        enabled: root.opened && root.acceptEnabled && root.acceptLabel.length > 0
        onActivated: root.answer()
    }

    header: Heading {
        leftPadding: Theme.gapLarge
        rightPadding: Theme.gapLarge
        topPadding: Theme.gapLarge
        text: root.title
        wrapMode: Text.Wrap
        maximumLineCount: 3
    }
    contentItem: ColumnLayout {
        spacing: Theme.gapSmall
        Keys.onPressed: event => {
            const plain = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier;
            // The shortcut is held off while a list of suggestions is open.
            const confirming = (event.modifiers & ~Qt.KeypadModifier) === Qt.ControlModifier;
            if (!(confirming || (plain && root.returnAccepts)) || (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter))
                return;
            event.accepted = true;
            root.answer();
        }
    }
    footer: Item {
        implicitHeight: Theme.control + Theme.gapLarge + Theme.gapTiny

        RowLayout {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.gapLarge
            height: Theme.control
            spacing: Theme.gapSmall

            Item { Layout.fillWidth: true }
            ActionButton {
                label: root.refuseLabel
                keys: root.acceptLabel.length > 0 ? "" : "Esc"
                onClicked: root.reject()
            }
            ActionButton {
                visible: root.acceptLabel.length > 0
                label: root.acceptLabel
                kind: root.acceptKind
                enabled: root.acceptEnabled
                keys: "Ctrl+⏎"
                onClicked: root.answer()
            }
        }
    }
    background: Rectangle {
        color: Theme.panel
        radius: Theme.radius * 2
        border.width: Theme.hairline
        border.color: Theme.edge
    }
}
