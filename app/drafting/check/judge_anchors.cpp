// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Durations between two events that are named, not dated: "the cause was found 45 minutes after the first alert". The
// events are looked for among the entries of the list by the words they share.

#include "drafting/check/shared_words.h"
#include "drafting/check/time_findings.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

constexpr std::size_t MaxEntries = 100;
constexpr std::size_t MaxClaims = 60;

class AnchorJudge {
public:
    AnchorJudge(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
        : m_text(text)
        , m_timeline(timeline)
        , m_findings(findings)
    {
        for (const Entry& entry : timeline.entries) {
            if (entry.leading && !entry.labelled && !entry.forecast && entry.rangeBegin < 0 && !entry.twelve
                && m_list.size() < MaxEntries)
                m_list.push_back(&entry);
        }
    }

    void judge()
    {
        if (m_list.size() < 3)
            return;
        std::size_t judged = 0;
        for (const Mention& mention : m_text.mentions()) {
            if (mention.kind != MentionKind::Duration || mention.vague || isInList(mention))
                continue;
            if (++judged > MaxClaims)
                return;
            judgeAfter(mention);
            judgeUntil(mention);
            judgeBetween(mention);
        }
    }

private:
    using Candidates = std::vector<const Entry*>;

    bool isInList(const Mention& mention) const
    {
        return std::any_of(m_list.begin(), m_list.end(), [&mention](const Entry* entry) {
            return mention.core >= entry->words.first && mention.core < entry->words.last;
        });
    }

    // The entries that share the most words with the range.
    Candidates alike(TokenRange range) const
    {
        Candidates best;
        int most = 0;
        for (const Entry* const entry : m_list) {
            const int score = sharedWords(m_text, range, entry->words);
            if (score == 0)
                continue;
            if (score > most) {
                best.clear();
                most = score;
            }
            if (score == most)
                best.push_back(entry);
        }
        return best;
    }

    Candidates begins() const
    {
        Candidates all;
        for (const Entry* const entry : m_list) {
            if (entry->saysDown())
                all.push_back(entry);
        }
        if (!m_list.empty())
            all.push_back(*std::min_element(
                m_list.begin(), m_list.end(), [](const Entry* a, const Entry* b) { return a->at() < b->at(); }));
        return all;
    }

    std::uint32_t endOfName(std::uint32_t from, std::uint32_t limit) const
    {
        std::uint32_t at = from;
        while (at < limit && at < from + 7 && m_text.mentionAt(at) < 0 && m_text.token(at).isWord()
            && !isOneOf(m_text.token(at).lower,
                { "war", "waren", "wurde", "wurden", "hatten", "hatte", "haben", "konnten", "konnte", "lief", "liefen",
                    "was", "were", "had", "we", "wir", "the" })) {
            ++at;
            if (at == from + 1 && m_text.token(at).is("the"))
                ++at;
        }
        return at;
    }

    // "45 minutes after the first alert the cause was known", "nach 20 Minuten war die Ursache gefunden"
    void judgeAfter(const Mention& mention)
    {
        const Sentence& sentence = m_text.sentences()[m_text.sentenceOf(mention.core)];
        const Token& behind = m_text.token(mention.last);
        TokenRange event { mention.last, sentence.last };
        Candidates from;
        if (isOneOf(behind.lower, { "nach", "after" })) {
            std::uint32_t begin = mention.last + 1;
            if (m_text.token(begin).is("the"))
                ++begin;
            const std::uint32_t end = endOfName(begin, sentence.last);
            const TokenRange name { begin, end };
            from = alike(name);
            if (from.empty()
                && (m_text.has(StateWord::Incident, name) || m_text.has(StateWord::Down, name)
                    || m_text.has(StateWord::Begin, name)))
                from = begins();
            event.first = end;
            if (end + 2 >= sentence.last)
                event = { sentence.first, mention.first };
        } else if (isOneOf(m_text.token(mention.first - 1).lower, { "nach", "after" })) {
            if (m_text.has(StateWord::Up, event) || m_text.has(StateWord::WeakUp, event))
                return; // of the whole outage: judgeDurations
            from = begins();
        }
        compare(mention, from, event);
    }

    // "It took us 45 minutes to find the cause", "es dauerte 20 Minuten, bis die Ursache gefunden war"
    void judgeUntil(const Mention& mention)
    {
        const Sentence& sentence = m_text.sentences()[m_text.sentenceOf(mention.core)];
        std::uint32_t at = mention.last;
        if (m_text.token(at).is(","))
            ++at;
        const bool took = isOneOf(m_text.token(at).lower, { "to", "bis", "until", "before" });
        bool led = false;
        for (std::uint32_t back = sentence.first; back < mention.first; ++back)
            led |= isOneOf(m_text.token(back).lower, { "took", "dauerte", "brauchten", "benötigten", "needed" });
        TokenRange event { at + 1, sentence.last };
        Candidates from = begins();
        // "… to reproduce it after the first ticket": from there, if the list has it
        for (std::uint32_t after = event.first; after < event.last; ++after) {
            if (!isOneOf(m_text.token(after).lower, { "after", "nach", "from", "since" }))
                continue;
            from = alike({ after + 1, event.last });
            event.last = after;
        }
        if (!took || !led || m_text.has(StateWord::Up, event) || m_text.has(StateWord::WeakUp, event))
            return;
        compare(mention, from, event);
    }

    // "It took us eight minutes from the first alert to find the cause", "zwischen dem Alarm und … vergingen 20 Minuten"
    void judgeBetween(const Mention& mention)
    {
        const Sentence& sentence = m_text.sentences()[m_text.sentenceOf(mention.core)];
        std::uint32_t begin = mention.last;
        bool inside = false; // "between … and …" before the length
        std::uint32_t limit = sentence.last;
        if (!isOneOf(m_text.token(begin).lower, { "from", "vom", "von", "since", "seit" })) {
            begin = sentence.first;
            while (begin < mention.first
                && !isOneOf(m_text.token(begin).lower, { "zwischen", "between", "vom", "von", "from" }))
                ++begin;
            if (begin >= mention.first)
                return;
            inside = isOneOf(m_text.token(begin).lower, { "zwischen", "between" });
            limit = mention.first;
        }
        std::uint32_t joint = begin + 1;
        while (joint < limit
            && !(inside ? isOneOf(m_text.token(joint).lower, { "und", "and" })
                        : isOneOf(m_text.token(joint).lower, { "to", "until", "bis" })))
            ++joint;
        if (joint >= limit)
            return;
        const TokenRange name { begin + 1, joint };
        const auto [first, last] = m_text.mentionsIn(name);
        if (first != last)
            return;
        Candidates from = alike(name);
        if (from.empty())
            from = begins();
        compare(mention, from, { joint + 1, limit });
    }

    void compare(const Mention& mention, const Candidates& from, TokenRange event)
    {
        if (from.empty() || event.first >= event.last)
            return;
        const auto [first, last] = m_text.mentionsIn(event);
        for (std::size_t i = first; i < last; ++i) {
            if (m_text.mentions()[i].kind == MentionKind::Clock)
                return; // dated after all
        }
        const Candidates to = alike(event);
        const Entry* begin = nullptr;
        const Entry* end = nullptr;
        for (const Entry* const a : from) {
            for (const Entry* const b : to) {
                if (b->at() <= a->at())
                    continue;
                if (canMean(mention, static_cast<double>(b->at() - a->at()) / 60,
                        static_cast<double>(a->tolerance + b->tolerance) / 60))
                    return;
                if (!begin || a->at() < begin->at()) {
                    begin = a;
                    end = b;
                }
            }
        }
        const bool known = isFoundAt(m_findings, mention);
        if (begin && end && !known)
            m_findings.push_back(contradictedDuration(
                m_timeline, mention, static_cast<double>(end->at() - begin->at()) / 60, *begin, *end));
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::vector<TimeFinding>& m_findings;
    std::vector<const Entry*> m_list;
};

} // namespace

void judgeAnchors(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    AnchorJudge(text, timeline, findings).judge();
}

} // namespace leitstand::textcheck
