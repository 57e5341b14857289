// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// What feeds the picture: the log and each source, with its age and what is wrong with it.
PopupPanel {
    id: root

    required property Session session
    readonly property PictureModel picture: session.picture

    width: Theme.px(440)
    implicitHeight: column.implicitHeight + topPadding + bottomPadding
    Column {
        id: column
        width: root.availableWidth
        spacing: Theme.gapSmall

        Heading {
            level: 3
            text: qsTr("The log")
        }
        PlainLabel {
            width: parent.width
            wrapMode: Text.Wrap
            color: Theme.ink
            text: (root.session.engineName.length > 0 ? root.session.engineName + "\n" : "")
                + (root.picture.serverVersion.length > 0 ? qsTr("nats-server %1").arg(root.picture.serverVersion) + "\n" : "")
                + (root.picture.ageMs < 0 ? qsTr("No sign of life yet") : qsTr("Last sign of life %1 ago").arg(Wording.span(root.picture.ageMs)))
                + "\n" + qsTr("%1 events read").arg(root.picture.foldedEvents.toLocaleString(Qt.locale(), "f", 0))
                + (root.picture.missedEvents > 0 ? "\n" + qsTr("%1 events were removed from the log before they could be read").arg(root.picture.missedEvents.toLocaleString(Qt.locale(), "f", 0)) : "")
        }
        NoticeLine {
            width: parent.width
            visible: text.length > 0
            tone: NoticeLine.Alarm
            closable: false
            text: root.picture.reason
        }
        Repeater {
            model: root.picture.warnings
            delegate: NoticeLine {
                required property string modelData
                width: root.availableWidth
                tone: NoticeLine.Caution
                closable: false
                text: modelData
            }
        }
        Heading {
            level: 3
            text: qsTr("Sources")
        }
        PlainLabel {
            width: parent.width
            visible: sources.count === 0
            wrapMode: Text.Wrap
            color: Theme.dim
            text: qsTr("No gateway has reported yet.")
        }
        Repeater {
            id: sources
            model: root.picture
            delegate: Column {
                id: source

                required property string name
                required property int sourceState
                required property string detail
                required property real silentFor
                required property real lastGoodAt
                required property bool aged

                width: root.availableWidth
                spacing: Theme.gapTiny

                Item {
                    width: parent.width
                    height: Theme.row

                    PlainLabel {
                        width: parent.width * 0.4
                        height: parent.height
                        text: source.name
                        color: Theme.ink
                        font.weight: Font.Medium
                    }
                    StateMark {
                        x: parent.width * 0.42
                        height: parent.height
                        kind: source.sourceState === Facts.SourceFailing ? StateMark.Offline : source.aged ? StateMark.Late
                            : source.sourceState === Facts.SourceGood ? StateMark.Live : StateMark.Starting
                        word: source.sourceState === Facts.SourceFailing ? qsTr("fails") : source.aged ? qsTr("silent for %1").arg(Wording.span(source.silentFor))
                            : source.sourceState === Facts.SourceGood ? qsTr("reports") : qsTr("waits")
                    }
                    PlainLabel {
                        anchors.right: parent.right
                        height: parent.height
                        text: source.lastGoodAt > 0 ? qsTr("good at %1").arg(Wording.clock(source.lastGoodAt)) : ""
                        color: Theme.dim
                    }
                }
                PlainLabel {
                    width: parent.width
                    visible: text.length > 0
                    wrapMode: Text.Wrap
                    text: source.detail
                    color: source.sourceState === Facts.SourceFailing ? Theme.alarm : Theme.dim
                }
            }
        }
    }
}
