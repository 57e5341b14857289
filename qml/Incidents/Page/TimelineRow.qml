// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// One entry of the timeline: when and who, what kind, and two lines of what it says. Of a fixed height, so that thousands
// can be walked through.
RecordRow {
    id: root

    required property int index
    required property string entryId
    required property int kind
    required property real at
    required property string by
    required property string text
    required property string corrected
    required property bool withdrawn
    required property bool replaced
    required property var pictures
    // How many changes of alerts are folded into it; 0: it is one of its own.
    required property int run
    required property bool open
    property real now: 0
    property bool utc: false
    readonly property int timeWidth: Theme.px(100)
    readonly property bool loud: kind === CaseFacts.RelapseEntry || kind === CaseFacts.LaneEntry || kind === CaseFacts.OpenedEntry
        || kind === CaseFacts.PublishedEntry
    readonly property string fold: run === 0 ? "" : open ? qsTr("Enter folds them") : qsTr("Enter shows them one by one")
    readonly property string fate: withdrawn ? qsTr("withdrawn") : replaced ? qsTr("corrected later") : ""

    height: Theme.px(44)
    word: CaseWording.time(at, utc) + ", " + (by.length > 0 ? by + ": " : "") + text
    detail: (fate.length > 0 ? fate + ". " : "") + (corrected.length > 0 ? qsTr("Corrects: %1").arg(corrected) : "") + fold

    PlainLabel {
        id: time
        x: Theme.gapSmall
        y: Theme.gapTiny
        width: root.timeWidth
        text: CaseWording.time(root.at, root.utc)
        color: Theme.dim
    }
    PlainLabel {
        x: Theme.gapSmall
        y: time.y + time.height
        width: root.timeWidth
        text: root.by
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    Icon {
        id: sign
        x: Theme.gapSmall + root.timeWidth
        y: Theme.gapTiny
        height: time.height
        name: CaseWording.entryIcon(root.kind)
        size: Theme.iconSmall
        color: root.kind === CaseFacts.RelapseEntry ? Theme.caution : root.loud ? Theme.ink : Theme.dim
    }
    PlainLabel {
        id: words
        x: sign.x + sign.width + Theme.gapSmall
        y: Theme.gapTiny
        width: root.width - x - Theme.gap - (side.width > 0 ? side.width + Theme.gapSmall : 0)
        text: root.text
        color: root.withdrawn || root.replaced ? Theme.dim : Theme.dataInk
        font.strikeout: root.withdrawn
        font.weight: root.loud ? Font.Medium : Font.Normal
        wrapMode: Text.Wrap
        maximumLineCount: 2
        lineHeight: 0.95
        verticalAlignment: Text.AlignTop
        horizontalAlignment: Text.AlignLeft
    }
    Column {
        id: side
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: Theme.gapTiny
        spacing: Theme.gapTiny
        width: Math.max(root.fate.length > 0 ? Math.min(fateLabel.implicitWidth, Theme.px(110)) : 0, more.width)

        PlainLabel {
            id: fateLabel
            width: Math.min(implicitWidth, Theme.px(110))
            visible: root.fate.length > 0
            text: root.fate
            color: Theme.dim
            font.pixelSize: Theme.textSmall
            font.italic: true
        }
        Row {
            id: more
            spacing: Theme.gapTiny

            Icon {
                visible: root.run > 0
                name: root.open ? "chevronDown" : "chevronRight"
                size: Theme.iconSmall
                color: Theme.dim
                HintArea { text: root.fold }
            }
            Icon {
                visible: root.corrected.length > 0
                name: "undo"
                size: Theme.iconSmall
                color: Theme.dim
            }
            Icon {
                visible: root.pictures.length > 0
                name: "eye"
                size: Theme.iconSmall
                color: Theme.dim
            }
        }
    }
}
