// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// A message in both languages, side by side: paragraph beside paragraph, scrolled together, with what the check has found.
FocusScope {
    id: root

    required property Session session
    readonly property DraftEditor draft: session.draft
    property bool readOnly: false
    property int limit: 0
    readonly property var sheets: [german, english]
    readonly property var heads: [germanHead, englishHead]

    // Selects a place of one of the four texts, as DraftEditor numbers them.
    function showPlace(side: int, part: int, start: int, end: int): void {
        const item = part === DraftEditor.Body ? sheets[side] : heads[side].subjectItem;
        item.forceActiveFocus(Qt.OtherFocusReason);
        item.select(start, end);
    }
    function selection(): string {
        return german.activeFocus ? german.selectedText : english.activeFocus ? english.selectedText : "";
    }
    // Where a search goes on: [side, part, position].
    function cursor(): var {
        for (let side = 0; side < 2; ++side) {
            if (heads[side].subjectItem.activeFocus)
                return [side, DraftEditor.Subject, heads[side].subjectItem.selectionEnd];
            if (sheets[side].activeFocus)
                return [side, DraftEditor.Body, sheets[side].selectionEnd];
        }
        return [0, 0, 0];
    }
    function follow(sheet: MessageSheet): void {
        if (!sheet.activeFocus)
            return;
        const top = sheet.y + sheet.cursorRectangle.y;
        const bottom = top + sheet.cursorRectangle.height + Theme.gapSmall;
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top - Theme.gapSmall);
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = Math.min(bottom - flick.height, Math.max(0, flick.contentHeight - flick.height));
    }

    implicitHeight: Theme.control * 7
    implicitWidth: Theme.menuWidth * 2

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gapTiny

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            MessageColumn {
                id: germanHead
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                session: root.session
                side: DraftEditor.German
                readOnly: root.readOnly
                limit: root.limit
            }
            MessageColumn {
                id: englishHead
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                session: root.session
                side: DraftEditor.English
                readOnly: root.readOnly
                limit: root.limit
            }
        }
        Item {
            id: place
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                model: 2
                delegate: Rectangle {
                    required property int index
                    readonly property bool active: index === 0 ? german.activeFocus : english.activeFocus

                    x: index * (flick.columnWidth + Theme.gapSmall)
                    width: flick.columnWidth
                    height: place.height
                    color: root.readOnly ? "transparent" : Theme.sunken
                    radius: Theme.radius
                    border.width: active ? Theme.ringWidth : Theme.hairline
                    border.color: active ? Theme.focus : root.readOnly ? Theme.line : Theme.edge
                }
            }
            Flickable {
                id: flick

                readonly property real columnWidth: Math.floor((place.width - Theme.gapSmall) / 2)

                anchors.fill: parent
                anchors.topMargin: Theme.ringWidth
                anchors.bottomMargin: Theme.ringWidth
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                contentWidth: width
                contentHeight: Math.max(german.implicitHeight, english.implicitHeight)
                onContentYChanged: {
                    germanMarks.refresh();
                    englishMarks.refresh();
                }

                MessageSheet {
                    id: german
                    objectName: "germanSheet"
                    width: flick.columnWidth
                    height: Math.max(flick.height, flick.contentHeight)
                    focus: true
                    draft: root.draft
                    side: DraftEditor.German
                    label: qsTr("Message") + ", " + qsTr("German")
                    readOnly: root.readOnly
                    onCursorRectangleChanged: root.follow(german)
                    onContentSizeChanged: aligner.schedule()
                    onWidthChanged: aligner.schedule()
                }
                MessageSheet {
                    id: english
                    objectName: "englishSheet"
                    x: flick.columnWidth + Theme.gapSmall
                    width: flick.columnWidth
                    height: german.height
                    draft: root.draft
                    side: DraftEditor.English
                    label: qsTr("Message") + ", " + qsTr("English")
                    readOnly: root.readOnly
                    onCursorRectangleChanged: root.follow(english)
                    onContentSizeChanged: aligner.schedule()
                    onWidthChanged: aligner.schedule()
                }
                ParagraphAligner {
                    id: aligner
                    left: german.textDocument
                    right: english.textDocument
                }
            }
            FindingMarks {
                id: germanMarks
                x: german.x
                y: flick.y
                width: german.width
                height: flick.height
                target: german
                check: root.session.check
                draft: root.draft
                side: DraftEditor.German
                part: DraftEditor.Body
                errorColor: Theme.error
                hintColor: Theme.info
                groundColor: Theme.shadeOf(Theme.focus, 0.18)
                fieldColor: Theme.shadeOf(Theme.ink, Theme.dark ? 0.1 : 0.07)
                unit: Theme.hairline
            }
            FindingMarks {
                id: englishMarks
                x: english.x
                y: flick.y
                width: english.width
                height: flick.height
                target: english
                check: root.session.check
                draft: root.draft
                side: DraftEditor.English
                part: DraftEditor.Body
                errorColor: Theme.error
                hintColor: Theme.info
                groundColor: Theme.shadeOf(Theme.focus, 0.18)
                fieldColor: Theme.shadeOf(Theme.ink, Theme.dark ? 0.1 : 0.07)
                unit: Theme.hairline
            }
            ScrollMark { target: flick }
        }
    }
}
