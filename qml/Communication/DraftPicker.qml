// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// The messages of the chosen incident: what waits, what is due and stands ready, what is out. Arrows choose one.
Panel {
    id: root

    required property Session session
    readonly property bool german: session.language === "de"
    signal writingWanted()

    title: qsTr("Messages")
    showing: session.drafts.count > 0 ? Panel.Content : Panel.Empty
    headline: qsTr("No message yet")

    ListView {
        id: list
        objectName: "draftList"
        anchors.fill: parent
        anchors.margins: Theme.hairline
        clip: true
        focus: true
        activeFocusOnTab: true
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.session.drafts
        currentIndex: root.session.drafts.currentRow
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Messages")
        Keys.onPressed: event => {
            const row = root.session.drafts.currentRow;
            if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier)
                return;
            switch (event.key) {
            case Qt.Key_Up: root.session.drafts.open(Math.max(0, row - 1)); break;
            case Qt.Key_Down: root.session.drafts.open(Math.min(count - 1, row + 1)); break;
            case Qt.Key_Return:
            case Qt.Key_Enter: root.writingWanted(); break;
            default: return;
            }
            event.accepted = true;
        }
        delegate: DraftRow {
            required property int index

            width: ListView.view.width
            focused: current && list.activeFocus
            german: root.german
            now: root.session.nowMs
            onPicked: {
                root.session.drafts.open(index);
                list.forceActiveFocus();
            }
            onOpened: root.writingWanted()
        }
        ScrollMark { target: list }
    }
}
