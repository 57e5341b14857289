// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// All silences of all sources, whoever made them, and what was asked for and is not there.
Panel {
    id: root

    required property Session session
    readonly property SilenceListModel silences: session.handling.silences
    property string currentRow
    // See SilenceListModel::at().
    property var current: ({})
    readonly property int currentKind: current.kind ?? -1
    readonly property bool endable: currentKind === SilenceListModel.Active || currentKind === SilenceListModel.Pending
    readonly property bool waits: currentKind === SilenceListModel.Asked || currentKind === SilenceListModel.Away
    signal closed()

    function focusList(): void {
        list.forceActiveFocus();
        if (list.currentIndex < 0 && list.count > 0)
            list.currentIndex = 0;
    }
    function noteCurrent(): void {
        current = silences.at(list.currentIndex);
    }
    function extendCurrent(): void {
        if (root.endable && mayWork())
            extending.ask(current);
    }
    function endCurrent(): void {
        if (!(root.endable || root.waits) || !mayWork())
            return;
        ending.silence = current;
        ending.open();
    }
    function mayWork(): bool {
        if (!session.access.mayWork)
            session.refuse(Wording.whyNotWork(session.access));
        return session.access.mayWork;
    }

    title: qsTr("Silences")
    count: silences.activeCount > 0 ? qsTr("%Ln active", "", silences.activeCount) : ""
    tools: [
        ActionButton {
            visible: root.endable
            label: qsTr("Move its end …")
            keys: "E"
            enabled: root.session.access.mayWork
            onClicked: root.extendCurrent()
        },
        ActionButton {
            visible: root.endable || root.waits
            label: root.waits ? qsTr("Withdraw …") : qsTr("End it …")
            keys: "X"
            enabled: root.session.access.mayWork
            onClicked: root.endCurrent()
        },
        IconButton {
            iconName: "close"
            label: qsTr("Back to the details")
            keys: "Esc"
            onClicked: root.closed()
        }
    ]
    showing: silences.count > 0 ? Panel.Content : Panel.Empty
    headline: Wording.isKnown(session.picture) ? qsTr("Nothing is silenced") : qsTr("Whether anything is silenced is not known")
    explanation: qsTr("S silences the chosen alerts. Silences that are made elsewhere show here, too.")

    onVisibleChanged: if (silences) silences.watched = visible

    Connections {
        target: root.session.handling
        function onSilencesChanged(): void {
            const row = root.silences.rowOf(root.currentRow);
            if (row >= 0 && row !== list.currentIndex)
                list.currentIndex = row;
            root.noteCurrent();
        }
    }
    ListView {
        id: list
        objectName: "silenceList"
        anchors.fill: parent
        focus: true
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        highlightResizeDuration: 0
        currentIndex: -1
        model: root.visible ? root.silences : null
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Silences")
        onCurrentItemChanged: {
            root.currentRow = (currentItem as SilenceLine)?.rowId ?? "";
            root.noteCurrent();
        }
        delegate: SilenceLine {
            width: list.width
            now: root.session.nowMs
            current: list.currentIndex === index
            listFocused: list.activeFocus
            onPressed: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                list.currentIndex = index;
            }
        }
        Keys.onPressed: event => {
            switch (event.key) {
            case Qt.Key_E: root.extendCurrent(); break;
            case Qt.Key_X:
            case Qt.Key_Delete: root.endCurrent(); break;
            case Qt.Key_Escape: root.closed(); break;
            default: return;
            }
            event.accepted = true;
        }
    }
    ScrollMark { target: list }
    ExtendDialog {
        id: extending
        session: root.session
    }
    ModalDialog {
        id: ending

        property var silence: ({})
        readonly property bool ofRequest: (silence.requestId ?? "").length > 0

        title: ofRequest ? qsTr("Withdraw the request?") : qsTr("End the silence now?")
        acceptLabel: ofRequest ? qsTr("Withdraw") : qsTr("End it")
        onAccepted: {
            if (ofRequest)
                root.session.handling.withdraw(silence.source, silence.requestId);
            else
                root.session.handling.expire(silence.source, silence.silenceId);
        }

        PlainLabel {
            Layout.fillWidth: true
            text: ending.silence.matchers ?? ""
            font.family: Theme.monoFamily
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 4
        }
        PlainLabel {
            Layout.fillWidth: true
            text: ending.ofRequest ? qsTr("What the source has already is not taken back by it.") : qsTr("What fires and only this silences notifies again.")
            color: Theme.dim
            wrapMode: Text.Wrap
        }
    }
}
