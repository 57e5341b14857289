// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls

// The errors that stay in a message, each with a field for the reason.
FocusScope {
    id: root

    // [{rule, side, text, message}]
    property var errors: []
    readonly property int count: fields.count
    // Every error has its reason.
    property bool complete: true

    // With empty fields, also where the same errors were explained for another message.
    function begin(errors: var): void {
        root.errors = [];
        root.errors = errors;
    }
    function field(row: int): OverrideField {
        return fields.itemAt(row) as OverrideField;
    }
    function reasons(): var {
        const given = [];
        for (let i = 0; i < fields.count; ++i)
            given.push(field(i)?.reason ?? "");
        return given;
    }
    function judge(): void {
        complete = reasons().every(reason => reason.trim().length > 0);
    }
    function takeFocus(): void {
        if (fields.count > 0)
            field(0).takeFocus();
        else
            root.forceActiveFocus();
    }
    function reach(item: Item): void {
        flick.contentY = Math.max(0, Math.min(item.y, flick.contentHeight - flick.height));
    }

    onErrorsChanged: judge()
    implicitHeight: Math.min(column.implicitHeight, Theme.px(320))
    visible: count > 0

    Flickable {
        id: flick
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: column.implicitHeight

        Column {
            id: column
            width: flick.width - Theme.gapSmall
            spacing: Theme.gapSmall

            Repeater {
                id: fields
                model: root.errors
                onCountChanged: root.judge()
                delegate: OverrideField {
                    width: column.width
                    onReasonChanged: root.judge()
                    onReached: root.reach(this)
                }
            }
        }
        ScrollMark {
            parent: flick
            target: flick
        }
    }
}
