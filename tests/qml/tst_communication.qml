// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Communication
import Leitstand.Controls
import Leitstand.Testing
import Leitstand.View

Item {
    id: root

    width: 1280
    height: 720

    Stage { id: stage }
    CommunicationPage {
        id: page
        anchors.fill: parent
        session: stage.session
    }

    TestCase {
        name: "Communication"
        visible: true
        when: windowShown

        function initTestCase() {
            stage.tellStory();
        }
        function shown(item: Item, wanted: string): Item {
            if (item.visible && item.text === wanted)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = shown(item.children[i], wanted);
                if (found)
                    return found;
            }
            return null;
        }
        function test_1_a_suggestion_is_there_at_once() {
            const draft = stage.session.draft;
            compare(draft.incidentId, "i1");
            verify(shown(page, draft.bodyDe) !== null);
            verify(shown(page, draft.bodyEn) !== null);
            verify(shown(page, "A suggestion, not saved yet") !== null);
        }
        function test_2_typing_reaches_the_draft() {
            const draft = stage.session.draft;
            const editor = shown(page, draft.bodyDe);
            editor.forceActiveFocus();
            editor.cursorPosition = 0;
            for (const letter of "neu ")
                keyClick(letter);
            verify(draft.bodyDe.startsWith("neu "));
            verify(draft.dirty);
            keyClick(Qt.Key_S, Qt.ControlModifier);
            verify(draft.saving);
            tryVerify(() => shown(page, "On its way into the log") !== null);
        }
        function test_3_somebody_else_saves_the_same_message() {
            const draft = stage.session.draft;
            draft.openNext("i2");
            draft.bodyDe = "unser Text";
            stage.saveDraft("i2", "Jonas <b>", "deren <b>Text</b>", "their text");
            if (draft.conflict) {
                tryVerify(() => shown(page, "Jonas <b> has saved another version of this message. Yours is below and is not lost.") !== null);
                compare(draft.bodyDe, "unser Text");
                draft.takeTheirs();
            }
            tryVerify(() => !draft.conflict);
        }
        function test_4_incidents_by_keyboard() {
            stage.session.draft.openNext("i1");
            page.focusList();
            const first = stage.session.draft.incidentId;
            keyClick(Qt.Key_Down);
            verify(stage.session.draft.incidentId !== first);
            keyClick(Qt.Key_Up);
            compare(stage.session.draft.incidentId, first);
        }
    }
}
