// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// What is asked of the list of alerts. Names and values are completed while one types: arrows choose, Enter or Tab takes.
// What cannot be read is said below the field, with the place; what stands before it holds.
SearchField {
    id: root

    required property AlertListModel alerts
    // Enter was pressed and nothing was chosen: on to the list.
    signal listWanted

    property var found: []

    function search(): void {
        found = Array.from(alerts.completions(text, cursorPosition));
        suggestions.currentIndex = -1;
        suggestions.offer();
    }
    function take(row: int): void {
        const one = found[row];
        suggestions.close();
        if (!one)
            return;
        const after = text.slice(one.end);
        text = text.slice(0, one.begin) + one.id + after;
        cursorPosition = one.begin + one.id.length;
        if (one.id.endsWith("="))
            search();
    }

    label: qsTr("Filter alerts")
    placeholder: qsTr("Filter: service=checkout !silenced age>10m")
    keys: "/"
    completing: suggestions.opened
    text: alerts.filterText
    invalid: alerts.filterMistake.length > 0
    onTextChanged: alerts.filterText = text
    onTextEdited: search()
    onActiveFocusChanged: if (!activeFocus) suggestions.close()
    Keys.onPressed: event => {
        const chosen = suggestions.opened && suggestions.currentIndex >= 0;
        switch (event.key) {
        case Qt.Key_Down:
            if (!suggestions.opened && found.length === 0)
                listWanted();
            else if (!suggestions.opened)
                search();
            else
                suggestions.step(1);
            event.accepted = true;
            break;
        case Qt.Key_Up:
            suggestions.step(-1);
            event.accepted = suggestions.opened;
            break;
        case Qt.Key_Tab:
            event.accepted = suggestions.opened;
            if (suggestions.opened)
                take(Math.max(0, suggestions.currentIndex));
            break;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            event.accepted = true;
            if (chosen) {
                take(suggestions.currentIndex);
            } else {
                suggestions.close();
                listWanted();
            }
            break;
        case Qt.Key_Escape:
            event.accepted = suggestions.opened;
            suggestions.close();
            break;
        }
    }

    SuggestionPopup {
        id: suggestions
        found: root.found
        label: root.label
        y: root.height + (mistake.visible ? mistake.height : 0) + Theme.gapTiny
        onTaken: row => root.take(row)
    }
    // While a value is being written the mistake is that it is not there yet: nothing to complain about.
    PopupPanel {
        id: mistake

        readonly property bool wanted: root.invalid && root.activeFocus && root.alerts.filterMistakeEnd < root.length

        y: root.height + Theme.gapTiny
        width: Math.max(root.width, Theme.px(320))
        x: root.width - width
        padding: Theme.gapSmall
        focus: false
        implicitHeight: words.implicitHeight + 2 * padding
        onWantedChanged: if (wanted) open(); else close()

        Column {
            id: words
            width: mistake.availableWidth
            spacing: Theme.gapTiny

            PlainLabel {
                width: parent.width
                wrapMode: Text.Wrap
                text: root.alerts.filterMistake
                color: Theme.ink
            }
            PlainLabel {
                width: parent.width
                elide: Text.ElideMiddle
                text: root.text.slice(root.alerts.filterMistakeBegin, root.alerts.filterMistakeEnd)
                color: Theme.alarm
                font.family: Theme.monoFamily
                visible: text.length > 0
            }
        }
    }
}
