// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// Colours as eyes see them: how far apart two are, in CIE L*a*b*, for those who see all and for those who do not.
QtObject {
    // Machado, Oliveira, Fernandes 2009, full severity, on linear light.
    readonly property var blindness: ({
        none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
        deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
        protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]
    })

    // Of red, green and blue as a screen has them, from 0 to 1.
    function linear(rgb: var): var {
        return rgb.map(v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    }
    function lab(light: var): var {
        const c = light.map(v => Math.max(0, Math.min(1, v)));
        const f = [(0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047, 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2],
            (0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883].map(t => t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])];
    }
    function seen(light: var, eye: var): var {
        return lab([0, 3, 6].map(i => eye[i] * light[0] + eye[i + 1] * light[1] + eye[i + 2] * light[2]));
    }
    function apart(x: var, y: var): real {
        return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
    }
    function distance(a: color, b: color, eye: var): real {
        const usual = eye ?? blindness.none;
        return apart(seen(linear([a.r, a.g, a.b]), usual), seen(linear([b.r, b.g, b.b]), usual));
    }

    // A part of a picture of TestCase.grabImage() as the mean light of squares of so many pixels: what an eye far away makes
    // of it. (The picture of an item inside others shows another place of the window in Qt 6.4: grab the outermost.)
    function squares(picture: var, part: rect, side: int): var {
        const found = [];
        for (let top = part.y; top + side <= part.y + part.height; top += side)
            for (let from = part.x; from + side <= part.x + part.width; from += side) {
                const sum = [0, 0, 0];
                for (let y = top; y < top + side; ++y)
                    for (let x = from; x < from + side; ++x) {
                        const light = linear([picture.red(x, y) / 255, picture.green(x, y) / 255, picture.blue(x, y) / 255]);
                        light.forEach((v, i) => sum[i] += v / (side * side));
                    }
                found.push(sum);
            }
        return found;
    }
}
