// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Records that a person has published the message, where the gateway has no channel or none is heard.
ModalDialog {
    id: root

    required property Session session

    readonly property bool nothingDelivers: !Array.from(session.deliveries.channels).some(channel => channel.forThis)

    function ask(): void {
        promise.read(session.review.promisedAt);
        channel.text = "";
        open();
        channel.forceActiveFocus();
    }

    title: qsTr("Where have you published this text?")
    acceptLabel: qsTr("Record it")
    acceptEnabled: channel.text.trim().length > 0 && !promise.invalid
    onAccepted: session.draft.markPublished(channel.text.trim(), promise.value())

    NoticeLine {
        Layout.fillWidth: true
        visible: root.nothingDelivers
        closable: false
        tone: NoticeLine.Caution
        text: root.session.deliveries.noGateway ? qsTr("No gateway is heard, so nothing can be delivered. Publish the text by hand, or start the gateway.")
            : qsTr("The gateway has no channel for %1. Publish the text by hand.").arg(Wording.audiences[root.session.draft.audience] ?? "")
    }
    PlainLabel {
        Layout.fillWidth: true
        text: qsTr("The log then says that customers know it, and the next update is counted from now.")
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    TextInputField {
        id: channel
        Layout.fillWidth: true
        label: qsTr("Channel")
        placeholder: qsTr("status page, mail, phone …")
        maximumLength: 100
    }
    PromiseField {
        id: promise
        Layout.fillWidth: true
        now: root.session.presentMs
    }
}
