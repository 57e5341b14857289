// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The state of the picture in a word, with its age. Pressed, it tells what feeds the picture.
PressArea {
    id: root

    required property Session session
    readonly property PictureModel picture: session.picture
    readonly property int kind: picture.state === Facts.PictureLive ? StateMark.Live : picture.state === Facts.PictureLate ? StateMark.Late
        : picture.state === Facts.PictureOffline ? StateMark.Offline : StateMark.Starting
    readonly property string age: picture.ageMs < 0 ? "" : qsTr("%1 old").arg(Wording.span(picture.ageMs))
    readonly property string sources: picture.noSourceYet ? qsTr("no source yet")
        : qsTr("%1 of %2 sources report").arg(picture.goodSources).arg(picture.sourceCount)

    leftPadding: Theme.gapSmall
    rightPadding: Theme.gapSmall
    label: qsTr("State of the picture: %1").arg(mark.word)
    description: root.sources
    onClicked: about.open()

    contentItem: RowLayout {
        spacing: Theme.gapSmall

        StateMark {
            kind: root.kind
            size: Theme.iconBody
        }
        PlainLabel {
            visible: root.picture.state === Facts.PictureLate || root.picture.state === Facts.PictureOffline
            text: root.age
            color: root.picture.state === Facts.PictureOffline ? Theme.alarm : Theme.caution
            font.weight: Font.DemiBold
        }
        PlainLabel {
            text: root.sources
            color: !root.picture.noSourceYet && root.picture.goodSources < root.picture.sourceCount ? Theme.caution : Theme.dim
        }
        Icon {
            visible: root.picture.warnings.length > 0
            name: "warning"
            size: Theme.iconSmall
            color: Theme.caution
        }
        Icon {
            name: "chevronDown"
            size: Theme.iconSmall
            color: Theme.dim
        }
    }
    StateMark {
        id: mark
        visible: false
        kind: root.kind
    }
    AboutPicture {
        id: about
        y: root.height + Theme.gapTiny
        session: root.session
    }
}
