// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts

// What happened in an incident, the newest first.
Column {
    id: root

    // See IncidentDetails::timeline.
    required property var entries
    property real now: 0

    spacing: Theme.gapSmall

    Repeater {
        model: root.entries
        delegate: Item {
            id: entry

            required property var modelData
            readonly property string kind: modelData.kind

            width: root.width
            height: Math.max(when.height, words.height)

            Icon {
                height: when.height
                name: entry.kind === "note" ? "note" : entry.kind === "published" ? "send" : entry.kind === "opened" ? "flag" : "arrowRight"
                size: Theme.iconSmall
                color: Theme.dim
            }
            PlainLabel {
                id: when
                x: Theme.iconSmall + Theme.gapSmall
                width: Theme.px(92)
                text: Wording.moment(entry.modelData.at, root.now)
                color: Theme.dim
            }
            PlainLabel {
                id: words
                x: when.x + when.width + Theme.gapSmall
                width: root.width - x
                wrapMode: Text.Wrap
                text: entry.kind === "note" ? qsTr("%1: %2").arg(entry.modelData.by).arg(entry.modelData.text)
                    : entry.kind === "published" ? qsTr("%1 published: %2").arg(entry.modelData.by).arg(entry.modelData.text)
                    : entry.kind === "opened" ? qsTr("Opened by %1").arg(entry.modelData.by)
                    : qsTr("%1 moved it to %2").arg(entry.modelData.by).arg(Wording.lane(entry.modelData.lane))
            }
        }
    }
}
