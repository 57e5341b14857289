// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// By what the alerts are grouped: a button that says it, and asks for the name of a label below itself.
ActionButton {
    id: root

    required property AlertListModel alerts
    readonly property bool grouped: alerts.grouping.length > 0
    property var found: []
    // The question is answered, or put away.
    signal done()

    function ask(): void {
        popup.open();
        field.clear();
        field.forceActiveFocus();
        search();
    }
    function search(): void {
        const names = Array.from(alerts.completions(field.text, field.length))
            .map(one => ({ id: one.id.replace(/=$/, "").replace(/^"(.*)"$/, "$1"), name: one.name, detail: one.detail }));
        found = grouped && field.length === 0 ? Array.of({ id: "", name: qsTr("No groups"), detail: "" }).concat(names) : names;
        suggestions.currentIndex = field.length > 0 && found.length > 0 ? 0 : -1;
        suggestions.offer();
    }
    function take(row: int): void {
        if (found[row])
            alerts.grouping = found[row].id;
        popup.close();
    }

    label: grouped ? qsTr("By %1 (%Ln)", "groups", alerts.groupCount).arg(alerts.grouping) : qsTr("Group …")
    keys: "G"
    checked: grouped
    hint: qsTr("Alerts with the same value of a label stand below one heading.")
    onClicked: ask()

    PopupPanel {
        id: popup
        y: root.height + Theme.gapTiny
        x: Math.min(0, root.width - width)
        width: Theme.px(320)
        padding: Theme.gapSmall
        onClosed: {
            suggestions.close();
            root.done();
        }

        TextInputField {
            id: field
            width: popup.availableWidth
            label: qsTr("Group by")
            placeholder: qsTr("Label, service, severity …")
            onTextEdited: root.search()
            Keys.onPressed: event => {
                switch (event.key) {
                case Qt.Key_Down: suggestions.step(1); break;
                case Qt.Key_Up: suggestions.step(-1); break;
                case Qt.Key_Tab:
                case Qt.Key_Return:
                case Qt.Key_Enter:
                    if (suggestions.currentIndex < 0 && length > 0) {
                        root.alerts.grouping = text.trim();
                        popup.close();
                    } else {
                        root.take(Math.max(0, suggestions.currentIndex));
                    }
                    break;
                case Qt.Key_Escape: popup.close(); break;
                default: return;
                }
                event.accepted = true;
            }

            SuggestionPopup {
                id: suggestions
                found: root.found
                label: field.label
                onTaken: row => root.take(row)
            }
        }
    }
}
