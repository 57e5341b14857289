// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T

// A list of commands; its entries are MenuEntry.
T.Menu {
    id: root

    implicitWidth: Theme.menuWidth
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.gapTiny
    margins: Theme.gapTiny
    overlap: 1
    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: contentHeight > height
        clip: true
        currentIndex: root.currentIndex
        Accessible.role: Accessible.PopupMenu
        Accessible.name: qsTr("Menu")
    }
    background: Rectangle {
        color: Theme.raised
        radius: Theme.radius
        border.width: Theme.hairline
        border.color: Theme.edge
    }
}
