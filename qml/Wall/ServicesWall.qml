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
    readonly property int columns: Math.max(1, Math.floor(width / Theme.px(150)))

    sheets: root.board.count > 0 ? Math.max(1, Math.ceil(root.board.count / perSheet)) : 1
    range: sheets < 2 ? "" : qsTr("%1–%2 of %3").arg(sheet * perSheet + 1).arg(Math.min((sheet + 1) * perSheet, root.board.count)).arg(root.board.count)
    readonly property real room: height - grid.y
    readonly property int rows: Math.max(1, Math.floor(room / grid.cellHeight))
    readonly property int perSheet: columns * rows

    PlainLabel {
        id: sum
        width: parent.width
        height: Theme.px(22)
        text: !root.known ? qsTr("Not known") : root.board.count === 0 ? qsTr("Firing by service")
            : root.board.abnormal > 0 ? qsTr("%Ln not as it should be", "components", root.board.abnormal) : qsTr("All %Ln components work", "", root.board.count)
        color: !root.known ? Theme.caution : root.board.abnormal > 0 ? Theme.errorInk : Theme.ink
        font.weight: Font.DemiBold
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.textSmall
    }
    GridView {
        id: grid
        y: sum.height + Theme.gapTiny
        width: parent.width
        height: Math.min(root.room, root.rows * cellHeight)
        interactive: false
        clip: true
        cacheBuffer: 0
        cellWidth: Math.floor(width / root.columns)
        cellHeight: Theme.px(42)
        contentY: root.sheet * root.rows * cellHeight
        bottomMargin: height
        model: root.board
        delegate: ServiceTile {
            width: grid.cellWidth
            height: grid.cellHeight
            now: root.session.nowMs
        }
    }
    ServiceChart {
        y: grid.y
        width: parent.width
        height: root.room
        visible: root.board.count === 0
        known: root.session.picture.canBeBelieved
        services: root.session.charts.services
        critical: root.session.charts.serviceCritical
        error: root.session.charts.serviceError
        warning: root.session.charts.serviceWarning
        other: root.session.charts.serviceOther
    }
}
