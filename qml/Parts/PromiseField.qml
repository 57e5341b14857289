// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls

// When the text says that the next update comes: read from the text, to be put right where it was read wrongly. It binds.
RowLayout {
    id: root

    required property real now
    property real readAt: 0
    readonly property bool invalid: field.invalid

    function read(at: real): void {
        readAt = at;
        field.text = at > 0 ? Wording.shortClock(at) : "";
        field.invalid = false;
    }
    // In milliseconds since 1970; 0: nothing is promised.
    function value(): real {
        const text = field.text.trim();
        if (text.length === 0)
            return 0;
        return readAt > 0 && text === Wording.shortClock(readAt) ? readAt : MessageWording.nextTimeOfDay(text, now);
    }

    spacing: Theme.gapSmall

    PlainLabel {
        text: qsTr("Next update promised for")
    }
    TextInputField {
        id: field
        objectName: "promiseField"
        Layout.preferredWidth: Theme.px(90)
        label: qsTr("Next update promised for")
        placeholder: qsTr("none")
        maximumLength: 20
        onTextEdited: invalid = text.trim().length > 0 && MessageWording.nextTimeOfDay(text, root.now) <= 0
    }
    PlainLabel {
        Layout.fillWidth: true
        text: field.invalid ? qsTr("write a time such as 14:30") : root.readAt > 0 ? qsTr("read from the text; it binds") : qsTr("the text names no time")
        color: field.invalid ? Theme.warningInk : Theme.dim
        font.pixelSize: Theme.textSmall
    }
}
