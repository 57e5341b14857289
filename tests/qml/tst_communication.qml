// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Window
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
            verify(shown(page, "Ready, not saved yet") !== null);
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
        function named(item: Item, name: string): Item {
            if (item.objectName === name)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = named(item.children[i], name);
                if (found)
                    return found;
            }
            return null;
        }
        function test_5_paragraphs_stand_beside_each_other() {
            const draft = stage.session.draft;
            draft.openNext("i1");
            draft.bodyDe = "Ein Absatz, der so lang ist, dass er in seiner Spalte gewiss mehr als zwei Zeilen braucht, und dann noch ein wenig.\n\nZweiter Absatz.";
            draft.bodyEn = "One.\n\nSecond paragraph.";
            const german = named(page, "germanSheet"), english = named(page, "englishSheet");
            tryVerify(() => {
                const left = german.positionToRectangle(draft.bodyDe.indexOf("Zweiter")).y;
                const right = english.positionToRectangle(draft.bodyEn.indexOf("Second")).y;
                return left > german.positionToRectangle(0).y + 20 && Math.abs(left - right) < 2;
            });
            // Space is no text.
            compare(draft.bodyEn, "One.\n\nSecond paragraph.");
        }
        function test_6_findings_by_keyboard() {
            const draft = stage.session.draft;
            draft.openNext("i1");
            draft.bodyDe = "Von 09:00 bis 11:30 Uhr, also 4,5 Stunden.";
            draft.bodyEn = "From 09:00 to 11:30, so 4.5 hours.";
            const german = named(page, "germanSheet");
            german.forceActiveFocus();
            keyClick(Qt.Key_F8);
            verify(stage.session.check.count > 0);
            compare(stage.session.check.currentRow, 0);
            keyClick(Qt.Key_F8);
            compare(stage.session.check.currentRow, 1);
            keyClick(Qt.Key_F8, Qt.ShiftModifier);
            compare(stage.session.check.currentRow, 0);
            // To the wrong duration; Ctrl+. writes the right one.
            for (let i = 0; i < stage.session.check.count && stage.session.check.fact(stage.session.check.currentRow, "rule") !== DraftCheck.Duration; ++i)
                keyClick(Qt.Key_F8);
            compare(stage.session.check.fact(stage.session.check.currentRow, "rule"), DraftCheck.Duration);
            compare(german.selectedText, stage.session.check.fact(stage.session.check.currentRow, "text"));
            keyClick(Qt.Key_Period, Qt.ControlModifier);
            verify(draft.bodyDe.indexOf("4,5") < 0, draft.bodyDe);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            verify(draft.bodyDe.indexOf("4,5") > 0);
            keyClick(Qt.Key_F7);
            tryVerify(() => named(page, "findingList").activeFocus);
        }
        function test_7_find_and_replace() {
            const draft = stage.session.draft;
            draft.openNext("i1");
            draft.bodyDe = "Anmeldung, anmelden, Anmeldung.";
            draft.bodyEn = "Login.";
            named(page, "germanSheet").forceActiveFocus();
            keyClick(Qt.Key_F, Qt.ControlModifier);
            const field = named(page, "findField");
            tryVerify(() => field.activeFocus);
            for (const letter of "anmeldung")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(named(page, "germanSheet").selectedText, "Anmeldung");
            verify(field.activeFocus);
            const instead = named(page, "replaceField");
            instead.forceActiveFocus();
            for (const letter of "Login")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Return);
            compare(draft.bodyDe, "Login, anmelden, Login.");
            keyClick(Qt.Key_Escape);
            verify(!field.visible);
        }
        function test_8_submitting_asks_for_reasons() {
            const draft = stage.session.draft;
            draft.openNext("i1");
            draft.bodyDe = "Von 09:00 bis 11:30 Uhr, also 4,5 Stunden.";
            draft.bodyEn = "From 09:00 to 11:30, so 4.5 hours.";
            named(page, "germanSheet").forceActiveFocus();
            keyClick(Qt.Key_Return, Qt.ControlModifier);
            tryVerify(() => stage.session.review.errorsToExplain().length > 0);
            let reason = null;
            tryVerify(() => (reason = page.Window.activeFocusItem) && reason.objectName === "overrideReason");
            keyClick(Qt.Key_Escape);
        }
        function test_9_answers_for_the_phone() {
            page.focusList();
            keyClick(Qt.Key_F9);
            verify(page.answering);
            const before = stage.session.waitingChanges;
            keyClick(Qt.Key_P);
            tryVerify(() => stage.session.waitingChanges === before + 1);
            keyClick(Qt.Key_F9);
            verify(!page.answering);
        }
    }
}
