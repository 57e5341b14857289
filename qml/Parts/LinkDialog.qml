// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// To which open incident alerts belong.
ModalDialog {
    id: root

    required property Session session
    property list<string> alertIds

    function ask(alertIds: list<string>): void {
        root.alertIds = alertIds;
        open();
        choice.begin();
    }

    width: Math.min(Theme.px(640), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(640))
    title: qsTr("To which incident do %Ln alert(s) belong?", "", alertIds.length)
    acceptLabel: qsTr("Link")
    acceptEnabled: choice.chosen.length > 0
    onAccepted: {
        session.linkAlerts(choice.chosen, alertIds);
        session.alerts.clearSelection();
    }

    IncidentChooser {
        id: choice
        Layout.fillWidth: true
        session: root.session
    }
    PlainLabel {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        visible: root.acceptEnabled
        text: qsTr("While “%1” is watched, a linked alert that fires again is a relapse.").arg(root.session.board.titleOf(choice.chosen))
        color: Theme.dim
    }
}
