// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls

// Over data that is old: nobody takes it for new, not from afar and not without colours.
Hatch {
    objectName: "oldPicture"
    color: Theme.shadeOf(Theme.dim, 0.28)
    step: Theme.px(9)
    thickness: Math.max(1, Theme.px(1))
}
