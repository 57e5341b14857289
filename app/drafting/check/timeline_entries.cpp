// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/timeline_steps.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

class EntryReader {
public:
    EntryReader(const ReadText& text, TextTimeline& timeline) : m_text(text), m_timeline(timeline) { }

    void read()
    {
        const ListReading list = readList(m_text);
        for (std::size_t i = 0; i < list.leads.size(); ++i)
            addSentence(i, list.leads[i], list.words[i]);
        m_timeline.hasList = list.entries >= 3;
        m_timeline.posts = list.posts;
    }

private:
    void addSentence(std::size_t index, const Lead& lead, TokenRange leadWords)
    {
        const Sentence& sentence = m_text.sentences()[index];
        const auto [first, last] = m_text.mentionsIn(m_text.range(sentence));
        for (std::size_t i = first; i < last; ++i) {
            const Mention& mention = m_text.mentions()[i];
            if (mention.kind != MentionKind::Clock || mention.alternate || mention.impossible)
                continue;
            Entry entry;
            entry.mention = static_cast<std::uint32_t>(i);
            entry.sentence = static_cast<std::uint32_t>(index);
            entry.second = mention.second;
            entry.twelve = mention.twelve;
            entry.approx = mention.wording != Wording::Exact;
            entry.tolerance = entry.approx ? 600 : 0;
            entry.zoned = mention.zone.has_value();
            const bool leads
                = static_cast<std::int32_t>(i) == lead.clock || (lead.clock >= 0 && mention.rangeBegin == lead.clock);
            entry.leading = leads;
            entry.labelled = leads && lead.labelled;
            if (leads)
                describeLead(entry, leadWords, mention, lead.post);
            else
                describeProse(entry, mention, sentence);
            if (isDateLine(sentence, index)) {
                entry.state = EntryState::Told;
                entry.sure = false;
            }
            if (!leads && (mention.rangeBegin >= 0 || mention.rangeEnd >= 0))
                entry.otherCase |= isOfThings(mention);
            entry.day = ownDay(m_text, m_timeline, i, sentence);
            entry.dated = entry.day > 0;
            entry.dayOfBegin = mention.rangeBegin >= 0 && mention.rangeBegin + 1 == static_cast<std::int32_t>(i)
                && entry.dated && !hasDayBehind(m_text, m_timeline, i, last);
            // "down from 10:02 to 10:20 and again from 14:31 to 14:43"
            if (!leads && entry.state == EntryState::Unknown && mention.rangeEnd >= 0 && !m_timeline.entries.empty()) {
                const Entry& former = m_timeline.entries.back();
                if (former.sentence == index && former.rangeBegin >= 0) {
                    const Entry& begin = m_timeline.entries[static_cast<std::size_t>(former.rangeBegin)];
                    entry.state = begin.state;
                    entry.sure = begin.sure;
                }
            }
            // "around 11 most were back, at half past all"
            if (!leads && entry.state == EntryState::Unknown && entry.whole && !m_timeline.entries.empty()
                && m_timeline.entries.back().sentence == index && m_timeline.entries.back().state == EntryState::Up
                && !entry.forecast) {
                entry.state = EntryState::Up;
                entry.sure = m_timeline.entries.back().sure;
            }
            if (mention.rangeBegin >= 0 && m_openRange >= 0
                && m_timeline.entries[static_cast<std::size_t>(m_openRange)].mention
                    == static_cast<std::uint32_t>(mention.rangeBegin))
                closeRange(entry, m_openRange);
            // "halted at 09:31 and resumed at 10:15" tells the whole.
            if (!leads && entry.state == EntryState::Up && !entry.forecast && entry.rangeBegin < 0
                && !m_timeline.entries.empty()) {
                Entry& former = m_timeline.entries.back();
                if (former.sentence == index && !former.leading && !former.forecast && former.state == EntryState::Down
                    && former.rangeBegin < 0) {
                    former.strongBegin = true;
                    entry.strongEnd = true;
                }
            }
            m_timeline.entries.push_back(entry);
            m_openRange = mention.rangeEnd >= 0 ? static_cast<std::int32_t>(m_timeline.entries.size()) - 1 : -1;
        }
    }

    // "date: 2023-06-02 16:00" at the head of a text
    bool isDateLine(const Sentence& sentence, std::size_t index) const
    {
        return index < 8 && isMomentLine(m_text, sentence)
            && isOneOf(m_text.token(sentence.first).lower, { "date", "datum", "published", "veröffentlicht" });
    }

