// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// How many alerts come upon the people on duty, by the measures of ISA-18.2. `brief` keeps to what is going on now.
RowLayout {
    id: root

    required property AlarmModel alarms
    property bool brief: false
    property bool offersNoise: false
    property bool known: true
    signal noiseWanted()

    readonly property string rate: qsTr("%1 new in 10 min").arg(alarms.newAlerts.toLocaleString(Qt.locale(), "f", 0))
        + (alarms.persons > 1 ? " · " + qsTr("%1 per person (%2 on duty)").arg(rounded(alarms.perPerson)).arg(alarms.persons) : "")
    readonly property string dayLine: qsTr("24 h: %1 of the time in flood").arg(percent(alarms.shareInFlood))
        + (alarms.peakAt > 0 ? " · " + qsTr("peak %1 at %2").arg(rounded(alarms.peak)).arg(Wording.shortClock(alarms.peakAt)) : "")
    readonly property string priorities: alarms.dayTotal > 0 ? qsTr("priorities %1 / %2 / %3 % (asked 5 / 15 / 80)").arg(whole(alarms.shareHigh)).arg(whole(alarms.shareMiddle)).arg(whole(alarms.shareLow)) : ""

    function whole(share: real): string {
        return String(Math.round(share * 100));
    }
    function percent(share: real): string {
        return share > 0 && share < 0.005 ? qsTr("less than 1 %") : qsTr("%1 %").arg(whole(share));
    }
    function rounded(value: real): string {
        return value.toLocaleString(Qt.locale(), "f", value < 10 && value % 1 !== 0 ? 1 : 0);
    }

    spacing: Theme.gapSmall
    implicitHeight: Theme.row

    Badge {
        objectName: "floodBadge"
        text: !root.known ? qsTr("Load not known") : root.alarms.flood ? qsTr("Flood since %1").arg(Wording.shortClock(root.alarms.floodSince)) : qsTr("No flood")
        iconName: root.known && root.alarms.flood ? "siren" : ""
        tone: root.known && root.alarms.flood ? Badge.Warning : Badge.Neutral
        HintArea { text: qsTr("A flood begins above 10 new alerts in 10 minutes per person on duty and ends below 5 (ISA-18.2).") }
    }
    PlainLabel {
        objectName: "loadLine"
        Layout.fillWidth: true
        Layout.minimumWidth: 0
        visible: root.known
        text: root.brief ? root.rate : Array.of(root.rate, root.dayLine, root.priorities).filter(part => part.length > 0).join("   ·   ")
        color: Theme.dim
        HintArea { text: root.rate + "\n" + root.dayLine + (root.priorities.length > 0 ? "\n" + root.priorities : "") }
    }
    ActionButton {
        objectName: "noiseButton"
        visible: root.offersNoise
        label: qsTr("Noise …")
        kind: ActionButton.Quiet
        hint: qsTr("Which rules fire most, and which alerts have been standing for more than a day")
        onClicked: root.noiseWanted()
    }
}
