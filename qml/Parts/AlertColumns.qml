// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls

// Where the columns of an alert list stand, for a list of this width.
QtObject {
    id: root

    required property real width
    readonly property bool wide: width > Theme.px(600)
    readonly property int ageWidth: Theme.px(58)
    readonly property int stateWidth: Theme.iconSmall + Theme.gap + Theme.gapSmall
    readonly property int nameX: Theme.gap + Theme.iconSmall + ageWidth + Theme.gap
    readonly property real rest: width - nameX - stateWidth
    readonly property int nameWidth: wide ? Math.min(Theme.px(320), rest * 0.36) : rest * 0.6
    readonly property int serviceX: nameX + nameWidth + Theme.gapSmall
    readonly property int serviceWidth: wide ? Math.min(Theme.px(200), rest * 0.22) : rest - nameWidth - Theme.gapSmall * 2 - Theme.iconSmall
    readonly property int summaryX: serviceX + serviceWidth + Theme.gapSmall
}
