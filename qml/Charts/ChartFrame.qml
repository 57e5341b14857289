// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtCharts

// What all charts share: no ground of their own, no legend, no title. Qt Charts takes every text for HTML, so words and
// names are never given to it; they are drawn beside it by PlainLabel.
ChartView {
    legend.visible: false
    backgroundColor: "transparent"
    plotAreaColor: "transparent"
    backgroundRoundness: 0
    dropShadowEnabled: false
    margins { left: 0; right: 0; top: 0; bottom: 0 }
    animationOptions: ChartView.NoAnimation
    localizeNumbers: true
    Accessible.role: Accessible.Chart

    // The next whole number of the row 1, 2, 4, 10, 20, 40, ... so that four, five or two steps up to it are whole.
    function roundUp(value: real): real {
        if (value <= 4)
            return 4;
        const power = Math.pow(10, Math.floor(Math.log10(value)));
        for (const step of [1, 2, 4, 8, 10])
            if (value <= step * power && Number.isInteger(step * power / 4))
                return step * power;
        return 20 * power;
    }
}
