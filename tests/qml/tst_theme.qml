// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Controls

// The promises of the palette, computed from its tokens in both themes, fresh and aged.
TestCase {
    id: root
    name: "Theme"

    readonly property var grounds: ["ground", "panel", "raised", "sunken", "selected"]
    readonly property var letters: ["ink", "dim", "dataInk", "criticalInk", "errorInk", "warningInk", "infoInk", "alarm", "caution"]
    readonly property var marks: ["edge", "focus", "critical", "error", "warning", "info"]
    readonly property var blindness: eyes.blindness

    Eyes { id: eyes }

    function cleanup() {
        Theme.dark = true;
        Theme.aged = false;
        Theme.zoom = 1;
    }
    function luminance(c: color): real {
        const l = eyes.linear([c.r, c.g, c.b]);
        return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
    }
    function contrast(a: color, b: color): real {
        const x = luminance(a), y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }
    function looks() {
        return [{ tag: "dark", dark: true, aged: false }, { tag: "light", dark: false, aged: false },
            { tag: "dark aged", dark: true, aged: true }, { tag: "light aged", dark: false, aged: true }];
    }
    function test_formula() {
        fuzzyCompare(contrast(Qt.color("black"), Qt.color("white")), 21, 0.001);
        fuzzyCompare(contrast(Qt.color("#767676"), Qt.color("white")), 4.54, 0.01);
    }
    function test_letters_data() { return looks(); }
    function test_letters(look) {
        Theme.dark = look.dark;
        Theme.aged = look.aged;
        for (const name of letters)
            for (const ground of grounds)
                verify(contrast(Theme[name], Theme[ground]) >= 4.5, name + " on " + ground + " " + contrast(Theme[name], Theme[ground]).toFixed(2));
        verify(contrast(Theme.primaryInk, Theme.primary) >= 4.5, "primary button");
        for (const name of ["criticalInk", "errorInk", "warningInk", "infoInk", "alarm", "caution", "ink"])
            verify(contrast(Theme[name], Theme.wash(Theme[name])) >= 4.5, name + " on its wash " + contrast(Theme[name], Theme.wash(Theme[name])).toFixed(2));
    }
    function test_marks_data() { return looks(); }
    function test_marks(look) {
        Theme.dark = look.dark;
        Theme.aged = look.aged;
        for (const name of marks)
            for (const ground of grounds)
                verify(contrast(Theme[name], Theme[ground]) >= 3, name + " on " + ground + " " + contrast(Theme[name], Theme[ground]).toFixed(2));
    }
    function test_severities_stay_apart_data() {
        const rows = [];
        for (const look of ["dark", "light"])
            for (const kind of Object.keys(blindness))
                rows.push({ tag: look + " " + kind, dark: look === "dark", kind: kind });
        return rows;
    }
    function test_severities_stay_apart(row) {
        Theme.dark = row.dark;
        const names = ["critical", "error", "warning", "info"];
        for (let i = 0; i < 4; ++i)
            for (let j = i + 1; j < 4; ++j) {
                const apart = eyes.distance(Theme[names[i]], Theme[names[j]], blindness[row.kind]);
                verify(apart >= 10, names[i] + " and " + names[j] + " " + apart.toFixed(1));
            }
    }
    function test_old_data_has_lost_its_colour() {
        for (const dark of [true, false]) {
            Theme.dark = dark;
            for (const name of ["critical", "error", "warning", "info"]) {
                Theme.aged = false;
                const fresh = eyes.distance(Theme[name], Theme.dim);
                Theme.aged = true;
                verify(eyes.distance(Theme[name], Theme.dim) < fresh * 0.4, name);
            }
            verify(!Qt.colorEqual(Theme.dataInk, Theme.ink));
            Theme.aged = false;
            verify(Qt.colorEqual(Theme.dataInk, Theme.ink));
        }
    }
    function test_zoom() {
        const small = Theme.textBody;
        Theme.zoom = 2;
        compare(Theme.textBody, 2 * small);
        verify(Theme.control >= 2 * 28);
    }
    function test_fonts_are_ours() {
        for (let i = 0; i < Theme.fonts.length; ++i)
            compare(Theme.fonts[i].status, FontLoader.Ready, String(Theme.fonts[i].source));
        const families = Qt.fontFamilies();
        for (const family of [Theme.family, Theme.monoFamily, Theme.iconFamily])
            verify(families.indexOf(family) >= 0, family);
    }
    TextMetrics {
        id: measure
        font.family: Theme.family
        font.pixelSize: 40
    }
    function test_digits_are_tabular() {
        measure.text = "1111111111";
        const ones = measure.advanceWidth;
        measure.text = "0000000000";
        compare(measure.advanceWidth, ones);
        verify(ones > 0);
    }
}
