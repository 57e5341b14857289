// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The check of a draft while it is typed: 10 kB at most 5 ms (DESIGN.md §7), and a text a hundred times as long at most
// about a hundred times as slow.
//
//   bench_draft_check

#include "drafting/check.h"
#include "drafting/spelling.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace leitstand;

namespace {

std::string text(std::size_t bytes)
{
    const std::string paragraph
        = "Unser Kundenportal war am Mittwoch, 12. März 2025, von 9:05 Uhr bis 10:45 Uhr nicht erreichbar. Um 9:12 Uhr haben "
          "wir den Ausfall bemerkt, kurz nach halb zehn war die Ursache gefunden. Der Ausfall dauerte eine Stunde und 40 Minuten. "
          "Dafür möchten wir uns entschuldigen.\n\n- 09:05 Uhr: Alarm der Überwachung\n- 10:45 Uhr: Portal wieder erreichbar\n\n";
    std::string all;
    while (all.size() < bytes)
        all += paragraph;
    all.resize(bytes);
    return all;
}

double milliseconds(const std::string& german, const SpellingBook* spelling, int runs)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        CheckRequest request;
        request.german = german;
        request.spelling = spelling;
        const auto begin = std::chrono::steady_clock::now();
        const auto findings = checkDraft(request);
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        if (findings.size() > 10'000'000)
            return 0;
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main()
{
    const SpellingBook spelling("/usr/share/hunspell");
    const std::string draft = text(10'000);
    (void)milliseconds(draft, &spelling, 3); // fills the memory of words, as typing does
    const double small = milliseconds(draft, &spelling, 51);
    const double large = milliseconds(text(1'000'000), &spelling, 5);
    std::printf("{\"name\":\"draft_check_10kB\",\"value\":%.3f,\"unit\":\"ms\",\"limit\":5,\"ratio\":%.3f}\n", small,
        small / 5);
    std::printf("{\"name\":\"draft_check_1MB\",\"value\":%.3f,\"unit\":\"ms\",\"limit\":%.3f,\"ratio\":%.3f}\n", large,
        small * 100, large / (small * 100));
}
