// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Charts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// How much comes in, and whether it is more than people can follow.
WallPage {
    id: root

    readonly property ChartData charts: session.charts
    readonly property bool known: Wording.isKnown(session.picture)

    WallHeading {
        id: sum
        width: parent.width
        text: !root.known ? qsTr("Not known")
            : root.session.alarms.flood ? qsTr("FLOOD: %Ln new alert(s) in 10 min", "", root.session.alarms.newAlerts) : qsTr("%Ln new alert(s) in 10 min", "", root.session.alarms.newAlerts)
        color: !root.known ? Theme.caution : root.session.alarms.flood ? Theme.criticalInk : Theme.ink
    }
    RateChart {
        y: sum.height
        width: parent.width
        height: parent.height - y
        from: root.charts.from
        known: root.known
        critical: root.charts.rateCritical
        error: root.charts.rateError
        warning: root.charts.rateWarning
        other: root.charts.rateOther
    }
}
