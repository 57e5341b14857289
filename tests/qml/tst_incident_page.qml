// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Controls
import Leitstand.Incidents
import Leitstand.Testing
import Leitstand.View

// The page of an incident, worked by keyboard.
Item {
    id: root

    width: 1200
    height: 660

    Stage { id: stage }
    IncidentPane {
        id: page
        anchors.fill: parent
        focus: true
        session: stage.session
    }
    SignalSpy { id: waiting; target: stage.session; signalName: "waitingChangesChanged" }
    SignalSpy { id: drafting; target: page; signalName: "draftWanted" }
    SignalSpy { id: leaving; target: page; signalName: "closeWanted" }

    TestCase {
        id: test
        name: "IncidentPage"
        visible: true
        when: windowShown

        function initTestCase() {
            stage.tellStory();
            stage.raise("i1", "h1", "The session store is full");
            stage.breakDown("i1", "o1", "login", -25);
            stage.session.incident.incidentId = "i1";
        }
        function init() {
            root.width = 1200;
            page.section = 0;
            stage.session.incident.incidentId = "i1";
            page.focusFirst();
            waitForRendering(page, 300);
            waiting.clear();
            drafting.clear();
            leaving.clear();
        }
        function cleanup() {
            for (let i = 0; i < 2; ++i)
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
        function type(text: string): void {
            for (const letter of text)
                keyClick(letter);
        }

        function test_the_head_and_the_timeline_are_in_sight() {
            verify(says("Überweisungen werden nicht ausgeführt"));
            verify(says("Commander"));
            verify(says("Customers notice it, since"));
            verify(find("timelineList").count > 4);
            verify(says("The session store is full"));
        }
        function test_sections_have_keys() {
            for (let i = 0; i < 5; ++i) {
                keyClick(Qt.Key_1 + i);
                compare(page.section, i);
            }
            keyClick(Qt.Key_6);
            verify(find("timelineList").activeFocus);
            compare(page.section, 4);
            root.width = 900;
            wait(50);
            verify(!page.wide);
            keyClick(Qt.Key_6);
            compare(page.section, 5);
            tryVerify(() => find("timelineList") && find("timelineList").activeFocus);
        }
        function test_a_hypothesis_is_raised_and_judged_by_key() {
            keyClick(Qt.Key_H);
            tryVerify(() => find("dialogText") && find("dialogText").activeFocus);
            type("network");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryVerify(() => waiting.count >= 1);
            keyClick(Qt.Key_1);
            tryVerify(() => find("hypothesisList").activeFocus);
            keyClick(Qt.Key_Return);
            tryVerify(() => says("What is thought of it now?"));
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Tab);
            tryVerify(() => find("dialogText") && find("dialogText").activeFocus);
            type("no");
            waiting.clear();
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryVerify(() => waiting.count >= 1);
            stage.judge("i1", "h1", CaseFacts.Refuted, "no evictions");
            tryVerify(() => says("no evictions"));
        }
        function test_what_is_typed_while_judging_is_the_evidence() {
            stage.raise("i1", "h3", "The disk is full");
            keyClick(Qt.Key_1);
            tryVerify(() => find("hypothesisList").activeFocus);
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_Return);
            tryVerify(() => find("judgement") && find("judgement").activeFocus);
            type("4 % free");
            compare(find("dialogText").text, "4 % free");
            verify(find("dialogText").activeFocus);
            compare(find("judgement").currentIndex, CaseFacts.Testing);
        }
        function test_a_key_that_is_refused_says_why() {
            stage.session.timeTravel.goTo(stage.session.nowMs - 60000);
            tryVerify(() => stage.session.access.inPast);
            for (const key of [Qt.Key_H, Qt.Key_T, Qt.Key_O, Qt.Key_V, Qt.Key_C, Qt.Key_F2, Qt.Key_Plus]) {
                stage.session.notices.dismiss("refused");
                const told = stage.session.notices.count;
                keyClick(key);
                compare(stage.session.notices.count, told + 1, "key " + key);
            }
            stage.session.timeTravel.backToNow();
            tryVerify(() => !stage.session.access.inPast);
        }
        function test_judging_goes_on_from_the_present_state() {
            stage.raise("i1", "h2", "The network is slow");
            stage.judge("i1", "h2", CaseFacts.Testing, "being measured");
            keyClick(Qt.Key_1);
            tryVerify(() => find("hypothesisList").activeFocus);
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_Return);
            tryVerify(() => find("judgement") && find("judgement").activeFocus);
            compare(find("judgement").currentIndex, -1);
            keyClick(Qt.Key_Right);
            compare(find("judgement").currentIndex, CaseFacts.Refuted);
        }
        function test_who_acknowledges_goes_on_with_the_lanes() {
            stage.open("new", "Backups are late", Facts.P3, false, []);
            stage.session.incident.incidentId = "new";
            page.focusFirst();
            keyClick(Qt.Key_A);
            verify(find("laneSteps").activeFocus);
            stage.acknowledge("new", "Mira");
            verify(find("laneSteps").activeFocus);
            keyClick(Qt.Key_End);
            compare(find("laneSteps").looked, Facts.LaneClosed);
            keyClick(Qt.Key_Home);
            compare(find("laneSteps").looked, Facts.LaneNew);
        }
        // The page is often looked at again after what was owed has been done elsewhere.
        function test_clocks_that_were_met_meanwhile_leave_no_gap() {
            stage.open("seen", "Backups are late", Facts.P3, false, []);
            stage.open("unseen", "Reports are late", Facts.P3, false, []);
            stage.session.incident.incidentId = "seen";
            waitForRendering(page, 300);
            const tall = find("sectionPlace").y;
            stage.acknowledge("seen", "Mira");
            tryVerify(() => find("sectionPlace").y < tall);
            const low = find("sectionPlace").y;
            stage.session.incident.incidentId = "unseen";
            tryCompare(find("sectionPlace"), "y", tall);
            page.visible = false;
            stage.acknowledge("unseen", "Mira");
            wait(50);
            page.visible = true;
            tryCompare(find("sectionPlace"), "y", low);
        }
        function test_an_outage_is_entered_by_key_and_mistakes_are_named() {
            keyClick(Qt.Key_O);
            tryVerify(() => find("outageComponent") && find("outageComponent").activeFocus);
            type("payments");
            const time = find("outageStep0");
            time.take();
            type("09:70");
            verify(says("this is no time"));
            time.take();
            type("-5");
            compare(find("outageError").text, "");
            find("outageEnd").take();
            type("-10");
            verify(find("outageError").text.length > 0);
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(waiting.count, 0, "refused before it is sent");
            find("outageEnd").take();
            type("-1");
            compare(find("outageError").text, "");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryVerify(() => waiting.count >= 1);
        }
        function test_an_open_outage_ends_by_key() {
            keyClick(Qt.Key_2);
            tryVerify(() => find("outageList").activeFocus);
            keyClick(Qt.Key_Return);
            tryVerify(() => find("outageEnd"));
            type("now");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryVerify(() => waiting.count >= 1);
        }
        function test_a_note_with_a_picture() {
            stage.copyPicture(400, 300);
            keyClick(Qt.Key_W);
            tryVerify(() => find("noteEditor") && find("noteEditor").activeFocus);
            type("seen");
            keyClick(Qt.Key_V, Qt.ControlModifier);
            compare(find("noteEditor").text, "seen");
            tryVerify(() => says("Went badly"));
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryVerify(() => waiting.count >= 2);
            compare(find("noteEditor").text, "");
        }
        // A note that was begun for one incident is not written into another.
        function test_a_note_waits_for_its_incident() {
            stage.copyPicture(40, 30);
            keyClick(Qt.Key_W);
            tryVerify(() => find("noteEditor").activeFocus);
            type("for i1");
            keyClick(Qt.Key_V, Qt.ControlModifier);
            tryVerify(() => says("Went badly"));
            stage.session.incident.incidentId = "i2";
            compare(find("noteEditor").text, "");
            tryVerify(() => !says("Went badly"));
            stage.session.incident.incidentId = "i1";
            compare(find("noteEditor").text, "for i1");
            tryVerify(() => says("Went badly"));
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryVerify(() => waiting.count >= 2);
            compare(find("noteEditor").text, "");
        }
        function test_letters_typed_into_a_text_are_no_commands() {
            keyClick(Qt.Key_W);
            tryVerify(() => find("noteEditor").activeFocus);
            type("ahotu123+c");
            compare(find("noteEditor").text, "ahotu123+c");
            compare(waiting.count, 0);
            compare(drafting.count, 0);
            compare(page.section, 0);
            find("noteEditor").text = "";
        }
        function test_the_timeline_is_searched_and_jumped_in() {
            keyClick(Qt.Key_F, Qt.ControlModifier);
            tryVerify(() => find("timelineSearch").activeFocus);
            type("session");
            tryVerify(() => find("timelineList").count < stage.session.incident.timeline.unfilteredCount);
            keyClick(Qt.Key_Escape);
            tryCompare(find("timelineList"), "count", stage.session.incident.timeline.unfilteredCount);
            keyClick(Qt.Key_Down);
            verify(find("timelineList").activeFocus);
            keyClick(Qt.Key_G, Qt.ControlModifier);
            tryVerify(() => says("Go to which time?"));
            type("-29");
            keyClick(Qt.Key_Return);
            tryVerify(() => !says("Go to which time?"));
            verify(find("timelineList").currentIndex > 0);
            keyClick(Qt.Key_U);
            verify(page.utc);
            keyClick(Qt.Key_U);
        }
        function test_an_entry_is_taken_back_with_a_reason() {
            keyClick(Qt.Key_6);
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Delete);
            tryVerify(() => says("Take this back?"));
            type("typo");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryVerify(() => waiting.count >= 1);
        }
        function test_lanes_by_key() {
            keyClick(Qt.Key_L);
            tryVerify(() => find("laneSteps").activeFocus);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Return);
            tryVerify(() => find("watchMinutes") && find("watchMinutes").activeFocus);
            type("45");
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryVerify(() => waiting.count >= 1);
        }
        function test_escape_goes_back_and_c_writes() {
            keyClick(Qt.Key_C);
            compare(drafting.count, 1);
            keyClick(Qt.Key_Escape);
            compare(leaving.count, 1);
        }
        // Long, hostile, and from right to left: nothing is drawn over an edge.
        function test_titles_of_any_kind_keep_their_place() {
            stage.open("long", "Über".repeat(2500), Facts.P1, true, []);
            stage.open("right", "שלום עולם <img src='http://127.0.0.1:1/x'>\u202e txt.exe\u0007", Facts.P1, true, []);
            for (const id of ["long", "right"]) {
                stage.session.incident.incidentId = id;
                waitForRendering(page, 300);
                visit(page, item => {
                    if (item.textFormat === undefined || !seen(item) || item.text.length === 0)
                        return;
                    compare(item.textFormat, Text.PlainText);
                    for (let above = item.parent; above && above !== page; above = above.parent)
                        if (above.clip)
                            return;
                    const at = item.mapToItem(page, 0, 0);
                    verify(at.x >= -1 && at.x + Math.min(item.width, item.contentWidth) <= page.width + 1, item.text.substring(0, 40) + " at " + at.x);
                });
            }
        }
        function test_two_thousand_entries_are_a_few_rows() {
            stage.addNotes("i3", 2000);
            stage.session.incident.incidentId = "i3";
            const list = find("timelineList");
            tryVerify(() => list.count > 2000);
            verify(list.contentItem.children.length < 60, list.contentItem.children.length + " rows were made");
        }
    }
}
