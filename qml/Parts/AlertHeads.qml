// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// The heads of the columns of an alert list.
Item {
    id: root

    required property AlertListModel model
    required property AlertColumns columns
    // What can be sorted by, in the order of the keys 1 to 5.
    readonly property list<string> fields: ["severity", "since", "alertname", "service", "summary"]

    height: Math.round(Theme.row * 0.8)

    ColumnHead {
        model: root.model
        field: root.fields[0]
        title: qsTr("Severity")
        titled: false
        width: Theme.gap + Theme.iconSmall
        height: root.height
        alignment: Text.AlignRight
    }
    ColumnHead {
        model: root.model
        field: root.fields[1]
        title: qsTr("Since")
        x: Theme.gap + Theme.iconSmall
        width: root.columns.ageWidth
        height: root.height
        alignment: Text.AlignRight
    }
    ColumnHead {
        model: root.model
        field: root.fields[2]
        title: qsTr("Alert")
        x: root.columns.nameX
        width: root.columns.nameWidth
        height: root.height
    }
    ColumnHead {
        model: root.model
        field: root.fields[3]
        title: qsTr("Service")
        x: root.columns.serviceX
        width: root.columns.serviceWidth
        height: root.height
    }
    ColumnHead {
        model: root.model
        field: root.fields[4]
        title: qsTr("What it says")
        x: root.columns.summaryX
        width: root.width - x
        height: root.height
        visible: root.columns.wide
    }
    Rectangle {
        y: root.height - height
        width: root.width
        height: Theme.hairline
        color: Theme.line
    }
}
