// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// One finding: how bad, which rule, which language, what is wrong. The current one also quotes the place, shows why, and
// offers the fix.
Rectangle {
    id: root

    required property int rule
    required property bool error
    required property int side
    required property string text
    required property string message
    required property bool canFix
    required property string fix
    required property var why
    required property bool current
    required property bool listFocused
    required property bool readOnly
    required property string suggestion
    readonly property bool offersFix: canFix && !readOnly && (suggestion.length > 0 || rule !== DraftCheck.Spelling)
    signal shown()
    signal fixWanted()
    signal dismissed()

    implicitHeight: column.implicitHeight + 2 * Theme.gapSmall
    color: current ? Theme.raised : hover.hovered ? Theme.mix(Theme.panel, Theme.raised, 0.5) : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: sign.word + ", " + (MessageWording.rules[root.rule] ?? "") + ", " + (MessageWording.languages[root.side] ?? "") + ": " + root.message
    Accessible.description: root.text
    Accessible.focusable: true
    Accessible.focused: root.current && root.listFocused
    Accessible.onPressAction: root.shown()

    HoverHandler { id: hover }
    TapHandler { onTapped: root.shown() }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    Column {
        id: column
        x: Theme.gapSmall
        y: Theme.gapSmall
        width: root.width - 2 * Theme.gapSmall
        spacing: Theme.gapTiny

        Item {
            width: parent.width
            height: sign.implicitHeight

            SeverityMark {
                id: sign
                level: root.error ? SeverityMark.Error : SeverityMark.Info
                word: root.error ? qsTr("Error") : qsTr("Hint")
                Accessible.ignored: true
            }
            PlainLabel {
                x: sign.implicitWidth + Theme.gapSmall
                width: parent.width - x
                height: parent.height
                text: (MessageWording.rules[root.rule] ?? "") + " · " + (MessageWording.languages[root.side] ?? "")
                color: Theme.dim
                font.pixelSize: Theme.textSmall
            }
        }
        PlainLabel {
            width: parent.width
            text: root.message
            wrapMode: Text.Wrap
            maximumLineCount: 6
            horizontalAlignment: Text.AlignLeft
        }
        PlainLabel {
            width: parent.width
            visible: root.current && root.text.length > 0
            text: "„" + root.text + "“"
            color: Theme.dim
            wrapMode: Text.Wrap
            maximumLineCount: 3
            horizontalAlignment: Text.AlignLeft
        }
        Column {
            width: parent.width
            visible: root.current && Array.from(root.why).length > 0

            PlainLabel {
                width: parent.width
                text: qsTr("Why")
                color: Theme.dim
                font.pixelSize: Theme.textSmall
                font.weight: Font.Medium
            }
            Repeater {
                model: root.current ? Array.from(root.why) : []
                delegate: PlainLabel {
                    required property var modelData

                    width: column.width
                    text: MessageWording.interval(modelData.from, modelData.to, modelData.what)
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    font.pixelSize: Theme.textSmall
                    horizontalAlignment: Text.AlignLeft
                }
            }
        }
        PlainLabel {
            width: parent.width
            visible: root.current && root.offersFix
            text: root.suggestion.length > 0 ? "→ " + root.suggestion : qsTr("→ take it out")
            font.weight: Font.Medium
            wrapMode: Text.Wrap
            maximumLineCount: 3
            horizontalAlignment: Text.AlignLeft
        }
        Flow {
            width: parent.width
            visible: root.current && (root.offersFix || !root.error)
            spacing: Theme.gapTiny

            ActionButton {
                visible: root.offersFix
                label: qsTr("Apply")
                keys: "Ctrl+."
                focusPolicy: Qt.NoFocus
                onClicked: root.fixWanted()
            }
            ActionButton {
                visible: !root.error
                label: qsTr("Put away")
                keys: root.listFocused ? "Del" : ""
                kind: ActionButton.Quiet
                focusPolicy: Qt.NoFocus
                onClicked: root.dismissed()
            }
        }
    }
    FocusRing {
        z: 1
        shown: root.current && root.listFocused
    }
}
