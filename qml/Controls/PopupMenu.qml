// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T

// A list of commands; its entries are MenuEntry. A pointer that only happens to lie where the menu comes up chooses nothing:
// whoever opened it with a key goes on with the keys.
T.Menu {
    id: root

    property bool aimed: false
    property point entered

    onAboutToShow: aimed = false
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

        HoverHandler {
            onHoveredChanged: root.entered = point.scenePosition
            onPointChanged: {
                if (hovered && (point.scenePosition.x !== root.entered.x || point.scenePosition.y !== root.entered.y))
                    root.aimed = true;
            }
        }
    }
    background: Rectangle {
        color: Theme.raised
        radius: Theme.radius
        border.width: Theme.hairline
        border.color: Theme.edge
    }
}
