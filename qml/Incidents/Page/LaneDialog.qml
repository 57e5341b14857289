// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// What has to be said when an incident goes into a lane: how long it is watched, or why the watch is cut short.
ModalDialog {
    id: root

    required property Session session
    required property IncidentDetails incident
    property int lane
    readonly property bool watching: lane === Facts.LaneWatch
    readonly property int minutesTyped: Number(minutes.text)

    // Moves at once where nothing has to be said.
    function move(lane: int): void {
        root.lane = lane;
        if (watching) {
            minutes.text = incident.watchMinutes;
            open();
            minutes.forceActiveFocus();
            minutes.selectAll();
        } else if ((lane === Facts.LaneCommunicate || lane === Facts.LaneClosed) && incident.watchEndsAt > session.nowMs) {
            reason.text = "";
            open();
            reason.forceActiveFocus();
        } else
            session.actions.moveToLane(incident.incidentId, lane, "");
    }

    title: watching ? (incident.lane === Facts.LaneWatch ? qsTr("Agree on another watch window") : qsTr("Watch it for how long?")) : qsTr("Why is the watch cut short?")
    acceptLabel: watching ? qsTr("Watch it") : qsTr("Move to %1").arg(Wording.lane(lane))
    acceptEnabled: watching ? minutesTyped >= 1 && minutesTyped <= 10080 : reason.text.trim().length > 0
    onAccepted: {
        if (watching)
            session.actions.watch(incident.incidentId, minutesTyped);
        else
            session.actions.moveToLane(incident.incidentId, lane, reason.text.trim());
    }

    PlainLabel {
        Layout.fillWidth: true
        text: root.watching ? qsTr("A linked alert that fires again until then is a relapse: it goes back to Act, and the window starts anew.")
            : qsTr("The window runs until %1. The reason stays in the record.").arg(Wording.shortClock(root.incident.watchEndsAt))
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.watching
        spacing: Theme.gapSmall

        TextInputField {
            id: minutes
            objectName: "watchMinutes"
            Layout.preferredWidth: Theme.px(90)
            label: qsTr("Minutes")
            placeholder: "30"
            maximumLength: 5
            inputMethodHints: Qt.ImhDigitsOnly
            invalid: !root.acceptEnabled
        }
        PlainLabel {
            Layout.fillWidth: true
            text: root.acceptEnabled ? qsTr("minutes, until %1").arg(Wording.shortClock(
                (root.incident.lane === Facts.LaneWatch ? root.incident.laneSince : root.session.nowMs) + root.minutesTyped * 60000)) : qsTr("minutes, from 1 to 10,080")
            color: Theme.dim
        }
    }
    TextEditor {
        id: reason
        objectName: "dialogText"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.control * 3
        visible: !root.watching
        label: qsTr("Reason")
        placeholder: qsTr("Measured for 25 minutes without an error; the support line closes at 18:00")
    }
}
