// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// A severity as a shape, a word and, last, a colour. `compact` leaves the word to the hint and to screen readers.
Item {
    id: root

    // In the order of the view's Facts.Severity.
    enum Level { Unknown, Info, Warning, Error, Critical }

    required property int level
    property bool compact: false
    property int size: Theme.iconSmall
    property string word: wordFor(level)

    implicitWidth: compact ? size : size + Theme.gapTiny * 1.5 + label.implicitWidth
    implicitHeight: Math.max(size, label.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.word

    function wordFor(level: int): string {
        switch (level) {
        case SeverityMark.Critical: return qsTr("Critical");
        case SeverityMark.Error: return qsTr("Error");
        case SeverityMark.Warning: return qsTr("Warning");
        case SeverityMark.Info: return qsTr("Info");
        }
        return qsTr("Unknown");
    }

    Icon {
        height: root.height
        name: root.level === SeverityMark.Critical ? "critical" : root.level === SeverityMark.Error ? "error"
            : root.level === SeverityMark.Warning ? "warning" : root.level === SeverityMark.Info ? "info" : "help"
        size: root.size
        color: Theme.severityColor(root.level)
    }
    PlainLabel {
        id: label
        x: root.size + Theme.gapTiny * 1.5
        width: root.width - x
        height: root.height
        visible: !root.compact
        text: root.word
        color: Theme.severityInk(root.level)
        font.weight: root.level >= SeverityMark.Error ? Font.DemiBold : Font.Medium
    }
}
