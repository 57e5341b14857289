// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// What is left to say when it is over: causes, what will prevent it, what went well and badly, and what authorities are
// owed. One list after the other in a place that scrolls.
FocusScope {
    id: root

    required property Session session
    required property IncidentDetails incident
    property bool utc: false
    property string refusal
    readonly property bool changeable: refusal.length === 0
    readonly property real now: session.nowMs
    signal takeBackWanted(version: int, text: string)
    signal noteWanted()

    function takeFocus(): void {
        if (causes.count > 0)
            causes.take(causes.currentIndex);
        else if (preventions.count > 0)
            preventions.take(preventions.currentIndex);
        else if (milestones.count > 0)
            milestones.take(milestones.currentIndex);
        else
            root.forceActiveFocus(Qt.TabFocusReason);
    }
    function add(): void {
        if (changeable)
            record();
    }
    function plan(): void {
        if (changeable)
            planning.ask();
    }
    function record(): void {
        causing.causeId = "";
        causing.ask("");
    }

    Flickable {
        id: flick
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: column.implicitHeight

        // What has the focus is in sight.
        function show(item: Item): void {
            if (!item)
                return;
            const top = item.mapToItem(column, 0, 0).y;
            contentY = Math.max(0, Math.min(contentHeight - height, Math.max(top + item.height - height, Math.min(contentY, top - Theme.header))));
        }

        ColumnLayout {
            id: column
            width: flick.width - Theme.gap
            spacing: Theme.gapTiny

            SectionHead {
                Layout.fillWidth: true
                title: qsTr("Causes")
                addLabel: qsTr("Cause")
                addKeys: "+"
                refusal: root.refusal
                onAddWanted: root.record()
            }
            PlainLabel {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gapSmall
                visible: causes.count === 0
                text: qsTr("What was the reason, in the end? There may be more than one. A confirmed hypothesis is a good beginning.")
                color: Theme.dim
                wrapMode: Text.Wrap
            }
            RecordList {
                id: causes
                objectName: "causeList"
                Layout.fillWidth: true
                Layout.preferredHeight: contentHeight
                interactive: false
                focus: true
                label: qsTr("Causes")
                model: root.incident.causes
                delegate: AftermathRow {
                    required property string causeId
                    required property string text
                    required property real at
                    required property string by
                    readonly property string plain: text

                    width: ListView.view.width
                    iconName: "flag"
                    words: text
                    more: CaseWording.apart(by) + ", " + CaseWording.stamp(at, root.now, root.utc)
                    listFocused: causes.activeFocus
                    onPicked: causes.take(index)
                    onOpened: causes.correctionWanted(index)
                }
                onCurrentItemChanged: if (activeFocus) flick.show(currentItem)
                onActiveFocusChanged: if (activeFocus) flick.show(currentItem)
                onOpenWanted: row => correctionWanted(row)
                onCorrectionWanted: row => {
                    if (!root.changeable || root.incident.causes.fact(row, "withdrawn"))
                        return;
                    causing.causeId = root.incident.causes.fact(row, "causeId");
                    causing.ask(root.incident.causes.fact(row, "text"));
                }
                onTakeBackWanted: row => {
                    if (root.changeable && !root.incident.causes.fact(row, "withdrawn"))
                        root.takeBackWanted(root.incident.causes.fact(row, "recorded"), root.incident.causes.fact(row, "text"));
                }
            }
            SectionHead {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                title: qsTr("Prevention")
                addLabel: qsTr("Prevention item")
                addKeys: "V"
                refusal: root.refusal
                onAddWanted: planning.ask()
            }
            PlainLabel {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.gapSmall
                visible: preventions.count === 0
                text: qsTr("What will keep it from happening again, who does it, and by when?")
                color: Theme.dim
                wrapMode: Text.Wrap
            }
            RecordList {
                id: preventions
                objectName: "preventionList"
                Layout.fillWidth: true
                Layout.preferredHeight: contentHeight
                interactive: false
                label: qsTr("Prevention")
                model: root.incident.preventions
                delegate: AftermathRow {
                    id: item

                    required property string preventionId
                    required property string text
                    required property string owner
                    required property string due
                    required property real doneAt
                    required property string doneBy
                    readonly property bool late: doneAt <= 0 && due.length > 0 && due < CaseWording.today(root.now)

                    width: ListView.view.width
                    iconName: doneAt > 0 ? "acknowledged" : late ? "critical" : "clock"
                    words: text
                    tint: late && !withdrawn ? Theme.criticalInk : Theme.dim
                    more: CaseWording.joined([owner.length > 0 ? CaseWording.apart(owner) : qsTr("nobody has it yet"),
                        due.length > 0 ? (late ? qsTr("was due %1").arg(CaseWording.localDay(due)) : qsTr("due %1").arg(CaseWording.localDay(due))) : qsTr("without a date"),
                        doneAt > 0 ? qsTr("done by %1, %2").arg(CaseWording.apart(doneBy)).arg(CaseWording.stamp(doneAt, root.now, root.utc)) : ""], " · ")
                    buttonLabel: doneAt > 0 || withdrawn ? "" : qsTr("Done")
                    changeable: root.changeable
                    listFocused: preventions.activeFocus
                    onPicked: preventions.take(index)
                    onOpened: preventions.openWanted(index)
                    onButtonPressed: root.session.actions.finishPrevention(root.incident.incidentId, preventionId)
                }
                onCurrentItemChanged: if (activeFocus) flick.show(currentItem)
                onActiveFocusChanged: if (activeFocus) flick.show(currentItem)
                onOpenWanted: row => {
                    const facts = root.incident.preventions;
                    if (!root.changeable || facts.fact(row, "withdrawn"))
                        return;
                    if (facts.fact(row, "doneAt") > 0)
                        correctionWanted(row);
                    else
                        root.session.actions.finishPrevention(root.incident.incidentId, facts.fact(row, "preventionId"));
                }
                onCorrectionWanted: row => {
                    const facts = root.incident.preventions;
                    if (root.changeable && !facts.fact(row, "withdrawn"))
                        planning.correct(facts.fact(row, "preventionId"), facts.fact(row, "text"), facts.fact(row, "owner"), facts.fact(row, "due"));
                }
                onTakeBackWanted: row => {
                    const facts = root.incident.preventions;
                    if (root.changeable && !facts.fact(row, "withdrawn"))
                        root.takeBackWanted(facts.fact(row, "recorded"), facts.fact(row, "text"));
                }
            }
            SectionHead {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                visible: milestones.count > 0
                title: qsTr("Duties to report")
                detail: qsTr("each clock starts with its own step")
            }
            RecordList {
                id: milestones
                objectName: "milestoneList"
                Layout.fillWidth: true
                Layout.preferredHeight: contentHeight
                visible: count > 0
                interactive: false
                label: qsTr("Duties to report")
                model: root.incident.milestones
                delegate: AftermathRow {
                    required property int regime
                    required property int milestone
                    required property real at
                    required property string by
                    required property real dueAt
                    required property real lastQuarterAt
                    readonly property bool late: at <= 0 && dueAt > 0 && root.now >= dueAt
                    readonly property bool soon: at <= 0 && dueAt > 0 && !late && root.now >= lastQuarterAt

                    width: ListView.view.width
                    withdrawn: false
                    iconName: at > 0 ? "acknowledged" : late ? "critical" : soon ? "warning" : dueAt > 0 ? "clock" : "minus"
                    tint: late ? Theme.criticalInk : soon ? Theme.warningInk : Theme.dim
                    words: (CaseWording.regimes[regime] ?? "") + ": " + CaseWording.milestone(regime, milestone)
                    more: at > 0 ? CaseWording.stamp(at, root.now, root.utc) + ", " + CaseWording.apart(by)
                        : dueAt > 0 ? (late ? qsTr("overdue since %1") : soon ? qsTr("soon due, %1") : qsTr("due %1")).arg(CaseWording.stamp(dueAt, root.now, root.utc)) : qsTr("not yet")
                    buttonLabel: at > 0 ? "" : qsTr("Reached …")
                    changeable: root.changeable
                    listFocused: milestones.activeFocus
                    onPicked: milestones.take(index)
                    onOpened: milestones.openWanted(index)
                    onButtonPressed: milestones.openWanted(index)
                }
                onCurrentItemChanged: if (activeFocus) flick.show(currentItem)
                onActiveFocusChanged: if (activeFocus) flick.show(currentItem)
                onOpenWanted: row => {
                    const facts = root.incident.milestones;
                    if (root.changeable && facts.fact(row, "at") <= 0)
                        reaching.ask(facts.fact(row, "regime"), facts.fact(row, "milestone"));
                }
                onTakeBackWanted: row => {
                    const facts = root.incident.milestones;
                    if (root.changeable && facts.fact(row, "at") > 0)
                        root.takeBackWanted(facts.fact(row, "recorded"), (CaseWording.regimes[facts.fact(row, "regime")] ?? "") + ": "
                            + CaseWording.milestone(facts.fact(row, "regime"), facts.fact(row, "milestone")));
                }
            }
            MarkedNotes {
                id: wentWell
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                title: qsTr("Went well")
                iconName: "resolved"
                notes: root.incident.wentWell
                explanation: qsTr("Mark a note with “Went well” when you write it (W), also while it is going on.")
                now: root.now
                utc: root.utc
                onShown: item => flick.show(item)
            }
            MarkedNotes {
                id: wentBadly
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapSmall
                title: qsTr("Went badly")
                iconName: "flag"
                notes: root.incident.wentBadly
                explanation: qsTr("Mark a note with “Went badly” when you write it (W). It is for the report, not for blame.")
                now: root.now
                utc: root.utc
                onShown: item => flick.show(item)
            }
        }
    }
    ScrollMark { target: flick }
    TextDialog {
        id: causing

        property string causeId

        title: causeId.length > 0 ? qsTr("Correct the cause") : qsTr("What was the cause?")
        acceptLabel: qsTr("Record it")
        label: qsTr("Cause")
        placeholder: qsTr("The update removed the index that quotes need")
        begunTexts: root.session.begunTexts
        place: "cause/" + root.incident.incidentId + "/" + causeId
        onGiven: text => {
            if (causeId.length > 0) {
                root.session.actions.correctCause(root.incident.incidentId, causeId, text);
                return;
            }
            causes.await();
            root.session.actions.recordCause(root.incident.incidentId, text);
        }
    }
    PreventionDialog {
        id: planning
        session: root.session
        incident: root.incident
        onAccepted: if (preventionId.length === 0) preventions.await()
    }
    ModalDialog {
        id: reaching

        property int regime
        property int milestone

        function ask(regime: int, milestone: int): void {
            reaching.regime = regime;
            reaching.milestone = milestone;
            when.text = qsTr("now");
            open();
            when.take();
        }

        title: (CaseWording.regimes[regime] ?? "") + ": " + CaseWording.milestone(regime, milestone)
        acceptLabel: qsTr("Record it")
        acceptEnabled: when.valid && when.at <= root.now + 60000
        onAccepted: root.session.actions.reachMilestone(root.incident.incidentId, regime, milestone, when.at)

        TimeField {
            id: when
            Layout.fillWidth: true
            label: qsTr("When")
            now: root.now
            refusal: valid && at > root.now + 60000 ? qsTr("This time has not come yet.") : ""
            whenEmpty: qsTr("11:40, yesterday 23:50, -10 for ten minutes ago, now")
        }
    }
}
