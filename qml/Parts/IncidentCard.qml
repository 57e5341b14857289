// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// An incident at a glance: priority, title, age, what is affected, who is on it, what fires, which clock is next, and what
// customers know. `dense` keeps the first two lines.
Rectangle {
    id: root

    required property string incidentId
    required property string title
    required property int priority
    required property int lane
    required property real openedAt
    required property real closedAt
    required property string holder
    required property int alertCount
    required property int firingCount
    required property bool customerImpact
    required property int track
    // When customers were last told something; 0: never.
    required property real toldAt
    // The running clock that is due next; instants in milliseconds since 1970.
    required property int clock
    required property real clockAmberAt
    required property real clockDueAt
    required property string clockOwedBy
    required property int clockCount
    required property int relapseCount
    required property string components
    required property string services
    // Names of others who look at it, and of those of them who write.
    required property list<string> people
    required property list<string> editors
    required property bool selected
    property real now: 0
    property bool current: false
    property bool focused: false
    property bool dense: false
    readonly property bool wide: width > Theme.px(300)
    readonly property int line: Math.round(Theme.textSmall * 1.6)
    readonly property int clockState: Wording.clockState(clock, clockAmberAt, clockDueAt, now)
    readonly property real clockLeft: Wording.steady(clockDueAt - now)
    readonly property real lasted: Wording.steady(now - (closedAt > 0 ? closedAt : openedAt))
    readonly property real sinceTold: Wording.steady(now - toldAt)
    readonly property string clockWords: Wording.clockLine(clock, clockState, clockLeft)
    // Where there is little room, the line about the message says which one is due.
    readonly property bool parted: !dense && !wide && Wording.isMessageClock(clock)
    readonly property color clockInk: clockState === Facts.ClockOverdue ? Theme.criticalInk : clockState === Facts.ClockLastQuarter ? Theme.warningInk : Theme.dim
    readonly property string who: holder.length > 0 ? holder : qsTr("nobody yet")
    readonly property string what: components.length > 0 ? components : services
    readonly property string age: closedAt > 0 ? qsTr("%1 ago").arg(Wording.shortSpan(lasted)) : Wording.shortSpan(lasted)
    readonly property string told: Wording.toldLine(track, toldAt, toldAt + sinceTold)
    readonly property string summary: Array.of(Wording.lane(lane), what, who, qsTr("%Ln alert(s) firing", "", firingCount), clockWords,
        clockOwedBy.length > 0 ? qsTr("owed by %1").arg(clockOwedBy) : "", qsTr("Customers: %1").arg(told),
        relapseCount > 0 ? qsTr("%Ln relapse(s)", "", relapseCount) : "", people.length > 0 ? marks.words : "").filter(part => part.length > 0).join("\n")

    implicitHeight: dense ? Theme.px(54) : Theme.px(74) + line * (wide ? 3 : 4)
    radius: Theme.radius
    color: selected ? Theme.mix(Theme.selected, Theme.focus, 0.22) : current ? Theme.selected : hover.hovered ? Theme.mix(Theme.raised, Theme.edge, 0.12) : Theme.raised
    border.width: selected ? Theme.ringWidth : Theme.hairline
    border.color: selected ? Theme.focus : Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: Wording.priority(root.priority) + ", " + root.title
    Accessible.description: root.summary
    Accessible.focusable: true
    Accessible.focused: root.focused
    Accessible.selectable: true
    Accessible.selected: root.selected

    HoverHandler { id: hover }
    Badge {
        id: badge
        x: Theme.gapSmall
        y: Theme.gapSmall
        text: Wording.priority(root.priority)
        tone: root.lane === Facts.LaneClosed ? Badge.Neutral : root.priority === Facts.P1 ? Badge.Critical
            : root.priority === Facts.P2 ? Badge.Error : Badge.Neutral
    }
    Badge {
        id: relapse
        x: badge.x + badge.width + Theme.gapTiny
        y: badge.y
        visible: root.relapseCount > 0
        iconName: "relapse"
        text: root.relapseCount
        tone: Badge.Warning
    }
    Icon {
        id: tick
        x: (relapse.visible ? relapse.x + relapse.width : badge.x + badge.width) + Theme.gapTiny
        y: badge.y
        height: badge.height
        visible: root.selected
        name: "resolved"
        color: Theme.focus
    }
    PlainLabel {
        id: title
        x: root.dense ? (tick.visible ? tick.x + tick.width : tick.x) + Theme.gapTiny : Theme.gapSmall
        y: root.dense ? badge.y : badge.y + badge.height + Theme.gapTiny
        width: root.width - x - Theme.gapSmall
        height: root.dense ? badge.height : Theme.px(36)
        verticalAlignment: root.dense ? Text.AlignVCenter : Text.AlignTop
        text: root.title
        font.weight: Font.Medium
        wrapMode: root.dense ? Text.NoWrap : Text.Wrap
        maximumLineCount: root.dense ? 1 : 2
    }
    PeopleMarks {
        id: marks
        anchors.right: age.left
        anchors.rightMargin: Theme.gapTiny
        y: badge.y
        visible: people.length > 0 && !root.dense
        most: root.wide ? 4 : 2
        people: root.people
        editors: root.editors
    }
    PlainLabel {
        id: age
        // Where there is little room, what is due says more than the age.
        readonly property bool squeezed: root.dense && root.clock >= 0 && root.width < Theme.px(250)
        x: root.dense ? Theme.gapSmall : root.width - width - Theme.gapSmall
        y: root.dense ? badge.y + badge.height + Theme.gapTiny : badge.y
        width: squeezed ? 0 : implicitWidth
        height: root.dense ? root.line : badge.height
        visible: !squeezed
        text: root.age
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    PlainLabel {
        x: Theme.gapSmall
        y: title.y + title.height
        width: root.width - 2 * Theme.gapSmall
        height: root.line
        visible: !root.dense
        text: root.what
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    Item {
        id: facts
        x: root.dense ? (age.squeezed ? Theme.gapSmall : age.x + age.width + Theme.gapSmall) : Theme.gapSmall
        y: root.dense ? age.y : title.y + title.height + root.line
        width: root.width - x - Theme.gapSmall
        height: root.line

        Icon {
            id: person
            height: parent.height
            visible: !root.dense
            name: "user"
            size: Theme.textSmall + 2
            color: Theme.dim
        }
        PlainLabel {
            x: root.dense ? fires.x + fires.width + Theme.gapSmall : person.width + Theme.gapTiny
            width: root.dense ? parent.width - x : bell.x - x - Theme.gapTiny
            height: parent.height
            visible: !root.dense || root.clock < 0
            horizontalAlignment: root.dense ? Text.AlignRight : Text.AlignLeft
            text: root.who
            color: root.holder.length > 0 && !root.dense ? Theme.dataInk : Theme.dim
            font.pixelSize: Theme.textSmall
        }
        Icon {
            id: bell
            x: root.dense ? 0 : fires.x - width - Theme.gapTiny
            height: parent.height
            visible: root.alertCount > 0
            name: "siren"
            size: Theme.textSmall + 2
            color: root.firingCount > 0 ? Theme.dataInk : Theme.dim
        }
        PlainLabel {
            id: fires
            x: root.dense ? bell.width + Theme.gapTiny : parent.width - width
            width: root.alertCount > 0 ? implicitWidth : 0
            height: parent.height
            text: root.firingCount + "/" + root.alertCount
            visible: root.alertCount > 0
            color: root.firingCount > 0 ? Theme.dataInk : Theme.dim
            font.pixelSize: Theme.textSmall
        }
    }
    Icon {
        id: clockSign
        x: root.dense ? facts.x + (root.alertCount > 0 ? fires.x + fires.width + Theme.gapSmall : 0) : Theme.gapSmall
        y: root.dense ? facts.y : facts.y + root.line
        height: root.line
        visible: root.clock >= 0
        name: Wording.clockIcon(root.clockState)
        size: Theme.textSmall + 2
        color: root.clockInk
    }
    PlainLabel {
        id: clockLabel
        x: clockSign.x + clockSign.width + Theme.gapTiny
        y: clockSign.y
        width: (root.wide && !root.dense ? trackSign.x - Theme.gapSmall : root.width - Theme.gapSmall) - x - (others.visible ? others.width + Theme.gapTiny : 0)
        height: root.line
        visible: root.clock >= 0
        text: root.parted ? Wording.clockSpan(root.clock, root.clockState, root.clockLeft) : root.clockWords
        color: root.clockInk
        font.pixelSize: Theme.textSmall
        font.weight: root.clockState === Facts.ClockOverdue ? Font.DemiBold : Font.Normal
    }
    PlainLabel {
        id: others
        x: clockLabel.x + clockLabel.width + Theme.gapTiny
        y: clockSign.y
        height: root.line
        visible: root.clockCount > 1 && !root.dense
        text: "+" + (root.clockCount - 1)
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    Icon {
        id: trackSign
        x: root.wide && root.clock >= 0 ? Math.round(root.width * 0.58) : Theme.gapSmall
        y: root.wide || root.clock < 0 ? facts.y + root.line : facts.y + 2 * root.line
        height: root.line
        visible: !root.dense
        name: "communication"
        size: Theme.textSmall + 2
        color: Theme.dim
    }
    PlainLabel {
        x: trackSign.x + trackSign.width + Theme.gapTiny
        y: trackSign.y
        width: root.width - x - Theme.gapSmall
        height: root.line
        visible: !root.dense
        text: root.parted ? Wording.clocks[root.clock] + ": " + root.told : root.told
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    HintArea { text: root.title + "\n" + root.summary }
    FocusRing { shown: root.focused }
}
