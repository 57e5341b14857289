// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Approves the message that is seen behind it. What its author stands by against the check is read first.
ModalDialog {
    id: root

    required property Session session
    readonly property DraftReview review: session.review
    readonly property var overrides: Array.from(review.overrides)

    title: qsTr("Approve this message")
    acceptLabel: qsTr("Approve")
    onAccepted: review.approve()

    PlainLabel {
        Layout.fillWidth: true
        text: qsTr("%1 has asked for approval at %2. It goes out word for word as it stands now.").arg(root.review.askedBy).arg(Wording.shortClock(root.review.askedAt))
        wrapMode: Text.Wrap
        maximumLineCount: 3
        horizontalAlignment: Text.AlignLeft
    }
    PlainLabel {
        Layout.fillWidth: true
        visible: root.session.draft.subjectDe.length > 0
        text: root.session.draft.subjectDe
        font.weight: Font.Medium
        wrapMode: Text.Wrap
        maximumLineCount: 2
        horizontalAlignment: Text.AlignLeft
    }
    PlainLabel {
        Layout.fillWidth: true
        visible: root.session.draft.subjectEn.length > 0
        text: root.session.draft.subjectEn
        font.weight: Font.Medium
        wrapMode: Text.Wrap
        maximumLineCount: 2
        horizontalAlignment: Text.AlignLeft
    }
    SeverityMark {
        Layout.fillWidth: true
        visible: root.overrides.length > 0
        level: SeverityMark.Error
        word: qsTr("The author stands by %Ln place(s) against the check", "", root.overrides.length)
    }
    Repeater {
        model: root.overrides
        delegate: PlainLabel {
            required property var modelData

            Layout.fillWidth: true
            text: "„" + modelData.text + "“\n" + modelData.reason
            wrapMode: Text.Wrap
            maximumLineCount: 4
            horizontalAlignment: Text.AlignLeft
        }
    }
}
