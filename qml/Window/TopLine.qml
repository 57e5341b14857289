// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// What must be known in every place: how current the picture is, the time, what waits, and the ways to everything.
Rectangle {
    id: root

    required property Session session
    readonly property bool wide: width > Theme.px(1240)
    signal paletteWanted()
    signal rejectedWanted()
    signal gatewayHelpWanted()
    signal keysWanted()
    signal timeTravelWanted()

    implicitHeight: Theme.px(44)
    color: Theme.ground

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gapTiny
        anchors.rightMargin: Theme.gap
        spacing: Theme.gapSmall

        PictureButton {
            objectName: "pictureButton"
            session: root.session
        }
        Badge {
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.px(40)
            Layout.maximumWidth: Math.ceil(implicitWidth)
            visible: root.session.storyTitle.length > 0
            iconName: "book"
            tone: Badge.Strong
            text: root.session.storySpeed > 1
                ? qsTr("Scenario %1, %2 ×").arg(root.session.storyTitle).arg(root.session.storySpeed.toLocaleString(Qt.locale(), "f", 0))
                : qsTr("Scenario %1").arg(root.session.storyTitle)
        }
        Badge {
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.px(40)
            Layout.maximumWidth: Math.ceil(implicitWidth)
            visible: root.session.waitingChanges > 0
            iconName: "clock"
            tone: Badge.Warning
            text: qsTr("%Ln change(s) wait for the log", "", root.session.waitingChanges)
        }
        Item { Layout.fillWidth: true }
        ActionButton {
            visible: root.session.rejected.total > 0
            objectName: "rejectedButton"
            iconName: "rejected"
            kind: ActionButton.Quiet
            label: qsTr("%Ln rejected", "events", root.session.rejected.total)
            hint: qsTr("Events in the log that could not be read")
            onClicked: root.rejectedWanted()
        }
        ActionButton {
            objectName: "paletteButton"
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.px(64)
            Layout.maximumWidth: Math.ceil(implicitWidth)
            iconName: "search"
            label: root.wide ? qsTr("Find or do …") : qsTr("Find …")
            keys: "Ctrl+K"
            onClicked: root.paletteWanted()
        }
        RoleBadge {
            objectName: "roleBadge"
            session: root.session
            wide: root.wide
        }
        IconButton {
            objectName: "timeTravelButton"
            iconName: "history"
            label: qsTr("Time travel")
            keys: "Ctrl+T"
            tint: root.session.timeTravel.active ? Theme.past : Theme.dim
            onClicked: root.timeTravelWanted()
        }
        IconButton {
            iconName: "source"
            label: qsTr("Connect an Alertmanager")
            onClicked: root.gatewayHelpWanted()
        }
        IconButton {
            iconName: "keyboard"
            label: qsTr("Keys")
            keys: "F1"
            onClicked: root.keysWanted()
        }
        IconButton {
            objectName: "themeButton"
            iconName: Theme.dark ? "sun" : "moon"
            label: Theme.dark ? qsTr("Light theme") : qsTr("Dark theme")
            onClicked: root.session.theme = Theme.dark ? "light" : "dark"
        }
        ActionButton {
            objectName: "languageButton"
            kind: ActionButton.Quiet
            iconName: "globe"
            label: root.session.language === "de" ? "DE" : "EN"
            hint: root.session.language === "de" ? "Switch to English" : "Auf Deutsch umstellen"
            onClicked: root.session.language = root.session.language === "de" ? "en" : "de"
        }
        ClockLine { session: root.session }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
}
