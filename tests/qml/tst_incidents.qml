// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Controls
import Leitstand.Incidents
import Leitstand.Testing
import Leitstand.View

Item {
    id: root

    width: 1500
    height: 800

    Stage { id: stage }
    IncidentsPage {
        id: page
        anchors.fill: parent
        session: stage.session
    }
    SignalSpy { id: waiting; target: stage.session; signalName: "waitingChangesChanged" }
    SignalSpy { id: opening; target: page; signalName: "openingWanted" }

    TestCase {
        name: "Incidents"
        visible: true
        when: windowShown

        function initTestCase() {
            stage.tellStory();
        }
        function init() {
            page.detailsShown = false;
            page.show("i3");
            page.detailsShown = false;
            page.focusBoard();
            waitForRendering(page, 300);
            waiting.clear();
            opening.clear();
            mouseMove(page, 1, 1);
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
        function find(item: Item, name: string): Item {
            if (item.objectName === name && item.visible)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], name);
                if (found)
                    return found;
            }
            return null;
        }
        function test_1_arrows_go_from_card_to_card() {
            compare(stage.session.incident.incidentId, "i3");
            // Nobody has acknowledged it: its details begin with that.
            keyClick(Qt.Key_Return);
            verify(shown(page, "Acknowledge") !== null);
            keyClick(Qt.Key_Escape);
            keyClick(Qt.Key_Right);
            compare(stage.session.incident.incidentId, "i2");
            keyClick(Qt.Key_Right);
            compare(stage.session.incident.incidentId, "i1");
            keyClick(Qt.Key_Left);
            compare(stage.session.incident.incidentId, "i2");
        }
        function test_2_the_keyboard_follows_the_card() {
            keyClick(Qt.Key_Right, Qt.ControlModifier);
            verify(waiting.count > 0, "asked of the log");
            compare(stage.session.laneNew.rowOf("i3"), 0, "nothing changes before the log says so");
            stage.move("i3", Facts.LaneUnderstand);
            tryVerify(() => stage.session.laneUnderstand.rowOf("i3") >= 0);
            wait(50);
            compare(stage.session.incident.incidentId, "i3");
            keyClick(Qt.Key_Right);
            compare(stage.session.incident.incidentId, "i1");
            keyClick(Qt.Key_Left);
            verify(["i2", "i3"].indexOf(stage.session.incident.incidentId) >= 0);
            stage.move("i3", Facts.LaneNew);
        }
        function test_3_acknowledge_and_details() {
            keyClick(Qt.Key_A);
            verify(waiting.count > 0);
            keyClick(Qt.Key_Return);
            verify(page.detailsShown);
            verify(shown(page, "Write to customers") !== null);
            keyClick(Qt.Key_Escape);
            verify(!page.detailsShown);
        }
        function test_4_note_is_added_and_letters_are_no_commands() {
            page.show("i1");
            tryVerify(() => find(page, "noteEditor") !== null);
            const editor = find(page, "noteEditor");
            editor.forceActiveFocus();
            for (const letter of "an")
                keyClick(letter);
            compare(editor.text, "an");
            compare(opening.count, 0);
            waiting.clear();
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(editor.text, "");
            verify(waiting.count > 0);
            stage.note("i1", "Rolled back at 09:58");
            tryVerify(() => shown(page, "Note: Rolled back at 09:58") !== null);
        }
        function test_5_drag_to_another_lane() {
            const card = shown(page, "Anmeldung dauert mehrere Sekunden");
            const from = card.mapToItem(page, 20, 5);
            const to = Qt.point(from.x + page.width / 3, from.y + 60);
            mousePress(page, from.x, from.y);
            for (let i = 1; i <= 20; ++i)
                mouseMove(page, from.x + (to.x - from.x) * i / 20, from.y + (to.y - from.y) * i / 20, 10, Qt.LeftButton);
            mouseRelease(page, to.x, to.y);
            tryVerify(() => waiting.count > 0);
        }
        function test_6_a_drop_beside_the_lanes_changes_nothing() {
            const card = shown(page, "Kontoauszüge fehlten am Morgen");
            const from = card.mapToItem(page, 20, 5);
            mousePress(page, from.x, from.y);
            for (let i = 1; i <= 10; ++i)
                mouseMove(page, from.x, from.y - i * from.y / 11, 10, Qt.LeftButton);
            mouseRelease(page, from.x, 4);
            wait(Theme.calm + 100);
            compare(waiting.count, 0);
            const back = shown(page, "Kontoauszüge fehlten am Morgen").mapToItem(page, 20, 5);
            compare(Math.round(back.x), Math.round(from.x));
            compare(Math.round(back.y), Math.round(from.y));
        }
        // Somebody else moves the card that is in the hand.
        function test_6b_a_card_that_goes_while_it_is_dragged() {
            const card = shown(page, "Kartenzahlungen brechen ab");
            const from = card.mapToItem(page, 20, 5);
            mousePress(page, from.x, from.y);
            for (let i = 1; i <= 10; ++i)
                mouseMove(page, from.x + i * 12, from.y + i * 12, 10, Qt.LeftButton);
            stage.move("i2", Facts.LaneCommunicate);
            tryVerify(() => stage.session.laneCommunicate.rowOf("i2") === 0);
            mouseMove(page, from.x + 140, from.y + 140, 10, Qt.LeftButton);
            mouseRelease(page, from.x + 140, from.y + 140);
            wait(Theme.calm + 50);
            compare(waiting.count, 0);
            compare(stage.session.laneCommunicate.rowOf("i2"), 0);
            verify(shown(page, "Kartenzahlungen brechen ab") !== null);
        }
        function test_7_new_incident() {
            keyClick(Qt.Key_N);
            compare(opening.count, 1);
            compare(opening.signalArguments[0][0].length, 0);
        }
    }
}
