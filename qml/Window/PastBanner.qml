// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Says in words, at the upper and at the lower edge of the window, that the past is seen, and which moment of it. `brief`
// is the one at the lower edge.
Rectangle {
    id: root

    required property Session session
    property bool brief: false
    readonly property date at: new Date(session.nowMs)
    readonly property date utc: new Date(session.nowMs + at.getTimezoneOffset() * 60000)
    readonly property string when: at.toLocaleDateString(Qt.locale(), Locale.LongFormat) + ", " + Qt.formatTime(at, "HH:mm:ss")

    visible: session.timeTravel.active
    implicitHeight: visible ? (brief ? Theme.px(26) : Theme.px(34)) : 0
    color: Theme.past
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    RowLayout {
        anchors.fill: parent
        anchors.bottomMargin: root.brief ? Theme.gapTiny : 0
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
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: qsTr("THE PAST: %1 (%2 UTC)").arg(root.when).arg(Qt.formatTime(root.utc, "HH:mm"))
            color: Theme.pastInk
            font.pixelSize: root.brief ? Theme.textSmall : Theme.textLarge
            font.weight: Font.DemiBold
        }
        PlainLabel {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            text: qsTr("Not the present picture. Nothing can be changed.")
            color: Theme.pastInk
            font.pixelSize: root.brief ? Theme.textSmall : Theme.textBody
        }
    }
}
