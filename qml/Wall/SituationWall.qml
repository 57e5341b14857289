// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts

// What fires, and the open incidents with who is on them and which clock runs.
WallPage {
    id: root

    readonly property bool known: Wording.isKnown(session.picture)
    readonly property bool believed: Wording.isBelieved(session)

    sheets: list.sheets
    range: list.range

    SeverityStrip {
        id: strip
        width: parent.width
        height: Theme.px(24)
        session: root.session
        believed: root.believed
    }
    PagedList {
        id: list
        y: strip.height + Theme.gapTiny
        width: parent.width
        room: parent.height - y
        rowHeight: Theme.px(41)
        sheet: root.sheet
        model: root.session.openIncidents
        delegate: SituationRow {
            width: list.cellWidth
            height: list.rowHeight
            now: root.session.nowMs
        }
    }
    // Nothing open: since when, so that the page is worth a look on the hundredth day, too.
    Column {
        x: list.x
        y: list.y + Math.max(0, (list.room - height) / 2)
        width: list.width
        visible: list.count === 0
        spacing: Theme.gapTiny

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.known ? root.believed ? "resolved" : "help" : "offline"
            size: Math.min(Theme.iconDisplay, list.room * 0.4)
            color: Theme.dim
        }
        PlainLabel {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: !root.known ? qsTr("Nothing is known")
                : root.digest.quietSince > 0 ? qsTr("No incident for %1").arg(Wording.span(root.session.nowMs - root.digest.quietSince)) : qsTr("No incident on record")
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.textSmall
        }
        PlainLabel {
            width: parent.width
            visible: root.known && root.digest.quietSince > 0
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("since %1").arg(Wording.moment(root.digest.quietSince, root.session.nowMs))
            color: Theme.dim
        }
    }
}
