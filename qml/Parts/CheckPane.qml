// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// What the check has found in the message, errors and hints by shape and word. Enter shows the place, F applies the fix,
// Delete puts a hint away.
FocusScope {
    id: root

    required property Session session
    readonly property DraftCheck check: session.check
    readonly property bool readOnly: session.draft.readOnly || session.draft.locked

    function takeFocus(): void {
        if (check.currentRow < 0 && check.count > 0)
            check.currentRow = 0;
        list.forceActiveFocus();
    }

    ListView {
        id: list
        objectName: "findingList"
        anchors.fill: parent
        visible: root.check.count > 0
        clip: true
        focus: true
        activeFocusOnTab: count > 0
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.check
        currentIndex: root.check.currentRow
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What the check has found")
        Keys.onPressed: event => {
            const row = root.check.currentRow;
            if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier)
                return;
            switch (event.key) {
            case Qt.Key_Up: root.check.currentRow = Math.max(0, row - 1); break;
            case Qt.Key_Down: root.check.currentRow = Math.min(count - 1, row + 1); break;
            case Qt.Key_Return:
            case Qt.Key_Enter: root.check.show(row); break;
            case Qt.Key_F: if (!root.readOnly) root.check.applyFix(row); break;
            case Qt.Key_Delete: root.check.dismiss(row); break;
            default: return;
            }
            event.accepted = true;
        }
        delegate: CheckRow {
            required property int index

            width: ListView.view.width
            current: ListView.isCurrentItem
            listFocused: list.activeFocus
            readOnly: root.readOnly
            suggestion: current && rule === DraftCheck.Spelling ? root.check.suggestion(index) : fix
            onShown: root.check.show(index)
            onFixWanted: root.check.applyFix(index)
            onDismissed: root.check.dismiss(index)
        }
        ScrollMark { target: list }
    }
    EmptyState {
        anchors.fill: parent
        visible: root.check.count === 0
        iconName: root.check.empty ? "edit" : root.check.behind ? "starting" : "resolved"
        headline: root.check.empty ? qsTr("Nothing is written yet") : root.check.behind ? qsTr("Being checked") : qsTr("Nothing found")
        explanation: root.check.empty ? "" : qsTr("Times, totals, state and both languages agree with the record and with each other.")
            + (root.check.missingDictionary.length > 0 ? "\n" + qsTr("Spelling is not checked: %1").arg(root.check.missingDictionary) : "")
    }
}
