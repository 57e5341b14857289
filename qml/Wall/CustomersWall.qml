// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// What customers know of each incident that they notice, and what they are owed next.
WallPage {
    id: root

    readonly property CustomerBoard customers: CustomerBoard { session: root.session }
    readonly property bool known: Wording.isKnown(session.picture)
    readonly property int overdue: customers.overdueAt(session.nowMs)

    sheets: list.sheets
    range: list.range

    WallHeading {
        id: sum
        width: parent.width
        text: !root.known ? qsTr("Not known") : root.customers.count === 0 ? qsTr("Customers notice nothing")
            : root.overdue > 0 ? qsTr("%Ln message(s) overdue", "", root.overdue)
            : root.customers.untold > 0 ? qsTr("Customers do not know of %Ln incident(s) yet", "", root.customers.untold) : qsTr("Customers are informed")
        color: !root.known ? Theme.caution : root.overdue > 0 ? Theme.criticalInk : root.customers.untold > 0 ? Theme.warningInk : Theme.ink
    }
    PagedList {
        id: list
        y: sum.height + Theme.gapTiny
        width: parent.width
        room: parent.height - y
        rowHeight: Theme.px(41)
        sheet: root.sheet
        model: root.customers
        delegate: CustomerLine {
            width: list.cellWidth
            height: list.rowHeight
            now: root.session.nowMs
        }
    }
    Icon {
        x: (parent.width - width) / 2
        y: list.y + Math.max(0, (list.room - height) / 2)
        visible: list.count === 0
        name: root.known ? "communication" : "help"
        size: Math.min(Theme.iconDisplay, list.room * 0.5)
        color: Theme.dim
    }
}
