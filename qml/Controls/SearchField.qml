// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

TextInputField {
    id: root

    property string keys
    // Something is offered below the field: Escape puts that away first.
    property bool completing: false

    leftPadding: Theme.gapTiny * 2 + Theme.iconBody + Theme.gapTiny
    rightPadding: Theme.control
    inputMethodHints: Qt.ImhNoPredictiveText
    Keys.onEscapePressed: event => {
        event.accepted = root.length > 0 && !root.completing;
        if (event.accepted)
            root.clear();
    }

    Icon {
        x: Theme.gapSmall
        height: root.height
        name: "search"
        color: Theme.dim
        size: Theme.iconBody
    }
    KeyHint {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        keys: root.keys
        visible: root.keys.length > 0 && root.length === 0 && !root.activeFocus
    }
    IconButton {
        anchors.right: parent.right
        visible: root.length > 0
        focusPolicy: Qt.NoFocus
        iconName: "close"
        label: qsTr("Clear")
        onClicked: {
            root.clear();
            root.forceActiveFocus();
        }
    }
}
