// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls

// The sections of the page, each with its key and how much is in it. Arrow keys go from one to the next. The keys give way
// where there is no room for them.
FocusScope {
    id: root

    required property string label
    // [{name, count: text, alarming}]
    required property var sections
    property int currentIndex: 0
    property real bareWidth: 0
    property real keysWidth: 0
    signal activated(int index)

    function choose(index: int): void {
        if (index >= 0 && index < sections.length && index !== currentIndex)
            activated(index);
    }
    function measure(): void {
        let bare = 0, keys = 0;
        for (let i = 0; i < tabs.count; ++i) {
            const tab = tabs.itemAt(i) as SectionTab;
            bare += tab ? tab.bareWidth : 0;
            keys += tab ? tab.keyWidth : 0;
        }
        bareWidth = bare;
        keysWidth = keys;
    }

    implicitHeight: Theme.header
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: root.label
    Keys.onLeftPressed: root.choose(root.currentIndex - 1)
    Keys.onRightPressed: root.choose(root.currentIndex + 1)

    Timer {
        id: measuring
        interval: 0
        onTriggered: root.measure()
    }
    Row {
        height: root.height

        Repeater {
            id: tabs
            model: root.sections.length
            delegate: SectionTab {
                required property int index
                readonly property var section: root.sections[index] ?? null

                height: root.height
                name: section ? section.name : ""
                count: section ? section.count : ""
                alarming: section ? section.alarming : false
                keys: String(index + 1)
                current: root.currentIndex === index
                ringed: root.activeFocus && current
                keysShown: root.bareWidth + root.keysWidth <= root.width
                onBareWidthChanged: measuring.restart()
                onChosen: root.choose(index)
            }
        }
    }
}
