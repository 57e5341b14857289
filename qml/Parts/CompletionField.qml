// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls

// One line of text with suggestions below it. Arrows choose one, Enter takes it; without one, Enter takes the text as it
// was typed where `takesText`, and is left to the dialog where not. Ctrl+Enter takes the suggestion and goes on to the dialog.
TextInputField {
    id: root

    // [{id, name, detail}]
    required property var options
    property int most: 8
    property bool takesText: true
    property var found: []
    // The id is empty for a text that is none of the suggestions.
    signal taken(id: string, text: string)

    function search(within: string): void {
        const words = Array.from(within.toLocaleLowerCase().split(" ")).filter(word => word.length > 0);
        const hits = [];
        for (let i = 0; i < options.length && hits.length < most; ++i) {
            const text = String(options[i].name + " " + options[i].id + " " + options[i].detail).toLocaleLowerCase();
            if (words.every(word => text.indexOf(word) >= 0))
                hits.push(options[i]);
        }
        found = hits;
        suggestions.currentIndex = words.length > 0 && hits.length > 0 ? 0 : -1;
    }
    function take(row: int): void {
        const one = found[row];
        const typed = text.trim();
        suggestions.close();
        if (one)
            taken(one.id, one.name);
        else if (typed.length > 0)
            taken("", typed);
    }

    onTextEdited: {
        search(root.text);
        suggestions.offer();
    }
    onActiveFocusChanged: if (!activeFocus) suggestions.close()
    Keys.onDownPressed: {
        if (!suggestions.opened) {
            // What is marked as a whole is about to be replaced.
            search(root.selectedText === root.text ? "" : root.text);
            suggestions.offer();
        }
        suggestions.step(1);
    }
    Keys.onUpPressed: suggestions.step(-1)
    Keys.onPressed: event => {
        const plain = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier;
        const confirming = (event.modifiers & ~Qt.KeypadModifier) === Qt.ControlModifier;
        if ((!plain && !confirming) || (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter))
            return;
        const row = suggestions.opened ? suggestions.currentIndex : -1;
        if (confirming) {
            event.accepted = false;
            if (row >= 0)
                take(row);
            suggestions.close();
            return;
        }
        event.accepted = row >= 0 || (takesText && text.trim().length > 0);
        if (event.accepted)
            take(row);
    }
    Keys.onEscapePressed: event => {
        event.accepted = suggestions.opened;
        suggestions.close();
    }

    SuggestionPopup {
        id: suggestions
        found: root.found
        label: root.label
        onTaken: row => root.take(row)
    }
}
