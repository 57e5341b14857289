// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls

// One of a few words to choose, wrapping where a switch would be too wide. Arrow keys change it, Down goes on to what stands
// below.
FocusScope {
    id: root

    required property string label
    required property list<string> options
    property list<string> icons
    property int currentIndex: -1
    // From where the arrows go while nothing is chosen.
    property int stepFrom: -1
    // Those that cannot be chosen.
    property var disabledOptions: []
    signal activated(int index)

    function choose(index: int): void {
        if (index < 0 || index >= options.length || disabledOptions.indexOf(index) >= 0)
            return;
        currentIndex = index;
        activated(index);
    }
    function step(by: int): void {
        const from = currentIndex >= 0 ? currentIndex : stepFrom;
        for (let index = from + by; index >= 0 && index < options.length; index += by)
            if (disabledOptions.indexOf(index) < 0) {
                choose(index);
                return;
            }
    }

    implicitHeight: flow.implicitHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label
    Keys.onLeftPressed: root.step(-1)
    Keys.onRightPressed: root.step(1)
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

    Flow {
        id: flow
        width: root.width
        spacing: Theme.gapTiny

        Repeater {
            model: root.options
            delegate: Rectangle {
                id: option

                required property int index
                required property string modelData
                readonly property bool current: root.currentIndex === index
                readonly property bool off: root.disabledOptions.indexOf(index) >= 0
                readonly property string sign: root.icons[index] ?? ""

                width: word.implicitWidth + 2 * Theme.gap + (sign.length > 0 ? Theme.iconSmall + Theme.gapTiny : 0)
                height: Theme.control
                radius: Theme.radius
                color: current ? Theme.primary : hover.hovered && !off ? Theme.raised : Theme.sunken
                border.width: Theme.hairline
                border.color: off ? Theme.line : Theme.edge
                Accessible.role: Accessible.RadioButton
                Accessible.name: option.modelData
                Accessible.checked: option.current
                Accessible.onPressAction: root.choose(option.index)

                Icon {
                    x: Theme.gap
                    height: parent.height
                    visible: option.sign.length > 0
                    name: option.sign
                    size: Theme.iconSmall
                    color: word.color
                }
                PlainLabel {
                    id: word
                    x: parent.width - width - Theme.gap
                    height: parent.height
                    text: option.modelData
                    color: option.current ? Theme.primaryInk : option.off ? Theme.dim : Theme.ink
                    font.weight: Font.Medium
                }
                FocusRing {
                    anchors.margins: -Theme.ringWidth
                    radius: Theme.radius + Theme.ringWidth
                    shown: root.activeFocus && (option.current || (root.currentIndex < 0 && option.index === Math.max(0, root.stepFrom)))
                }
                HoverHandler { id: hover }
                TapHandler { onTapped: root.choose(option.index) }
            }
        }
    }
}
