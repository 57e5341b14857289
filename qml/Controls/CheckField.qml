// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

// Yes or no, with a word.
T.CheckBox {
    id: root

    required property string label
    property string hint
    property int lines: 1 // that the word may take

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.control, implicitContentHeight)
    leftPadding: Theme.gapTiny
    rightPadding: Theme.gapTiny
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: root.label
    Accessible.checked: root.checked
    Accessible.onPressAction: root.flip()
    Accessible.onToggleAction: root.flip()

    function flip(): void {
        root.toggle();
        root.toggled();
    }

    contentItem: RowLayout {
        spacing: Theme.gapSmall

        Rectangle {
            implicitWidth: Theme.iconBody
            implicitHeight: Theme.iconBody
            radius: Math.round(Theme.radius * 0.75)
            color: root.checked ? Theme.primary : Theme.sunken
            border.width: Theme.hairline
            border.color: root.checked ? Theme.primary : Theme.edge
            Icon {
                anchors.centerIn: parent
                visible: root.checked
                name: "resolved"
                size: Theme.iconSmall
                color: Theme.primaryInk
            }
        }
        PlainLabel {
            Layout.fillWidth: true
            text: root.label
            wrapMode: root.lines > 1 ? Text.Wrap : Text.NoWrap
            maximumLineCount: root.lines
            color: root.enabled ? Theme.ink : Theme.dim
        }
    }
    background: Item {
        FocusRing { shown: root.visualFocus }
    }
    HintArea { text: root.hint }
}
