// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// What keeps the picture from being believed: how old it is, in words that count, or which sources are missing. When it is
// back, for a while, what it caught up on.
Rectangle {
    id: root

    required property Session session
    required property bool lost
    readonly property PictureModel picture: session.picture
    readonly property bool live: picture.state === Facts.PictureLive
    readonly property bool old: picture.aged || picture.state === Facts.PictureOffline
    readonly property bool partly: !old && picture.state !== Facts.PictureStarting && !picture.noSourceYet && picture.goodSources < picture.sourceCount
    readonly property real asOf: session.nowMs - picture.ageMs * session.storySpeed
    // Only what was seen can be missed.
    property bool wasLive: false
    property real oldSince: 0
    property real eventsBefore: 0
    property string caughtUp
    readonly property string words: old
        ? picture.ageMs < 0 ? qsTr("The log has not answered yet")
        : lost ? qsTr("PICTURE LOST for %1 – as of %2").arg(Wording.span(picture.ageMs)).arg(Wording.clock(asOf))
        : qsTr("Picture is late: %1 old").arg(Wording.span(picture.ageMs))
        : partly ? qsTr("%1 of %2 sources report").arg(picture.goodSources).arg(picture.sourceCount)
        : caughtUp

    objectName: "wallNotice"
    height: words.length > 0 ? Theme.px(22) : 0
    visible: words.length > 0
    color: old ? Theme.alarm : partly ? Theme.wash(Theme.caution) : Theme.panel
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.words

    onLiveChanged: wasLive = wasLive || live
    onOldChanged: {
        if (old) {
            oldSince = session.nowMs;
            eventsBefore = picture.foldedEvents;
            caughtUp = "";
        } else if (wasLive && session.nowMs - oldSince >= 5000) {
            const news = picture.foldedEvents - eventsBefore;
            caughtUp = news > 0 ? qsTr("Back after %1, caught up on %Ln event(s)", "", news).arg(Wording.span(session.nowMs - oldSince)) : qsTr("Back after %1, nothing was missed").arg(Wording.span(session.nowMs - oldSince));
            fading.restart();
        }
    }

    Timer {
        id: fading
        interval: 20000
        onTriggered: root.caughtUp = ""
    }
    Icon {
        id: sign
        x: Theme.gapSmall
        height: parent.height
        name: root.old ? "offline" : root.partly ? "warning" : "live"
        color: label.color
        size: Theme.iconSmall
    }
    PlainLabel {
        id: label
        x: sign.x + sign.width + Theme.gapTiny
        width: parent.width - x - Theme.gapSmall
        height: parent.height
        text: root.words
        color: root.old ? Theme.alarmInk : root.partly ? Theme.caution : Theme.ink
        font.weight: Font.DemiBold
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.textSmall
    }
}
