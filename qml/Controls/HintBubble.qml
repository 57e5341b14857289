// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T

// Used by HintArea only.
Item {
    id: root

    property string text

    anchors.fill: parent
    visible: false

    T.ToolTip {
        id: bubble
        parent: root
        visible: root.visible && root.text.length > 0
        delay: Theme.hintDelay
        y: root.height + Theme.gapTiny
        x: Math.round((root.width - width) / 2)
        margins: Theme.gapTiny
        padding: Theme.gapSmall
        implicitWidth: Math.min(Theme.readingWidth, implicitContentWidth + leftPadding + rightPadding)
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        closePolicy: T.Popup.NoAutoClose
        contentItem: PlainLabel {
            text: root.text
            color: Theme.ink
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
        }
        background: Rectangle {
            color: Theme.raised
            radius: Theme.radius
            border.width: Theme.hairline
            border.color: Theme.edge
        }
    }
}
