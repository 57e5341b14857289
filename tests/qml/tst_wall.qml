// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Controls
import Leitstand.Testing
import Leitstand.View
import Leitstand.Wall

// The wall on a bad morning: letters that can be read from where people stand, pages by turns, nothing cut.
Item {
    id: root

    // A screen of 55 inches has these pixels to a millimetre.
    readonly property real perMillimetre: 1920 / 1218
    // A capital letter at that distance, in millimetres, is at least this.
    readonly property var wanted: ({ 3: 17.45, 5: 29.09, 8: 46.54 })

    width: 1920
    height: 1080

    Stage { id: stage }
    Component {
        id: walls
        Wall {
            width: root.width
            height: root.height
            focus: true
            session: stage.session
        }
    }
    SignalSpy { id: leaving; signalName: "leaveWanted" }

    TestCase {
        id: test
        name: "Wall"
        when: windowShown

        property Wall wall

        function initTestCase() {
            stage.tellStory();
        }
        function make(metres: real): void {
            wall = createTemporaryObject(walls, root, { settings: stage.wall(metres, root.perMillimetre) });
            verify(wall);
            wall.forceActiveFocus();
            waitForRendering(wall);
        }
        function cleanup() {
            stage.speak("en");
            Theme.zoom = 1;
            Theme.dark = true;
        }
        function texts(item: Item): var {
            if (!item.visible || item.opacity === 0)
                return [];
            let found = item instanceof Text && item.text.length > 0 && item.font.family !== Theme.iconFamily ? [item] : [];
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(texts(item.children[i]));
            return found;
        }
        // What of an item is seen: a list clips what is on another sheet.
        function seen(item: Item): bool {
            for (let above = item.parent; above; above = above.parent) {
                const at = item.mapToItem(above, 0, 0);
                if (above.clip && (at.y >= above.height || at.y + item.height <= 0))
                    return false;
            }
            return true;
        }
        function named(item: Item, name: string): Item {
            if (item.objectName === name)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = named(item.children[i], name);
                if (found)
                    return found;
            }
            return null;
        }
        // The rows of pixels that letters fill, measured in the picture.
        function inkHeight(item: Item): int {
            const picture = grabImage(root); // of an item inside others Qt 6.4 shows another place of the window
            const at = item.mapToItem(root, 0, 0);
            let first = -1, last = -1;
            for (let y = Math.round(at.y); y < at.y + item.height; ++y) {
                for (let x = Math.round(at.x); x < at.x + item.width; ++x) {
                    if (picture.alpha(x, y) > 128 && (Theme.dark ? picture.red(x, y) > 150 : picture.red(x, y) < 110)) {
                        first = first < 0 ? y : first;
                        last = y;
                        break;
                    }
                }
            }
            return last - first + 1;
        }

        function test_lettersCanBeReadFromThere_data() {
            return [{ tag: "3 m", metres: 3 }, { tag: "5 m", metres: 5 }, { tag: "8 m", metres: 8 }];
        }
        function test_lettersCanBeReadFromThere(row) {
            make(row.metres);
            const capital = root.wanted[row.metres] * root.perMillimetre;
            for (const page of wall.settings.pages) {
                wall.show(page);
                waitForRendering(wall);
                for (const text of texts(wall)) {
                    // A chart's own labels are for whoever steps nearer.
                    if (page === "load" && text.font.pixelSize < Theme.textBody)
                        continue;
                    // Sixteen arc minutes at the least, twenty where it matters.
                    verify(text.fontInfo.pixelSize * 0.727 >= capital * 0.8, page + ": " + text.text + " has " + text.fontInfo.pixelSize);
                }
            }
            if (!wall.tooSmall)
                verify(Theme.textBody * 0.727 >= capital - 1, Theme.textBody + " for " + capital);
            const clock = named(wall, "wallClock");
            verify(inkHeight(clock) >= capital, inkHeight(clock) + " of " + capital);
        }
        function test_aSmallScreenSaysFromWhereItCanBeRead() {
            wall = createTemporaryObject(walls, root, { settings: stage.wall(8, 1920 / 530) });
            waitForRendering(wall);
            verify(wall.tooSmall);
            verify(texts(wall).some(text => text.text.includes("readable from")));
            // It still shows what a page needs.
            verify(wall.width / Theme.zoom >= 245);
        }
        function test_everyPageHasItsTurn() {
            make(5);
            // An urgent incident keeps the screen.
            verify(wall.held);
            compare(wall.page, "situation");
            for (let i = 0; i < 8; ++i)
                wall.turn();
            compare(wall.page, "situation");
        }
        function test_nothingIsCutInAnyLanguage_data() {
            return [{ tag: "German", language: "de" }, { tag: "English", language: "en" }];
        }
        function test_nothingIsCutInAnyLanguage(row) {
            verify(stage.speak(row.language));
            make(5);
            for (const page of wall.settings.pages) {
                wall.show(page);
                waitForRendering(wall);
                for (const text of texts(wall)) {
                    if (!seen(text))
                        continue;
                    const at = text.mapToItem(wall, 0, 0);
                    verify(at.x >= -1 && at.y >= -1 && at.x + text.width <= wall.width + 1 && at.y + text.height <= wall.height + 1, page + ": " + text.text);
                }
            }
        }
        function test_whatDoesNotFitIsCounted() {
            make(8);
            for (let i = 0; i < 7; ++i)
                stage.open("more" + i, "One more incident " + i, Facts.P2, true, []);
            tryVerify(() => wall.sheets > 1);
            const first = wall.current.range;
            verify(first.startsWith("1–"), first);
            wall.turn();
            verify(wall.current.range !== first);
            // The last sheet ends with the last one.
            for (let i = 0; i < wall.sheets; ++i)
                if (wall.sheet < wall.sheets - 1)
                    wall.turn();
            const total = stage.session.openIncidents.count;
            verify(wall.current.range.includes("–" + total + " "), wall.current.range);
        }
        function test_onlyTheSequenceLeaves() {
            make(5);
            leaving.target = wall;
            leaving.clear();
            for (const key of [Qt.Key_Q, Qt.Key_Return, Qt.Key_Space, Qt.Key_Escape, Qt.Key_Escape, Qt.Key_A, Qt.Key_Escape])
                keyClick(key);
            compare(leaving.count, 0);
            for (let i = 0; i < 3; ++i)
                keyClick(Qt.Key_Escape);
            compare(leaving.count, 1);
        }
        function test_unknownIsNeverQuiet() {
            // This stage has no log: nothing may be called quiet.
            make(5);
            verify(!texts(wall).some(text => text.text.includes("All quiet")));
            verify(texts(wall).some(text => text.text.includes("Not known")));
        }
        function test_thePictureWandersWithinItsMargin() {
            make(5);
            for (let i = 0; i < 16; ++i) {
                wall.shifts = i;
                for (const text of texts(wall)) {
                    if (!seen(text))
                        continue;
                    const at = text.mapToItem(wall, 0, 0);
                    verify(at.x >= 0 && at.y >= 0 && at.x + text.width <= wall.width && at.y + text.height <= wall.height);
                }
            }
        }
    }
}
