// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/text_merge.h"

#include "drafting/sequence_match.h"
#include "drafting/text_points.h"

#include <algorithm>
#include <map>

namespace leitstand {
namespace {

// A text in sentences. Sentences that differ only in what the record wrote into fields, or in the blanks behind them, have
// the same number.
class Sentences {
public:
    Sentences(const FieldText& text, std::map<std::u32string, std::uint32_t>& known)
        : m_points(pointsOf(text.text))
        , m_fields(text.fields)
        , m_ranges(sentencesOf(m_points))
    {
        for (const PointRange& range : m_ranges)
            m_numbers.push_back(
                known.try_emplace(skeleton(range), static_cast<std::uint32_t>(known.size())).first->second);
    }

    [[nodiscard]] const std::vector<std::uint32_t>& numbers() const { return m_numbers; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_ranges.size()); }

    [[nodiscard]] FieldText text(std::uint32_t first, std::uint32_t last) const
    {
        FieldText text;
        if (first >= last)
            return text;
        const std::uint32_t start = m_ranges[first].start;
        const std::uint32_t end = m_ranges[last - 1].end;
        text.text = utf8Of(std::u32string_view(m_points).substr(start, end - start));
        for (const TextField& field : m_fields) {
            const bool inside = field.start >= start && field.end <= end;
            const bool next = field.start == end && end < m_points.size(); // an empty one between two pieces
            if (inside && !next)
                text.fields.push_back({ field.name, field.start - start, field.end - start });
        }
        return text;
    }
    [[nodiscard]] bool same(std::uint32_t first, std::uint32_t last, const Sentences& other, std::uint32_t otherFirst,
        std::uint32_t otherLast) const
    {
        return std::equal(m_numbers.begin() + first, m_numbers.begin() + last, other.m_numbers.begin() + otherFirst,
            other.m_numbers.begin() + otherLast);
    }

private:
    [[nodiscard]] std::u32string skeleton(const PointRange& range) const
    {
        std::u32string words;
        std::uint32_t at = range.start;
        for (const TextField& field : m_fields) {
            if (isPassage(field) || field.start < at || field.end > range.end || field.start >= range.end)
                continue;
            words.append(m_points, at, field.start - at);
            words += U'\uFFFC' + pointsOf(factName(field)) + U'\uFFFC';
            at = field.end;
        }
        words.append(m_points, at, range.end - at);
        while (!words.empty() && isBlank(words.back()))
            words.pop_back(); // what is added behind a last sentence is no change of it
        return words;
    }

    std::u32string m_points;
    const std::vector<TextField>& m_fields;
    std::vector<PointRange> m_ranges;
    std::vector<std::uint32_t> m_numbers;
};

// For each sentence of the base, the one of the other text that it is; none: `Gone`.
constexpr std::uint32_t Gone = 0xFFFFFFFF;

std::vector<std::uint32_t> placesIn(const Sentences& base, const Sentences& other)
{
    std::vector<std::uint32_t> places(base.size(), Gone);
    for (const CommonRun& run : commonRuns(base.numbers(), other.numbers())) {
        for (std::uint32_t i = 0; i < run.length; ++i)
            places[run.left + i] = run.right + i;
    }
    return places;
}

class Merger {
public:
    Merger(const FieldText& base, const FieldText& ours, const FieldText& theirs)
        : m_base(base, m_known)
        , m_ours(ours, m_known)
        , m_theirs(theirs, m_known)
    { }

    MergedText run()
    {
        const auto inOurs = placesIn(m_base, m_ours);
        const auto inTheirs = placesIn(m_base, m_theirs);
        Place at;
        for (std::uint32_t i = 0; i < m_base.size(); ++i) {
            if (inOurs[i] == Gone || inTheirs[i] == Gone)
                continue;
            change(at, { i, inOurs[i], inTheirs[i] });
            at = { i + 1, inOurs[i] + 1, inTheirs[i] + 1 };
            stable(i, inOurs[i], inTheirs[i]);
        }
        change(at, { m_base.size(), m_ours.size(), m_theirs.size() });
        return std::move(m_result);
    }

private:
    struct Place {
        std::uint32_t base = 0;
        std::uint32_t ours = 0;
        std::uint32_t theirs = 0;
    };

    // The same words in all three; the record may have changed fields, and a person may have ended one.
    void stable(std::uint32_t base, std::uint32_t ours, std::uint32_t theirs)
    {
        takeChanged({ base, ours, theirs }, { base + 1, ours + 1, theirs + 1 });
    }

