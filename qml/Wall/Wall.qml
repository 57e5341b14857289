// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// Everything on a wall. Sizes follow from the distance of the reader: body text is as large as can be read from there, and
// a screen that is too small for that says from where it can be read. The picture shifts by pixels, a step a minute.
FocusScope {
    id: root

    required property Session session
    required property WallSettings settings
    readonly property PictureModel picture: session.picture
    // The least that a page needs, in units of Theme.px.
    readonly property real fitting: Math.min(width / 246, height / 138)
    readonly property real wanted: settings.letterPixels / 13
    readonly property bool tooSmall: wanted > fitting * 1.02
    // A large screen nearby would be sparse: then letters are larger than they have to be.
    readonly property real zoom: Math.min(fitting, Math.max(wanted, Math.min(width / 500, height / 281)))
    readonly property bool lost: picture.state === Facts.PictureOffline && (picture.ageMs < 0 || picture.ageMs >= 30000)
    // What is urgent stays until somebody has it under control.
    readonly property var pageNames: Array.from(settings.pages)
    readonly property bool held: figures.urgent && pageNames.indexOf("situation") >= 0
    readonly property string page: pageNames[pageIndex] ?? "situation"
    property int pageIndex: 0
    // Seconds that the sheet of this page has been seen; each page is shown for all of its sheets.
    property int seen: 0
    property int sheet: 0
    readonly property int secondsPerSheet: 12
    // Asked by way of the count: itemAt() says nothing when pages come.
    readonly property WallPage current: pages.count > pageIndex ? (pages.itemAt(pageIndex) as PageSlot)?.page ?? null : null
    readonly property int sheets: current ? current.sheets : 1
    property int shifts: 0
    property int leaving: 0
    signal leaveWanted()

    function turn(): void {
        seen = 0;
        if (sheet + 1 < sheets) {
            sheet += 1;
        } else {
            sheet = 0;
            pageIndex = held ? Math.max(0, pageNames.indexOf("situation")) : (pageIndex + 1) % Math.max(1, pageNames.length);
        }
    }
    // Shows this page now, from its first sheet on.
    function show(page: string): void {
        const index = pageNames.indexOf(page);
        if (index < 0)
            return;
        pageIndex = index;
        sheet = 0;
        seen = 0;
    }
    onHeldChanged: if (held) show("situation")
    onSheetsChanged: sheet = Math.min(sheet, sheets - 1)
    onVisibleChanged: session.charts.running = visible
    Component.onCompleted: session.charts.running = visible

    // Escape three times within two seconds leaves; a cleaner's elbow does not.
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key !== Qt.Key_Escape) {
            leaving = 0;
            return;
        }
        leaving += 1;
        patience.restart();
        if (leaving === 3)
            root.leaveWanted();
    }
    Timer {
        id: patience
        interval: 2000
        onTriggered: root.leaving = 0
    }
    Binding { target: Theme; property: "zoom"; value: root.zoom }
    Binding { target: Theme; property: "aged"; value: root.picture.aged }

    SituationDigest {
        id: figures
        session: root.session
    }
    Timer {
        interval: 1000
        repeat: true
        running: root.visible
        onTriggered: {
            root.seen += 1;
            if (root.seen >= root.secondsPerSheet)
                root.turn();
        }
    }
    Timer {
        interval: 60000
        repeat: true
        running: root.visible
        onTriggered: root.shifts = (root.shifts + 1) % 16
    }
    Item {
        id: picturePane
        readonly property int reach: Math.max(2, Math.round(root.width / 640))
        // Around a square, a step at a time.
        readonly property int stepX: [0, 1, 2, 2, 2, 2, 2, 1, 0, -1, -2, -2, -2, -2, -2, -1][root.shifts] ?? 0
        readonly property int stepY: [-2, -2, -2, -1, 0, 1, 2, 2, 2, 2, 2, 1, 0, -1, -2, -2][root.shifts] ?? 0
        x: reach * 2 + stepX * reach / 2
        y: reach * 2 + stepY * reach / 2
        width: root.width - 4 * reach
        height: root.height - 4 * reach

        WallHeader {
            id: header
            width: parent.width
            session: root.session
            digest: figures
            lost: root.lost
        }
        WallNotice {
            id: notice
            y: header.height
            width: parent.width
            session: root.session
            lost: root.lost
        }
        Item {
            id: stage
            x: Theme.gapSmall
            y: notice.y + notice.height + Theme.gapTiny
            width: parent.width - 2 * Theme.gapSmall
            height: footer.y - y

            Repeater {
                id: pages
                model: root.pageNames
                delegate: PageSlot {
                    session: root.session
                    digest: figures
                    active: index === root.pageIndex
                }
            }
            Binding { target: root.current; property: "sheet"; value: root.sheet; when: root.current !== null }
            OldPicture {
                anchors.fill: parent
                visible: root.picture.aged
            }
        }
        WallFooter {
            id: footer
            y: parent.height - height
            width: parent.width
            pages: root.pageNames
            page: root.page
            sheet: root.sheet
            sheets: root.sheets
            held: root.held
            progress: root.seen / root.secondsPerSheet
            range: root.current ? root.current.range : ""
            trouble: root.tooSmall ? qsTr("readable from %1 m, not from %2 m").arg(Qt.locale().toString(root.settings.readableFrom(Theme.textBody), "f", 1)).arg(Qt.locale().toString(root.settings.distance, "g", 3))
                : root.settings.sizeAssumed ? qsTr("screen assumed: 55 inches") : ""
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: root.settings.isNight(root.session.nowMs)
        color: "#000000"
        opacity: 0.45
    }
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.NoButton
        cursorShape: Qt.BlankCursor
    }
}
