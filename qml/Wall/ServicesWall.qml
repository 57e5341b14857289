// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Charts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Every component with its state and its last 24 hours, what does not work first. Without a catalogue: what fires, by
// service.
WallPage {
    id: root

    readonly property ComponentBoard board: ComponentBoard {
        session: root.session
        running: root.visible
    }
    readonly property bool known: Wording.isKnown(session.picture)

    sheets: grid.sheets
    range: grid.range

    WallHeading {
        id: sum
        width: parent.width
        text: !root.known ? qsTr("Not known") : root.board.count === 0 ? qsTr("Firing by service")
            : root.board.abnormal > 0 ? qsTr("%Ln not as it should be", "components", root.board.abnormal) : qsTr("All %Ln components work", "", root.board.count)
        color: !root.known ? Theme.caution : root.board.abnormal > 0 ? Theme.errorInk : Theme.ink
    }
    PagedList {
        id: grid
        y: sum.height + Theme.gapTiny
        width: parent.width
        room: parent.height - y
        rowHeight: Theme.px(42)
        columns: Math.max(1, Math.floor(width / Theme.px(150)))
        sheet: root.sheet
        model: root.board
        delegate: ServiceTile {
            width: grid.cellWidth
            height: grid.rowHeight
            now: root.session.nowMs
        }
    }
    ServiceChart {
        y: grid.y
        width: parent.width
        height: grid.room
        visible: root.board.count === 0
        known: root.session.picture.canBeBelieved
        services: root.session.charts.services
        critical: root.session.charts.serviceCritical
        error: root.session.charts.serviceError
        warning: root.session.charts.serviceWarning
        other: root.session.charts.serviceOther
    }
}
