// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Leitstand.Controls

// Plain text to write, as long as it is: whoever shows it scrolls it. Tab leaves it. Undo is left to whoever keeps the text.
T.TextArea {
    id: root

    required property string label
    property string placeholder
    signal undoWanted()
    signal redoWanted()

    padding: Theme.gapSmall
    rightPadding: Theme.gapLarge
    implicitHeight: contentHeight + topPadding + bottomPadding
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    color: Theme.ink
    selectionColor: Theme.focus
    selectedTextColor: Theme.dark ? Theme.ground : Theme.raised
    selectByMouse: true
    persistentSelection: true
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.multiLine: true
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Undo))
            root.undoWanted();
        else if (event.matches(StandardKey.Redo))
            root.redoWanted();
        else
            return;
        event.accepted = true;
    }
    Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    ReadOnlyKeys { target: root }
    PlainLabel {
        x: root.leftPadding
        y: root.topPadding
        width: root.width - 2 * x
        visible: root.length === 0 && root.preeditText.length === 0
        text: root.placeholder
        wrapMode: Text.Wrap
        color: Theme.dim
    }
}
