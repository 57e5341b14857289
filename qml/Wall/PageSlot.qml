// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.View

// One page of the wall, there only while it is shown: charts and lists cost as much hidden as seen.
Loader {
    id: root

    required property string modelData
    required property int index
    required property Session session
    required property SituationDigest digest
    readonly property WallPage page: item as WallPage
    readonly property var files: ({ "situation": "SituationWall.qml", "customers": "CustomersWall.qml", "services": "ServicesWall.qml", "load": "LoadWall.qml" })

    anchors.fill: parent
    visible: active
    Component.onCompleted: setSource(Qt.resolvedUrl(files[modelData] ?? files["situation"]), { session: root.session, digest: root.digest })
}
