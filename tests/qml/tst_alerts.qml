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
    SignalSpy { id: opening; target: page; signalName: "openingWanted" }
    SignalSpy { id: incident; target: page; signalName: "incidentWanted" }

    TestCase {
        name: "Alerts"
        visible: true
        when: windowShown

        function initTestCase() {
            stage.tellStory();
        }
        function init() {
            opening.clear();
            incident.clear();
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
        function test_details_follow_the_current_alert() {
            page.show("main/LoginSlow");
            tryVerify(() => shown(page, "datacenter") !== null);
            verify(shown(page, "erfurt") !== null);
            verify(shown(page, "Show its incident") !== null);
            page.focusAlerts();
            keyClick(Qt.Key_Home);
            verify(shown(page, "Show its incident") === null);
        }
        function test_details_keep_up_with_the_alert() {
            page.show("main/LatencyP95");
            tryVerify(() => shown(page, "Firing") !== null);
            stage.resolve("LatencyP95");
            tryVerify(() => shown(page, "Resolved") !== null);
        }
        function test_resolved_ones_on_demand() {
            const before = stage.session.alerts.count;
            mouseClick(shown(page, "Resolved too"));
            verify(stage.session.alerts.showResolved);
            verify(stage.session.alerts.count > before);
            mouseClick(shown(page, "Resolved too"));
            compare(stage.session.alerts.count, before);
        }
        function test_a_pointer_that_lies_still_holds_nothing_back() {
            let table = page;
            const list = findChild(page, "alertList");
            for (table = list.parent; table.aimSpan === undefined;)
                table = table.parent;
            const usual = table.aimSpan;
            mouseMove(list, 50, 20);
            mouseMove(list, 50, 24);
            tryCompare(stage.session.alerts, "frozen", true);
            table.aimSpan = 50;
            mouseMove(list, 50, 28);
            tryCompare(stage.session.alerts, "frozen", false);
            mouseMove(page, 5, page.height - 5);
            table.aimSpan = usual;
        }
        function test_a_silence_is_previewed_while_it_is_written() {
            const form = stage.session.handling.form;
            page.show("main/ReplicaLag");
            keyClick(Qt.Key_S);
            tryCompare(form, "covered", 1);
            compare(form.matchers.rowCount(), 3);
            verify(!form.ready, "it needs a comment");
            keyClick(Qt.Key_O);
            tryVerify(() => form.ready);
            // Without the alert's name it reaches further, and an expression that is none reaches nothing.
            form.setKind(0, 2);
            form.setValue(0, "(");
            tryVerify(() => form.problem.length > 0);
            compare(form.covered, 0);
            verify(!form.ready);
            form.removeMatcher(0);
            form.removeMatcher(0);
            tryVerify(() => form.covered > 1);
            compare(form.covered, form.firing);
            compare(form.missed, 0);
            keyClick(Qt.Key_Escape);
        }
        function test_silences_are_shown_in_the_place_of_the_details() {
            page.show("main/ReplicaLag");
            tryVerify(() => shown(page, "Open incident") !== null);
            keyClick(Qt.Key_S, Qt.ShiftModifier);
            tryVerify(() => shown(page, "Open incident") === null);
            const nothing = shown(page, "Nothing is silenced") ?? shown(page, "Whether anything is silenced is not known");
            verify(nothing);
            tryVerify(() => nothing.width > 100 && nothing.mapToItem(page, 0, 0).x > page.width / 2);
            page.showSilences(false);
            tryVerify(() => shown(page, "Open incident") !== null);
        }
        function test_open_from_the_details() {
            page.show("main/ReplicaLag");
            tryVerify(() => shown(page, "Open incident") !== null);
            mouseClick(shown(page, "Open incident"));
            compare(opening.count, 1);
            compare(opening.signalArguments[0][0][0], "main/ReplicaLag");
        }
    }
}
