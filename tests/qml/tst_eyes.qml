// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Leitstand.Controls
import Leitstand.View
import Leitstand.Wall

// Every state stays apart from every other of its kind, for everyone's eyes: pictures of what stands for it are looked at
// through a simulation of each colour blindness, without the words that say it too.
Item {
    id: root

    // At this distance a difference is seen without looking for it; 2.3 is the least that can be seen at all.
    readonly property real enough: 20
    readonly property int fewest: 8 // squares that differ so much
    readonly property int side: 2 // pixels; a mark has 32

    width: 600
    height: 700

    Eyes { id: eyes }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Column {
        id: severities
        Repeater {
            model: [SeverityMark.Unknown, SeverityMark.Info, SeverityMark.Warning, SeverityMark.Error, SeverityMark.Critical]
            SeverityMark {
                required property int modelData
                level: modelData
                compact: true
                size: 32
                height: 32
                width: 32
            }
        }
    }
    Column {
        id: alertStates
        x: 40
        Repeater {
            model: [StateMark.Unknown, StateMark.Firing, StateMark.Acknowledged, StateMark.Silenced, StateMark.Resolved, StateMark.Flapping, StateMark.Relapse]
            StateMark {
                required property int modelData
                kind: modelData
                compact: true
                size: 32
                height: 32
                width: 32
            }
        }
    }
    Column {
        id: pictureStates
        x: 80
        Repeater {
            model: [StateMark.Unknown, StateMark.Live, StateMark.Late, StateMark.Offline, StateMark.Starting]
            StateMark {
                required property int modelData
                kind: modelData
                compact: true
                size: 32
                height: 32
                width: 32
            }
        }
    }
    Column {
        id: services
        x: 120
        Repeater {
            model: [ComponentBoard.Works, ComponentBoard.Planned, ComponentBoard.Degraded, ComponentBoard.Down]
            ServiceTile {
                required property int modelData
                name: "Überweisungen"
                state: modelData
                since: 0
                reach: ""
                strip: []
                width: 200
                height: 60
            }
        }
    }
    TestCase {
        name: "Eyes"
        when: windowShown

        function cleanup() {
            Theme.dark = true;
        }
        function pictures(column: Item): var {
            const whole = grabImage(root);
            const found = [];
            for (let i = 0; i < column.children.length; ++i) {
                const item = column.children[i];
                const at = item.mapToItem(root, 0, 0);
                if (item.width > 0)
                    found.push(eyes.squares(whole, Qt.rect(at.x, at.y, item.width, item.height), root.side));
            }
            return found;
        }
        function test_statesStayApart_data() {
            return [{ tag: "dark", dark: true }, { tag: "light", dark: false }];
        }
        function test_statesStayApart(row) {
            Theme.dark = row.dark;
            waitForRendering(severities);
            for (const [name, column] of [["severities", severities], ["states of alerts", alertStates], ["states of the picture", pictureStates],
                ["services", services]]) {
                const lights = pictures(column);
                verify(lights.length >= 4, name);
                for (const kind of Object.keys(eyes.blindness)) {
                    const all = lights.map(squares => squares.map(light => eyes.seen(light, eyes.blindness[kind])));
                    for (let i = 0; i < all.length; ++i)
                        for (let j = i + 1; j < all.length; ++j) {
                            const different = all[i].filter((square, at) => eyes.apart(square, all[j][at]) >= root.enough).length;
                            verify(different >= root.fewest, name + ", " + kind + ": " + i + " and " + j + " differ in " + different + " squares");
                        }
                }
            }
        }
        // The measure itself: a picture does not differ from itself, and red from green does not for whoever sees neither.
        function test_measure() {
            const one = pictures(severities)[0];
            verify(one.every((light, at) => eyes.apart(eyes.seen(light, eyes.blindness.none), eyes.seen(one[at], eyes.blindness.none)) === 0));
            const red = Qt.rgba(0.75, 0.1, 0.1, 1), green = Qt.rgba(0.35, 0.45, 0.0, 1);
            verify(eyes.distance(red, green, eyes.blindness.none) > 50);
            verify(eyes.distance(red, green, eyes.blindness.deuteranopia) < eyes.distance(red, green, eyes.blindness.none) / 2);
        }
    }
}
