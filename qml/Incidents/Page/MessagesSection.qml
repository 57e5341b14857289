// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// What customers were told and when, what they were promised, and what they are owed next.
FocusScope {
    id: root

    required property Session session
    required property IncidentDetails incident
    property bool utc: false
    property string refusal
    readonly property bool german: session.language === "de"
    property string unfoldedId
    signal draftWanted(incidentId: string)

    function takeFocus(): void {
        if (list.count > 0)
            list.take(list.currentIndex);
        else
            root.forceActiveFocus(Qt.TabFocusReason);
    }
    function add(): void {
        if (refusal.length === 0)
            draftWanted(incident.incidentId);
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gapTiny

        SectionHead {
            Layout.fillWidth: true
            title: qsTr("Messages to customers")
            detail: root.incident.customerImpact ? "" : qsTr("customers do not notice it: nothing is owed")
            addLabel: qsTr("Write")
            addKeys: "C"
            refusal: root.refusal
            onAddWanted: root.add()
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Repeater {
                model: root.incident.clocks
                delegate: ClockChip {
                    visible: metAt <= 0 && kind >= Facts.FirstNoticeClock && kind <= Facts.CustomerUpdateClock
                    width: visible ? implicitWidth : 0
                    height: visible ? implicitHeight : 0
                    now: root.session.nowMs
                    utc: root.utc
                }
            }
        }
        RecordList {
            id: list
            objectName: "messageList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            focus: true
            visible: count > 0
            label: qsTr("Messages to customers")
            model: root.incident.messages
            delegate: RecordRow {
                id: line

                required property int index
                required property string messageId
                required property bool published
                required property int audience
                required property int moment
                required property string subjectDe
                required property string subjectEn
                required property string bodyDe
                required property string bodyEn
                required property string channel
                required property real at
                required property string by
                required property real nextUpdate
                readonly property string subject: (root.german ? subjectDe : subjectEn) || subjectDe || subjectEn
                readonly property string body: (root.german ? bodyDe : bodyEn) || bodyDe || bodyEn
                readonly property bool unfolded: root.unfoldedId === messageId

                width: ListView.view.width
                implicitHeight: bodyLabel.y + (bodyLabel.visible ? bodyLabel.height : 0) + Theme.gapTiny
                word: head.text + ": " + line.subject
                detail: below.text
                current: ListView.isCurrentItem
                listFocused: list.activeFocus
                onPicked: list.take(index)
                onOpened: root.unfoldedId = line.unfolded ? "" : line.messageId

                StateMark {
                    id: sign
                    x: Theme.gapSmall
                    y: Theme.gapTiny
                    height: head.implicitHeight
                    width: Theme.iconSmall
                    compact: true
                    kind: line.published ? StateMark.Published : StateMark.Draft
                    Accessible.ignored: true
                }
                PlainLabel {
                    id: head
                    x: sign.x + sign.width + Theme.gapSmall
                    y: Theme.gapTiny
                    width: line.width - x - Theme.gap
                    text: (line.published ? qsTr("Published %1").arg(CaseWording.stamp(line.at, root.session.nowMs, root.utc))
                        : qsTr("Draft, saved %1").arg(CaseWording.stamp(line.at, root.session.nowMs, root.utc)))
                        + " · " + (Wording.moments[line.moment] ?? "") + " · " + (Wording.audiences[line.audience] ?? "")
                    color: Theme.dim
                    font.pixelSize: Theme.textSmall
                }
                PlainLabel {
                    id: title
                    x: head.x
                    y: head.y + head.height
                    width: head.width
                    text: line.subject.length > 0 ? line.subject : qsTr("without a subject")
                    font.weight: Font.Medium
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    horizontalAlignment: Text.AlignLeft
                }
                PlainLabel {
                    id: below
                    x: head.x
                    y: title.y + title.height
                    width: head.width
                    text: CaseWording.joined([CaseWording.apart(line.by), line.channel.length > 0 ? qsTr("by %1").arg(CaseWording.apart(line.channel)) : "",
                        line.nextUpdate > 0 ? qsTr("next update promised for %1").arg(CaseWording.stamp(line.nextUpdate, root.session.nowMs, root.utc)) : ""], " · ")
                    color: Theme.dim
                    font.pixelSize: Theme.textSmall
                }
                PlainLabel {
                    id: bodyLabel
                    x: head.x
                    y: below.y + below.height + (visible ? Theme.gapTiny : 0)
                    width: head.width
                    visible: line.unfolded
                    text: line.body
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    horizontalAlignment: Text.AlignLeft
                }
            }
            onOpenWanted: row => {
                const item = itemAtIndex(row) as RecordRow;
                item?.opened();
            }
            ScrollMark {
                parent: list
                target: list
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: list.count === 0
            iconName: "communication"
            headline: qsTr("Customers have not been told anything")
            explanation: root.incident.customerImpact ? qsTr("C opens the message that is due, already written from the record.")
                : qsTr("When customers notice it, tick that above: then the clock of the first notice runs. C writes a message all the same.")
        }
    }
}
