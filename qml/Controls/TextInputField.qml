// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T

// One line of text to write. `label` is what it is called, `placeholder` an example.
T.TextField {
    id: root

    required property string label
    property string placeholder
    property bool invalid: false

    implicitWidth: Theme.menuWidth
    implicitHeight: Theme.control
    leftPadding: Theme.gapSmall
    rightPadding: Theme.gapSmall
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    selectionColor: Theme.focus
    selectedTextColor: Theme.dark ? Theme.ground : Theme.raised
    selectByMouse: true
    // Who comes with the keyboard writes something else, or goes on; with the pointer it is aimed at a letter.
    onActiveFocusChanged: if (activeFocus && (focusReason === Qt.TabFocusReason || focusReason === Qt.BacktabFocusReason)) selectAll()
    // What is only looked at begins with its beginning.
    autoScroll: activeFocus
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.description: root.placeholder

    background: Rectangle {
        color: Theme.sunken
        radius: Theme.radius
        border.width: root.activeFocus || root.invalid ? Theme.ringWidth : Theme.hairline
        border.color: root.activeFocus ? Theme.focus : root.invalid ? Theme.alarm : Theme.edge
    }
    PlainLabel {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        height: root.height
        visible: root.length === 0 && root.preeditText.length === 0
        text: root.placeholder
        color: Theme.dim
    }
}
