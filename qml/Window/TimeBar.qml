// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The way into the past: a slider over the log, a typed time, playing, and the way back. Escape goes back to now.
FocusScope {
    id: root

    required property Session session
    readonly property TimeTravel travel: session.timeTravel
    readonly property list<real> speeds: [1, 10, 60, 300, 600]
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
        return oneDay ? Wording.shortClock(at) : Wording.day(new Date(at)) + (track.length < 8 * 86400000 ? " " + Wording.shortClock(at) : "");
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
                : root.travel.active ? qsTr("%1 before now").arg(Wording.shortSpan(root.session.presentMs - root.travel.at))
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
    TimeTrack {
        id: track
        objectName: "timeTrack"
        x: first.x + first.width + Theme.gap
        y: tools.y + tools.height + Theme.gapTiny
        width: last.x - Theme.gap - x
        height: implicitHeight
        focus: true
        travel: root.travel
        now: root.session.presentMs
        onTimeBegun: text => {
            field.forceActiveFocus();
            field.text = text;
            field.invalid = false;
        }
    }
}
