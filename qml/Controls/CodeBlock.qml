// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Templates as T
import Leitstand.Controls

// Lines to copy into another program.
FocusScope {
    id: root

    required property string code
    required property string label
    property bool copied: false

    implicitWidth: Theme.readingWidth
    implicitHeight: area.implicitHeight + 2 * Theme.ringWidth

    function copyAll(): void {
        area.selectAll();
        area.copy();
        area.deselect();
        root.copied = true;
        fresh.restart();
    }

    Timer {
        id: fresh
        interval: 4000
        onTriggered: root.copied = false
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.sunken
        radius: Theme.radius
        border.width: area.activeFocus ? Theme.ringWidth : Theme.hairline
        border.color: area.activeFocus ? Theme.focus : Theme.line
    }
    Flickable {
        id: flick
        anchors.fill: parent
        anchors.margins: Theme.ringWidth
        anchors.rightMargin: Theme.control * 1.5
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: area.implicitWidth
        contentHeight: area.implicitHeight

        T.TextArea {
            id: area
            focus: true
            readOnly: true
            padding: Theme.gap
            width: Math.max(implicitWidth, flick.width)
            implicitWidth: contentWidth + leftPadding + rightPadding
            implicitHeight: contentHeight + topPadding + bottomPadding
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.NoWrap
            selectByMouse: true
            persistentSelection: true
            text: root.code
            color: Theme.ink
            selectionColor: Theme.focus
            selectedTextColor: Theme.dark ? Theme.ground : Theme.raised
            font.family: Theme.monoFamily
            font.pixelSize: Theme.textSmall
            Accessible.role: Accessible.EditableText
            Accessible.readOnly: true
            Accessible.name: root.label
            Keys.onTabPressed: area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

            ReadOnlyKeys { target: area }
        }
    }
    ScrollMark { target: flick }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gapTiny
        anchors.rightMargin: Theme.gap
        iconName: root.copied ? "resolved" : "copy"
        label: root.copied ? qsTr("Copied") : qsTr("Copy")
        onClicked: root.copyAll()
    }
}