    // "files uploaded between 13:20 and 15:40": when things were made, not when it was down
    bool isOfThings(const Mention& mention) const
    {
        const auto& mentions = m_text.mentions();
        const Mention& end = mention.rangeEnd >= 0 ? mentions[static_cast<std::size_t>(mention.rangeEnd)] : mention;
        const Mention& begin
            = mention.rangeBegin >= 0 ? mentions[static_cast<std::size_t>(mention.rangeBegin)] : mention;
        const auto made = [this](std::uint32_t at) {
            return isOneOf(m_text.token(at).lower,
                { "hochgeladen", "hochgeladene", "erstellt", "erstellte", "angelegt", "angelegte", "gesendet",
                    "verschickt", "eingegangen", "gebucht", "bestellt", "abgeschickt", "uploaded", "created", "sent",
                    "placed", "submitted", "finished", "completed", "started", "made", "received", "written", "booked",
                    "requested", "ordered", "registered" });
        };
        for (std::uint32_t at = end.last; at < end.last + 5; ++at) {
            if (made(at))
                return true;
        }
        for (std::uint32_t at = begin.first; at + 4 > begin.first && at > 0; --at) {
            if (made(at - 1))
                return true;
        }
        return false;
    }

    // An item of a list that is a range and nothing more.
    bool isBare(const Entry& entry) const
    {
        std::uint32_t words = 0;
        for (std::uint32_t at = entry.words.first; at < entry.words.last; ++at)
            words += m_text.token(at).isWord() && m_text.mentionAt(at) < 0 && !m_text.token(at).is("uhr") ? 1 : 0;
        return words <= 2;
    }

    void closeRange(Entry& end, std::int32_t begin)
    {
        Entry& start = m_timeline.entries[static_cast<std::size_t>(begin)];
        const auto index = static_cast<std::int32_t>(m_timeline.entries.size());
        start.rangeEnd = index;
        end.rangeBegin = begin;
        end.words = start.words;
        end.forecast = start.forecast = start.forecast || end.forecast;
        end.whole = start.whole;
        // "and again from 17:20 to 18:00": words as weak as these do not say that it was well
        for (Entry* const entry : { &start, &end }) {
            if (entry->state == EntryState::Up && !entry->sure && !start.leading)
                entry->state = EntryState::Unknown;
        }
        const EntryState during = start.state != EntryState::Unknown ? start.state : end.state;
        start.state = during;
        start.sure |= end.sure;
        // In a text about an outage a range of the past that says nothing else is one.
        if ((during == EntryState::Unknown || (during == EntryState::Detected && !start.leading))
            && (!start.leading || isBare(start)) && !start.forecast) {
            start.state = EntryState::Down;
            end.state = EntryState::Up;
            return;
        }
        switch (during) {
        case EntryState::Down:
        case EntryState::Degraded:
            start.strongBegin = !start.leading;
            end.strongEnd = !start.leading;
            end.state = EntryState::Up;
            end.sure = start.sure && !start.leading;
            break;
        default:
            end.state = EntryState::Unknown;
            end.sure = false;
            break;
        }
    }

    void describeLead(Entry& entry, TokenRange words, const Mention& mention, bool post) const
    {
        entry.words = words;
        TokenRange said = words;
        said.first = std::max(
            said.first, entry.labelled || post || mention.core > words.first + 24 ? words.first : mention.last);
        if (said.first >= said.last || entry.labelled)
            said = words;
        // What the words say of a later time is not of this one: "11:00: the site went down. At 18:30 it came up again."
        StateReading state = readEntryState(m_text, untilNextTime(said, mention));
        if (state.state == EntryState::Unknown)
            state = readEntryState(m_text, said);
        entry.state = state.state;
        entry.sure = state.sure;
        entry.whole = state.whole;
        entry.partial = state.partial;
        if (!post && isMomentOfTelling(m_text, mention)) {
            entry.state = EntryState::Told;
            entry.sure = false;
            return;
        }
        if (entry.state == EntryState::Unknown || entry.labelled) {
            const auto labelled = [&](std::initializer_list<std::string_view> names) {
                const bool label = entry.labelled || isMomentLine(m_text, m_text.sentences()[entry.sentence]);
                for (std::uint32_t at = words.first; label && at < words.first + 6 && at < mention.core; ++at) {
                    if (isOneOf(m_text.token(at).lower, names))
                        return true;
                }
                return false;
            };
            const bool from
                = labelled({ "von", "from", "since", "seit", "start", "begin", "beginn", "started", "störungsbeginn" });
            const bool until = labelled({ "bis", "to", "until", "end", "ende", "ended", "störungsende", "entstört" });
            if (from) {
                entry.state = EntryState::Down;
                entry.strongBegin = true;
            } else if (until) {
                entry.state = EntryState::Up;
                entry.strongEnd = true;
            } else if (m_text.has(StateWord::Begin, said)) {
                entry.state = entry.state == EntryState::Unknown || entry.labelled ? EntryState::Down : entry.state;
                entry.strongBegin = entry.labelled;
            } else if (m_text.has(StateWord::End, said)) {
                entry.state = EntryState::Up;
                entry.strongEnd = entry.labelled;
            }
        }
        // A forecast is one if nothing else is said before it.
        const auto hits = m_text.wordsIn(said);
        entry.forecast = entry.labelled && m_text.has(StateWord::Forecast, said);
        if (!hits.empty() && static_cast<StateWord>(hits.front().kind) == StateWord::Future
            && entry.state == EntryState::Up) {
            entry.state = EntryState::Unknown;
            entry.sure = false;
        }
    }

