// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Controls
import Leitstand.Testing
import Leitstand.View
import Leitstand.Window

// The whole window on a story: every place, every key, every text.
Item {
    id: root

    readonly property string hostile: "Disk <img src='http://127.0.0.1:1/x'> & <b>x"
    readonly property list<string> places: ["situation", "alerts", "incidents", "communication", "insight", "overview"]

    width: 10
    height: 10

    Stage { id: stage }
    Main {
        id: win

        width: 1280
        height: 720
        session: stage.session

        TestCase {
            id: test
            name: "Window"
            when: windowShown

            function initTestCase() {
                tryVerify(() => win.visible);
                win.requestActivate();
                tryVerify(() => win.active);
                stage.setHelp("receivers:\n  - name: leitstand");
                stage.tellStory();
            }
            function init() {
                win.width = 1280;
                win.height = 720;
                win.zoom = 1;
                win.go("situation");
                stage.session.theme = "dark";
                stage.session.alerts.filterText = "";
                stage.session.alerts.clearSelection();
                stage.session.alerts.letIn();
                mouseMove(win.contentItem, 640, 710);
            }
            function cleanup() {
                for (let i = 0; i < 3; ++i)
                    keyClick(Qt.Key_Escape);
                stage.speak("en");
            }
            function visit(item: Item, what: var): void {
                what(item);
                for (let i = 0; i < item.children.length; ++i)
                    visit(item.children[i], what);
            }
            function topItem(): Item {
                let item = win.contentItem;
                while (item.parent)
                    item = item.parent;
                return item;
            }
            // Everything that is written in the window, popups included.
            function texts(): var {
                const found = [];
                visit(topItem(), item => {
                    if (item.textFormat !== undefined)
                        found.push(item);
                });
                return found;
            }
            function says(wanted: string): bool {
                return texts().some(item => item.visible && item.text === wanted);
            }
            function find(name: string): Item {
                let found = null;
                visit(topItem(), item => {
                    if (item.objectName === name && item.visible)
                        found = item;
                });
                return found;
            }

            function test_places_by_key_and_by_mouse() {
                for (let i = 0; i < 5; ++i) {
                    keyClick(Qt.Key_1 + i, Qt.ControlModifier);
                    compare(win.page, root.places[i]);
                }
                for (const place of root.places) {
                    mouseClick(find("rail_" + place));
                    compare(win.page, place);
                }
                find("rail_alerts").Accessible.pressAction();
                compare(win.page, "alerts");
            }
            function test_every_text_is_plain_and_hostile_text_is_shown() {
                stage.fire(root.hostile, Facts.Critical, root.hostile, root.hostile);
                stage.open("hostile", root.hostile, Facts.P1, true, [root.hostile]);
                stage.note("hostile", root.hostile);
                stage.sample(root.hostile, root.hostile, 7);
                stage.reject(root.hostile, root.hostile);
                stage.setHelp(root.hostile);
                stage.session.draft.openNext("hostile");
                stage.session.incident.incidentId = "hostile";
                for (const place of root.places) {
                    win.go(place);
                    if (place === "alerts")
                        keyClick(Qt.Key_Home);
                    if (place === "incidents") {
                        const card = texts().find(item => item.visible && item.text === root.hostile);
                        mouseDoubleClickSequence(card);
                    }
                    waitForRendering(win.contentItem, 500);
                    wait(50);
                    let carrying = 0;
                    for (const item of texts()) {
                        compare(item.textFormat, Text.PlainText, place + ": " + item.text);
                        if (item.visible && String(item.text).indexOf("<img") >= 0)
                            ++carrying;
                    }
                    verify(carrying > 0, place);
                }
                for (const name of ["gatewayHelp", "rejected", "keys", "openIncident"]) {
                    win.act(name);
                    wait(30);
                    for (const item of texts())
                        compare(item.textFormat, Text.PlainText, name + ": " + item.text);
                    keyClick(Qt.Key_Escape);
                    wait(30);
                }
                stage.resolve(root.hostile);
                stage.move("hostile", Facts.LaneClosed);
            }
            function test_palette_finds_and_does() {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryVerify(() => find("paletteField") && find("paletteField").activeFocus);
                for (const letter of "kartenz")
                    keyClick(letter);
                const list = find("paletteList");
                tryVerify(() => list.count > 0);
                verify(says("Kartenzahlungen brechen ab"));
                keyClick(Qt.Key_Return);
                compare(win.page, "incidents");
                compare(stage.session.incident.incidentId, "i2");

                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryVerify(() => find("paletteField") && find("paletteField").activeFocus);
                for (const letter of "replicalag")
                    keyClick(letter);
                keyClick(Qt.Key_Return);
                compare(win.page, "alerts");
                tryVerify(() => says("ReplicaLag"));

                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryVerify(() => find("paletteField") && find("paletteField").activeFocus);
                for (const letter of "light and")
                    keyClick(letter);
                keyClick(Qt.Key_Return);
                compare(stage.session.theme, "light");
                verify(!Theme.dark);
            }
            // Opens the palette, types and presses Enter.
            function command(words: string): void {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryVerify(() => find("paletteField") && find("paletteField").activeFocus);
                for (const letter of words)
                    keyClick(letter);
                tryVerify(() => find("paletteList").count > 0);
                keyClick(Qt.Key_Return);
            }
            function test_palette_acts_on_the_incident_that_is_looked_at() {
                stage.open("lockers", "Lockers do not open", Facts.P2, true, []);
                win.showIncident("lockers");
                const waiting = stage.session.waitingChanges;
                win.go("alerts");
                command("acknowledge");
                tryVerify(() => stage.session.waitingChanges > waiting);
                compare(win.page, "alerts");
                command("write a note");
                compare(win.page, "incidents");
                tryVerify(() => find("noteEditor") && find("noteEditor").activeFocus);
                command("raise a hyp");
                tryVerify(() => find("dialogText") && find("dialogText").activeFocus);
                keyClick(Qt.Key_Escape);
                command("move to watch");
                tryVerify(() => find("watchMinutes") && find("watchMinutes").activeFocus);
                keyClick(Qt.Key_Escape);
                // What the rules refuse says why, and changes nothing.
                const before = stage.session.waitingChanges;
                command("close the incident");
                tryVerify(() => texts().some(item => item.visible && item.text.indexOf("have not had the final message") >= 0));
                compare(stage.session.waitingChanges, before);
            }
            function test_palette_finds_what_is_closed() {
                stage.open("lifts", "Lifts stood still", Facts.P3, false, []);
                stage.move("lifts", Facts.LaneClosed);
                win.showIncident("i2");
                command("lifts stood");
                compare(stage.session.incident.incidentId, "lifts");
            }
            function test_slash_filters_alerts() {
                keyClick(Qt.Key_Slash);
                for (const letter of "replica")
                    keyClick(letter);
                compare(stage.session.alerts.filterText, "replica");
                compare(stage.session.alerts.count, 1);
                // Coming again, what is typed takes its place.
                keyClick(Qt.Key_Return);
                keyClick(Qt.Key_Slash);
                for (const letter of "disk")
                    keyClick(letter);
                compare(stage.session.alerts.filterText, "disk");
                keyClick(Qt.Key_Escape);
                compare(stage.session.alerts.filterText, "");
            }
            function test_a_filter_is_completed_and_its_mistake_is_told() {
                keyClick(Qt.Key_Slash);
                for (const letter of "sev")
                    keyClick(letter);
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Return);
                compare(stage.session.alerts.filterText, "severity=");
                keyClick("c");
                keyClick(Qt.Key_Tab);
                compare(stage.session.alerts.filterText, "severity=critical ");
                verify(stage.session.alerts.count > 0);
                const before = stage.session.alerts.count;
                for (const letter of "age>x y")
                    keyClick(letter);
                verify(stage.session.alerts.filterMistake.length > 0);
                tryVerify(() => says(stage.session.alerts.filterMistake));
                compare(stage.session.alerts.count, before);
                keyClick(Qt.Key_Escape); // what is offered
                keyClick(Qt.Key_Escape); // the text
                compare(stage.session.alerts.filterText, "");
                compare(stage.session.alerts.filterMistake, "");
            }
            function test_letters_typed_into_a_text_are_no_commands() {
                win.go("communication");
                stage.session.draft.openNext("i1");
                const before = stage.session.waitingChanges;
                let subject = null;
                visit(topItem(), item => {
                    if (!subject && item.visible && item.text === stage.session.draft.subjectDe && item.cursorPosition !== undefined)
                        subject = item;
                });
                subject.forceActiveFocus();
                subject.selectAll();
                for (const letter of "on/a")
                    keyClick(letter);
                compare(stage.session.draft.subjectDe, "on/a");
                compare(win.page, "communication");
                compare(stage.session.waitingChanges, before);
            }
            function test_theme_and_zoom() {
                mouseClick(find("themeButton"));
                compare(stage.session.theme, "light");
                verify(!Theme.dark);
                const small = Theme.textBody;
                keyClick(Qt.Key_Plus, Qt.ControlModifier);
                keyClick(Qt.Key_Plus, Qt.ControlModifier);
                verify(Theme.textBody > small);
                keyClick(Qt.Key_0, Qt.ControlModifier);
                compare(Theme.textBody, small);
            }
            function test_german() {
                verify(says("Situation"));
                verify(stage.speak("de"));
                wait(30);
                verify(says("Lage") && says("Störungen") && says("Verstehen"));
                verify(!says("Situation") && !says("Understand"));
            }
            // There is no server: the picture is old, says so, and nothing is taken for its absence.
            function test_a_lost_log_is_no_empty_list() {
                stage.session.alerts.filterText = "nothing is called like this";
                wait(30);
                verify(!says("Nothing fires"));
                stage.session.alerts.filterText = "";
                verify(!stage.session.picture.canBeBelieved);
                // Communicate has no card: that is not known to be so, and is not called so.
                verify(says("Not known") && says("–"));
                verify(!says("None") && !says("0"));
            }
            function test_popups_open_and_close_by_key_data() {
                return ["palette", "gatewayHelp", "rejected", "keys", "openIncident", "picture"].map(name => ({ tag: name }));
            }
            function test_popups_open_and_close_by_key(row) {
                stage.speak("de");
                stage.session.theme = row.tag === "keys" || row.tag === "palette" ? "light" : "dark";
                stage.reject("the member severity is no text", "{\"severity\": 7}");
                if (row.tag === "palette")
                    keyClick(Qt.Key_K, Qt.ControlModifier);
                else if (row.tag === "picture")
                    find("pictureButton").clicked();
                else
                    win.act(row.tag);
                wait(200);
                const before = texts().length;
                grabImage(win.contentItem.parent ?? win.contentItem).save("popup_" + row.tag + ".png");
                keyClick(Qt.Key_Escape);
                tryVerify(() => texts().length < before);
            }
            function test_no_key_is_explained_in_half_a_sentence_data() {
                return [{ tag: "de" }, { tag: "en" }];
            }
            function test_no_key_is_explained_in_half_a_sentence(row) {
                stage.speak(row.tag);
                const before = texts();
                keyClick(Qt.Key_F1);
                wait(100);
                const added = texts().filter(item => before.indexOf(item) < 0 && item.visible);
                verify(added.length > 60);
                const close = added.find(item => item.text === (row.tag === "de" ? "Schließen" : "Close"));
                const grid = find("keyGrid");
                verify(grid.mapToItem(null, 0, grid.height).y <= close.mapToItem(null, 0, 0).y, "all keys stand above the button");
                compare(added.filter(item => item.truncated).map(item => item.text), []);
                compare(added.filter(item => row.tag === "de" && item.text.indexOf("Ctrl") >= 0).map(item => item.text), []);
            }
            function test_notices_are_put_away_by_key_and_read_to_their_end() {
                const notices = stage.session.notices, before = notices.count;
                const why = "Customers were affected and have not been told that it is over; publish the final message, or mark the incident as one that customers do not notice. ".repeat(2);
                stage.session.refuse(why);
                tryCompare(notices, "count", before + 1);
                wait(50);
                const told = texts().filter(item => item.visible && String(item.text).indexOf(why) >= 0);
                verify(told.length > 0);
                verify(told.every(item => !item.truncated));
                keyClick(Qt.Key_W, Qt.ControlModifier);
                tryCompare(notices, "count", before);
            }
            function test_a_notice_is_answered_by_key() {
                const notices = stage.session.notices, before = notices.count;
                stage.session.moveToLane("i1", Facts.LaneClosed);
                tryCompare(notices, "count", before + 1);
                wait(50);
                keyClick(Qt.Key_F4);
                tryCompare(win, "page", "incidents");
                keyClick(Qt.Key_W, Qt.ControlModifier);
                tryCompare(notices, "count", before);
            }
            // Pictures for people to look at, left in the folder where the tests run.
            function test_pictures_data() {
                const rows = [];
                for (const size of [[1280, 720], [1920, 1080], [3840, 2160]])
                    for (const theme of ["dark", "light"])
                        for (const page of root.places)
                            if (size[0] === 1280 || page === "situation" || (page === "incidents" && size[0] === 1920))
                                rows.push({ tag: page + "_" + size[0] + "_" + theme, width: size[0], height: size[1], theme: theme, page: page,
                                    language: theme === "dark" ? "de" : "en" });
                return rows;
            }
            function test_pictures(row) {
                win.width = row.width;
                win.height = row.height;
                stage.session.theme = row.theme;
                stage.speak(row.language);
                win.go(row.page);
                if (row.page === "incidents") {
                    stage.session.incident.incidentId = "i1";
                    win.showIncident("i1");
                }
                stage.session.draft.openNext("i1");
                wait(row.width > 3000 ? 500 : 150);
                const image = grabImage(win.contentItem);
                image.save(row.tag + ".png");
                compare(image.width, row.width);
                // Nothing is drawn over the edges of the window.
                visit(win.contentItem, item => {
                    for (let above = item; above; above = above.parent)
                        if (above.clip)
                            return;
                    if (item.visible && item.textFormat !== undefined && item.text.length > 0 && item.width > 0) {
                        const at = item.mapToItem(win.contentItem, 0, 0);
                        verify(at.x >= -1 && at.x + Math.min(item.width, item.contentWidth) <= row.width + 1, item.text + " at " + at.x + " + " + item.width);
                    }
                });
            }
        }
    }
}
