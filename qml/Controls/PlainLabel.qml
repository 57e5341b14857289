// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick

// The only text that shows what came from outside: never markup, never a link, never fetched.
Text {
    textFormat: Text.PlainText
    color: Theme.dataInk
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
}