    TokenRange untilNextTime(TokenRange said, const Mention& mention) const
    {
        const auto [first, last] = m_text.mentionsIn({ std::max(said.first, mention.last), said.last });
        for (std::size_t i = first; i < last; ++i) {
            const Mention& next = m_text.mentions()[i];
            if (next.kind != MentionKind::Clock || next.alternate || next.rangeBegin >= 0 || next.rangeEnd >= 0)
                continue;
            const std::uint32_t begin = m_text.clauseAround({ next.first, next.last }).first;
            return { said.first, std::clamp(begin, said.first, said.last) };
        }
        return said;
    }

    void describeProse(Entry& entry, const Mention& mention, const Sentence& sentence) const
    {
        TokenRange clause = m_text.clauseAround({ mention.first, mention.last });
        if (mention.rangeEnd >= 0 || mention.rangeBegin >= 0) {
            clause = wordsOfRange(m_text, mention, sentence);
        } else {
            widenToState(m_text, clause, sentence);
        }
        entry.words = clause;
        const StateReading state = readState(m_text, clause);
        entry.state = state.state;
        entry.sure = state.sure;
        entry.whole = state.whole;
        entry.partial = state.partial;
        const TokenRange before { sentence.first, mention.first };
        // "went down on Monday at 18:00 for an upgrade that was scheduled …": what follows is of a later time
        // "expect it back by 10 p.m. after a transformer blew at 6:35 p.m."
        TokenRange about = clause;
        if (entry.mention > 0 && mention.rangeBegin < 0) {
            const Mention& former = m_text.mentions()[entry.mention - 1];
            for (std::uint32_t at = former.last; at < mention.first && former.last > clause.first; ++at) {
                if (isOneOf(m_text.token(at).lower, { "after", "nachdem", "because", "since", "weil" }))
                    about.first = at;
            }
        }
        const bool past = m_text.has(StateWord::Down, { about.first, mention.first })
            && !m_text.has(StateWord::Future, { about.first, mention.last });
        entry.forecast = (!past && m_text.has(StateWord::Future, about))
            || m_text.has(StateWord::Forecast, { about.first, mention.last })
            || (isOneOf(m_text.token(mention.first - 1).lower, { "bis", "by", "until", "till" }) && isAnnounced(before))
            || (about.first == clause.first && m_text.has(StateWord::Future, before)
                && !m_text.has(StateWord::Down, { clause.first, mention.first }) && before.last - before.first < 24);
        entry.otherCase = m_text.has(StateWord::OtherCase, m_text.range(sentence));
        if (isMomentOfTelling(m_text, mention) && mention.rangeBegin < 0 && mention.rangeEnd < 0) {
            entry.state = EntryState::Told;
            entry.sure = false;
            return;
        }
        const std::string_view label = labelOf(m_text, mention, sentence);
        const bool fromLabel = isOneOf(label,
            { "start", "started", "begin", "began", "beginn", "beginning", "störungsbeginn", "ausfallbeginn", "von",
                "from", "seit", "since" });
        const bool untilLabel = isOneOf(label,
            { "end", "ended", "ende", "störungsende", "ausfallende", "bis", "to", "until", "resolved", "restored",
                "behoben", "recovered", "gelöst" });
        if ((fromLabel || untilLabel) && !entry.forecast && mention.rangeBegin < 0 && mention.rangeEnd < 0) {
            entry.state = fromLabel ? EntryState::Down : EntryState::Up;
            entry.strongBegin = fromLabel;
            entry.strongEnd = untilLabel;
            entry.sure = true;
            entry.partial = false;
            return;
        }
        const bool inRange = mention.rangeEnd >= 0 || mention.rangeBegin >= 0;
        const std::string_view preposition = inRange ? std::string_view() : prepositionOf(m_text, mention, sentence);
        const auto leads
            = [preposition](std::initializer_list<std::string_view> words) { return isOneOf(preposition, words); };
        const bool ends = leads({ "bis", "until", "till" });
        const bool since = leads({ "seit", "since", "ab", "from" });
        const auto begin
            = m_text.has(StateWord::Begin, { clause.first, mention.last }) || m_text.has(StateWord::Begin, clause);
        const TokenRange own = m_text.clauseAround({ mention.first, mention.last });
        const bool begins = ends && entry.state == EntryState::Down && own.last < clause.last
            && !m_text.has(StateWord::Down, own) && !m_text.has(StateWord::Negative, own);
        if (begins) { // "the batteries held until 02:48, at which point everything went dark"
            entry.strongBegin = true;
        } else if (ends
            && (entry.state == EntryState::Down || entry.state == EntryState::Degraded
                || entry.state == EntryState::Unknown)) {
            const bool lasted = m_text.has(StateWord::Lasted, { clause.first, mention.last });
            if (lasted && !m_timeline.entries.empty()) { // "a second wave hit at 21:10 and lasted until 21:52"
                Entry& former = m_timeline.entries.back();
                if (former.sentence == entry.sentence && former.state == EntryState::Unknown && !former.forecast) {
                    former.state = EntryState::Down;
                    former.strongBegin = former.sure = true;
                }
            }
            entry.strongEnd = entry.state != EntryState::Unknown || lasted;
            entry.sure = entry.strongEnd;
            entry.state = EntryState::Up;
        } else if (since && (entry.state == EntryState::Down || entry.state == EntryState::Degraded)) {
            entry.strongBegin = true;
        } else if (since && entry.state == EntryState::Up) {
            entry.strongEnd = true;
        } else if (entry.state == EntryState::Up && entry.sure
            && m_text.has(StateWord::Incident, m_text.range(sentence))) {
            entry.strongEnd = true; // "the incident was resolved at 15:40"
        } else if (m_text.has(StateWord::End, clause) && !begin && entry.state != EntryState::Up
            && entry.state != EntryState::UpSlow) {
            entry.state = EntryState::Up;
            entry.strongEnd = true;
            entry.sure = true;
        } else if (begin && entry.state != EntryState::Up && entry.state != EntryState::UpSlow) {
            const bool incident = m_text.has(StateWord::Incident, clause);
            entry.strongBegin = incident || entry.state == EntryState::Down || entry.state == EntryState::Degraded;
            if (entry.state == EntryState::Unknown)
                entry.state = incident ? EntryState::Down : EntryState::Detected;
            entry.sure |= incident;
        }
        describeByNoun(entry, mention, sentence);
        // "The first was at 10:14 and lasted eleven minutes"
        for (std::uint32_t at = mention.last; entry.state == EntryState::Unknown && at < mention.last + 4; ++at) {
            if (isOneOf(m_text.token(at).lower, { "lasted", "lasting", "dauerte", "dauerten" })
                && m_text.mentionAt(at + 1) >= 0) {
                entry.state = EntryState::Down;
                entry.strongBegin = true;
            }
        }
    }

