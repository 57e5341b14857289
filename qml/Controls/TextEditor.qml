// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Leitstand.Controls

// Several lines of plain text to write. Tab leaves it; Ctrl+Tab is left to the window.
FocusScope {
    id: root

    required property string label
    property string placeholder
    property alias text: area.text
    property alias readOnly: area.readOnly
    property alias cursorPosition: area.cursorPosition
    property alias length: area.length
    signal edited()
    // Something is being pasted: whoever takes it accepts the event, else it is text.
    signal pasting(event: var)

    implicitHeight: Theme.control * 5
    implicitWidth: Theme.menuWidth

    Rectangle {
        anchors.fill: parent
        color: area.readOnly ? "transparent" : Theme.sunken
        radius: Theme.radius
        border.width: area.activeFocus ? Theme.ringWidth : Theme.hairline
        border.color: area.activeFocus ? Theme.focus : area.readOnly ? Theme.line : Theme.edge
    }
    Flickable {
        id: flick
        anchors.fill: parent
        anchors.margins: Theme.ringWidth
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: area.implicitHeight

        T.TextArea.flickable: T.TextArea {
            id: area
            focus: true
            padding: Theme.gapSmall
            rightPadding: Theme.gapLarge
            implicitHeight: Math.max(flick.height, contentHeight + topPadding + bottomPadding)
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            color: Theme.ink
            selectionColor: Theme.focus
            selectedTextColor: Theme.dark ? Theme.ground : Theme.raised
            selectByMouse: true
            font.family: Theme.family
            font.pixelSize: Theme.textBody
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.multiLine: true
            onTextChanged: root.edited()
            Keys.onPressed: event => {
                if (event.matches(StandardKey.Paste) && !area.readOnly)
                    root.pasting(event);
            }
            Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

            ReadOnlyKeys { target: area }
        }
    }
    PlainLabel {
        x: Theme.gapSmall + Theme.ringWidth
        y: Theme.gapSmall + Theme.ringWidth
        width: root.width - 2 * x
        visible: area.length === 0 && area.preeditText.length === 0
        text: root.placeholder
        wrapMode: Text.Wrap
        color: Theme.dim
    }
    ScrollMark { target: flick }
}