    void takeChanged(const Place& from, const Place& to)
    {
        const FieldText mine = m_ours.text(from.ours, to.ours);
        take(mine == m_base.text(from.base, to.base) ? m_theirs.text(from.theirs, to.theirs) : mine);
    }

    void change(const Place& from, const Place& to)
    {
        if (from.ours == to.ours && from.theirs == to.theirs)
            return; // deleted by both, or nothing
        const bool oursKept = m_base.same(from.base, to.base, m_ours, from.ours, to.ours);
        const bool theirsKept = m_base.same(from.base, to.base, m_theirs, from.theirs, to.theirs);
        if (oursKept && theirsKept)
            takeChanged(from, to);
        else if (oursKept)
            take(m_theirs.text(from.theirs, to.theirs));
        else if (theirsKept || m_ours.same(from.ours, to.ours, m_theirs, from.theirs, to.theirs))
            take(m_ours.text(from.ours, to.ours));
        else if (const std::uint32_t count = to.base - from.base;
                 count > 1 && to.ours - from.ours == count && to.theirs - from.theirs == count)
            sentenceBySentence(from, count);
        else
            conflict(from, to);
    }

    // As many sentences on every side: each is one that was changed.
    void sentenceBySentence(const Place& from, std::uint32_t count)
    {
        for (std::uint32_t i = 0; i < count; ++i)
            change({ from.base + i, from.ours + i, from.theirs + i },
                { from.base + i + 1, from.ours + i + 1, from.theirs + i + 1 });
    }

    void take(const FieldText& text)
    {
        if (!text.text.empty() || !text.fields.empty())
            m_result.pieces.push_back({ {}, text.text, text.text, text.fields, text.fields, false });
    }

    void conflict(const Place& from, const Place& to)
    {
        const FieldText ours = m_ours.text(from.ours, to.ours);
        const FieldText theirs = m_theirs.text(from.theirs, to.theirs);
        m_result.pieces.push_back(
            { m_base.text(from.base, to.base).text, ours.text, theirs.text, ours.fields, theirs.fields, true });
    }

    std::map<std::u32string, std::uint32_t> m_known;
    Sentences m_base;
    Sentences m_ours;
    Sentences m_theirs;
    MergedText m_result;
};

void mergePart(MergedDraft& result, Language language, MessagePart part, const FieldText& base, const FieldText& ours,
    const FieldText& theirs, std::string& text, std::vector<TextField>& fields)
{
    const MergedText merged = merge(base, ours, theirs);
    std::uint32_t at = 0;
    for (const MergePiece& piece : merged.pieces) {
        const std::uint32_t length = pointCount(piece.ours);
        if (piece.isConflict())
            result.conflicts.push_back({ language, part, at, at + length, piece.base, piece.ours, piece.theirs });
        at += length;
    }
    FieldText whole = merged.text(MergeSide::Ours);
    text = std::move(whole.text);
    fields = std::move(whole.fields);
}

} // namespace

bool MergedText::hasConflicts() const
{
    return std::any_of(pieces.begin(), pieces.end(), [](const MergePiece& piece) { return piece.isConflict(); });
}

FieldText MergedText::text(MergeSide side) const
{
    FieldText whole;
    std::uint32_t at = 0;
    for (const MergePiece& piece : pieces) {
        const std::string& text = side == MergeSide::Ours ? piece.ours : piece.theirs;
        whole.text += text;
        for (const TextField& field : side == MergeSide::Ours ? piece.ourFields : piece.theirFields)
            whole.fields.push_back({ field.name, field.start + at, field.end + at });
        at += pointCount(text);
    }
    return whole;
}

MergedText merge(const FieldText& base, const FieldText& ours, const FieldText& theirs)
{
    return Merger(base, ours, theirs).run();
}

MergedDraft merge(const DraftText& base, const DraftText& ours, const DraftText& theirs)
{
    MergedDraft result { ours, {} };
    const auto both = [&result](Language language, const Message& before, const Message& mine, const Message& yours,
                          Message& merged) {
        mergePart(result, language, MessagePart::Subject, { before.subject, before.subjectFields },
            { mine.subject, mine.subjectFields }, { yours.subject, yours.subjectFields }, merged.subject,
            merged.subjectFields);
        mergePart(result, language, MessagePart::Body, { before.body, before.bodyFields },
            { mine.body, mine.bodyFields }, { yours.body, yours.bodyFields }, merged.body, merged.bodyFields);
    };
    both(Language::German, base.german, ours.german, theirs.german, result.text.german);
    both(Language::English, base.english, ours.english, theirs.english, result.text.english);
    return result;
}

} // namespace leitstand
