// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// What belongs together, before the list of single alerts: suggested incidents as cards. In a flood all of them unfold by
// themselves; otherwise one line tells of them until somebody looks. F3 goes here, arrows from one to the next.
FocusScope {
    id: root

    required property Session session
    // The most height that it may take.
    property real most: Theme.px(320)
    readonly property SuggestionModel suggestions: session.suggestions
    readonly property bool flood: session.alarms.flood
    // A flood unfolds it and its end folds it; in between people do.
    property bool unfolded: flood
    readonly property string causes: suggestions.revision >= 0 ? listed(suggestions.count) : ""
    property string whyOpen
    signal membersWanted()
    signal leaveWanted()

    // "datacenter=erfurt (480) · service=mail (12)"
    function listed(count: int): string {
        const parts = [];
        for (let row = 0; row < Math.min(count, 4); ++row)
            parts.push(qsTr("%1 (%2)").arg((suggestions.fact(row, "cause") ?? []).join(", ")).arg(suggestions.fact(row, "alertCount") ?? 0));
        return parts.join(" · ");
    }
    function takeFocus(): void {
        unfolded = true;
        list.forceActiveFocus();
    }
    function accept(row: int): void {
        const id = suggestions.fact(row, "suggestionId") ?? "";
        if (!session.access.mayWork)
            session.refuse(Wording.whyNotWork(session.access));
        else if (id.length > 0)
            suggestions.accept(id);
    }
    function showMembers(row: int): void {
        const id = suggestions.fact(row, "suggestionId") ?? "";
        if (id.length === 0)
            return;
        session.alerts.filterText = suggestions.filterFor(id);
        root.membersWanted();
    }
    function decide(row: int, act: string): void {
        const id = suggestions.fact(row, "suggestionId") ?? "";
        if (id.length === 0)
            return;
        if (!session.access.mayWork)
            session.refuse(Wording.whyNotWork(session.access));
        else if (act === "split")
            splitting.ask(id);
        else
            suggestions.dismiss(id);
    }
    onFloodChanged: unfolded = flood

    visible: suggestions.count > 0 || suggestions.dismissedCount > 0
    implicitHeight: visible ? head.height + (unfolded && suggestions.count > 0 ? Math.min(list.contentHeight, Math.max(Theme.px(90), most - head.height)) + Theme.gapSmall : 0) : 0
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What belongs together")

    Shortcut {
        sequence: "F3"
        enabled: root.visible
        onActivated: root.takeFocus()
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: root.flood ? Theme.wash(Theme.caution) : Theme.panel
        border.width: Theme.hairline
        border.color: root.flood ? Theme.caution : Theme.line
    }
    RowLayout {
        id: head
        x: Theme.gap
        width: root.width - x - Theme.gapTiny
        height: Theme.header
        spacing: Theme.gapSmall

        Icon {
            name: root.flood ? "siren" : "lane"
            color: root.flood ? Theme.caution : Theme.dim
        }
        PlainLabel {
            objectName: "suggestionHead"
            Layout.fillWidth: true
            text: root.suggestions.count === 0 ? qsTr("No suggestion is left")
                : root.flood ? qsTr("Flood: what belongs together comes first. %Ln suggestion(s)", "", root.suggestions.count)
                : root.unfolded ? qsTr("%Ln suggestion(s): alerts that belong together", "", root.suggestions.count)
                : qsTr("%Ln suggestion(s): %1", "", root.suggestions.count).arg(root.causes)
            font.weight: Font.DemiBold
        }
        ActionButton {
            visible: root.suggestions.dismissedCount > 0
            label: qsTr("%Ln dismissed: show again", "", root.suggestions.dismissedCount)
            kind: ActionButton.Quiet
            enabled: root.session.access.mayWork
            hint: Wording.whyNotWork(root.session.access)
            onClicked: root.suggestions.restore()
        }
        ActionButton {
            visible: root.suggestions.count > 0
            label: root.unfolded ? qsTr("Fold") : qsTr("Show")
            iconName: root.unfolded ? "chevronDown" : "chevronRight"
            keys: root.unfolded ? "" : "F3"
            kind: ActionButton.Quiet
            onClicked: {
                if (root.unfolded)
                    root.unfolded = false;
                else
                    root.takeFocus();
            }
        }
    }
    ListView {
        id: list
        objectName: "suggestionList"
        x: Theme.gapSmall
        y: head.height
        width: root.width - 2 * Theme.gapSmall
        height: root.height - y - Theme.gapSmall
        visible: root.unfolded && count > 0
        focus: true
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        spacing: Theme.gapSmall
        model: root.suggestions
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Suggested incidents")
        // The last card takes the list with it: the keyboard goes to what stands below.
        property bool held: false
        onActiveFocusChanged: {
            if (activeFocus || visible)
                held = activeFocus;
        }
        onVisibleChanged: {
            if (!visible && held)
                leaver.start();
            held = held && visible;
        }
        delegate: SuggestionCard {
            width: ListView.view.width
            session: root.session
            current: ListView.isCurrentItem
            listFocused: list.activeFocus
            open: root.whyOpen === suggestionId
            onPressed: {
                list.currentIndex = index;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onToggled: root.whyOpen = open ? "" : suggestionId
            onMembersWanted: root.showMembers(index)
            onAcceptWanted: root.accept(index)
            onSplitWanted: root.decide(index, "split")
            onDismissWanted: root.decide(index, "dismiss")
        }
        onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
        Keys.onPressed: event => {
            if (event.modifiers !== Qt.NoModifier && event.modifiers !== Qt.KeypadModifier)
                return;
            const id = root.suggestions.fact(currentIndex, "suggestionId") ?? "";
            switch (event.key) {
            case Qt.Key_A: root.accept(currentIndex); break;
            case Qt.Key_Return:
            case Qt.Key_Enter: root.showMembers(currentIndex); break;
            case Qt.Key_W: root.whyOpen = root.whyOpen === id ? "" : id; break;
            case Qt.Key_S: root.decide(currentIndex, "split"); break;
            case Qt.Key_D: root.decide(currentIndex, "dismiss"); break;
            case Qt.Key_Escape: root.leaveWanted(); break;
            default: return;
            }
            event.accepted = true;
        }
    }
    // Not while the focus is on its way.
    Timer {
        id: leaver
        interval: 0
        onTriggered: root.leaveWanted()
    }
    ScrollMark {
        visible: list.visible && needed
        target: list
    }
    SplitSuggestionDialog {
        id: splitting
        suggestions: root.suggestions
    }
}
