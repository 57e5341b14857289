// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// What is thought and what is done: hypotheses as a table of what has been ruled out, and the actions.
FocusScope {
    id: root

    required property Session session
    required property IncidentDetails incident
    property bool utc: false
    property string refusal
    readonly property bool changeable: refusal.length === 0
    // How the room is shared: as the lists need it, each at least a third.
    readonly property real share: hypotheses.contentHeight / Math.max(1, hypotheses.contentHeight + actions.contentHeight)
    readonly property string editing: wording.opened ? "hypothesis:" + wording.hypothesisId : judging.opened ? "hypothesis:" + judging.hypothesisId
        : acting.opened ? "action:" + acting.actionId : ""
    signal takeBackWanted(version: int, text: string)

    function takeFocus(): void {
        if (hypotheses.count > 0)
            hypotheses.take(hypotheses.currentIndex);
        else if (actions.count > 0)
            actions.take(actions.currentIndex);
        else
            root.forceActiveFocus(Qt.TabFocusReason);
    }
    function add(): void {
        if (actions.activeFocus)
            act();
        else
            raise();
    }
    function raise(): void {
        if (!changeable)
            return;
        wording.hypothesisId = "";
        wording.ask("");
    }
    function act(): void {
        if (changeable)
            acting.begin();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gapTiny

        SectionHead {
            Layout.fillWidth: true
            title: qsTr("Hypotheses")
            detail: qsTr("what could be the cause, and what has been ruled out")
            addLabel: qsTr("Hypothesis")
            addKeys: "H"
            refusal: root.refusal
            onAddWanted: root.raise()
        }
        PlainLabel {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gapSmall
            visible: hypotheses.count === 0
            text: qsTr("Nobody has said yet what the cause could be. H writes down the first idea; ideas that turn out wrong stay here, so that nobody tests them twice.")
            color: Theme.dim
            wrapMode: Text.Wrap
        }
        RecordList {
            id: hypotheses
            objectName: "hypothesisList"
            Layout.fillWidth: true
            Layout.fillHeight: count > 0
            Layout.preferredHeight: count > 0 ? root.height * Math.max(0.3, Math.min(0.7, root.share)) : 0
            Layout.maximumHeight: contentHeight
            focus: true
            label: qsTr("Hypotheses")
            model: root.incident.hypotheses
            delegate: HypothesisRow {
                width: ListView.view.width
                now: root.session.nowMs
                utc: root.utc
                changeable: root.changeable
                current: ListView.isCurrentItem
                listFocused: hypotheses.activeFocus
                onPicked: hypotheses.take(index)
                onOpened: hypotheses.openWanted(index)
                onJudgeWanted: hypotheses.openWanted(index)
            }
            onOpenWanted: row => {
                const item = itemAtIndex(row) as HypothesisRow;
                if (item && root.changeable && !item.withdrawn)
                    judging.ask(item.hypothesisId, item.statement, item.judgement);
            }
            onCorrectionWanted: row => {
                const item = itemAtIndex(row) as HypothesisRow;
                if (!item || !root.changeable || item.withdrawn)
                    return;
                wording.hypothesisId = item.hypothesisId;
                wording.ask(item.statement);
            }
            onLeaveWanted: direction => {
                if (direction > 0 && actions.count > 0)
                    actions.take(0);
            }
            onTakeBackWanted: row => {
                const item = itemAtIndex(row) as HypothesisRow;
                if (item && root.changeable && !item.withdrawn)
                    root.takeBackWanted(item.recorded, item.statement);
            }
            ScrollMark {
                parent: hypotheses
                target: hypotheses
            }
        }
        SectionHead {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapSmall
            title: qsTr("Actions")
            detail: root.incident.actions.runningCount > 0 ? qsTr("%Ln running", "actions", root.incident.actions.runningCount) : qsTr("what was done, and what was not possible")
            addLabel: qsTr("Action")
            addKeys: "T"
            refusal: root.refusal
            onAddWanted: root.act()
        }
        PlainLabel {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gapSmall
            visible: actions.count === 0
            text: qsTr("Nothing has been done yet. T writes down an action when it begins, and how it ended: also that something was not possible, and why.")
            color: Theme.dim
            wrapMode: Text.Wrap
        }
        RecordList {
            id: actions
            objectName: "actionList"
            Layout.fillWidth: true
            Layout.fillHeight: count > 0
            Layout.preferredHeight: count > 0 ? root.height * Math.max(0.3, Math.min(0.7, 1 - root.share)) : 0
            Layout.maximumHeight: contentHeight
            label: qsTr("Actions")
            model: root.incident.actions
            delegate: ActionRow {
                width: ListView.view.width
                now: root.session.nowMs
                utc: root.utc
                changeable: root.changeable
                current: ListView.isCurrentItem
                listFocused: actions.activeFocus
                onPicked: actions.take(index)
                onOpened: actions.openWanted(index)
                onEndWanted: actions.openWanted(index)
            }
            onOpenWanted: row => {
                const item = itemAtIndex(row) as ActionRow;
                if (item && item.running && root.changeable)
                    acting.end(item.actionId, item.what);
                else
                    correctionWanted(row);
            }
            onCorrectionWanted: row => {
                const item = itemAtIndex(row) as ActionRow;
                if (item && root.changeable && !item.withdrawn)
                    acting.correct(item.actionId, item.what, item.by, item.outcome, item.details);
            }
            onLeaveWanted: direction => {
                if (direction < 0 && hypotheses.count > 0)
                    hypotheses.take(hypotheses.count - 1);
            }
            onTakeBackWanted: row => {
                const item = itemAtIndex(row) as ActionRow;
                if (item && root.changeable && !item.withdrawn)
                    root.takeBackWanted(item.recorded, item.what);
            }
            ScrollMark {
                parent: actions
                target: actions
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 0
        }
    }
    TextDialog {
        id: wording

        property string hypothesisId

        title: hypothesisId.length > 0 ? qsTr("Word the hypothesis anew") : qsTr("What could be the cause?")
        acceptLabel: qsTr("Record it")
        label: qsTr("Hypothesis")
        placeholder: qsTr("The session store drops sessions since the release of 09:25")
        begunTexts: root.session.begunTexts
        place: "hypothesis/" + root.incident.incidentId + "/" + hypothesisId
        onGiven: text => {
            if (hypothesisId.length > 0) {
                root.session.actions.correctHypothesis(root.incident.incidentId, hypothesisId, text);
                return;
            }
            hypotheses.await();
            root.session.actions.raiseHypothesis(root.incident.incidentId, text);
        }
    }
    JudgeDialog {
        id: judging
        session: root.session
        incident: root.incident
    }
    ActionDialog {
        id: acting
        session: root.session
        incident: root.incident
        onAccepted: if (mode === ActionDialog.Begin) actions.await()
    }
}
