// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// How alerts get here.
ModalDialog {
    id: root

    required property Session session

    title: qsTr("Connect an Alertmanager")
    refuseLabel: qsTr("Close")
    width: Math.min(Theme.px(760), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(760))

    PlainLabel {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        color: Theme.dim
        text: root.session.alertmanagerHelp.length > 0
            ? qsTr("Put these lines into alertmanager.yml and reload Alertmanager; alerts then show here within a second.")
            : qsTr("This window runs no gateway of its own. Ask whoever looks after the shared one for its address.")
    }
    CodeBlock {
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(implicitHeight, Theme.px(420))
        visible: root.session.alertmanagerHelp.length > 0
        label: "alertmanager.yml"
        code: root.session.alertmanagerHelp
    }
    PlainLabel {
        Layout.fillWidth: true
        visible: root.session.gatewayConfigPath.length > 0
        wrapMode: Text.WrapAnywhere
        color: Theme.dim
        text: qsTr("The gateway's own settings, also for measures: %1").arg(root.session.gatewayConfigPath)
    }
}
