// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts

// A framed part of a place: title, count, tools, content, and what is said instead when there is no content.
// Content stays under a notice that the connection is lost: old data is marked, never replaced.
FocusScope {
    id: root

    enum Showing { Content, Loading, Empty, Failed }

    property string title
    property string count
    property int countTone: Badge.Neutral
    property int showing: Panel.Content
    property string headline
    property string explanation
    property string code
    property string codeLabel
    property string actionLabel
    property bool framed: true
    property alias tools: toolRow.data
    default property alias content: body.data
    signal actionTriggered()

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    Rectangle {
        anchors.fill: parent
        visible: root.framed
        color: Theme.panel
        radius: Theme.radius
        border.width: Theme.hairline
        border.color: Theme.line
    }
    RowLayout {
        id: head
        x: Theme.gap
        width: root.width - Theme.gap - Theme.gapSmall
        height: root.title.length > 0 ? Theme.header : 0
        visible: root.title.length > 0
        spacing: Theme.gapSmall

        Heading {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            level: 3
            text: root.title
        }
        Badge {
            visible: root.count.length > 0
            text: root.count
            tone: root.countTone
        }
        Item { Layout.fillWidth: true }
        RowLayout {
            id: toolRow
            spacing: Theme.gapSmall
        }
    }
    Item {
        id: body
        x: Theme.hairline
        y: head.height
        width: root.width - 2 * Theme.hairline
        height: root.height - head.height - Theme.hairline
        visible: root.showing === Panel.Content
    }
    EmptyState {
        anchors.fill: body
        visible: root.showing !== Panel.Content
        iconName: root.showing === Panel.Failed ? "rejected" : root.showing === Panel.Loading ? "starting" : ""
        tint: root.showing === Panel.Failed ? Theme.alarm : Theme.dim
        headline: root.headline
        explanation: root.explanation
        code: root.code
        codeLabel: root.codeLabel
        actionLabel: root.actionLabel
        onActionTriggered: root.actionTriggered()
    }
}
