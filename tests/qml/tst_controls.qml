// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Controls

Item {
    id: root

    readonly property string hostile: "Disk <img src='http://127.0.0.1:1/x'> & <b>x"

    width: 1400
    height: 900

    Gallery {
        id: gallery
        anchors.fill: parent
    }
    SignalSpy { id: clicked; target: gallery.press; signalName: "clicked" }
    SignalSpy { id: accepted; target: gallery.dialog; signalName: "accepted" }
    SignalSpy { id: rejected; target: gallery.dialog; signalName: "rejected" }
    TextEdit { id: clipboard; visible: false }
    Shortcut { id: shortcut; sequence: "Ctrl+1" }
    SignalSpy { id: shortcutUsed; target: shortcut; signalName: "activated" }

    TestCase {
        id: test
        name: "Controls"
        visible: true
        when: windowShown

        function init() {
            gallery.words = "Zahlungsverkehr";
            clicked.clear();
            accepted.clear();
            rejected.clear();
        }
        function cleanup() {
            gallery.menu.close();
            gallery.dialog.close();
            gallery.choice.popup.close();
            Theme.dark = true;
            Theme.aged = false;
            Theme.zoom = 1;
            mouseMove(gallery, 1, 1);
        }
        // Every item that shows text, down from `item`.
        function texts(item: Item, found: var): var {
            if (item.textFormat !== undefined)
                found.push(item);
            for (let i = 0; i < item.children.length; ++i)
                texts(item.children[i], found);
            return found;
        }
        function rootOf(item: Item): Item {
            while (item.parent)
                item = item.parent;
            return item;
        }

        function test_hostile_text_stays_text() {
            gallery.words = root.hostile;
            mouseMove(gallery.press, 5, 5);
            gallery.menu.open();
            tryCompare(gallery.menu, "opened", true);
            waitForRendering(gallery);
            let seen = texts(rootOf(gallery), []);
            gallery.menu.close();
            gallery.dialog.open();
            gallery.choice.popup.open();
            tryCompare(gallery.dialog, "opened", true);
            tryCompare(gallery.choice.popup, "opened", true);
            waitForRendering(gallery);
            wait(Theme.hintDelay + 100);
            seen = seen.concat(texts(rootOf(gallery), []));
            let carrying = 0;
            for (const item of seen) {
                compare(item.textFormat, Text.PlainText, String(item));
                if (String(item.text).indexOf("<img") >= 0)
                    ++carrying;
            }
            verify(carrying >= 25, "texts that carry it: " + carrying);
        }
        function test_text_is_drawn_as_it_is() {
            // Markup that was interpreted would be narrower than the letters themselves.
            gallery.words = "<b>x</b>";
            waitForRendering(gallery);
            const wide = gallery.press.implicitWidth;
            gallery.words = "x";
            tryVerify(() => wide > gallery.press.implicitWidth + 30);
        }
        function test_ampersand_is_no_shortcut() {
            gallery.words = "Save & Quit";
            compare(gallery.press.text, "");
            gallery.press.forceActiveFocus();
            keyClick(Qt.Key_Q, Qt.AltModifier);
            keyClick(Qt.Key_Space, Qt.AltModifier);
            compare(gallery.press.Accessible.name, "Save & Quit");
        }
        function test_buttons_by_key_mouse_and_assistive_technology() {
            mouseClick(gallery.press);
            compare(clicked.count, 1);
            gallery.field.forceActiveFocus();
            gallery.press.forceActiveFocus(Qt.TabFocusReason);
            verify(gallery.press.visualFocus);
            keyClick(Qt.Key_Space);
            compare(clicked.count, 2);
            keyClick(Qt.Key_Return);
            compare(clicked.count, 3);
            gallery.press.Accessible.pressAction();
            compare(clicked.count, 4);
        }
        function test_tab_reaches_and_leaves_the_editor() {
            gallery.editor.forceActiveFocus();
            keyClick("a");
            keyClick(Qt.Key_Tab);
            compare(gallery.editor.text, "a");
            verify(!gallery.editor.activeFocus);
            gallery.editor.text = "";
        }
        function test_tab_marks_what_is_in_a_field_and_the_pointer_does_not() {
            gallery.field.text = "anna";
            gallery.field.forceActiveFocus(Qt.TabFocusReason);
            compare(gallery.field.selectedText, "anna");
            keyClick("b");
            compare(gallery.field.text, "b");
            gallery.press.forceActiveFocus();
            gallery.field.forceActiveFocus(Qt.MouseFocusReason);
            compare(gallery.field.selectedText, "");
            gallery.field.text = "";
        }
        function test_a_narrow_button_cuts_only_what_has_no_room() {
            const label = findChild(gallery.press, "buttonLabel"), usual = gallery.press.width;
            gallery.press.width = gallery.press.implicitWidth;
            tryVerify(() => !label.truncated);
            gallery.press.width = gallery.press.implicitWidth - 12;
            tryVerify(() => label.width >= Math.floor(label.implicitWidth) - 12);
            verify(label.width < label.implicitWidth);
            gallery.press.width = usual;
        }
        function test_a_text_that_cannot_be_changed_leaves_shortcuts_to_the_window() {
            for (const fixed of [false, true]) {
                shortcutUsed.clear();
                gallery.editor.readOnly = fixed;
                gallery.editor.forceActiveFocus();
                keyClick(Qt.Key_1, Qt.ControlModifier);
                compare(shortcutUsed.count, 1);
            }
            gallery.editor.readOnly = false;
        }
        function test_segments() {
            gallery.switcher.forceActiveFocus(Qt.TabFocusReason);
            compare(gallery.switcher.currentIndex, 0);
            keyClick(Qt.Key_Right);
            compare(gallery.switcher.currentIndex, 1);
            keyClick(Qt.Key_Left);
            keyClick(Qt.Key_Left);
            compare(gallery.switcher.currentIndex, 0);
        }
        function test_check() {
            const before = gallery.check.checked;
            gallery.check.forceActiveFocus();
            keyClick(Qt.Key_Space);
            compare(gallery.check.checked, !before);
            gallery.check.Accessible.toggleAction();
            compare(gallery.check.checked, before);
        }
        function test_choice() {
            gallery.choice.currentIndex = 0;
            gallery.choice.forceActiveFocus();
            keyClick(Qt.Key_Space);
            tryCompare(gallery.choice.popup, "opened", true);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryCompare(gallery.choice.popup, "visible", false);
            compare(gallery.choice.currentIndex, 1);
        }
        function test_dialog() {
            gallery.dialog.open();
            tryCompare(gallery.dialog, "opened", true);
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(accepted.count, 1);
            gallery.dialog.open();
            tryCompare(gallery.dialog, "opened", true);
            keyClick(Qt.Key_Escape);
            compare(rejected.count, 1);
            gallery.dialog.acceptEnabled = false;
            gallery.dialog.open();
            tryCompare(gallery.dialog, "opened", true);
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            compare(accepted.count, 1);
            gallery.dialog.acceptEnabled = true;
        }
        function test_menu() {
            gallery.menu.open();
            tryCompare(gallery.menu, "opened", true);
            keyClick(Qt.Key_Down);
            compare(gallery.menu.currentIndex, 0);
            keyClick(Qt.Key_Escape);
            tryCompare(gallery.menu, "visible", false);
        }
        function test_copy() {
            gallery.codeBlock.copyAll();
            verify(gallery.codeBlock.copied);
            clipboard.text = "";
            clipboard.paste();
            compare(clipboard.text, gallery.codeBlock.code);
        }
        function test_icons_have_a_glyph_each() {
            const icon = Qt.createQmlObject("import Leitstand.Controls; Icon { name: 'critical' }", gallery);
            const shapes = {};
            icon.size = 48;
            for (const name of icon.names) {
                icon.name = name;
                verify(icon.text.length === 1 && icon.text.charCodeAt(0) >= 0xE000, name);
            }
            icon.destroy();
        }
        // Pictures for people to look at, left in the folder where the tests run.
        function test_pictures_data() {
            return [{ tag: "dark", dark: true }, { tag: "light", dark: false }];
        }
        function test_pictures(row) {
            Theme.dark = row.dark;
            gallery.dialog.close();
            waitForRendering(gallery);
            wait(50);
            const image = grabImage(gallery);
            image.save("gallery_" + row.tag + ".png");
            compare(image.width, gallery.width);
        }
    }
}
