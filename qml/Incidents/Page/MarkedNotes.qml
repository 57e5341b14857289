// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// The notes that are marked as having gone well, or badly.
ColumnLayout {
    id: root

    required property string title
    required property string iconName
    required property MarkedNoteModel notes
    required property string explanation
    property real now: 0
    property bool utc: false
    readonly property alias count: list.count
    readonly property alias currentIndex: list.currentIndex
    signal shown(item: Item)

    function take(row: int): void {
        list.take(row);
    }

    spacing: Theme.gapTiny

    SectionHead {
        Layout.fillWidth: true
        title: root.title
    }
    PlainLabel {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.gapSmall
        visible: list.count === 0
        text: root.explanation
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    RecordList {
        id: list
        Layout.fillWidth: true
        Layout.preferredHeight: contentHeight
        interactive: false
        label: root.title
        model: root.notes
        delegate: AftermathRow {
            required property string text
            required property real at
            required property string by

            width: ListView.view.width
            withdrawn: false
            iconName: root.iconName
            words: text
            more: CaseWording.apart(by) + ", " + CaseWording.stamp(at, root.now, root.utc)
            listFocused: list.activeFocus
            onPicked: list.take(index)
        }
        onCurrentItemChanged: if (activeFocus) root.shown(currentItem)
        onActiveFocusChanged: if (activeFocus) root.shown(currentItem)
    }
}
