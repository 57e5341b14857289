// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Window
import Leitstand.Controls
import Leitstand.View

// The wall: a screen that many read from afar and nobody touches. No key does anything but the sequence that leaves it.
Window {
    id: root

    required property Session session
    required property WallSettings settings

    width: 1920
    height: 1080
    visible: true
    color: Theme.ground
    title: qsTr("Leitstand, wall %1").arg(settings.name)

    SystemPalette { id: system }
    Binding {
        target: Theme
        property: "dark"
        value: root.session.theme === "system" ? system.window.hslLightness < 0.5 : root.session.theme !== "light"
    }
    Wall {
        anchors.fill: parent
        focus: true
        session: root.session
        settings: root.settings
        onLeaveWanted: Qt.quit()
    }
}
