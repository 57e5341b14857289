// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// One language of a message as a channel shows it.
Rectangle {
    id: root

    required property DraftEditor draft
    required property int index // DraftEditor.Side
    required property int kind // MessagePreview.Kind
    required property real now
    readonly property bool tooLong: preview.limit > 0 && preview.characters > preview.limit
    readonly property bool tiring: preview.advised > 0 && preview.characters > preview.advised
    readonly property bool spoken: kind === MessagePreview.Phone

    implicitHeight: column.implicitHeight + 2 * Theme.gap
    color: Theme.raised
    radius: Theme.radius
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: (MessageWording.languages[root.index] ?? "") + ": " + preview.heading

    MessagePreview {
        id: preview
        draft: root.draft
        side: root.index
        kind: root.kind
    }
    Column {
        id: column
        x: Theme.gap
        y: Theme.gap
        width: root.width - 2 * Theme.gap
        spacing: Theme.gapSmall

        PlainLabel {
            width: parent.width
            text: root.kind === MessagePreview.Mail ? qsTr("Subject: %1").arg(preview.heading) : preview.heading
            visible: preview.heading.length > 0
            font.weight: Font.DemiBold
            font.pixelSize: root.kind === MessagePreview.StatusPage ? Theme.textLarge : Theme.textBody
            wrapMode: Text.Wrap
            maximumLineCount: 4
            horizontalAlignment: Text.AlignLeft
        }
        PlainLabel {
            width: parent.width
            visible: root.kind === MessagePreview.StatusPage
            text: Wording.shortClock(root.now)
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
        PlainLabel {
            width: parent.width
            visible: preview.paragraphs.length === 0
            text: qsTr("nothing is written in this language")
            color: Theme.dim
        }
        Repeater {
            model: preview.paragraphs
            delegate: PlainLabel {
                required property var modelData

                width: column.width
                leftPadding: modelData.listItem ? Theme.gap : 0
                text: modelData.listItem ? "• " + modelData.text : modelData.text
                font.pixelSize: root.spoken ? Theme.textLarge : Theme.textBody
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeight: root.spoken ? 1.3 : 1.1
                horizontalAlignment: Text.AlignLeft
            }
        }
        PlainLabel {
            width: parent.width
            visible: preview.limit > 0 || preview.advised > 0
            text: (preview.limit > 0 ? qsTr("%1 of %2 characters").arg(preview.characters).arg(preview.limit) : qsTr("%Ln character(s)", "", preview.characters))
                + (root.tooLong ? " · " + qsTr("the end is cut off there") : root.tiring ? " · " + qsTr("longer than people read there (%1)").arg(preview.advised) : "")
            color: root.tooLong ? Theme.warningInk : Theme.dim
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            maximumLineCount: 2
            horizontalAlignment: Text.AlignLeft
        }
    }
}
