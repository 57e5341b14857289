// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// Where the message goes: how far each channel is, what went wrong, and sending again what failed.
FocusScope {
    id: root

    required property Session session
    readonly property DeliveryModel deliveries: session.deliveries

    // Where something can be done, if there is such a place.
    function takeFocus(): void {
        const undelivered = row => deliveries.fact(row, "failed") > 0 || deliveries.fact(row, "uncertain") > 0;
        for (let row = 0; row < list.count && !undelivered(list.currentIndex); ++row)
            if (undelivered(row))
                list.currentIndex = row;
        list.forceActiveFocus(Qt.TabFocusReason);
    }
    function sendAgain(row: int): void {
        if (row < 0 || !session.access.mayWrite)
            return;
        const uncertain = deliveries.fact(row, "uncertain");
        if (deliveries.fact(row, "failed") > 0)
            session.review.sendAgain(deliveries.fact(row, "publicationId"), deliveries.fact(row, "channel"), false);
        else if (uncertain > 0)
            doubt.ask(deliveries.fact(row, "publicationId"), deliveries.fact(row, "channel"), uncertain);
    }

    ListView {
        id: list
        objectName: "deliveryList"
        anchors.fill: parent
        visible: count > 0
        clip: true
        focus: true
        activeFocusOnTab: count > 0
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.deliveries
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Delivery")
        Keys.onPressed: event => {
            if (event.key !== Qt.Key_A || event.modifiers !== Qt.NoModifier)
                return;
            root.sendAgain(currentIndex);
            event.accepted = true;
        }
        delegate: DeliveryRow {
            required property int index

            width: ListView.view.width
            current: ListView.isCurrentItem
            listFocused: list.activeFocus
            now: root.session.nowMs
            mayOrder: root.session.access.mayWrite
            onPicked: {
                list.currentIndex = index;
                list.forceActiveFocus();
            }
            onSendAgainWanted: root.sendAgain(index)
        }
        ScrollMark { target: list }
    }
    EmptyState {
        anchors.fill: parent
        visible: list.count === 0
        iconName: "send"
        headline: root.session.review.draftState >= Facts.PublishedDraft ? qsTr("Published by hand") : qsTr("Not published yet")
        explanation: root.session.review.draftState >= Facts.PublishedDraft ? ""
            : root.deliveries.noGateway ? qsTr("No gateway is heard: nothing could be delivered now.")
            : qsTr("Channels of the gateway: %1").arg(Array.from(root.deliveries.channels).map(channel => channel.name).join(", ") || qsTr("none"))
    }
    ModalDialog {
        id: doubt

        property string publicationId
        property string channel

        function ask(publicationId: string, channel: string, count: int): void {
            doubt.publicationId = publicationId;
            doubt.channel = channel;
            words.text = qsTr("Of %Ln recipient(s) nobody knows whether the message has arrived. Sent again, some may get it twice.", "", count);
            open();
        }

        title: qsTr("Send again what is in doubt?")
        acceptLabel: qsTr("Send again")
        acceptKind: ActionButton.Danger
        onAccepted: root.session.review.sendAgain(publicationId, channel, true)

        PlainLabel {
            id: words
            wrapMode: Text.Wrap
            maximumLineCount: 4
            width: doubt.availableWidth
        }
    }
}
