// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Parts
import Leitstand.View

TestCase {
    name: "Wording"

    function test_span_data() {
        return [
            { tag: "negative", ms: -5000, long: "0 s", short: "0 s" },
            { tag: "seconds", ms: 59999, long: "59 s", short: "59 s" },
            { tag: "minute", ms: 60000, long: "1 min", short: "1 min" },
            { tag: "almost an hour", ms: 3599999, long: "59 min", short: "59 min" },
            { tag: "hour", ms: 3600000 + 5 * 60000, long: "1 h 05 min", short: "1:05 h" },
            { tag: "day", ms: 26 * 3600000, long: "1 d 2 h", short: "1 d" }
        ];
    }
    function test_span(row) {
        compare(Wording.span(row.ms), row.long);
        compare(Wording.shortSpan(row.ms), row.short);
    }
    function test_what_is_steady_says_the_same() {
        for (const ms of [0, 999, 1000, 59999, 60000, 61500, 3599999, 3600000, 26 * 3600000 + 1]) {
            compare(Wording.span(Wording.steady(ms)), Wording.span(ms));
            compare(Wording.shortSpan(Wording.steady(ms)), Wording.shortSpan(ms));
            compare(Wording.span(-Wording.steady(-ms)), Wording.span(ms));
        }
        compare(Wording.steady(61500), Wording.steady(119999));
    }
    function test_moment_names_another_day() {
        const noon = new Date(2026, 10, 21, 12, 0, 0).getTime();
        compare(Wording.moment(noon, noon + 3600000), "12:00:00");
        // No reader has to guess which of the numbers is the month.
        compare(Wording.moment(noon, noon + 24 * 3600000), "21 Nov 2026 12:00");
    }
    function test_unknown_numbers_have_a_word() {
        compare(Wording.lane(77), "Unknown");
        compare(Wording.priority(77), "P?");
        compare(Wording.lanes.length, Facts.LaneClosed + 1);
        compare(Wording.priorities.length, Facts.P5 + 1);
        compare(Wording.audiences.length, Facts.Management + 1);
        compare(Wording.moments.length, Facts.PostMortem + 1);
    }
}
