// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// One silence, or one request for it: its state and what it asks for, until when, who and why, what keeps it.
Rectangle {
    id: root

    required property int index
    required property string rowId
    required property int kind
    required property int act
    required property string source
    required property string matchers
    required property string by
    required property string comment
    required property real startsAt
    required property real endsAt
    required property string detail
    required property int reach
    property real now: 0
    property bool current: false
    property bool listFocused: false
    readonly property bool waits: kind === SilenceListModel.Asked || kind === SilenceListModel.Away
    readonly property bool failed: kind === SilenceListModel.Refused || kind === SilenceListModel.GivenUp
    readonly property bool over: kind === SilenceListModel.Expired
    readonly property color tint: failed ? Theme.alarm : waits ? Theme.caution : over ? Theme.dim : Theme.dataInk
    signal pressed()

    function word(): string {
        switch (kind) {
        case SilenceListModel.Asked: return act === SilenceListModel.Expire ? qsTr("Its end is asked for") : act === SilenceListModel.Extend ? qsTr("Another end is asked for") : qsTr("Asked for");
        case SilenceListModel.Away: return act === SilenceListModel.Expire ? qsTr("Its end waits") : act === SilenceListModel.Extend ? qsTr("Another end waits") : qsTr("Waits");
        case SilenceListModel.Refused: return qsTr("Refused");
        case SilenceListModel.GivenUp: return qsTr("Given up");
        case SilenceListModel.Active: return qsTr("Active");
        case SilenceListModel.Pending: return qsTr("To come");
        }
        return qsTr("Ended");
    }
    function iconOf(): string {
        return failed ? "critical" : waits ? "late" : kind === SilenceListModel.Active ? "silenced"
            : kind === SilenceListModel.Pending ? "clock" : "resolved";
    }
    function times(): string {
        const end = endsAt > 0 ? Wording.moment(endsAt, now) : "";
        switch (kind) {
        case SilenceListModel.Active: return qsTr("until %1, %2 left").arg(end).arg(Wording.span(endsAt - now));
        case SilenceListModel.Pending: return qsTr("%1 to %2").arg(Wording.moment(startsAt, now)).arg(end);
        case SilenceListModel.Expired: return qsTr("ended %1").arg(end);
        }
        return endsAt > 0 ? qsTr("asked %1, until %2").arg(Wording.moment(startsAt, now)).arg(end) : qsTr("asked %1").arg(Wording.moment(startsAt, now));
    }
    function why(): string {
        switch (kind) {
        case SilenceListModel.Asked: return qsTr("The gateway has not answered yet. Nothing is silenced by it.");
        case SilenceListModel.Away: return qsTr("%1 is away, the gateway goes on trying: %2").arg(source).arg(detail);
        case SilenceListModel.Refused: return qsTr("%1 has refused it: %2").arg(source).arg(detail);
        case SilenceListModel.GivenUp: return qsTr("%1 was away until it was too late: %2").arg(source).arg(detail);
        case SilenceListModel.Active: return reach > 0 ? qsTr("Silences %Ln alert(s) now", "", reach) : qsTr("Silences nothing now");
        }
        return "";
    }

    height: words.height + Theme.gap
    color: current && listFocused ? Theme.raised : hover.hovered ? Theme.raised : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: root.word() + ", " + root.times()
    Accessible.description: root.comment + " " + root.why()
    Accessible.focusable: true
    Accessible.focused: root.current && root.listFocused

    Icon {
        x: Theme.gap
        y: Theme.gapSmall
        name: root.iconOf()
        size: Theme.iconSmall
        color: root.tint
    }
    Column {
        id: words
        x: Theme.gap + Theme.iconSmall + Theme.gapSmall
        y: Theme.gapTiny + 2
        width: root.width - x - Theme.gap
        spacing: 2

        PlainLabel {
            width: parent.width
            text: root.word() + ", " + root.times()
            color: root.tint
            font.weight: Font.Medium
        }
        PlainLabel {
            width: parent.width
            visible: text.length > 0
            text: root.matchers
            color: root.over ? Theme.dim : Theme.dataInk
            font.family: Theme.monoFamily
            font.pixelSize: Theme.textSmall
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 3
        }
        PlainLabel {
            width: parent.width
            text: root.by + (root.comment.length > 0 ? ": " + root.comment : "")
            color: Theme.dim
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
        PlainLabel {
            width: parent.width
            visible: text.length > 0
            text: root.why()
            color: root.failed || root.waits ? root.tint : Theme.dim
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }
    }
    Rectangle {
        y: root.height - height
        x: Theme.gap
        width: root.width - 2 * Theme.gap
        height: Theme.hairline
        color: Theme.line
    }
    FocusRing { shown: root.current && root.listFocused }
    HoverHandler { id: hover }
    TapHandler { onTapped: root.pressed() }
}
