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
        function test_open_from_the_details() {
            page.show("main/ReplicaLag");
            tryVerify(() => shown(page, "Open incident") !== null);
            mouseClick(shown(page, "Open incident"));
            compare(opening.count, 1);
            compare(opening.signalArguments[0][0][0], "main/ReplicaLag");
        }
    }
}
