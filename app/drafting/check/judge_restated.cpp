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
        if (m_list.size() < 2)
            return;
        laterThanTold();
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
        if ((entry.leading && !entry.labelled) || entry.forecast || entry.otherCase || entry.twelve || entry.approx
            || entry.rangeBegin >= 0 || entry.rangeEnd >= 0 || entry.state == EntryState::Told
            || m_text.mentions()[entry.mention].hourOnly)
            return false;
        return std::none_of(m_list.begin(), m_list.end(), [&entry](const Entry* of) {
            return entry.words.first >= of->words.first && entry.words.last <= of->words.last;
        });
    }

    // "13:00: around 14:00 we could start it again", and the next entry is of 13:45: nobody tells what is still to come.
    void laterThanTold()
    {
        for (std::size_t i = 0; i < m_list.size(); ++i) {
            const Entry& told = *m_list[i];
            const Entry* next = nullptr;
            for (const Entry* const other : m_list) {
                if (other->at() > told.at() && (!next || other->at() < next->at()))
                    next = other;
            }
            for (const Entry& entry : m_timeline.entries) {
                const bool inside
                    = !entry.leading && entry.words.first >= told.words.first && entry.words.last <= told.words.last;
                if (!inside || entry.forecast || entry.otherCase || entry.twelve || entry.rangeBegin >= 0
                    || entry.strongEnd || entry.rangeEnd >= 0 || entry.state == EntryState::Unknown
                    || entry.state == EntryState::Told || told.rangeEnd >= 0 || entry.dated != told.dated
                    || (entry.zoned != told.zoned && !m_timeline.oneZone))
                    continue;
                const std::int64_t late = entry.second - told.second;
                const bool passed = next && entry.second > next->second && next->second > told.second;
                if (late < 15 * Minute || late > 6 * 60 * Minute || (!passed && !m_timeline.posts))
                    continue;
                addClockFinding(m_text, m_timeline, TimeFault::EventElsewhere, { entry, told }, m_findings);
            }
            if (i > 60)
                return;
        }
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
