// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Another end for a silence that is there.
ModalDialog {
    id: root

    required property Session session
    // See SilenceListModel::at().
    property var silence: ({})

    function ask(silence: var): void {
        root.silence = silence;
        end.choice = SilenceEnd.OneHour;
        end.typed = "";
        until.begin();
        open();
        until.focusChoice();
    }

    title: qsTr("When is the silence to end?")
    acceptLabel: qsTr("Move its end")
    acceptEnabled: end.at > 0
    onAccepted: session.handling.extend(silence.source, silence.silenceId, end.at)

    SilenceEnd { id: end }
    PlainLabel {
        Layout.fillWidth: true
        text: root.silence.matchers ?? ""
        color: Theme.dim
        font.family: Theme.monoFamily
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 4
    }
    SilenceUntil {
        id: until
        Layout.fillWidth: true
        end: end
        now: root.session.presentMs
    }
}
