// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Who is at this window, and what that person may do.
Item {
    id: root

    required property Session session
    property bool wide: true
    readonly property string role: Wording.accessRoles[session.access.role] ?? ""
    readonly property bool limited: !session.access.mayWork && !session.access.inPast

    implicitWidth: badge.implicitWidth
    implicitHeight: badge.implicitHeight

    Badge {
        id: badge
        iconName: "user"
        tone: root.limited ? Badge.Strong : Badge.Neutral
        text: root.wide && root.session.actor.length > 0 && root.session.actor.length < 20 ? root.session.actor + " · " + root.role : root.role
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("%1, role %2").arg(root.session.actor).arg(root.role)
    }
    HintArea { text: root.session.actor + "\n" + root.role + ": " + (Wording.accessHints[root.session.access.role] ?? "") }
}
