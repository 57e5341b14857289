// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Which rules make the noise, and which alerts have been standing for more than a day; each with what helps against it.
// Enter shows the rule's alerts.
ModalDialog {
    id: root

    required property Session session
    // See AlarmModel::noise().
    property var noise: ({})
    readonly property var noisy: noise.noisy ?? []
    readonly property var standing: noise.standing ?? []
    readonly property var rows: which.currentIndex === 0 ? noisy : standing
    signal ruleWanted()

    function look(): void {
        noise = session.alarms.noise();
        which.currentIndex = 0;
        open();
        list.forceActiveFocus();
    }
    function remedyOf(row: var): string {
        switch (row.remedy) {
        case AlarmModel.RaiseFor: return qsTr("Raise `for:` to %1; nine in ten of the short ones would not have fired.").arg(Wording.span(row.waitMs));
        case AlarmModel.KeepFiring: return row.waitMs > 0 ? qsTr("It goes to and fro: set `keep_firing_for:` to %1.").arg(Wording.span(row.waitMs))
            : qsTr("It goes to and fro: let it hold on with `keep_firing_for:`.");
        case AlarmModel.SilenceIt: return qsTr("Silence it with an end and a reason, or open an incident.");
        case AlarmModel.Review: return qsTr("Someone knows of it: review the threshold, or whether the rule is needed.");
        }
        return qsTr("It fires for long each time: the cause has to be found.");
    }
    function factsOf(row: var): string {
        const parts = [];
        if (row.fired !== undefined) {
            parts.push(qsTr("fired %Ln time(s)", "", row.fired));
            parts.push(qsTr("%Ln alert(s)", "", row.alerts));
            if (row.transient > 0)
                parts.push(qsTr("%Ln over within 5 min", "", row.transient));
            if (row.flapping > 0)
                parts.push(qsTr("%Ln flapping", "", row.flapping));
        } else {
            parts.push(qsTr("%Ln alert(s)", "", row.alerts));
            parts.push(qsTr("the oldest for %1").arg(Wording.span(root.session.nowMs - row.oldest)));
            if (row.silenced > 0)
                parts.push(qsTr("%Ln silenced", "", row.silenced));
            if (row.owned > 0)
                parts.push(qsTr("%Ln in an incident", "", row.owned));
        }
        return parts.join(" · ");
    }
    function showRule(): void {
        if (list.currentIndex < 0)
            return;
        session.alerts.filterText = "alertname=" + JSON.stringify(rows[list.currentIndex].rule);
        accept();
        root.ruleWanted();
    }

    title: qsTr("Noise of the last 24 hours")
    width: Math.min(Theme.px(760), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(760))
    refuseLabel: qsTr("Close")
    returnAccepts: false

    PlainLabel {
        objectName: "noiseSum"
        Layout.fillWidth: true
        text: qsTr("%1 fired, %2 of them over within 5 min, %3 flapping now.").arg(root.noise.fired ?? 0).arg(root.noise.transient ?? 0).arg(root.noise.flapping ?? 0)
        color: Theme.dim
        wrapMode: Text.Wrap
        maximumLineCount: 2
    }
    SegmentedSwitch {
        id: which
        objectName: "noiseSwitch"
        label: qsTr("Which list")
        options: [qsTr("Noisiest rules (%1)").arg(root.noisy.length), qsTr("Standing for more than a day (%1)").arg(root.standing.length)]
        onActivated: list.currentIndex = root.rows.length > 0 ? 0 : -1
    }
    PlainLabel {
        Layout.fillWidth: true
        visible: root.rows.length === 0
        text: which.currentIndex === 0 ? qsTr("No rule fired three times or more.") : qsTr("Nothing has been firing for more than a day.")
        color: Theme.dim
    }
    ListView {
        id: list
        objectName: "noiseList"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Theme.px(420))
        Layout.fillHeight: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: 0
        model: root.rows
        Accessible.role: Accessible.List
        Accessible.name: root.title
        Keys.onReturnPressed: root.showRule()
        Keys.onEnterPressed: root.showRule()
        Keys.onLeftPressed: which.choose(0)
        Keys.onRightPressed: which.choose(1)
        delegate: Rectangle {
            id: line

            required property int index
            required property var modelData

            width: ListView.view.width
            height: words.height + 2 * Theme.gapSmall
            radius: Theme.radius
            color: ListView.isCurrentItem ? Theme.selected : "transparent"
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.rule + ", " + root.factsOf(modelData)
            Accessible.description: root.remedyOf(modelData)
            Accessible.focusable: true
            Accessible.focused: ListView.isCurrentItem && list.activeFocus

            SeverityMark {
                x: Theme.gapSmall
                y: Theme.gapSmall
                level: line.modelData.severity
                compact: true
            }
            Column {
                id: words
                x: Theme.gapSmall + Theme.iconSmall + Theme.gapSmall
                y: Theme.gapSmall
                width: line.width - x - Theme.gapSmall

                PlainLabel {
                    width: parent.width
                    text: line.modelData.rule + "   ·   " + root.factsOf(line.modelData)
                    font.weight: Font.DemiBold
                }
                PlainLabel {
                    width: parent.width
                    text: root.remedyOf(line.modelData)
                    color: Theme.dim
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                }
            }
            TapHandler {
                onTapped: list.currentIndex = line.index
                onDoubleTapped: root.showRule()
            }
            FocusRing { shown: line.ListView.isCurrentItem && list.activeFocus }
        }
    }
}
