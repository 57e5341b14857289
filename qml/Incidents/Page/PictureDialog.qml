// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// A picture of a note, as large as the window allows.
ModalDialog {
    id: root

    required property IncidentDetails incident

    function show(pictureId: string): void {
        large.image = incident.picture(pictureId, 0);
        open();
    }

    title: qsTr("Picture")
    refuseLabel: qsTr("Close")
    width: parent ? parent.width - 2 * Theme.gapHuge : Theme.dialogWidth
    height: parent ? parent.height - 2 * Theme.gapHuge : Theme.dialogWidth
    onClosed: large.image = null

    PictureView {
        id: large
        Layout.fillWidth: true
        Layout.fillHeight: true
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Picture")
    }
}
