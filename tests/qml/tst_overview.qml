// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Controls
import Leitstand.Overview
import Leitstand.Testing
import Leitstand.View

// The overview of a bad morning: as narrow as a phone and as wide as a screen, and its picture in a file.
Item {
    id: root

    width: 1280
    height: 720

    Stage { id: stage }
    SnapshotFile { id: files }
    OverviewPage {
        id: page
        width: root.width
        height: root.height
        session: stage.session
    }
    TestCase {
        name: "Overview"
        visible: true
        when: windowShown

        function initTestCase() {
            stage.tellStory();
            tryVerify(() => page.board.count > 0);
        }
        function cleanup() {
            page.width = root.width;
            page.height = root.height;
            stage.speak("en");
        }
        function texts(item: Item): var {
            if (!item.visible)
                return [];
            let found = item instanceof Text && item.text.length > 0 && item.font.family !== Theme.iconFamily ? [item] : [];
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(texts(item.children[i]));
            return found;
        }
        function find(item: Item, name: string): Item {
            if (item.objectName === name)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], name);
                if (found)
                    return found;
            }
            return null;
        }
        function test_itFitsAPhone_data() {
            return [{ tag: "German", language: "de" }, { tag: "English", language: "en" }];
        }
        function test_itFitsAPhone(row) {
            verify(stage.speak(row.language));
            page.width = 360;
            page.height = 640;
            waitForRendering(page);
            for (const text of texts(page)) {
                const at = text.mapToItem(page, 0, 0);
                verify(at.x >= 0 && at.x + text.width <= page.width + 1, text.text);
                verify(!text.truncated, text.text);
            }
        }
        function test_itSaysWhoLeadsAndWhatCustomersKnow() {
            waitForRendering(page);
            const words = texts(page).map(text => text.text).join("\n");
            for (const word of ["Led by", "Customers", "Duration"])
                verify(words.includes(word), word);
        }
        function test_itsPictureIsWritten() {
            const path = stage.scratchFolder() + "/overview.png";
            mouseClick(find(page, "shareOverview"));
            const overlay = page.Window.window.contentItem.parent ?? page.Window.window.contentItem;
            tryVerify(() => find(overlay, "snapshotPath") !== null);
            const field = find(overlay, "snapshotPath");
            tryVerify(() => field.visible);
            field.text = "no whole path.png";
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryVerify(() => texts(overlay).some(text => text.text.includes("whole path")));
            field.text = path;
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryVerify(() => files.exists(path));
            tryVerify(() => !field.visible);
        }
    }
}
