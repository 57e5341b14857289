// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The way into the past: a slider over the log, a typed time, playing, and the way back. Arrows go by a minute, with Shift
// by ten, with Ctrl by an hour; [ and ] go to the mark before and after, Space plays, Escape goes back to now.
FocusScope {
    id: root

    required property Session session
    readonly property TimeTravel travel: session.timeTravel
    readonly property list<real> speeds: [1, 10, 60, 300, 600]
    readonly property real length: Math.max(1, travel.to - travel.from)
    signal closeWanted()

    function takeFocus(): void {
        travel.prepare();
        track.forceActiveFocus(Qt.TabFocusReason);
    }
    function leave(): void {
        travel.backToNow();
        closeWanted();
    }
    // Times alone where both ends are of one day.
    function end(at: real): string {
        const oneDay = new Date(travel.from).toDateString() === new Date(travel.to).toDateString();
        return oneDay ? Wording.shortClock(at) : new Date(at).toLocaleDateString(Qt.locale(), Locale.ShortFormat) + (length < 8 * 86400000 ? " " + Wording.shortClock(at) : "");
    }

    implicitHeight: Theme.px(74)
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Time travel")
    Keys.onEscapePressed: root.leave()

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }
    }
    RowLayout {
        id: tools
        x: Theme.gap
        y: Theme.gapTiny
        width: root.width - 2 * Theme.gap
        height: Theme.control
        spacing: Theme.gapSmall

        Icon {
            name: "history"
            color: root.travel.active ? Theme.past : Theme.dim
        }
        PlainLabel {
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.px(90)
            text: root.travel.problem.length > 0 ? root.travel.problem
                : root.travel.loading ? qsTr("Reading the log … %1 %").arg(Math.round(root.travel.progress * 100))
                : root.travel.active ? qsTr("%1 before now").arg(Wording.span(root.session.presentMs - root.travel.at))
                : qsTr("Now")
            color: root.travel.problem.length > 0 ? Theme.alarm : Theme.dim

            HintArea { text: qsTr("Drag the mark, or write a time, to see the window as it was then.") }
        }
        TextInputField {
            id: field
            objectName: "timeField"
            Layout.preferredWidth: Theme.px(206)
            label: qsTr("Go to a time")
            placeholder: qsTr("11:45 or 2021-02-10 11:45")
            maximumLength: 40
            onTextEdited: invalid = false
            Keys.onReturnPressed: go()
            Keys.onEnterPressed: go()
            Keys.onEscapePressed: event => {
                event.accepted = length > 0;
                clear();
                invalid = false;
            }

            function go(): void {
                invalid = !root.travel.goToTyped(text);
                if (!invalid)
                    clear();
            }
        }
        IconButton {
            iconName: "chevronLeft"
            label: qsTr("To the mark before")
            keys: "["
            onClicked: root.travel.goToMark(-1)
        }
        ActionButton {
            objectName: "playButton"
            iconName: root.travel.playing ? "pause" : "play"
            label: root.travel.playing ? qsTr("Pause") : qsTr("Play")
            keys: "Space"
            enabled: root.travel.active
            hint: root.travel.active ? "" : qsTr("Go to a moment of the past first.")
            onClicked: root.travel.playing ? root.travel.pause() : root.travel.play()
        }
        ChoiceBox {
            Layout.preferredWidth: Theme.px(84)
            label: qsTr("How fast")
            model: Array.from(root.speeds).map(speed => qsTr("%L1 ×").arg(speed))
            currentIndex: Math.max(0, Array.from(root.speeds).indexOf(root.travel.speed))
            onActivated: index => root.travel.speed = root.speeds[index]
        }
        IconButton {
            iconName: "chevronRight"
            label: qsTr("To the mark after")
            keys: "]"
            onClicked: root.travel.goToMark(1)
        }
        SegmentedSwitch {
            label: qsTr("How much of the log")
            options: [qsTr("1 h"), qsTr("1 d"), qsTr("7 d"), qsTr("All")]
            currentIndex: root.travel.span
            onActivated: index => root.travel.span = index
        }
        ActionButton {
            objectName: "backToNow"
            label: qsTr("Back to now")
            keys: "Esc"
            kind: root.travel.active ? ActionButton.Primary : ActionButton.Plain
            onClicked: root.leave()
        }
    }
    PlainLabel {
        id: first
        x: Theme.gap
        y: track.y
        height: track.height
        text: root.end(root.travel.from)
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    PlainLabel {
        id: last
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: track.y
        height: track.height
        text: root.session.presentMs - root.travel.to < 1500 ? qsTr("now") : root.end(root.travel.to)
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    FocusScope {
        id: track

        property real aimed: -1
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

        objectName: "timeTrack"
        x: first.x + first.width + Theme.gap
        y: tools.y + tools.height + Theme.gapTiny
        width: last.x - Theme.gap - x
        height: Theme.px(30)
        focus: true
        activeFocusOnTab: true
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("Moment")
        Accessible.description: Wording.moment(root.travel.at, root.session.presentMs)
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
            default: return;
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
                width: parent.width * track.share
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

                x: Math.round((modelData.at - root.travel.from) / root.length * track.width - width / 2)
                y: relapse ? track.height - height : modelData.kind === "closed" ? track.height - height : 0
                name: relapse ? "relapse" : modelData.kind === "closed" ? "resolved" : "flag"
                size: Math.round(Theme.textSmall * 1.05)
                color: relapse ? Theme.caution : modelData.kind === "opened" && modelData.priority === Facts.P1 ? Theme.critical : Theme.dim
            }
        }
        Rectangle {
            id: knob
            x: Math.round(track.share * track.width - width / 2)
            width: Theme.px(10)
            height: parent.height
            radius: Theme.radius
            color: root.travel.active ? Theme.past : Theme.ink
            border.width: Theme.ringWidth
            border.color: Theme.panel
        }
        Rectangle {
            x: Math.max(0, Math.min(track.width - width, pointer.mouseX - width / 2))
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
                readonly property real at: pointer.containsMouse ? track.timeAt(pointer.mouseX) : 0
                readonly property var near: pointer.containsMouse ? Array.from(root.travel.marks).filter(mark => Math.abs(mark.at - at) < 6 * root.length / track.width) : []
                anchors.centerIn: parent
                text: Wording.moment(at, root.session.presentMs) + (near.length === 0 ? "" : " · "
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
                track.forceActiveFocus(Qt.MouseFocusReason);
                track.go(event.x);
            }
            onPositionChanged: event => {
                if (pressed)
                    track.go(event.x);
            }
            onWheel: event => root.travel.step((event.angleDelta.y > 0 ? -1 : 1) * root.length / 200)
        }
        FocusRing {
            anchors.margins: -Theme.gapTiny / 2
            shown: track.activeFocus
        }
    }
}
