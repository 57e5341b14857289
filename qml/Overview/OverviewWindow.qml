// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Window
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The overview alone: for a second screen, or beside other programs as narrow as a phone.
Window {
    id: root

    required property Session session
    readonly property bool old: session.picture.aged || session.picture.state === Facts.PictureOffline

    width: 420
    height: 820
    minimumWidth: 320
    minimumHeight: 400
    visible: true
    color: Theme.ground
    title: qsTr("Leitstand, overview")

    SystemPalette { id: system }
    Binding {
        target: Theme
        property: "dark"
        value: root.session.theme === "system" ? system.window.hslLightness < 0.5 : root.session.theme !== "light"
    }
    Binding { target: Theme; property: "aged"; value: root.session.picture.aged }
    Binding { target: Theme; property: "zoom"; value: root.width >= 3400 && Screen.devicePixelRatio < 1.5 ? 1.8 : root.width >= 2500 && Screen.devicePixelRatio < 1.5 ? 1.35 : 1 }

    NoticeLine {
        id: notice
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: root.old
        closable: false
        radius: 0
        tone: NoticeLine.Alarm
        text: root.session.picture.ageMs < 0 ? qsTr("The log has not answered yet. Nothing is known.")
            : qsTr("No sign of life for %1.").arg(Wording.span(root.session.picture.ageMs))
    }
    OverviewPage {
        y: notice.height
        width: parent.width
        height: parent.height - y
        focus: true
        session: root.session
    }
}
