// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Asks by which label a suggestion is to be split, and shows what would come of it.
ModalDialog {
    id: root

    required property SuggestionModel suggestions
    property string suggestionId
    // See SuggestionModel::splitChoices().
    property var choices: []

    function ask(suggestionId: string): void {
        root.suggestionId = suggestionId;
        choices = suggestions.splitChoices(suggestionId);
        list.currentIndex = choices.length > 0 ? 0 : -1;
        open();
        list.forceActiveFocus();
    }
    function partsOf(choice: var): string {
        const parts = choice.parts.map(part => qsTr("%1 (%2)").arg(part.value).arg(part.alerts));
        if (choice.without > 0)
            parts.push(qsTr("without it (%1)").arg(choice.without));
        return parts.join(", ");
    }

    title: qsTr("Split by which label?")
    acceptLabel: qsTr("Split")
    acceptEnabled: list.currentIndex >= 0
    onAccepted: root.suggestions.split(root.suggestionId, root.choices[list.currentIndex].label)

    PlainLabel {
        Layout.fillWidth: true
        text: root.choices.length > 0 ? qsTr("Each value becomes a suggestion of its own, for everybody.") : qsTr("No label divides these alerts into a few parts.")
        color: Theme.dim
        wrapMode: Text.Wrap
        maximumLineCount: 3
    }
    ListView {
        id: list
        objectName: "splitChoices"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Theme.px(320))
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.choices
        Accessible.role: Accessible.List
        Accessible.name: root.title
        delegate: Rectangle {
            id: line

            required property int index
            required property var modelData
            readonly property string parts: root.partsOf(modelData)

            width: ListView.view.width
            height: words.height + 2 * Theme.gapSmall
            radius: Theme.radius
            color: ListView.isCurrentItem ? Theme.selected : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.label + ": " + line.parts
            Accessible.focusable: true
            Accessible.focused: ListView.isCurrentItem && list.activeFocus
            Accessible.onPressAction: list.currentIndex = index

            Column {
                id: words
                x: Theme.gapSmall
                y: Theme.gapSmall
                width: line.width - 2 * x

                PlainLabel {
                    width: parent.width
                    text: qsTr("%1: %Ln part(s)", "", line.modelData.parts.length).arg(line.modelData.label)
                    font.weight: Font.DemiBold
                }
                PlainLabel {
                    width: parent.width
                    text: line.parts
                    color: Theme.dim
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                }
            }
            TapHandler {
                onTapped: list.currentIndex = line.index
                onDoubleTapped: root.answer()
            }
            FocusRing { shown: line.ListView.isCurrentItem && list.activeFocus }
        }
    }
}
