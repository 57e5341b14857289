// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// One alert in a list, or the heading of a group of alerts. Columns have fixed places; narrow rows leave out the summary.
Rectangle {
    id: root

    required property int index
    required property string alertId
    required property string name
    required property int severity
    required property int alertState
    required property string service
    required property string summary
    required property real startsAt
    required property bool flapping
    required property int incidentCount
    required property bool selected
    required property bool isGroup
    required property bool groupOpen
    required property int groupTotal
    required property var groupCounts
    // Below a heading.
    property bool indented: false
    property real now: 0
    property bool current: false
    property bool listFocused: false
    readonly property bool quiet: alertState !== Facts.Firing
    readonly property int stateKind: Wording.alertStateKind(alertState, flapping)
    required property AlertColumns columns
    signal pressed(extend: bool)
    signal activated()

    height: Theme.row
    color: isGroup && !(current && listFocused) && !hover.hovered ? Theme.mix(Theme.panel, Theme.raised, 0.5) : selected ? Theme.selected : hover.hovered || (current && listFocused) ? Theme.raised : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: isGroup ? (root.name || qsTr("without a value")) + ", " + root.groupTotal : mark.word + ", " + root.name + ", " + root.service
    Accessible.description: isGroup ? (heading.item as AlertGroupHead)?.words ?? "" : root.summary
    Accessible.focusable: true
    Accessible.focused: root.current && root.listFocused
    Accessible.selected: root.selected
    Accessible.selectable: true
    Accessible.onPressAction: root.activated()

    Item {
        anchors.fill: parent
        anchors.leftMargin: root.indented ? Theme.gap : 0
        visible: !root.isGroup

        SeverityMark {
            id: mark
            x: Theme.gap
            height: root.height
            width: Theme.iconSmall
            compact: true
            level: root.severity
            opacity: root.quiet ? 0.75 : 1
            Accessible.ignored: true
        }
        PlainLabel {
            x: Theme.gap + Theme.iconSmall
            width: root.columns.ageWidth
            height: root.height
            horizontalAlignment: Text.AlignRight
            text: Wording.shortSpan(root.now - root.startsAt)
            color: Theme.dim
        }
        PlainLabel {
            x: root.columns.nameX
            width: root.columns.nameWidth
            height: root.height
            text: root.name
            color: root.quiet ? Theme.dim : Theme.dataInk
            font.weight: root.severity === SeverityMark.Critical && !root.quiet ? Font.DemiBold : Font.Medium
        }
        PlainLabel {
            x: root.columns.serviceX
            width: root.columns.serviceWidth
            height: root.height
            text: root.service
            color: Theme.dim
        }
        PlainLabel {
            x: root.columns.summaryX
            width: parent.width - x - root.columns.stateWidth - Theme.iconSmall - Theme.gapTiny
            height: root.height
            visible: root.columns.wide
            text: root.summary
            color: root.quiet ? Theme.dim : Theme.dataInk
        }
        Icon {
            x: parent.width - root.columns.stateWidth - Theme.iconSmall
            height: root.height
            visible: root.incidentCount > 0
            name: "incidents"
            size: Theme.iconSmall
            color: Theme.dim
        }
        StateMark {
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            height: root.height
            width: Theme.iconSmall
            compact: true
            // What fires steadily is what this list is about: it needs no sign of its own.
            visible: kind !== StateMark.Firing
            kind: root.stateKind
            Accessible.ignored: true
        }
    }
    Loader {
        id: heading
        anchors.fill: parent
        active: root.isGroup
        source: active ? Qt.resolvedUrl("AlertGroupHead.qml") : ""
        onLoaded: {
            const head = item as AlertGroupHead;
            head.name = Qt.binding(() => root.name);
            head.open = Qt.binding(() => root.groupOpen);
            head.total = Qt.binding(() => root.groupTotal);
            head.counts = Qt.binding(() => root.groupCounts);
        }
    }
    Rectangle {
        y: root.height - height
        x: Theme.gap
        width: root.width - 2 * Theme.gap
        height: Theme.hairline
        color: Theme.line
        opacity: 0.6
    }
    FocusRing { shown: root.current && root.listFocused }
    HoverHandler { id: hover }
    TapHandler {
        acceptedModifiers: Qt.NoModifier
        onTapped: root.pressed(false)
        onDoubleTapped: root.activated()
    }
    TapHandler {
        acceptedModifiers: Qt.ControlModifier
        onTapped: root.pressed(true)
    }
}
