// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Orders the publication: through which channels, and when the text promises the next update. Every channel of the
// message's audience is chosen at first.
ModalDialog {
    id: root

    required property Session session
    readonly property DraftReview review: session.review
    readonly property var channels: Array.from(session.deliveries.channels).filter(channel => channel.forThis)
    property var offered: [] // as they were when the dialog was opened
    property var chosen: []

    function ask(): void {
        offered = [];
        chosen = channels.map(channel => channel.name);
        offered = channels;
        promise.read(review.promisedAt);
        errors.begin(review.fourEyes ? [] : review.errorsToExplain());
        open();
        if (errors.count > 0)
            errors.takeFocus();
        else if (offered.length > 0)
            boxes.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
    }
    function choose(name: string, on: bool): void {
        chosen = on ? chosen.concat(name) : chosen.filter(one => one !== name);
    }

    title: qsTr("Publish")
    acceptLabel: review.fourEyes ? qsTr("Publish now") : qsTr("Publish without a second person")
    acceptEnabled: chosen.length > 0 && !promise.invalid && errors.complete
    width: Math.min(Theme.px(600), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(600))
    onAccepted: review.publish(chosen, promise.value(), errors.reasons())

    PlainLabel {
        Layout.fillWidth: true
        text: root.channels.length > 0 ? qsTr("It cannot be called back. The gateway delivers it through these channels:")
            : qsTr("The gateway is not heard any more. Close this and record that you have published it by hand, or start the gateway.")
        color: root.channels.length > 0 ? Theme.dim : Theme.ink
        wrapMode: Text.Wrap
        maximumLineCount: 4
        horizontalAlignment: Text.AlignLeft
    }
    // Not into the layout itself: that of Qt 6.4 keeps what goes while the dialog is closed, and falls over it.
    Column {
        id: list
        Layout.fillWidth: true
        visible: root.offered.length > 0
        spacing: Theme.gapTiny

        Repeater {
            id: boxes
            model: root.offered
            delegate: CheckField {
                required property var modelData

                width: list.width
                label: MessageWording.channel(modelData.kind) + " · " + modelData.name
                    + (modelData.kind === "mail" ? " · " + qsTr("%Ln recipient(s)", "", modelData.recipients) : "")
                    + (modelData.state === Facts.SourceFailing ? " · " + qsTr("fails at present: %1").arg(modelData.detail) : "")
                lines: 3
                checked: root.chosen.indexOf(modelData.name) >= 0
                onToggled: root.choose(modelData.name, checked)
            }
        }
    }
    OverrideFields {
        id: errors
        Layout.fillWidth: true
    }
    NoticeLine {
        Layout.fillWidth: true
        visible: !root.review.fourEyes
        tone: NoticeLine.Caution
        closable: false
        text: qsTr("Nobody else approves this message: the catalogue has switched four eyes off.")
    }
    PromiseField {
        id: promise
        Layout.fillWidth: true
        now: root.session.presentMs
    }
}
