// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// A small picture that opens large.
PressArea {
    id: root

    required property IncidentDetails incident
    required property string pictureId
    readonly property int side: Theme.px(96)
    // Asked again when more of it may have come.
    readonly property var image: incident.revision >= 0 ? incident.picture(pictureId, 240) : null

    implicitWidth: side
    implicitHeight: side
    label: small.ratio > 0 ? qsTr("Show the picture") : qsTr("This picture is not complete, or is none")
    enabled: small.ratio > 0

    PictureView {
        id: small
        anchors.fill: parent
        anchors.margins: Theme.gapTiny
        image: root.image
    }
    PlainLabel {
        anchors.fill: parent
        anchors.margins: Theme.gapTiny
        visible: small.ratio <= 0
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: qsTr("not here yet")
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
}
