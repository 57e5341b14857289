// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls

// A page in one line.
PlainLabel {
    height: Theme.px(22)
    font.weight: Font.DemiBold
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Theme.textSmall
}
