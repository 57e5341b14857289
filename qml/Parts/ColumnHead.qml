// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// The head of a column: a press sorts by it, again the other way round, again not any more; with Shift after the others.
Item {
    id: root

    required property AlertListModel model
    // See AlertListModel::sorts.
    required property string field
    required property string title
    property bool titled: true
    property int alignment: Text.AlignLeft
    readonly property var sorts: Array.from(model.sorts)
    readonly property bool reversed: sorts.indexOf("-" + field) >= 0
    readonly property int place: Math.max(sorts.indexOf(field), sorts.indexOf("-" + field))
    readonly property bool sorting: place >= 0
    readonly property string arrow: (sorting ? (reversed ? "▼" : "▲") + (sorts.length > 1 ? String(place + 1) : "") : "")

    Accessible.role: Accessible.ColumnHeader
    Accessible.name: root.title
    Accessible.description: !sorting ? "" : reversed ? qsTr("sorted the other way round") : qsTr("sorted")
    Accessible.onPressAction: root.model.sortBy(root.field, false)

    PlainLabel {
        anchors.fill: parent
        horizontalAlignment: root.alignment
        text: !root.titled ? root.arrow : root.sorting ? root.title + " " + root.arrow : root.title
        color: root.sorting || hover.hovered ? Theme.ink : Theme.dim
        font.pixelSize: Theme.textSmall
        font.weight: root.sorting ? Font.DemiBold : Font.Normal
    }
    HoverHandler {
        id: hover
        cursorShape: Qt.PointingHandCursor
    }
    TapHandler {
        acceptedModifiers: Qt.NoModifier
        onTapped: root.model.sortBy(root.field, false)
    }
    TapHandler {
        acceptedModifiers: Qt.ShiftModifier
        onTapped: root.model.sortBy(root.field, true)
    }
    HintArea { text: root.title + ": " + qsTr("sorts. With Shift: after the columns chosen before.") }
}
