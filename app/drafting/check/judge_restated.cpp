// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events that the list of a text has and its prose tells again: "the alert fired at 21:01" above "22:01 health alert
// fires". The prose is compared with the entry whose words it shares.

#include "drafting/check/shared_words.h"
#include "drafting/check/time_findings.h"

#include <algorithm>
#include <cstdlib>

namespace leitstand::textcheck {
namespace {

constexpr std::int64_t Minute = 60;
constexpr std::size_t MaxList = 100;
constexpr std::size_t MaxProse = 60;

class RestatedJudge {
public:
    RestatedJudge(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
        : m_text(text)
        , m_timeline(timeline)
        , m_findings(findings)
    {
        for (const Entry& entry : timeline.entries) {
            if (entry.leading && !entry.labelled && entry.rangeBegin < 0 && m_list.size() < MaxList)
                m_list.push_back(&entry);
        }
    }

    void judge()
    {
        if (m_list.size() < 3 || m_timeline.posts) // a message comes some time after what it tells
            return;
        std::size_t judged = 0;
        for (const Entry& entry : m_timeline.entries) {
            if (!isToldAgain(entry))
                continue;
            if (++judged > MaxProse)
                return;
            compare(entry);
        }
    }

private:
    // Exact times of the past outside the list.
    bool isToldAgain(const Entry& entry) const
    {
        if (entry.leading || entry.forecast || entry.otherCase || entry.twelve || entry.approx || entry.rangeBegin >= 0
            || entry.rangeEnd >= 0 || entry.state == EntryState::Told || m_text.mentions()[entry.mention].hourOnly)
            return false;
        return std::none_of(m_list.begin(), m_list.end(), [&entry](const Entry* of) {
            return entry.words.first >= of->words.first && entry.words.last <= of->words.last;
        });
    }

    void compare(const Entry& told)
    {
        const Entry* best = nullptr;
        int most = 0;
        bool tie = false;
        for (const Entry* const entry : m_list) {
            if (apart(told, *entry) <= std::max<std::int64_t>(2 * Minute, entry->tolerance)
                || (told.zoned != entry->zoned && !m_timeline.oneZone && apart(told, *entry) % (30 * Minute) == 0))
                return;
            const int shared = sharedWords(m_text, told.words, entry->words);
            tie = shared == most ? true : shared > most ? false : tie;
            if (shared > most) {
                most = shared;
                best = entry;
            }
        }
        if (!best || most < 2 || tie || apart(told, *best) > 6 * 60 * Minute)
            return;
        // What it says of the state must be the same, too: "rollback began" is not "rollback complete".
        if ((told.saysUp() && best->saysDown()) || (told.saysDown() && best->saysUp()))
            return;
        addClockFinding(m_text, m_timeline, TimeFault::EventElsewhere, { told, *best }, m_findings);
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::vector<TimeFinding>& m_findings;
    std::vector<const Entry*> m_list;
};

} // namespace

void judgeRestated(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    RestatedJudge(text, timeline, findings).judge();
}

} // namespace leitstand::textcheck
