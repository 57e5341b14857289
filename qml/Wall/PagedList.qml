// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// Rows by the sheet, in one column or several: as many as fit, nothing cut, nothing scrolled.
GridView {
    id: root

    required property int rowHeight
    // The height there is; what is less than a row stays empty.
    required property real room
    property int columns: 1
    property int sheet: 0
    readonly property int rows: Math.max(1, Math.floor(room / Math.max(1, rowHeight)))
    readonly property int fitting: rows * columns
    readonly property int sheets: Math.max(1, Math.ceil(count / fitting))
    readonly property int first: Math.min(sheet, sheets - 1) * fitting
    readonly property string range: sheets < 2 ? "" : qsTr("%1–%2 of %3").arg(first + 1).arg(Math.min(first + fitting, count)).arg(count)

    height: Math.min(rows * rowHeight, room)
    interactive: false
    clip: true
    cellWidth: Math.floor(width / columns)
    cellHeight: rowHeight
    contentY: Math.min(sheet, sheets - 1) * rows * rowHeight
    // The last sheet begins where the one before it ends.
    bottomMargin: Math.max(0, (sheets * rows - Math.ceil(count / columns)) * rowHeight)
    cacheBuffer: 0
}
