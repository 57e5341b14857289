// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// A state as a shape and a word: of the picture, of a source, of an alert, of a draft.
Item {
    id: root

    enum Kind { Unknown, Live, Late, Offline, Starting, Firing, Acknowledged, Silenced, Resolved, Flapping, Relapse,
        Draft, InReview, Approved, Published, Superseded, Saved, Unsaved }

    required property int kind
    property bool compact: false
    property int size: Theme.iconSmall
    property string word: wordFor(kind)
    readonly property color tint: kind === StateMark.Offline ? Theme.alarm
        : kind === StateMark.Late || kind === StateMark.Unsaved || kind === StateMark.Relapse ? Theme.caution
        : kind === StateMark.Firing || kind === StateMark.Live || kind === StateMark.Flapping ? Theme.ink : Theme.dim
    readonly property string iconName: iconFor(kind)

    implicitWidth: compact ? size : size + Theme.gapTiny * 1.5 + label.implicitWidth
    implicitHeight: Math.max(size, label.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.word

    function wordFor(kind: int): string {
        switch (kind) {
        case StateMark.Live: return qsTr("Live");
        case StateMark.Late: return qsTr("Late");
        case StateMark.Offline: return qsTr("Offline");
        case StateMark.Starting: return qsTr("Starting");
        case StateMark.Firing: return qsTr("Firing");
        case StateMark.Acknowledged: return qsTr("Acknowledged");
        case StateMark.Silenced: return qsTr("Silenced");
        case StateMark.Resolved: return qsTr("Resolved");
        case StateMark.Flapping: return qsTr("Flapping");
        case StateMark.Relapse: return qsTr("Relapse");
        case StateMark.Draft: return qsTr("Draft");
        case StateMark.InReview: return qsTr("In review");
        case StateMark.Approved: return qsTr("Approved");
        case StateMark.Published: return qsTr("Published");
        case StateMark.Superseded: return qsTr("Superseded");
        case StateMark.Saved: return qsTr("Saved");
        case StateMark.Unsaved: return qsTr("Not saved yet");
        }
        return qsTr("Unknown");
    }
    function iconFor(kind: int): string {
        switch (kind) {
        case StateMark.Live: return "live";
        case StateMark.Late: return "late";
        case StateMark.Offline: return "offline";
        case StateMark.Starting: return "starting";
        case StateMark.Firing: return "siren";
        case StateMark.Acknowledged: return "acknowledged";
        case StateMark.Silenced: return "silenced";
        case StateMark.Resolved: return "resolved";
        case StateMark.Flapping: return "flapping";
        case StateMark.Relapse: return "relapse";
        case StateMark.Draft: return "edit";
        case StateMark.InReview: return "eye";
        case StateMark.Approved: return "acknowledged";
        case StateMark.Published: return "send";
        case StateMark.Superseded: return "book";
        case StateMark.Saved: return "resolved";
        case StateMark.Unsaved: return "edit";
        }
        return "help";
    }

    Icon {
        height: root.height
        name: root.iconName
        size: root.size
        color: root.tint
    }
    PlainLabel {
        id: label
        x: root.size + Theme.gapTiny * 1.5
        width: root.width - x
        height: root.height
        visible: !root.compact
        text: root.word
        color: root.tint
        font.weight: Font.Medium
    }
}
