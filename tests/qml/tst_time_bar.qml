// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Controls
import Leitstand.Testing
import Leitstand.View
import Leitstand.Window

// The way into the past and back, by keyboard and by pointer.
Item {
    id: root

    width: 1280
    height: 200

    Stage { id: stage }
    TimeBar {
        id: bar
        y: 100
        width: parent.width
        session: stage.session
    }
    SignalSpy { id: closing; target: bar; signalName: "closeWanted" }

    TestCase {
        name: "TimeBar"
        visible: true
        when: windowShown

        readonly property TimeTravel travel: stage.session.timeTravel

        function initTestCase() {
            stage.tellStory();
        }
        function init() {
            travel.backToNow();
            bar.takeFocus();
            tryVerify(() => !travel.loading && travel.from > 0 && travel.from < travel.to);
            closing.clear();
        }
        function cleanup() {
            travel.backToNow();
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
        function track(): Item {
            return find(bar, "timeTrack");
        }
        function go(minutes: int): void {
            travel.goTo(stage.session.presentMs - minutes * 60000);
            tryVerify(() => travel.active);
        }

        function test_keys_go_by_a_minute_ten_and_an_hour_data() {
            return [
                { tag: "a minute back", key: Qt.Key_Left, modifiers: Qt.NoModifier, minutes: -1 },
                { tag: "a minute on", key: Qt.Key_Right, modifiers: Qt.NoModifier, minutes: 1 },
                { tag: "ten back", key: Qt.Key_Left, modifiers: Qt.ShiftModifier, minutes: -10 },
                { tag: "ten on", key: Qt.Key_Right, modifiers: Qt.ShiftModifier, minutes: 10 }
            ];
        }
        function test_keys_go_by_a_minute_ten_and_an_hour(row) {
            go(20);
            const before = travel.at;
            keyClick(row.key, row.modifiers);
            tryCompare(travel, "at", before + row.minutes * 60000);
        }
        function test_the_first_step_goes_into_the_past() {
            verify(!travel.active);
            keyClick(Qt.Key_Left);
            tryVerify(() => travel.active);
            verify(travel.at < stage.session.presentMs);
            verify(!stage.session.access.mayWork, "nothing can be written there");
        }
        function test_marks_are_gone_to_one_by_one() {
            go(5);
            const seen = [];
            for (let i = 0; i < 3; ++i) {
                const before = travel.at;
                keyClick("[");
                tryVerify(() => travel.at < before);
                seen.push(travel.at);
            }
            keyClick("]");
            tryCompare(travel, "at", seen[1]);
        }
        function test_whoever_types_a_time_types_it_in_the_field() {
            const field = find(bar, "timeField");
            const then = new Date(stage.session.presentMs - 12 * 60000);
            then.setSeconds(0, 0);
            verify(track().activeFocus);
            for (const letter of Qt.formatTime(then, "HH:mm"))
                keyClick(letter);
            verify(field.activeFocus);
            keyClick(Qt.Key_Return);
            tryCompare(travel, "at", then.getTime());
        }
        function test_a_typed_time_is_gone_to() {
            const field = find(bar, "timeField");
            field.forceActiveFocus();
            for (const letter of "yesterday's noon")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            verify(field.invalid);
            verify(!travel.active);
            keyClick(Qt.Key_Escape);
            compare(field.text, "");
            verify(!field.invalid);
            const then = new Date(stage.session.presentMs - 15 * 60000);
            then.setSeconds(0, 0);
            for (const letter of Qt.formatTime(then, "HH:mm"))
                keyClick(letter);
            keyClick(Qt.Key_Return);
            tryVerify(() => travel.active);
            compare(travel.at, then.getTime());
        }
        function test_space_plays_and_holds() {
            const button = find(bar, "playButton");
            verify(!button.enabled, "the present plays by itself");
            go(30);
            verify(button.enabled);
            const before = travel.at;
            keyClick(Qt.Key_Space);
            verify(travel.playing);
            tryVerify(() => travel.at > before);
            keyClick(Qt.Key_Space);
            verify(!travel.playing);
            const held = travel.at;
            wait(60);
            compare(travel.at, held);
        }
        function test_the_pointer_sets_the_moment_and_finds_marks() {
            const line = track();
            mouseClick(line, line.width / 2, line.height / 2);
            tryVerify(() => travel.active);
            const middle = travel.from + (travel.to - travel.from) / 2;
            verify(Math.abs(travel.at - middle) < (travel.to - travel.from) / 50);
            const mark = travel.marks[0];
            mouseClick(line, (mark.at - travel.from) / (travel.to - travel.from) * line.width + 2, line.height / 2);
            tryCompare(travel, "at", mark.at);
        }
        function test_escape_goes_back_to_now() {
            go(10);
            track().forceActiveFocus();
            keyClick(Qt.Key_Escape);
            verify(!travel.active);
            compare(closing.count, 1);
        }
        function test_end_is_now() {
            go(10);
            track().forceActiveFocus();
            keyClick(Qt.Key_End);
            verify(!travel.active);
        }
    }
}
