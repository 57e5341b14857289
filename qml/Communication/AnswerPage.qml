// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The page that stays open where customers call: what may be said now in both languages, what not, since when, when more
// follows, and how many have asked. D and E copy, P, M and C count.
FocusScope {
    id: root

    required property Session session
    readonly property AnswerModel answer: session.answer
    readonly property var sides: [answer.german, answer.english] // by DraftEditor.Side
    property int copied: -1

    function takeFocus(): void {
        keys.forceActiveFocus(Qt.TabFocusReason);
    }
    function copy(side: int): void {
        session.copyToClipboard(sides[side].copy);
        copied = side;
        forget.restart();
    }

    Timer {
        id: forget
        interval: 3000
        onTriggered: root.copied = -1
    }
    FocusScope {
        id: keys
        anchors.fill: parent
        focus: true
        Keys.onPressed: event => {
            if (event.modifiers !== Qt.NoModifier)
                return;
            switch (event.key) {
            case Qt.Key_D: root.copy(DraftEditor.German); break;
            case Qt.Key_E: root.copy(DraftEditor.English); break;
            case Qt.Key_P: root.session.questions.count(Facts.AskedByPhone); break;
            case Qt.Key_M: root.session.questions.count(Facts.AskedByMail); break;
            case Qt.Key_C: root.session.questions.count(Facts.AskedByChat); break;
            case Qt.Key_Up: picker.step(-1); break;
            case Qt.Key_Down: picker.step(1); break;
            default: return;
            }
            event.accepted = true;
        }

        ColumnLayout {
            anchors.fill: parent
            spacing: Theme.gap

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap

                ChoiceBox {
                    id: picker

                    function step(by: int): void {
                        const row = Math.max(0, Math.min(count - 1, currentIndex + by));
                        if (count > 0)
                            root.session.draft.openNext(root.session.openIncidents.idAt(row));
                    }

                    Layout.fillWidth: true
                    Layout.maximumWidth: Theme.px(560)
                    label: qsTr("Incident")
                    model: root.session.openIncidents
                    textRole: "title"
                    displayText: root.session.draft.incidentTitle
                    currentIndex: root.session.openIncidents.rowOf(root.session.draft.incidentId)
                    onActivated: index => root.session.draft.openNext(root.session.openIncidents.idAt(index))
                }
                PlainLabel {
                    visible: root.answer.since > 0
                    text: qsTr("since %1, for %2").arg(Wording.moment(root.answer.since, root.session.nowMs).slice(0, -3)).arg(Wording.span(root.session.nowMs - root.answer.since))
                }
                StateMark {
                    kind: root.answer.overdue ? StateMark.Late : StateMark.Live
                    visible: root.answer.nextUpdate > 0
                    word: root.answer.overdue ? qsTr("next update was promised for %1").arg(Wording.shortClock(root.answer.nextUpdate))
                        : qsTr("next update by %1").arg(Wording.shortClock(root.answer.nextUpdate))
                }
                Item { Layout.fillWidth: true }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 5
                spacing: Theme.gap

                AnswerCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    title: qsTr("Say in German")
                    side: root.answer.german
                    known: root.answer.known
                    published: root.answer.published
                    saidAt: root.answer.saidAt
                    copyKey: "D"
                    copied: root.copied === DraftEditor.German
                    onCopyWanted: root.copy(DraftEditor.German)
                }
                AnswerCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    title: qsTr("Say in English")
                    side: root.answer.english
                    known: root.answer.known
                    published: root.answer.published
                    saidAt: root.answer.saidAt
                    copyKey: "E"
                    copied: root.copied === DraftEditor.English
                    onCopyWanted: root.copy(DraftEditor.English)
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 3
                spacing: Theme.gap

                DoNotSay {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    cautions: root.answer.doNotSay
                }
                AskedPanel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    session: root.session
                }
            }
        }
    }
}
