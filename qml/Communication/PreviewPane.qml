// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// How the message reads where it goes: on the status page, in a mail, in a chat, on the phone. Arrows change the channel.
FocusScope {
    id: root

    required property Session session
    readonly property DraftEditor draft: session.draft
    property int channel: MessagePreview.StatusPage
    // Characters that the channel takes in one message; 0: any.
    readonly property int limit: channel === MessagePreview.Chat ? measured.limit : 0

    MessagePreview {
        id: measured
        draft: root.draft
        side: DraftEditor.German
        kind: root.channel
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gapSmall
        spacing: Theme.gapSmall

        ChoiceBox {
            Layout.fillWidth: true
            focus: true
            label: qsTr("Channel")
            model: [qsTr("Status page"), qsTr("Mail"), qsTr("Chat"), qsTr("On the phone")]
            currentIndex: root.channel
            displayText: Array.from(model)[root.channel]
            onActivated: index => root.channel = index
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
                spacing: Theme.gap

                Repeater {
                    model: 2
                    delegate: PreviewCard {
                        width: column.width
                        draft: root.draft
                        kind: root.channel
                        now: root.session.nowMs
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
