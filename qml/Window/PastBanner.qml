// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Says in words, at the upper and at the lower edge of the window, that the past is seen, and which moment of it.
Rectangle {
    id: root

    required property Session session
    property bool brief: false
    readonly property date at: new Date(session.nowMs)
    readonly property date utc: new Date(session.nowMs + at.getTimezoneOffset() * 60000)
    readonly property string when: at.toLocaleDateString(Qt.locale(), Locale.LongFormat) + ", " + Qt.formatTime(at, "HH:mm:ss")
    signal backWanted()

    visible: session.timeTravel.active
    implicitHeight: visible ? (brief ? Theme.px(20) : Theme.px(36)) : 0
    color: Theme.past
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        spacing: Theme.gapSmall

        Icon {
            name: "history"
            size: root.brief ? Theme.iconSmall : Theme.iconLarge
            color: Theme.pastInk
        }
        PlainLabel {
            id: words
            Layout.fillWidth: true
            text: root.brief ? qsTr("THE PAST: %1").arg(root.when)
                : qsTr("THE PAST: %1 (%2 UTC). This is not the present picture, and nothing can be changed.").arg(root.when).arg(Qt.formatTime(root.utc, "HH:mm"))
            color: Theme.pastInk
            font.pixelSize: root.brief ? Theme.textSmall : Theme.textLarge
            font.weight: Font.DemiBold
        }
        ActionButton {
            objectName: "bannerBack"
            visible: !root.brief
            implicitHeight: Theme.px(26)
            label: qsTr("Back to now")
            onClicked: root.backWanted()
        }
    }
}
