// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Alerts
import Leitstand.Controls
import Leitstand.Incidents
import Leitstand.Testing
import Leitstand.View

// What is done with several incidents at once, and the dialogs that ask before: all by keyboard.
Item {
    id: root

    width: 1400
    height: 760

    Stage { id: stage }
    IncidentsPage {
        id: page
        anchors.fill: parent
        session: stage.session
    }
    AlertsPage {
        id: alerts
        anchors.fill: parent
        visible: false
        session: stage.session
    }
    SignalSpy { id: waiting; target: stage.session; signalName: "waitingChangesChanged" }

    TestCase {
        name: "IncidentActs"
        visible: true
        when: windowShown

        function initTestCase() {
            stage.speak("en");
            stage.tellStory();
        }
        function init() {
            alerts.visible = false;
            page.visible = true;
            page.detailsShown = false;
            stage.session.board.selection.clear();
            page.show("i1");
            page.detailsShown = false;
            page.focusBoard();
            waitForRendering(page, 300);
            waiting.clear();
        }
        function cleanup() {
            for (let i = 0; i < 3; ++i)
                keyClick(Qt.Key_Escape);
            wait(30);
        }
        function topItem(): Item {
            let item = page;
            while (item.parent)
                item = item.parent;
            return item;
        }
        function visit(item: Item, what: var): void {
            what(item);
            for (let i = 0; i < item.children.length; ++i)
                visit(item.children[i], what);
        }
        function seen(item: Item): bool {
            for (let above = item; above; above = above.parent)
                if (!above.visible)
                    return false;
            return true;
        }
        function find(name: string): Item {
            let found = null;
            visit(topItem(), item => {
                if (item.objectName === name && seen(item))
                    found = item;
            });
            return found;
        }
        function says(wanted: string): bool {
            let found = false;
            visit(topItem(), item => {
                if (item.textFormat !== undefined && String(item.text).indexOf(wanted) >= 0 && seen(item))
                    found = true;
            });
            return found;
        }
        function markTwo(): void {
            // i1 is in Act; left of it, in Understand, is i2.
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Left);
            keyClick(Qt.Key_Space);
            compare(stage.session.board.selection.count, 2);
        }

        function test_arrows_skip_lanes_without_cards() {
            compare(stage.session.incident.incidentId, "i1");
            keyClick(Qt.Key_Right);
            compare(stage.session.incident.incidentId, "i4", "watched");
            keyClick(Qt.Key_Right);
            compare(stage.session.incident.incidentId, "i5", "over the empty lane Communicate");
            keyClick(Qt.Key_Right);
            compare(stage.session.incident.incidentId, "i5");
        }
        function test_the_keyboard_begins_at_a_card() {
            // As on a board that was never looked at.
            find("board").currentId = "";
            page.focusBoard();
            compare(find("board").currentId, "i3", "the first lane that has one");
        }
        function test_priority_of_several() {
            markTwo();
            verify(says("2 marked"));
            keyClick(Qt.Key_P);
            tryVerify(() => says("P5 · minor"));
            const before = stage.session.waitingChanges;
            for (let i = 0; i < 4; ++i)
                keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => stage.session.waitingChanges === before + 2);
        }
        // What Enter would do.
        function highlighted(): string {
            let label = "";
            visit(topItem(), item => {
                if (item.highlighted === true && seen(item))
                    label = item.label;
            });
            return label;
        }
        function test_the_lane_of_several() {
            markTwo();
            // The pointer lies where the menu comes up, and means nothing by it.
            mouseMove(page, page.width / 2, page.height * 0.25 + 80);
            keyClick(Qt.Key_L);
            tryVerify(() => !find("board").activeFocus);
            tryVerify(() => highlighted() === "New");
            keyClick(Qt.Key_Down);
            tryVerify(() => highlighted() === "Understand");
            mouseMove(page, page.width / 2, page.height * 0.25 + 82);
            mouseMove(page, page.width / 2, page.height * 0.25 + 84);
            tryVerify(() => highlighted().length > 0 && highlighted() !== "Understand");
            keyClick(Qt.Key_Escape);
            compare(waiting.count, 0);
            compare(stage.session.board.selection.count, 2, "Escape closes the menu and nothing else");
            tryVerify(() => find("board").activeFocus);
            keyClick(Qt.Key_Right, Qt.ControlModifier);
            tryVerify(() => waiting.count >= 1);
        }
        function test_acknowledging_several() {
            keyClick(Qt.Key_A, Qt.ControlModifier);
            verify(stage.session.board.selection.count >= 1);
            keyClick(Qt.Key_A);
            keyClick(Qt.Key_Escape);
            compare(stage.session.board.selection.count, 0);
        }
        function test_a_role_is_taken_with_two_keys() {
            keyClick(Qt.Key_R);
            tryVerify(() => says("Give a role in"));
            keyClick(Qt.Key_Return);
            tryVerify(() => !says("Give a role in"));
            tryVerify(() => waiting.count >= 1);
            compare(stage.session.waitingChanges > 0, true);
            tryVerify(() => find("board").activeFocus);
        }
        function test_a_role_is_given_to_somebody_by_name() {
            markTwo();
            keyClick(Qt.Key_R);
            tryVerify(() => find("personField"));
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Tab);
            verify(find("personField").activeFocus);
            find("personField").selectAll();
            for (const letter of "jo")
                keyClick(letter);
            const before = stage.session.waitingChanges;
            if (find("personField").text !== "Jonas")
                keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Return);
            tryVerify(() => !find("personField"));
            compare(stage.session.waitingChanges, before + 2, "once for each");
        }
        function test_a_one_line_answer_is_given_once() {
            page.show("i1");
            const before = stage.session.waitingChanges;
            keyClick(Qt.Key_T);
            tryVerify(() => find("actionWhat") && find("actionWhat").activeFocus);
            keyClick(Qt.Key_Return);
            verify(find("actionWhat"), "nothing is written yet");
            keyClick("x");
            keyClick(Qt.Key_Return);
            tryVerify(() => !find("actionWhat"));
            compare(stage.session.waitingChanges, before + 1);
        }
        function test_merging_two() {
            markTwo();
            const before = stage.session.waitingChanges;
            keyClick(Qt.Key_M);
            tryVerify(() => find("incidentChoice") && find("incidentChoice").activeFocus);
            compare(find("incidentChoice").count, 2);
            verify(says("1 incident will be closed"));
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => !find("incidentChoice"));
            compare(stage.session.waitingChanges, before + 1);
        }
        function test_merging_one_says_into_which() {
            const before = stage.session.waitingChanges;
            keyClick(Qt.Key_M);
            tryVerify(() => find("incidentFilter") && find("incidentFilter").activeFocus);
            keyClick(Qt.Key_Return);
            verify(find("incidentFilter"), "none is chosen yet");
            for (const letter of "Kartenz")
                keyClick(letter);
            compare(find("incidentChoice").count, 1);
            keyClick(Qt.Key_Return);
            tryVerify(() => !find("incidentFilter"));
            compare(stage.session.waitingChanges, before + 1);
        }
        function test_splitting() {
            const before = stage.session.waitingChanges;
            keyClick(Qt.Key_S);
            tryVerify(() => find("alertChecklist") && find("alertChecklist").activeFocus);
            compare(find("alertChecklist").count, 3);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Space);
            verify(says("1 of 3 chosen"));
            verify(find("splitTitle").text.length > 0, "named after what goes over");
            keyClick(Qt.Key_Return);
            tryVerify(() => !find("alertChecklist"));
            compare(stage.session.waitingChanges, before + 1);
        }
        function test_every_dialog_closes_with_escape_and_gives_the_keyboard_back() {
            for (const key of [Qt.Key_R, Qt.Key_M, Qt.Key_S, Qt.Key_P, Qt.Key_L]) {
                keyClick(key);
                tryVerify(() => !find("board").activeFocus);
                keyClick(Qt.Key_Escape);
                tryVerify(() => find("board").activeFocus, 5000, "key " + key);
                compare(stage.session.incident.incidentId, "i1");
            }
            compare(waiting.count, 0);
        }
        function test_alerts_are_linked_from_the_incident() {
            page.show("i1");
            const before = stage.session.waitingChanges;
            keyClick(Qt.Key_3);
            keyClick(Qt.Key_Plus);
            tryVerify(() => find("alertChecklist"));
            verify(says("Which alerts belong to it, too?"));
            const list = find("alertChecklist");
            list.forceActiveFocus();
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Space);
            verify(says("Link 2 alerts"));
            keyClick(Qt.Key_A, Qt.ControlModifier);
            verify(says("Link %1 alerts".arg(list.count)));
            keyClick(Qt.Key_A, Qt.ControlModifier);
            verify(says("Link"));
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Space);
            verify(says("Link 2 alerts"));
            keyClick(Qt.Key_Return);
            tryVerify(() => !find("alertChecklist"));
            compare(stage.session.waitingChanges, before + 1);
        }
        function test_alerts_are_linked_from_their_list() {
            page.visible = false;
            alerts.visible = true;
            waitForRendering(alerts, 300);
            alerts.focusAlerts();
            const before = stage.session.waitingChanges;
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_L);
            tryVerify(() => find("incidentFilter") && find("incidentFilter").activeFocus);
            verify(says("To which incident does 1 alert belong?"));
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => !find("incidentFilter"));
            compare(stage.session.waitingChanges, before + 1);
            compare(stage.session.alerts.selectedCount, 0);
            tryVerify(() => find("alertList").activeFocus);
        }
    }
}
