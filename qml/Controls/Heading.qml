// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

PlainLabel {
    id: root

    property int level: 2

    color: Theme.ink
    font.pixelSize: level <= 1 ? Theme.textTitle : level === 2 ? Theme.textLarge : Theme.textBody
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
    Accessible.name: root.text
}
