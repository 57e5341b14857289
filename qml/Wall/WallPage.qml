// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.View

// A page of the wall. What does not fit is told on further sheets and counted.
Item {
    id: root

    required property Session session
    required property SituationDigest digest
    property int sheet: 0
    property int sheets: 1
    // "4–6 of 12"; empty when everything is seen.
    property string range
}
