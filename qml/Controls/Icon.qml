// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// One glyph of the icon font; `name` as in resources/icons/make_icons.py, whose order this list repeats.
Text {
    id: root

    property string name
    property int size: Theme.iconBody
    readonly property var names: ["situation", "alerts", "incidents", "communication", "insight", "critical", "error",
        "warning", "info", "live", "late", "offline", "starting", "acknowledged", "silenced", "resolved", "flapping",
        "relapse", "search", "close", "plus", "chevronDown", "chevronRight", "chevronLeft", "arrowRight", "copy", "more",
        "external", "edit", "note", "link", "clock", "user", "flag", "help", "rejected", "sun", "moon", "globe",
        "keyboard", "pause", "lane", "send", "eye", "book", "source", "siren", "save", "minus",
        "play", "history", "undo", "merge", "split", "people", "bulb", "wrench", "bolt"]

    textFormat: Text.PlainText
    text: name.length > 0 ? String.fromCharCode(0xE000 + names.indexOf(name)) : ""
    color: Theme.ink
    font.family: Theme.iconFamily
    font.pixelSize: size
    font.hintingPreference: Font.PreferNoHinting
    width: size
    height: size
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
