// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The first three seconds: is something wrong, how bad, since when, and is this picture current.
Item {
    id: root

    required property Session session
    required property SituationDigest digest
    required property bool lost
    readonly property PictureModel picture: session.picture
    readonly property bool known: !lost && Wording.isKnown(picture)
    readonly property bool quiet: known && digest.open === 0
    readonly property bool believed: Wording.isBelieved(session)
    readonly property bool firing: session.charts.firingCritical > 0
    readonly property color tint: !known ? Theme.alarm : digest.worst === Facts.P1 ? Theme.criticalInk : digest.worst === Facts.P2 ? Theme.errorInk
        : digest.open > 0 ? Theme.warningInk : firing ? Theme.criticalInk : believed ? Theme.ink : Theme.caution
    readonly property string headline: !known ? qsTr("Not known")
        : digest.open > 0 ? qsTr("%Ln open", "incidents", digest.open) + (digest.unacknowledged > 0 ? " · " + qsTr("%Ln taken by nobody", "", digest.unacknowledged) : "")
        : firing ? qsTr("%Ln critical, no incident", "alerts", session.charts.firingCritical)
        : believed ? qsTr("All quiet") : qsTr("No incident; not all is known")

    height: Theme.px(32)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.headline

    Rectangle {
        anchors.fill: parent
        color: !root.known || root.digest.worst === Facts.P1 ? Theme.wash(root.tint) : Theme.panel
    }
    Rectangle {
        width: Theme.px(4)
        height: parent.height
        color: root.tint
        visible: !root.quiet || root.firing || !root.believed
    }
    Icon {
        id: sign
        x: Theme.gapSmall
        height: parent.height
        size: Theme.iconLarge
        name: !root.known ? "offline" : root.digest.worst === Facts.P1 ? "critical" : root.digest.worst === Facts.P2 ? "error"
            : root.digest.open > 0 ? "warning" : root.firing ? "siren" : root.believed ? "resolved" : "help"
        color: root.tint
    }
    PlainLabel {
        x: sign.x + sign.width + Theme.gapTiny
        width: live.x - x - Theme.gapTiny
        height: parent.height
        text: (root.known && root.digest.worst >= 0 ? Wording.priority(root.digest.worst) + " · " : "") + root.headline
        color: root.tint
        font.pixelSize: Theme.textLarge
        font.weight: Font.Bold
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.textBody
    }
    StateMark {
        id: live
        x: clock.x - width - Theme.gapSmall
        height: parent.height
        size: Theme.iconBody
        kind: root.picture.state === Facts.PictureLive ? StateMark.Live : root.picture.state === Facts.PictureLate ? StateMark.Late
            : root.picture.state === Facts.PictureOffline ? StateMark.Offline : StateMark.Starting
        word: root.lost ? qsTr("Lost") : wordFor(kind)
        compact: root.width < Theme.px(300)
    }
    PlainLabel {
        id: clock
        x: parent.width - width - Theme.gapSmall
        height: parent.height
        text: Wording.shortClock(root.session.nowMs)
        font.pixelSize: Theme.textLarge
        font.weight: Font.DemiBold
        color: Theme.ink
        objectName: "wallClock"
    }
}
