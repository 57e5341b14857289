// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// What became of what people did, where it needs attention.
Column {
    id: root

    required property Session session
    property int most: 4
    // The message that is on the screen, and its incident; nobody has to be sent there.
    property string writtenIncident
    property string writtenDraft
    signal incidentWanted(incidentId: string)
    signal comparisonWanted(conflictId: string)
    signal resultsWanted()
    // Without a draft: the message that the incident owes.
    signal messageWanted(incidentId: string, draftId: string)

    // The newest, which is the uppermost, without the pointer.
    function putAway(): void {
        const newest = lines.itemAt(0) as NoticeLine;
        newest?.closed();
    }
    function answer(): void {
        const newest = lines.itemAt(0) as NoticeLine;
        if (newest && newest.actionLabel.length > 0)
            newest.actionTriggered();
    }

    spacing: Theme.gapSmall

    Repeater {
        id: lines
        model: root.session.notices
        delegate: NoticeLine {
            id: line

            required property int index
            required property string noticeId
            required property int kind
            required detail
            required property string incidentId
            required property int action
            required property string draftId

            width: root.width
            visible: index < root.most && !(action === NoticeModel.WriteMessage && incidentId === root.writtenIncident
                && (draftId.length === 0 || draftId === root.writtenDraft))
            actionKeys: index === 0 ? "F4" : ""
            closeKeys: index === 0 ? "Ctrl+W" : ""
            tone: kind === NoticeModel.Failure ? NoticeLine.Alarm
                : kind === NoticeModel.Refused || kind === NoticeModel.Conflict ? NoticeLine.Caution : NoticeLine.Plain
            actionLabel: action === NoticeModel.CompareVersions ? qsTr("Compare")
                : action === NoticeModel.ShowResults ? qsTr("Details") : action === NoticeModel.ShowIncident ? qsTr("Show")
                : action === NoticeModel.WriteMessage ? qsTr("Open") : ""
            onActionTriggered: {
                if (action === NoticeModel.CompareVersions)
                    root.comparisonWanted(noticeId);
                else if (action === NoticeModel.ShowResults)
                    root.resultsWanted();
                else if (action === NoticeModel.WriteMessage)
                    root.messageWanted(incidentId, draftId);
                else
                    root.incidentWanted(incidentId);
            }
            onClosed: root.session.notices.dismiss(noticeId)

            Timer {
                interval: line.kind === NoticeModel.Information ? 8000 : 30000
                running: line.kind === NoticeModel.Information || (line.kind === NoticeModel.Refused && line.action !== NoticeModel.WriteMessage)
                onTriggered: root.session.notices.dismiss(line.noticeId)
            }
        }
    }
}