    // "had promised at 21:30 that all would have power by 23:00"
    bool isAnnounced(TokenRange before) const
    {
        for (std::uint32_t at = before.first; at < before.last; ++at) {
            if (isOneOf(m_text.token(at).lower,
                    { "versprochen", "promised", "angekündigt", "announced", "zugesagt", "assured" }))
                return true;
        }
        return false;
    }

    // "nach dem Ausfall um 13:02 Uhr": the noun before a time says what the time is of.
    void describeByNoun(Entry& entry, const Mention& mention, const Sentence& sentence) const
    {
        const Token& preposition = m_text.token(mention.first - 1);
        if (mention.first < sentence.first + 2
            || !isOneOf(preposition.lower, { "um", "gegen", "at", "around", "about", "of", "ab", "von" }))
            return;
        // "war die Störung um 8.30 Uhr behoben" is of the end.
        if (m_text.has(StateWord::Up, { mention.last, std::min(mention.last + 3, sentence.last) }))
            return;
        for (const PhraseHit& hit : m_text.wordsIn({ mention.first - 4, mention.first })) {
            const auto word = static_cast<StateWord>(hit.kind);
            if (hit.last != mention.first - 1 || hit.last - hit.first > 1)
                continue;
            const std::string_view noun = m_text.token(hit.first).lower;
            const bool germanNoun = m_text.token(hit.first).capital;
            if (word == StateWord::Down
                && (germanNoun || isOneOf(noun, { "outage", "failure", "crash", "blackout", "interruption" }))) {
                entry.state = EntryState::Down;
                entry.sure = true;
                entry.whole = entry.partial = false;
            }
        }
    }

    const ReadText& m_text;
    TextTimeline& m_timeline;
    std::int32_t m_openRange = -1; // the entry that begins a range whose end is still to come
};

} // namespace

void readEntries(const ReadText& text, TextTimeline& timeline)
{
    EntryReader(text, timeline).read();
}

} // namespace leitstand::textcheck
