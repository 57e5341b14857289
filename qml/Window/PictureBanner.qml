// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Says across the whole window that what is seen is old, and since when. Nothing it covers goes away.
NoticeLine {
    id: root

    required property Session session
    readonly property PictureModel picture: session.picture
    readonly property bool lost: picture.aged || picture.state === Facts.PictureOffline
    readonly property bool partly: !lost && picture.state !== Facts.PictureStarting && !picture.noSourceYet && picture.goodSources < picture.sourceCount

    visible: lost || partly
    closable: false
    radius: 0
    tone: lost ? NoticeLine.Alarm : NoticeLine.Caution
    text: lost
        ? picture.ageMs < 0 ? qsTr("The log has not answered yet. Nothing is known.")
        : qsTr("No sign of life for %1. You see the picture of %2.").arg(Wording.span(picture.ageMs)).arg(Wording.clock(session.nowMs - picture.ageMs * session.storySpeed))
        : qsTr("%1 of %2 sources report. Alerts of the others may be missing.").arg(picture.goodSources).arg(picture.sourceCount)
    detail: lost ? picture.reason : ""
}
