// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T

// Something that opens over the rest and goes with Escape or a press beside it. Its content says how high it is through
// `contentHeight`. `modal` also shades the rest.
T.Popup {
    id: root

    property bool prominent: false

    padding: Theme.gap
    margins: Theme.gapSmall
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    T.Overlay.modal: Rectangle { color: Theme.shade }
    background: Rectangle {
        color: root.prominent ? Theme.panel : Theme.raised
        radius: root.prominent ? Theme.radius * 2 : Theme.radius
        border.width: Theme.hairline
        border.color: Theme.edge
    }
}
