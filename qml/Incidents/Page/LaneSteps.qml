// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The lanes in a row, the present one filled. One stop for the keyboard: arrows look at a lane, Enter moves the incident
// there. A lane that the rules refuse says why.
FocusScope {
    id: root

    required property int lane
    property bool changeable: true
    // What refuses a move to each lane; empty: nothing.
    property var refusals: []
    property int looked: lane
    // Why the lane that is looked at by keyboard cannot be chosen; empty: it can.
    readonly property string lookedRefusal: activeFocus && changeable && looked !== lane ? refusalOf(looked) : ""
    signal wanted(int lane)

    function refusalOf(to: int): string {
        return refusals[to] ?? "";
    }
    function choose(to: int): void {
        if (changeable && to !== lane && refusalOf(to).length === 0)
            wanted(to);
    }

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.control
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Lane")
    Accessible.description: Wording.lane(lane)
    onActiveFocusChanged: if (activeFocus) looked = lane
    onLaneChanged: looked = lane
    Keys.onPressed: event => {
        if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier)
            return;
        switch (event.key) {
        case Qt.Key_Left: root.looked = Math.max(Facts.LaneNew, root.looked - 1); break;
        case Qt.Key_Right: root.looked = Math.min(Facts.LaneClosed, root.looked + 1); break;
        case Qt.Key_Home: root.looked = Facts.LaneNew; break;
        case Qt.Key_End: root.looked = Facts.LaneClosed; break;
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Space: root.choose(root.looked); break;
        default: return;
        }
        event.accepted = true;
    }

    Row {
        id: row
        spacing: Theme.gapTiny

        Repeater {
            model: Facts.LaneClosed + 1
            delegate: Rectangle {
                id: step

                required property int index
                readonly property bool present: root.lane === index
                readonly property bool lookedAt: root.activeFocus && root.looked === index
                readonly property string refusal: root.changeable && !present ? root.refusalOf(index) : ""
                readonly property bool open: root.changeable && !present && refusal.length === 0

                width: word.implicitWidth + 2 * Theme.gapSmall + (present ? arrow.width + Theme.gapTiny : 0)
                height: Theme.control
                radius: Theme.radius
                color: present ? Theme.primary : hover.hovered && open ? Theme.raised : "transparent"
                border.width: Theme.hairline
                border.color: present ? Theme.primary : open ? Theme.edge : Theme.line
                Accessible.role: Accessible.PageTab
                Accessible.name: Wording.lane(step.index)
                Accessible.description: step.refusal
                Accessible.selected: step.present
                Accessible.onPressAction: root.choose(step.index)

                Icon {
                    id: arrow
                    x: Theme.gapSmall
                    height: parent.height
                    visible: step.present
                    name: "arrowRight"
                    size: Theme.iconSmall
                    color: Theme.primaryInk
                }
                PlainLabel {
                    id: word
                    x: step.present ? arrow.x + arrow.width + Theme.gapTiny : Theme.gapSmall
                    height: parent.height
                    text: Wording.lane(step.index)
                    color: step.present ? Theme.primaryInk : step.open ? Theme.ink : Theme.dim
                    font.weight: step.present ? Font.DemiBold : Font.Normal
                }
                FocusRing {
                    anchors.margins: -Theme.hairline
                    shown: step.lookedAt
                }
                HoverHandler { id: hover }
                TapHandler { onTapped: root.choose(step.index) }
                HintArea { text: step.refusal.length > 0 ? step.refusal : Wording.laneHints[step.index] }
            }
        }
    }
}
