// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// Says where the keyboard is. Drawn inside, so that no list cuts it off.
Rectangle {
    property bool shown: false

    anchors.fill: parent
    visible: shown
    color: "transparent"
    radius: Theme.radius
    border.width: Theme.ringWidth
    border.color: Theme.focus
}
