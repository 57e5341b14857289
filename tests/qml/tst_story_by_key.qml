// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Testing
import Leitstand.View
import Leitstand.Window

// A hoster's day, worked in the whole window by keyboard alone. In the order of their names: the story goes on.
Item {
    id: root

    width: 10
    height: 10

    Stage { id: stage }
    SignalSpy { id: waiting; target: stage.session; signalName: "waitingChangesChanged" }
    Main {
        id: win

        width: 1280
        height: 720
        session: stage.session

        TestCase {
            id: test
            name: "StoryByKey"
            when: windowShown

            property string incident
            property real begin

            function initTestCase() {
                tryVerify(() => win.visible);
                win.requestActivate();
                tryVerify(() => win.active);
                stage.setMinute(0);
                begin = stage.session.nowMs;
                incident = stage.play("gn2", "14:44:50", "en");
                win.showIncident(incident);
            }
            function visit(item: Item, what: var): void {
                what(item);
                for (let i = 0; i < item.children.length; ++i)
                    visit(item.children[i], what);
            }
            function find(name: string): Item {
                let top = win.contentItem;
                while (top.parent)
                    top = top.parent;
                let found = null;
                visit(top, item => {
                    if (!found && item.objectName === name)
                        found = item;
                });
                return found;
            }
            function type(text: string): void {
                for (const letter of text)
                    keyClick(letter);
            }

            function test_1_what_has_no_outage_yet_is_suggested() {
                keyClick(Qt.Key_O);
                tryVerify(() => find("outageComponent") && find("outageComponent").activeFocus);
                compare(find("outageComponent").text, "Websites");
                compare(find("outageComponent").selectedText, "Websites");
                // The others are one key away, and one more takes one of them and is done.
                keyClick(Qt.Key_Down);
                compare(Array.from(find("outageComponent").found).map(one => one.name).join(), "Websites,Online shops,Mailboxes");
                keyClick(Qt.Key_Down);
                waiting.clear();
                keyClick(Qt.Key_Return, Qt.ControlModifier);
                tryVerify(() => waiting.count >= 1);

                stage.breakDown(incident, "mine", "websites", (stage.session.nowMs - begin) / 60000 - 0.1);
                keyClick(Qt.Key_O);
                tryVerify(() => find("outageComponent").activeFocus);
                compare(find("outageComponent").text, "Online shops");
                keyClick(Qt.Key_Escape);
            }
            function test_2_c_leads_to_the_message_that_is_owed() {
                win.showIncident(incident);
                keyClick(Qt.Key_C);
                tryCompare(win, "page", "communication");
                tryCompare(stage.session.draft, "incidentId", incident);
                compare(stage.session.draft.audience, Facts.PublicStatus);
                compare(stage.session.draft.moment, Facts.FirstNotice);
            }
        }
    }
}
