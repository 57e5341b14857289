// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Controls
import Leitstand.Situation
import Leitstand.Testing
import Leitstand.View

Item {
    id: root

    width: 1280
    height: 720

    Stage { id: stage }
    SituationPage {
        id: page
        anchors.fill: parent
        session: stage.session
    }
    SignalSpy { id: opening; target: page; signalName: "openingWanted" }
    SignalSpy { id: details; target: page; signalName: "alertWanted" }
    SignalSpy { id: incident; target: page; signalName: "incidentWanted" }

    TestCase {
        name: "Situation"
        visible: true
        when: windowShown

        function initTestCase() {
            stage.session.charts.running = true;
            stage.tellStory();
        }
        function init() {
            // Rows follow at once what happens, not only when the keys have rested.
            let table = find(page, "alertList");
            while (table.keySpan === undefined)
                table = table.parent;
            table.keySpan = 1;
            stage.session.alerts.clearSelection();
            stage.session.alerts.filterText = "";
            opening.clear();
            details.clear();
            incident.clear();
            mouseMove(page, 1, 1);
            page.focusAlerts();
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
        function test_alerts_by_keyboard() {
            const list = find(page, "alertList");
            verify(list.activeFocus);
            keyClick(Qt.Key_Home);
            compare(list.currentIndex, 0);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            compare(list.currentIndex, 2);
            keyClick(Qt.Key_End);
            compare(list.currentIndex, list.count - 1);
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Return);
            compare(details.count, 1);
            compare(details.signalArguments[0][0], stage.session.alerts.idAt(0));
        }
        function test_incident_from_several() {
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Space);
            compare(stage.session.alerts.selectedCount, 2);
            keyClick(Qt.Key_O);
            compare(opening.count, 1);
            compare(opening.signalArguments[0][0].length, 2);
            keyClick(Qt.Key_Escape);
            compare(stage.session.alerts.selectedCount, 0);
            // Without a mark the current one is meant.
            keyClick(Qt.Key_O);
            compare(opening.signalArguments[1][0].length, 1);
        }
        function test_the_current_alert_stays_current_when_rows_move() {
            const list = find(page, "alertList");
            keyClick(Qt.Key_Home);
            const id = stage.session.alerts.idAt(0);
            stage.setMinute(2);
            stage.fire("Newcomer", Facts.Critical, "login", "it is worse");
            tryVerify(() => list.currentIndex > 0);
            compare(list.currentIndex, stage.session.alerts.rowOf(id));
            // When it goes, the keyboard stays in the list.
            stage.resolve("Newcomer");
            tryCompare(list, "currentIndex", 0);
            verify(list.activeFocus);
        }
        function test_what_is_owed_is_in_sight_and_leads_to_its_incident() {
            verify(shown(page, "Owed") !== null);
            const list = find(page, "owedList");
            verify(list.count > 2);
            // The first notice of i1 was due at five past nine.
            verify(stage.session.owed.overdueAt(stage.session.nowMs) > 0);
            list.forceActiveFocus();
            list.currentIndex = 0;
            keyClick(Qt.Key_Return);
            compare(incident.count, 1);
            compare(incident.signalArguments[0][0], stage.session.owed.fact(0, "incidentId"));
        }
        function test_a_flood_leaves_the_most_urgent_in_sight() {
            const list = find(page, "alertList");
            keyClick(Qt.Key_Home);
            stage.setMinute(1);
            for (let i = 0; i < 30; ++i)
                stage.fire("Flood" + i, Facts.Critical, "login", "it floods");
            tryVerify(() => list.currentIndex >= 30);
            verify(list.atYBeginning);
            for (let i = 0; i < 30; ++i)
                stage.resolve("Flood" + i);
        }
        function test_all_alerts_are_marked_by_key() {
            keyClick(Qt.Key_A, Qt.ControlModifier);
            compare(stage.session.alerts.selectedCount, stage.session.alerts.count);
            keyClick(Qt.Key_Escape);
            compare(stage.session.alerts.selectedCount, 0);
        }
        function test_a_lane_leads_to_its_incident() {
            mouseClick(shown(page, "Kartenzahlungen brechen ab"));
            compare(incident.count, 1);
            compare(incident.signalArguments[0][0], "i2");
        }
        function test_filter_that_hides_everything_says_so() {
            page.focusFilter();
            for (const letter of "zzz")
                keyClick(letter);
            tryVerify(() => shown(page, "No alert matches the filter") !== null);
            keyClick(Qt.Key_Escape);
            tryVerify(() => shown(page, "No alert matches the filter") === null);
        }
        function test_many_alerts_make_few_rows() {
            stage.fireMany(3000);
            const list = find(page, "alertList");
            tryVerify(() => list.count > 3000);
            verify(list.contentItem.children.length < 80, "delegates: " + list.contentItem.children.length);
            keyClick(Qt.Key_End);
            compare(list.currentIndex, list.count - 1);
            keyClick(Qt.Key_PageUp);
            verify(list.currentIndex < list.count - 3);
        }
    }
}
