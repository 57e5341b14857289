// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tokens of the look: every colour, size, distance and duration in the window comes from here.
//
// The ground is quiet and has no colour; colour is kept for what is abnormal. Text reaches a contrast of 4.5:1 on every
// ground, marks reach 3:1, and the four severities stay apart for red-green blindness (tests/qml/tst_theme.qml).
pragma Singleton
import QtQuick

QtObject {
    id: theme

    // Set by the window.
    property bool dark: true
    // 1 is made for a desk screen at arm's length.
    property real zoom: 1
    // True while the picture is old: what carries data then loses its colour, so that it cannot be taken for new.
    property bool aged: false

    // Grounds, from the deepest to the nearest.
    readonly property color sunken: dark ? "#101316" : "#ffffff"
    readonly property color ground: dark ? "#14171b" : "#eaecee"
    readonly property color panel: dark ? "#1b1f24" : "#f5f6f7"
    readonly property color raised: dark ? "#262b32" : "#ffffff"
    readonly property color selected: dark ? "#223145" : "#dfeaf7"
    readonly property color shade: dark ? "#a0000000" : "#66202830"

    // Lines: a quiet one that parts, a stronger one that bounds what can be operated.
    readonly property color line: dark ? "#343b44" : "#cfd4d9"
    readonly property color edge: dark ? "#7a8591" : "#747e89"

    // Letters.
    readonly property color ink: dark ? "#e4e8ed" : "#1a1f25"
    readonly property color dim: dark ? "#a6b0bb" : "#505963"
    readonly property color focus: dark ? "#66b0ff" : "#0a5fc2"
    // The one strong button of a place, and letters upon it.
    readonly property color primary: dark ? "#d5dbe2" : "#2a323b"
    readonly property color primaryInk: dark ? "#14171b" : "#ffffff"
    readonly property color alarmInk: dark ? "#14171b" : "#ffffff"

    // Severities as marks (3:1) ...
    readonly property color critical: fade(dark ? "#ff6661" : "#9c0a2c")
    readonly property color error: fade(dark ? "#ff9d45" : "#a54000")
    readonly property color warning: fade(dark ? "#f7e67c" : "#9c8000")
    readonly property color info: fade(dark ? "#8fb0d4" : "#4f7299")
    // ... and as letters (4.5:1).
    readonly property color criticalInk: fade(dark ? "#ff6661" : "#9c0a2c")
    readonly property color errorInk: fade(dark ? "#ff9d45" : "#8a3800")
    readonly property color warningInk: fade(dark ? "#f7e67c" : "#665300")
    readonly property color infoInk: fade(dark ? "#8fb0d4" : "#3a5c80")
    // Letters that carry data; they turn dim when the data is old.
    readonly property color dataInk: aged ? dim : ink
    // The past: nothing else in the window has this colour. Letters upon it are those of `pastInk`.
    readonly property color past: dark ? "#c9a6ff" : "#5b2aa0"
    readonly property color pastInk: dark ? "#14171b" : "#ffffff"
    // The state of the picture keeps its colour when the data loses it.
    readonly property color alarm: dark ? "#ff6661" : "#9c0a2c"
    readonly property color caution: dark ? "#f7e67c" : "#665300"

    readonly property string family: "Leitstand Sans"
    readonly property string monoFamily: "Leitstand Mono"
    readonly property string iconFamily: "Leitstand Icons"

    readonly property int textSmall: px(11.5)
    readonly property int textBody: px(13)
    readonly property int textLarge: px(15)
    readonly property int textTitle: px(19)
    readonly property int textDisplay: px(30)
    readonly property int iconSmall: px(14)
    readonly property int iconBody: px(17)
    readonly property int iconLarge: px(22)
    readonly property int iconDisplay: px(40)

    readonly property int gapTiny: px(4)
    readonly property int gapSmall: px(8)
    readonly property int gap: px(12)
    readonly property int gapLarge: px(18)
    readonly property int gapHuge: px(28)

    readonly property int control: px(30)
    readonly property int row: px(30)
    readonly property int header: px(38)
    readonly property int radius: px(4)
    readonly property int hairline: Math.max(1, Math.round(zoom))
    readonly property int ringWidth: Math.max(2, px(2))
    readonly property int stripe: px(3)
    readonly property int menuWidth: px(240)
    readonly property int dialogWidth: px(520)
    readonly property int readingWidth: px(560)

    readonly property int quick: 90
    readonly property int calm: 160
    readonly property int hintDelay: 500

    readonly property list<FontLoader> fonts: [
        FontLoader { source: Qt.resolvedUrl("fonts/LeitstandSans-Regular.otf") },
        FontLoader { source: Qt.resolvedUrl("fonts/LeitstandSans-Medium.otf") },
        FontLoader { source: Qt.resolvedUrl("fonts/LeitstandSans-SemiBold.otf") },
        FontLoader { source: Qt.resolvedUrl("fonts/LeitstandSans-Bold.otf") },
        FontLoader { source: Qt.resolvedUrl("fonts/LeitstandMono-Regular.ttf") },
        FontLoader { source: Qt.resolvedUrl("fonts/LeitstandIcons.ttf") }
    ]

    function px(size: real): int {
        return Math.round(size * zoom);
    }
    // Old data keeps a quarter of its colour: enough to recognise, too little to be taken for the present.
    function fade(fresh: string): color {
        return aged ? mix(Qt.color(fresh), dim, 0.75) : Qt.color(fresh);
    }
    // A colour to lay over letters.
    function shadeOf(tone: color, share: real): color {
        return Qt.rgba(tone.r, tone.g, tone.b, share);
    }
    function mix(a: color, b: color, share: real): color {
        const rest = 1 - share;
        return Qt.rgba(a.r * rest + b.r * share, a.g * rest + b.g * share, a.b * rest + b.b * share, 1);
    }
    // A ground tinted with a severity, for badges and strips; letters in the severity's ink stay readable on it.
    function wash(tone: color): color {
        return mix(panel, tone, dark ? 0.12 : 0.09);
    }
    function severityColor(level: int): color {
        return level === SeverityMark.Critical ? critical : level === SeverityMark.Error ? error
            : level === SeverityMark.Warning ? warning : level === SeverityMark.Info ? info : dim;
    }
    function severityInk(level: int): color {
        return level === SeverityMark.Critical ? criticalInk : level === SeverityMark.Error ? errorInk
            : level === SeverityMark.Warning ? warningInk : level === SeverityMark.Info ? infoInk : dim;
    }
}
