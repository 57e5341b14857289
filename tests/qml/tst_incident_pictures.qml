// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Controls
import Leitstand.Testing
import Leitstand.Window

// Pictures of the incident page in the course of a story, for people to look at, left in the folder where the tests run.
Item {
    id: root

    width: 10
    height: 10

    Stage { id: stage }
    Main {
        id: win

        width: 1280
        height: 720
        session: stage.session

        TestCase {
            name: "IncidentPictures"
            when: windowShown

            property string incidentId

            function initTestCase() {
                tryVerify(() => win.visible);
                incidentId = stage.play("penta", "13:20", "de");
                verify(incidentId.length > 0);
            }
            function pane(): Item {
                const search = item => {
                    if (item.objectName === "incidentPane")
                        return item;
                    for (let i = 0; i < item.children.length; ++i) {
                        const found = search(item.children[i]);
                        if (found)
                            return found;
                    }
                    return null;
                };
                return search(win.contentItem);
            }
            function visit(item: Item, what: var): void {
                what(item);
                for (let i = 0; i < item.children.length; ++i)
                    visit(item.children[i], what);
            }
            function test_pictures_data() {
                const rows = [];
                for (const size of [[1280, 720], [3840, 2160]])
                    for (const theme of ["dark", "light"])
                        for (let section = 0; section < 5; ++section)
                            if (size[0] === 1280 || section < 2)
                                rows.push({ tag: "incident_" + section + "_" + size[0] + "_" + theme, width: size[0], height: size[1],
                                    theme: theme, section: section, language: theme === "dark" ? "de" : "en" });
                return rows;
            }
            function test_pictures(row) {
                win.width = row.width;
                win.height = row.height;
                stage.session.theme = row.theme;
                stage.speak(row.language);
                wait(50);
                win.showIncident(incidentId);
                wait(50);
                pane().showSection(row.section);
                wait(row.width > 3000 ? 500 : 200);
                const image = grabImage(win.contentItem);
                image.save(row.tag + ".png");
                compare(image.width, row.width);
                visit(win.contentItem, item => {
                    for (let above = item; above; above = above.parent)
                        if (above.clip || !above.visible)
                            return;
                    if (item.textFormat !== undefined && item.text.length > 0 && item.width > 0) {
                        const at = item.mapToItem(win.contentItem, 0, 0);
                        verify(at.x >= -1 && at.x + Math.min(item.width, item.contentWidth) <= row.width + 1, item.text + " at " + at.x + " + " + item.width);
                    }
                });
            }
        }
    }
}
