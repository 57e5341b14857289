// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The part of the log that is looked at, as a slider with marks where incidents were opened, came back or were closed.
// Arrows go by a minute, with Shift by ten, with Ctrl by an hour; [ and ] go to the mark before and after, Space plays, and
// whoever types a time types it.
FocusScope {
    id: root

    required property TimeTravel travel
    // The present, in milliseconds since 1970.
    property real now: 0
    readonly property real length: Math.max(1, root.travel.to - root.travel.from)
    readonly property real share: Math.max(0, Math.min(1, (root.travel.at - root.travel.from) / root.length))

    function timeAt(x: real): real {
        return root.travel.from + Math.max(0, Math.min(1, x / width)) * root.length;
    }
    // Near a mark it is the mark that is meant.
    function go(x: real): void {
        let at = timeAt(x);
        const reach = 4 * root.length / width;
        for (const mark of root.travel.marks)
            if (Math.abs(mark.at - at) < reach)
                at = mark.at;
        root.travel.goTo(at);
    }

    // A digit begins a time.
    signal timeBegun(text: string)

    implicitHeight: Theme.px(30)
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Moment")
    Accessible.description: Wording.moment(root.travel.at, root.now)
    Keys.onPressed: event => {
        const by = event.modifiers & Qt.ControlModifier ? 3600000 : event.modifiers & Qt.ShiftModifier ? 600000 : 60000;
        switch (event.key) {
        case Qt.Key_Left: root.travel.step(-by); break;
        case Qt.Key_Right: root.travel.step(by); break;
        case Qt.Key_PageUp: root.travel.step(-3600000); break;
        case Qt.Key_PageDown: root.travel.step(3600000); break;
        case Qt.Key_Home: root.travel.goTo(root.travel.from); break;
        case Qt.Key_End: root.travel.backToNow(); break;
        case Qt.Key_BracketLeft: root.travel.goToMark(-1); break;
        case Qt.Key_BracketRight: root.travel.goToMark(1); break;
        case Qt.Key_Space: root.travel.playing ? root.travel.pause() : root.travel.play(); break;
        default:
            if (!/^[0-9]$/.test(event.text))
                return;
            root.timeBegun(event.text);
        }
        event.accepted = true;
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.px(6)
        radius: height / 2
        color: Theme.sunken
        border.width: Theme.hairline
        border.color: Theme.edge

        Rectangle {
            width: parent.width * root.share
            height: parent.height
            radius: height / 2
            color: root.travel.active ? Theme.past : Theme.edge
        }
    }
    Repeater {
        model: root.travel.marks
        delegate: Icon {
            required property var modelData
            readonly property bool relapse: modelData.kind === "relapse"

            x: Math.round((modelData.at - root.travel.from) / root.length * root.width - width / 2)
            y: relapse ? root.height - height : modelData.kind === "closed" ? root.height - height : 0
            name: relapse ? "relapse" : modelData.kind === "closed" ? "resolved" : "flag"
            size: Math.round(Theme.textSmall * 1.05)
            color: relapse ? Theme.caution : modelData.kind === "opened" && modelData.priority === Facts.P1 ? Theme.critical : Theme.dim
        }
    }
    Rectangle {
        id: knob
        x: Math.round(root.share * root.width - width / 2)
        width: Theme.px(10)
        height: parent.height
        radius: Theme.radius
        color: root.travel.active ? Theme.past : Theme.ink
        border.width: Theme.ringWidth
        border.color: Theme.panel
    }
    Rectangle {
        x: Math.max(0, Math.min(root.width - width, pointer.mouseX - width / 2))
        y: -height
        width: pointed.implicitWidth + 2 * Theme.gapSmall
        height: Theme.row
        visible: pointer.containsMouse
        radius: Theme.radius
        color: Theme.raised
        border.width: Theme.hairline
        border.color: Theme.edge

        PlainLabel {
            id: pointed
            readonly property real at: pointer.containsMouse ? root.timeAt(pointer.mouseX) : 0
            readonly property var near: pointer.containsMouse ? Array.from(root.travel.marks).filter(mark => Math.abs(mark.at - at) < 6 * root.length / root.width) : []
            anchors.centerIn: parent
            text: Wording.moment(at, root.now) + (near.length === 0 ? "" : " · "
                + (near[0].kind === "relapse" ? qsTr("Relapse: %1") : near[0].kind === "closed" ? qsTr("Closed: %1") : qsTr("Opened: %1")).arg(near[0].title.substring(0, 60))
                + (near.length > 1 ? " +" + (near.length - 1) : ""))
            color: Theme.ink
        }
    }
    MouseArea {
        id: pointer
        anchors.fill: parent
        hoverEnabled: true
        preventStealing: true
        onPressed: event => {
            root.forceActiveFocus(Qt.MouseFocusReason);
            root.go(event.x);
        }
        onPositionChanged: event => {
            if (pressed)
                root.go(event.x);
        }
        onWheel: event => root.travel.step((event.angleDelta.y > 0 ? -1 : 1) * root.length / 200)
    }
    FocusRing {
        anchors.margins: -Theme.gapTiny / 2
        shown: root.activeFocus
    }
}
