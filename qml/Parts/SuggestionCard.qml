// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// Alerts that are likely to have one cause: what they share, how many they are, whom they touch, how surely. `open` also
// tells why, in words.
Rectangle {
    id: root

    required property int index
    required property string suggestionId
    required property list<string> cause
    required property int alertCount
    required property int critical
    required property int error
    required property int warning
    required property int other
    required property list<string> services
    required property int serviceCount
    required property real sureness
    required property real began
    required property real grew
    required property bool isPart
    required property bool busy
    required property Session session
    property bool current: false
    property bool listFocused: false
    property bool open: false
    // The revision: the model's facts are asked for anew with every change.
    readonly property var why: open && session.suggestions.revision >= 0 ? session.suggestions.why(suggestionId) : ({})
    readonly property bool narrow: width < Theme.px(640)
    readonly property bool mayWork: session.access.mayWork && !busy
    readonly property string whatFor: busy ? qsTr("The incident is being opened.") : Wording.whyNotWork(session.access)
    signal pressed()
    signal toggled()
    signal membersWanted()
    signal acceptWanted()
    signal splitWanted()
    signal dismissWanted()

    readonly property var marks: Array.of(
        { level: SeverityMark.Critical, count: critical }, { level: SeverityMark.Error, count: error },
        { level: SeverityMark.Warning, count: warning }, { level: SeverityMark.Unknown, count: other }
    ).filter(mark => mark.count > 0)
    readonly property string moreServices: serviceCount > services.length ? qsTr("%1 and %2 more").arg(Array.from(services).join(", ")).arg(serviceCount - services.length) : Array.from(services).join(", ")
    readonly property string touched: serviceCount > 0 ? qsTr("%Ln service(s): %1", "", serviceCount).arg(moreServices) : qsTr("no service named")

    function percent(share: real): string {
        return share > 0 && share < 0.005 ? qsTr("less than 1 %") : qsTr("%1 %").arg(Math.round(share * 100));
    }
    // One sentence for one label.
    function sentence(told: var): string {
        const all = told.within > 0.995;
        if (told.isNeed)
            return all ? qsTr("The service of every one %1; of all other alerts %2 do so.").arg(told.text).arg(percent(told.without))
                : qsTr("The service of %2 of them %1; of all other alerts %3 do so.").arg(told.text).arg(percent(told.within)).arg(percent(told.without));
        return all ? qsTr("All of them have %1; of all other alerts %2 have it.").arg(told.text).arg(percent(told.without))
            : qsTr("%2 of them have %1; of all other alerts %3 have it.").arg(told.text).arg(percent(told.within)).arg(percent(told.without));
    }
    function reasons(): var {
        const lines = (root.why.shared ?? []).map(told => sentence(told));
        const spread = root.grew - root.began;
        lines.push(spread < 1000 ? qsTr("They began within one second.") : qsTr("They began within %1.").arg(Wording.span(spread)));
        if ((root.why.consequences ?? []).length > 0)
            lines.push(qsTr("Services that depend on %1 fail with it; their alerts are counted in.").arg(root.why.consequences.join(", ")));
        if (root.isPart)
            lines.push(qsTr("Somebody has split it from a larger suggestion."));
        if (root.why.accepted > 0 || root.why.dismissed > 0)
            lines.push(qsTr("By this kind of label, groups were accepted %1 times and split or dismissed %2 times.").arg(root.why.accepted ?? 0).arg(root.why.dismissed ?? 0));
        return lines;
    }

    implicitHeight: column.height + 2 * Theme.gapSmall
    radius: Theme.radius
    color: current && listFocused ? Theme.selected : Theme.raised
    border.width: Theme.hairline
    border.color: critical > 0 ? Theme.criticalInk : error > 0 ? Theme.errorInk : Theme.edge
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.from(root.cause).join(", ") + ", " + qsTr("%Ln alert(s)", "", root.alertCount)
    Accessible.description: root.touched
    Accessible.focusable: true
    Accessible.focused: root.current && root.listFocused
    Accessible.onPressAction: root.acceptWanted()

    TapHandler { onTapped: root.pressed() }
    Column {
        id: column
        x: Theme.gap
        y: Theme.gapSmall
        width: root.width - 2 * Theme.gap
        spacing: Theme.gapTiny

        Flow {
            width: parent.width
            spacing: Theme.gapSmall

            Icon {
                name: "lane"
                size: Theme.iconBody
                color: Theme.dataInk
                height: title.height
            }
            PlainLabel {
                id: title
                objectName: "suggestionCause"
                width: Math.min(implicitWidth, column.width - Theme.iconBody - Theme.gapSmall)
                text: Array.from(root.cause).join("  ·  ")
                color: Theme.dataInk
                font.pixelSize: Theme.textLarge
                font.weight: Font.DemiBold
                HintArea { text: Array.from(root.cause).join("\n") }
            }
            Badge {
                text: qsTr("%Ln alert(s)", "", root.alertCount)
                tone: root.critical > 0 ? Badge.Critical : root.error > 0 ? Badge.Error : Badge.Strong
            }
            Repeater {
                model: root.marks
                delegate: Row {
                    id: mark
                    required property var modelData
                    height: title.height
                    spacing: Theme.gapTiny
                    SeverityMark {
                        anchors.verticalCenter: parent.verticalCenter
                        level: mark.modelData.level
                        compact: true
                    }
                    PlainLabel {
                        anchors.verticalCenter: parent.verticalCenter
                        text: mark.modelData.count.toLocaleString(Qt.locale(), "f", 0)
                        color: Theme.severityInk(mark.modelData.level)
                    }
                }
            }
            PlainLabel {
                height: title.height
                verticalAlignment: Text.AlignVCenter
                text: qsTr("since %1 · %2 sure").arg(Wording.shortClock(root.began)).arg(root.percent(root.sureness))
                color: Theme.dim
            }
        }
        PlainLabel {
            width: parent.width
            text: root.touched
            color: Theme.dim
            HintArea { text: root.touched }
        }
        Repeater {
            model: root.open ? root.reasons() : []
            delegate: PlainLabel {
                required property string modelData
                width: column.width
                text: "· " + modelData
                wrapMode: Text.Wrap
                maximumLineCount: 4
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.gapSmall

            ActionButton {
                objectName: "acceptSuggestion"
                label: root.narrow ? qsTr("Open incident") : qsTr("Open one incident")
                iconName: "plus"
                kind: ActionButton.Primary
                keys: "A"
                focusPolicy: Qt.NoFocus
                enabled: root.mayWork
                hint: root.mayWork ? qsTr("Opens the incident with these alerts; later ones of the same cause join it.") : root.whatFor
                onClicked: root.acceptWanted()
            }
            ActionButton {
                label: qsTr("Show them")
                keys: "Enter"
                focusPolicy: Qt.NoFocus
                onClicked: root.membersWanted()
            }
            ActionButton {
                objectName: "whyTogether"
                label: qsTr("Why together?")
                keys: "W"
                focusPolicy: Qt.NoFocus
                onClicked: root.toggled()
            }
            ActionButton {
                visible: !root.isPart
                label: qsTr("Split …")
                keys: "S"
                focusPolicy: Qt.NoFocus
                enabled: root.mayWork
                hint: root.whatFor
                onClicked: root.splitWanted()
            }
            ActionButton {
                label: qsTr("Dismiss")
                keys: "D"
                kind: ActionButton.Quiet
                focusPolicy: Qt.NoFocus
                enabled: root.mayWork
                hint: root.mayWork ? qsTr("For everybody. It comes back when it has doubled.") : root.whatFor
                onClicked: root.dismissWanted()
            }
        }
    }
    FocusRing { shown: root.current && root.listFocused }
}
