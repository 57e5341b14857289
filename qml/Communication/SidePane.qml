// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Beside the message: what the check has found, how it will look, how it came to be, where it went.
Panel {
    id: root

    enum Page { Check, Preview, History, Delivery }

    required property Session session
    property int page: SidePane.Check
    // Characters that the channel of the preview takes; 0: any.
    readonly property int limit: page === SidePane.Preview ? preview.limit : 0

    function show(page: int): void {
        root.page = page;
        takeFocus();
    }
    function takeFocus(): void {
        switch (page) {
        case SidePane.Check: check.takeFocus(); break;
        case SidePane.Preview: preview.forceActiveFocus(Qt.TabFocusReason); break;
        case SidePane.History: history.takeFocus(); break;
        case SidePane.Delivery: deliveries.takeFocus(); break;
        }
    }
    // What is out is looked at for where it went.
    readonly property bool isOut: session.review.draftState >= Facts.PublishingDraft
    onIsOutChanged: page = isOut ? SidePane.Delivery : SidePane.Check

    Accessible.name: qsTr("About the message")

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.gapSmall
        spacing: Theme.gapSmall

        Flow {
            id: row
            // As wide as the words are together, all of them fit beside each other in small letters.
            readonly property bool tight: root.width < Theme.px(320)

            Layout.fillWidth: true
            Layout.leftMargin: tight ? Theme.gapTiny : Theme.gapSmall
            Layout.rightMargin: tight ? 0 : Theme.gapSmall
            spacing: tight ? 0 : Theme.gapTiny

            Repeater {
                id: tabs
                model: [qsTr("Check"), qsTr("Preview"), qsTr("History"), qsTr("Delivery")]
                delegate: PressArea {
                    id: tab

                    required property int index
                    required property string modelData
                    readonly property bool current: root.page === index

                    label: tab.modelData
                    leftPadding: Theme.gapTiny
                    rightPadding: Theme.gapTiny
                    Accessible.role: Accessible.PageTab
                    Accessible.selected: tab.current
                    onClicked: root.show(index)
                    contentItem: PlainLabel {
                        text: tab.index === SidePane.Check && root.session.check.count > 0 ? tab.modelData + " " + root.session.check.count : tab.modelData
                        color: tab.current ? Theme.ink : Theme.dim
                        font.pixelSize: row.tight ? Theme.textSmall : Theme.textBody
                        font.weight: tab.current ? Font.DemiBold : Font.Normal
                    }
                    HintArea { text: tab.modelData + "  Alt+" + (tab.index + 1) }
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.ringWidth
                        color: tab.current ? Theme.ink : "transparent"
                    }
                }
            }
        }
        StackLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            currentIndex: root.page

            CheckPane {
                id: check
                session: root.session
            }
            PreviewPane {
                id: preview
                session: root.session
            }
            HistoryPane {
                id: history
                session: root.session
            }
            DeliveryPane {
                id: deliveries
                session: root.session
            }
        }
    }
}
