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
            stage.session.alerts.letIn();
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
        function table(): Item {
            let item = findChild(page, "alertList");
            while (item.aimSpan === undefined)
                item = item.parent;
            return item;
        }
        function ids(): list<string> {
            const list = [];
            for (let row = 0; row < stage.session.alerts.rowCount(); ++row)
                list.push(stage.session.alerts.idAt(row));
            return list;
        }
        function test_the_list_holds_still_until_what_waits_is_let_in() {
            const alerts = stage.session.alerts;
            const list = findChild(page, "alertList");
            page.focusAlerts();
            keyClick(Qt.Key_Home);
            keyClick(Qt.Key_Down);
            tryCompare(alerts, "frozen", true);
            const before = ids();
            const current = table().currentId;
            stage.fire("HoldStill", SeverityMark.Warning, "login", "Waits until it is let in");
            tryCompare(alerts, "waitingNew", 1);
            compare(ids().join(), before.join());
            tryVerify(() => shown(page, "1 new") !== null);
            keyClick(Qt.Key_N);
            compare(alerts.waitingNew, 0);
            verify(alerts.rowOf("main/HoldStill") >= 0);
            compare(table().currentId, current);
            compare(list.currentIndex, alerts.rowOf(current));
            tryVerify(() => shown(page, "1 new") === null);
            // What is marked stays, also when it is resolved.
            keyClick(Qt.Key_Home);
            page.show("main/HoldStill");
            keyClick(Qt.Key_Space);
            const usual = table().keySpan;
            table().keySpan = 1;
            keyClick(Qt.Key_Home);
            wait(50);
            verify(alerts.frozen, "something is marked");
            stage.resolve("HoldStill");
            tryCompare(alerts, "waitingGone", 1);
            verify(alerts.rowOf("main/HoldStill") >= 0);
            keyClick(Qt.Key_Escape);
            keyClick(Qt.Key_Home);
            tryCompare(alerts, "frozen", false);
            table().keySpan = usual;
            compare(alerts.rowOf("main/HoldStill"), -1);
        }
        function test_sorted_and_grouped_by_keyboard_and_mouse() {
            const alerts = stage.session.alerts;
            page.focusAlerts();
            keyClick(Qt.Key_3);
            compare(Array.from(alerts.sorts).join(), "alertname");
            keyClick(Qt.Key_2, Qt.AltModifier);
            compare(Array.from(alerts.sorts).join(), "alertname,since");
            const head = shown(page, "Service");
            mouseClick(head);
            compare(Array.from(alerts.sorts).join(), "service");
            tryVerify(() => shown(page, "Service ▲") !== null);
            keyClick(Qt.Key_4);
            compare(Array.from(alerts.sorts).join(), "-service");
            keyClick(Qt.Key_4);
            compare(alerts.sorts.length, 0);
            const single = alerts.rowCount();

            keyClick(Qt.Key_G);
            for (const letter of "service")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(alerts.grouping, "service");
            verify(alerts.groupCount > 1);
            compare(alerts.rowCount(), alerts.groupCount);
            compare(alerts.count, single, "all of them are in groups");
            keyClick(Qt.Key_Home);
            const first = alerts.idAt(0);
            verify(alerts.isGroup(first));
            keyClick(Qt.Key_Right);
            const members = alerts.idsOf(first).length;
            compare(alerts.rowCount(), alerts.groupCount + members);
            keyClick(Qt.Key_Space);
            compare(alerts.selectedCount, members);
            keyClick(Qt.Key_Space);
            compare(alerts.selectedCount, 0);
            keyClick(Qt.Key_Down);
            compare(table().currentId, alerts.idAt(1));
            keyClick(Qt.Key_Left);
            compare(table().currentLine, first);
            keyClick(Qt.Key_Left);
            compare(alerts.rowCount(), alerts.groupCount);
            keyClick(Qt.Key_G);
            keyClick(Qt.Key_Return);
            compare(alerts.grouping, "");
            compare(alerts.rowCount(), single);
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
