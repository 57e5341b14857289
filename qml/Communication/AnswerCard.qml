// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts

// What may be said in one language, in sentences large enough to read while talking.
Panel {
    id: root

    required property var side // {say, copy, since, nextUpdate}
    required property bool known
    required property bool published
    required property real saidAt
    required property string copyKey
    required property bool copied
    signal copyWanted()

    showing: known ? Panel.Content : Panel.Empty
    headline: qsTr("Nothing may be said yet")
    tools: [
        ActionButton {
            label: root.copied ? qsTr("Copied") : qsTr("Copy")
            iconName: root.copied ? "resolved" : "copy"
            keys: root.copyKey
            focusPolicy: Qt.NoFocus
            enabled: root.known
            onClicked: root.copyWanted()
        }
    ]

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.bottomMargin: Theme.gapSmall
        spacing: Theme.gapSmall

        StateMark {
            Layout.fillWidth: true
            kind: root.published ? StateMark.Published : StateMark.Unsaved
            word: root.published ? qsTr("as published at %1").arg(Wording.shortClock(root.saidAt)) : qsTr("nothing is published yet: only this may be said")
        }
        Flickable {
            id: flick
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            contentHeight: column.implicitHeight

            Column {
                id: column
                width: flick.width - Theme.gapSmall
                spacing: Theme.gapSmall

                Repeater {
                    model: Array.from(root.side.say ?? [])
                    delegate: PlainLabel {
                        required property string modelData

                        width: column.width
                        text: modelData
                        font.pixelSize: Theme.textLarge
                        lineHeight: 1.2
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                        horizontalAlignment: Text.AlignLeft
                    }
                }
            }
            ScrollMark {
                parent: flick
                target: flick
            }
        }
    }
}
