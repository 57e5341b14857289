// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The text of a message in one language, tied to the draft in both directions.
TextSheet {
    id: root

    required property DraftEditor draft
    required property int side
    readonly property string wanted: side === DraftEditor.German ? draft.bodyDe : draft.bodyEn
    property bool settling: false

    function settle(): void {
        settling = true;
        shown.become(wanted);
        settling = false;
    }

    placeholder: qsTr("What is affected, since when, what we do, what you can do, when the next update comes.")
    onWantedChanged: settle()
    Component.onCompleted: settle()
    onTextChanged: {
        if (!settling && !readOnly)
            draft.write(side, DraftEditor.Body, shown.read(), cursorPosition);
    }
    onUndoWanted: draft.undo()
    onRedoWanted: draft.redo()

    MessageDocument {
        id: shown
        document: root.textDocument
    }
}
