// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Alerts
import Leitstand.Controls
import Leitstand.Testing
import Leitstand.View

Item {
    id: root

    width: 1280
    height: 720

    Stage { id: stage }
    AlertsPage {
        id: page
        anchors.fill: parent
        session: stage.session
    }

    TestCase {
        name: "Suggestions"
        visible: true
        when: windowShown

        function initTestCase() {
            stage.tellStory();
        }
        function shown(item: Item, wanted: string): Item {
            if (item.visible && item.text === wanted)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = shown(item.children[i], wanted);
                if (found)
                    return found;
            }
            return null;
        }
        // In the order of their names: the suggestions are at first none, and accepted at last.
        function test_1_a_flood_is_suggested_and_said() {
            stage.setMinute(60);
            stage.lose("jena", 24);
            tryCompare(stage.session.suggestions, "count", 1, 3000);
            tryVerify(() => shown(page, "datacenter=jena") !== null);
            tryVerify(() => stage.session.alarms.flood, 3000);
            verify(findChild(page, "suggestionList").visible);
            verify(findChild(page, "suggestionHead").text.startsWith("Flood: what belongs together comes first."));
        }
        function test_2_why_is_told_in_words() {
            const list = findChild(page, "suggestionList");
            keyClick(Qt.Key_F3);
            tryVerify(() => list.activeFocus);
            keyClick(Qt.Key_W);
            tryVerify(() => list.currentItem.open);
            tryVerify(() => shown(page, "· All of them have datacenter=jena; of all other alerts 0 % have it.") !== null
                || list.currentItem.reasons()[0].startsWith("All of them have datacenter=jena"));
            keyClick(Qt.Key_W);
            tryVerify(() => !list.currentItem.open);
        }
        function test_3_the_members_are_shown_in_the_list() {
            const list = findChild(page, "suggestionList");
            keyClick(Qt.Key_F3);
            keyClick(Qt.Key_Return);
            compare(stage.session.alerts.count, 24);
            verify(stage.session.alerts.filterText.indexOf("datacenter=jena") >= 0);
            tryVerify(() => !list.activeFocus);
            stage.session.alerts.filterText = "";
        }
        function test_4_a_split_is_chosen_from_what_divides() {
            keyClick(Qt.Key_F3);
            keyClick(Qt.Key_S);
            const choices = findChild(page, "splitChoices") ?? findChild(root.Window.window, "splitChoices");
            tryVerify(() => stage.session.suggestions.splitChoices(stage.session.suggestions.fact(0, "suggestionId"))[0].label === "rack");
            keyClick(Qt.Key_Escape);
            stage.decide("jena", "split", "rack");
            tryCompare(stage.session.suggestions, "count", 2, 3000);
            stage.decide("jena", "restored", "");
            tryCompare(stage.session.suggestions, "count", 1, 3000);
        }
        function test_5_what_is_dismissed_can_be_shown_again() {
            const list = findChild(page, "suggestionList");
            keyClick(Qt.Key_F3);
            tryVerify(() => list.activeFocus);
            stage.decide("jena", "dismissed", "");
            tryCompare(stage.session.suggestions, "dismissedCount", 1, 3000);
            compare(stage.session.suggestions.count, 0);
            tryVerify(() => findChild(page, "suggestionHead").text === "No suggestion is left");
            // Who was on the last one goes on with the alerts.
            tryVerify(() => findChild(page, "alertList").activeFocus);
            stage.decide("jena", "restored", "");
            tryCompare(stage.session.suggestions, "count", 1, 3000);
        }
        function test_6_one_key_opens_the_incident() {
            const list = findChild(page, "suggestionList");
            keyClick(Qt.Key_F3);
            tryVerify(() => list.activeFocus);
            tryVerify(() => list.currentIndex === 0);
            keyClick(Qt.Key_A);
            tryVerify(() => stage.session.suggestions.fact(0, "busy"));
            compare(stage.openedTitle(), "Many alerts at once: datacenter=jena");
        }
        function test_7_the_noise_is_listed_with_remedies() {
            mouseClick(findChild(page, "noiseButton"));
            const noise = findChild(root.Window.window, "noiseList") ?? findChild(page, "noiseList");
            verify(noise !== null);
            tryVerify(() => noise.visible);
            verify(noise.count > 0);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !noise.visible);
        }
    }
}
