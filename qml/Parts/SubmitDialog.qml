// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Asks for approval. Each error that stays in the text needs a reason, which goes into the audit trail.
ModalDialog {
    id: root

    required property Session session

    function ask(): void {
        errors.begin(session.review.errorsToExplain());
        open();
        errors.takeFocus();
    }

    title: qsTr("Ask for approval")
    acceptLabel: qsTr("Ask for approval")
    acceptEnabled: errors.complete
    width: Math.min(Theme.px(640), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(640))
    onAccepted: session.review.submit(errors.reasons())

    PlainLabel {
        Layout.fillWidth: true
        text: errors.count > 0 ? qsTr("The check stands against these places. Change them, or say why they are right all the same: whoever approves reads it.")
            : qsTr("The check has found no error. Somebody else approves the message; until then it stays as it is.")
        color: Theme.dim
        wrapMode: Text.Wrap
        maximumLineCount: 4
        horizontalAlignment: Text.AlignLeft
    }
    OverrideFields {
        id: errors
        Layout.fillWidth: true
        Layout.fillHeight: true
    }
}
