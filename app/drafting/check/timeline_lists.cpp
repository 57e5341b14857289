// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists of what happened when: which sentences lead an entry, and which words each entry has. A status page writes the
// moment below its message, a report before it, others as a heading above it.

#include "drafting/check/timeline_steps.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

// What status pages put before their messages.
bool isPostLabel(const Token& token)
{
    return isOneOf(token.lower,
        { "resolved", "monitoring", "identified", "investigating", "update", "postmortem", "behoben", "gelöst",
            "beobachtung", "beobachtet", "überwachung", "untersuchung", "identifiziert", "aktualisierung", "ursache",
            "erledigt", "neu", "recovered", "verifying", "fixed", "closed", "wiederhergestellt", "reported",
            "completed", "scheduled", "degraded", "outage", "status", "meldung", "statusmeldung" });
}

bool beginsPost(const ReadText& text, const Sentence& sentence)
{
    for (std::uint32_t at = sentence.first; at < sentence.last && at < sentence.first + 4; ++at) {
        if (isPostLabel(text.token(at)))
            return true;
        if (text.token(at).isWord())
            return false;
    }
    return false;
}

class ListReader {
public:
    explicit ListReader(const ReadText& text) : m_text(text), m_sentences(text.sentences()) { }

    ListReading read()
    {
        m_list.leads.reserve(m_sentences.size());
        m_list.words.reserve(m_sentences.size());
        for (const Sentence& sentence : m_sentences) {
            m_list.leads.push_back(readLead(m_text, sentence));
            m_list.words.push_back(m_text.range(sentence));
        }
        // One such line is the head of a text, several are those of messages.
        const auto posted
            = std::count_if(m_list.leads.begin(), m_list.leads.end(), [](const Lead& lead) { return lead.posted; });
        for (Lead& lead : m_list.leads) {
            if (lead.posted && posted >= 2) {
                lead.labelled = false;
                lead.post = true;
            }
        }
        m_below = standsBelow();
        std::size_t posts = 0;
        for (std::size_t i = 0; i < m_sentences.size(); ++i) {
            Lead& lead = m_list.leads[i];
            if (lead.clock < 0)
                continue;
            ++m_list.entries;
            if (lead.labelled && headsPost(i)) {
                lead.labelled = false;
                lead.post = true;
            }
            if (!lead.labelled)
                m_list.words[i] = wordsOf(i);
            posts += lead.post || beginsPost(m_text, sentenceAt(m_list.words[i].first)) || saysPost(i) ? 1 : 0;
        }
        m_list.posts = posts >= 2;
        return std::move(m_list);
    }

private:
    // "6:47 PM We are investigating …"
    bool saysPost(std::size_t index) const
    {
        const std::uint32_t from = m_text.mentions()[static_cast<std::size_t>(m_list.leads[index].clock)].last;
        const std::uint32_t end = std::min(m_list.words[index].last, from + 6);
        for (std::uint32_t at = from; at < end; ++at) {
            if (isOneOf(m_text.token(at).lower, { "we", "wir" }))
                return true;
        }
        return false;
    }

    bool isMoment(std::size_t index) const
    {
        return m_list.leads[index].clock >= 0 && !m_list.leads[index].labelled
            && isMomentLine(m_text, m_sentences[index]);
    }

    const Sentence& sentenceAt(std::uint32_t token) const { return m_sentences[m_text.sentenceOf(token)]; }

    bool hasAbove(std::size_t index) const
    {
        return index > 0 && m_sentences[index - 1].block == m_sentences[index].block && !isMoment(index - 1);
    }

    bool hasBelow(std::size_t index) const
    {
        return index + 1 < m_sentences.size() && m_sentences[index + 1].block == m_sentences[index].block
            && m_list.leads[index + 1].clock < 0;
    }

    // "Resolved - …" above "Nov 9, 11:04 UTC".
    bool standsBelow() const
    {
        int votes = 0;
        for (std::size_t i = 0; i < m_sentences.size(); ++i) {
            if (!isMoment(i))
                continue;
            const bool above = hasAbove(i);
            const bool below = hasBelow(i);
            if (above && below)
                votes += beginsPost(m_text, m_sentences[firstAbove(i)]) ? 1 : 0;
            else
                votes += above ? 1 : below ? -1 : 0;
        }
        return votes > 0;
    }

    std::size_t firstAbove(std::size_t index) const
    {
        std::size_t from = index - 1;
        while (from > 0 && m_sentences[from - 1].block == m_sentences[index].block && index - from < 8
            && m_list.leads[from - 1].clock < 0)
            --from;
        return from;
    }

    // "[Behoben] 16:42 Uhr" or "Resolved: Nov 9, 11:04 UTC" as the heading of what was posted then.
    bool headsPost(std::size_t index) const
    {
        const Sentence& line = m_sentences[index];
        return beginsPost(m_text, line) && index + 1 < m_sentences.size() && m_sentences[index + 1].block == line.block
            && !line.item && m_list.leads[index + 1].clock < 0 && !m_sentences[index + 1].heading;
    }

    TokenRange wordsOf(std::size_t index) const
    {
        const Sentence& line = m_sentences[index];
        TokenRange words = m_text.range(line);
        if (isMoment(index) && !m_text.token(line.first).is("|")) {
            if (m_below && hasAbove(index))
                return { m_sentences[firstAbove(index)].first, line.last };
            std::size_t next = index + 1;
            if (!hasBelow(index) && !line.item) {
                if (hasAbove(index))
                    return { m_sentences[firstAbove(index)].first, line.last };
                while (next < m_sentences.size() && next - index < 8 && m_list.leads[next].clock < 0
                    && !m_sentences[next].heading && m_sentences[next].block <= line.block + 1)
                    ++next;
                return { line.first, m_sentences[next - 1].last };
            }
        }
        // The entry goes on to the next one, or to the end of the paragraph.
        std::size_t next = index + 1;
        while (next < m_sentences.size() && m_list.leads[next].clock < 0 && m_sentences[next].block == line.block
            && next - index < 40)
            ++next;
        words.last = m_sentences[next - 1].last;
        return words;
    }

    const ReadText& m_text;
    const std::vector<Sentence>& m_sentences;
    ListReading m_list;
    bool m_below = false;
};

} // namespace

ListReading readList(const ReadText& text)
{
    return ListReader(text).read();
}

} // namespace leitstand::textcheck
