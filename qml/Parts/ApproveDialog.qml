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
    property var overrides: [] // as they were when the dialog was opened

    function ask(): void {
        overrides = Array.from(review.overrides);
        open();
    }

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
    // Not into the layout itself: that of Qt 6.4 keeps what goes while the dialog is closed, and falls over it.
    Column {
        id: stands
        Layout.fillWidth: true
        visible: root.overrides.length > 0
        spacing: Theme.gapSmall

        Repeater {
            model: root.overrides
            delegate: PlainLabel {
                required property var modelData

                width: stands.width
                text: "„" + modelData.text + "“\n" + modelData.reason
                wrapMode: Text.Wrap
                maximumLineCount: 4
                horizontalAlignment: Text.AlignLeft
            }
        }
    }
}
