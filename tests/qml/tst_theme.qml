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
    // Machado, Oliveira, Fernandes 2009, full severity, on linear light.
    readonly property var blindness: ({
        none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
        deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
        protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]
    })

    function cleanup() {
        Theme.dark = true;
        Theme.aged = false;
        Theme.zoom = 1;
    }
    function linear(c: color): var {
        return [c.r, c.g, c.b].map(v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    }
    function luminance(c: color): real {
        const l = linear(c);
        return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
    }
    function contrast(a: color, b: color): real {
        const x = luminance(a), y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }
    function lab(rgb: var): var {
        const c = rgb.map(v => Math.max(0, Math.min(1, v)));
        const f = [(0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047, 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2],
            (0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883].map(t => t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])];
    }
    function seen(c: color, m: var): var {
        const l = linear(c);
        return lab([0, 3, 6].map(i => m[i] * l[0] + m[i + 1] * l[1] + m[i + 2] * l[2]));
    }

    function distance(a: color, b: color, eye: var): real {
        const x = seen(a, eye ?? blindness.none), y = seen(b, eye ?? blindness.none);
        return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
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
                const apart = distance(Theme[names[i]], Theme[names[j]], blindness[row.kind]);
                verify(apart >= 10, names[i] + " and " + names[j] + " " + apart.toFixed(1));
            }
    }
    function test_old_data_has_lost_its_colour() {
        for (const dark of [true, false]) {
            Theme.dark = dark;
            for (const name of ["critical", "error", "warning", "info"]) {
                Theme.aged = false;
                const fresh = distance(Theme[name], Theme.dim);
                Theme.aged = true;
                verify(distance(Theme[name], Theme.dim) < fresh * 0.4, name);
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
