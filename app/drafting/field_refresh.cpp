// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a text with fields follows the record.

#include "drafting/field_text.h"
#include "drafting/text_points.h"

#include <algorithm>
#include <map>
#include <set>

namespace leitstand {
namespace {

// A field as the template has it now.
struct Fresh {
    std::u32string text;
    std::vector<TextField> inner; // from the begin of `text`
    std::u32string blankBefore; // what separates it from its neighbours
    std::u32string blankAfter;
};

bool isSound(const TextField& field, std::size_t size)
{
    return field.start <= field.end && field.end <= size && (isPassage(field) || field.start < field.end);
}

std::u32string_view blankTail(std::u32string_view text)
{
    std::size_t begin = text.size();
    while (begin > 0 && isBlank(text[begin - 1]))
        --begin;
    return text.substr(begin);
}

std::u32string_view blankHead(std::u32string_view text)
{
    std::size_t end = 0;
    while (end < text.size() && isBlank(text[end]))
        ++end;
    return text.substr(0, end);
}

bool hasLine(std::u32string_view blank)
{
    return blank.find(U'\n') != std::u32string_view::npos;
}

std::vector<TextField> innerOf(const std::vector<TextField>& fields, const TextField& passage)
{
    std::vector<TextField> inner;
    for (const TextField& field : fields) {
        if (!isPassage(field) && field.start >= passage.start && field.end <= passage.end)
            inner.push_back({ field.name, field.start - passage.start, field.end - passage.start });
    }
    return inner;
}

std::map<std::string, Fresh> freshFields(const FieldText& rendered)
{
    const std::u32string points = pointsOf(rendered.text);
    const std::u32string_view view = points;
    std::map<std::string, Fresh> fresh;
    for (const TextField& field : rendered.fields) {
        if (!isSound(field, points.size()))
            continue;
        Fresh one { points.substr(field.start, field.end - field.start), {},
            std::u32string(blankTail(view.substr(0, field.start))), std::u32string(blankHead(view.substr(field.end))) };
        if (isPassage(field))
            one.inner = innerOf(rendered.fields, field);
        fresh.try_emplace(field.name, std::move(one));
    }
    return fresh;
}

// Passages with nothing but blanks between them, from what is written before them to what is written behind them. Which of
// them are empty decides about all the blanks of a row: an empty paragraph has none.
struct PassageRow {
    std::vector<TextField> passages;
    std::vector<std::u32string> blanks; // before each, and behind the last
    bool beginsText = false;
    bool endsText = false;

    [[nodiscard]] std::uint32_t start() const
    {
        return passages.front().start - static_cast<std::uint32_t>(blanks.front().size());
    }
    [[nodiscard]] std::uint32_t end() const
    {
        return passages.back().end + static_cast<std::uint32_t>(blanks.back().size());
    }
};

std::vector<PassageRow> passageRows(std::u32string_view text, const std::vector<TextField>& fields)
{
    std::vector<PassageRow> rows;
    std::uint32_t at = 0; // up to here there are fields
    bool open = false;
    for (const TextField& field : fields) {
        if (!isSound(field, text.size()) || field.start < at || (!isPassage(field) && field.end <= at))
            continue; // damaged, or in a passage
        const std::u32string_view between = text.substr(at, field.start - at);
        const std::u32string_view blank = blankTail(between);
        if (isPassage(field)) {
            if (!open || blank.size() < between.size()) {
                rows.push_back({});
                rows.back().beginsText = at == 0 && blank.size() == between.size();
            }
            rows.back().passages.push_back(field);
            rows.back().blanks.emplace_back(blank);
        }
        open = isPassage(field);
        at = field.end;
    }
    for (PassageRow& row : rows) {
        const std::u32string_view behind = text.substr(row.passages.back().end);
        row.blanks.emplace_back(blankHead(behind));
        row.endsText = row.blanks.back().size() == behind.size();
    }
    return rows;
}

bool haveSameNames(const PassageRow& left, const PassageRow& right)
{
    return std::equal(left.passages.begin(), left.passages.end(), right.passages.begin(), right.passages.end(),
        [](const TextField& one, const TextField& other) { return one.name == other.name; });
}

bool haveSameGaps(const PassageRow& left, const PassageRow& right)
{
    return std::equal(left.passages.begin(), left.passages.end(), right.passages.begin(), right.passages.end(),
        [](const TextField& one, const TextField& other) {
            return (one.start == one.end) == (other.start == other.end);
        });
}

// More of it than any template makes: somebody is about to write there.
bool hasRoomToWrite(const PassageRow& row)
{
    std::size_t lines = 0;
    for (std::size_t i = 0; i < row.blanks.size(); ++i) {
        lines += static_cast<std::size_t>(std::count(row.blanks[i].begin(), row.blanks[i].end(), U'\n'));
        if (lines > 2)
            return true;
        if (i < row.passages.size() && row.passages[i].start < row.passages[i].end)
            lines = 0;
    }
    return row.endsText && lines > 0;
}

class Refresh {
public:
    Refresh(const FieldText& shown, const FieldText& rendered)
        : m_shown(pointsOf(shown.text))
        , m_shownFields(shown.fields)
        , m_fresh(freshFields(rendered))
    {
        const std::vector<PassageRow> now = passageRows(pointsOf(rendered.text), rendered.fields);
        for (PassageRow& row : passageRows(m_shown, m_shownFields)) {
            const auto same = std::find_if(
                now.begin(), now.end(), [&row](const PassageRow& other) { return haveSameNames(row, other); });
            const bool untouched = same != now.end() && row.beginsText == same->beginsText
                && row.endsText == same->endsText && !hasRoomToWrite(row);
            if (untouched && !haveSameGaps(row, *same))
                m_rows.push_back({ std::move(row), *same });
        }
    }

    RefreshedText run()
    {
        auto row = m_rows.begin();
        std::uint32_t passageEnd = 0;
        for (const TextField& field : m_shownFields) {
            if (row != m_rows.end() && field.name == row->shown.passages.front().name) {
                wholeRow(*row);
                passageEnd = row->shown.end();
                ++row;
            }
            if (!isSound(field, m_shown.size()) || field.start < passageEnd || m_written.contains(field.name))
                continue; // damaged, or in a passage that is written anew
            const auto found = m_fresh.find(field.name);
            if (isPassage(field) && found != m_fresh.end()) {
                passage(field, found->second);
                passageEnd = field.end;
            } else if (!isPassage(field)) {
                value(field, found == m_fresh.end() ? nullptr : &found->second);
            }
        }
        copyUntil(static_cast<std::uint32_t>(m_shown.size()));
        m_result.text.text = utf8Of(m_text);
        return std::move(m_result);
    }

private:
    // A row of which nobody has changed anything, and of which other passages are empty now.
    struct RowChange {
        PassageRow shown;
        PassageRow now;
    };

    void copyUntil(std::uint32_t end)
    {
        if (end > m_at)
            m_text.append(m_shown, m_at, end - m_at);
        m_at = std::max(m_at, end);
    }

    [[nodiscard]] std::uint32_t length() const { return static_cast<std::uint32_t>(m_text.size()); }

    void tell(const TextField& field, std::u32string_view before, std::u32string_view after)
    {
        if (before != after)
            m_result.changes.push_back({ factName(field), utf8Of(before), utf8Of(after), Language::German,
                MessagePart::Body, length() - static_cast<std::uint32_t>(after.size()), length() });
    }

    void value(const TextField& field, const Fresh* fresh)
    {
        copyUntil(field.start);
        const std::u32string before = m_shown.substr(field.start, field.end - field.start);
        const std::uint32_t start = length();
        m_text += fresh ? fresh->text : before;
        m_result.text.fields.push_back({ field.name, start, length() });
        if (fresh)
            tell(field, before, fresh->text);
        m_at = field.end;
    }

    // With the blanks that the template has between them now.
    void wholeRow(const RowChange& row)
    {
        copyUntil(row.shown.start());
        for (std::size_t i = 0; i < row.shown.passages.size(); ++i) {
            const TextField& field = row.shown.passages[i];
            m_text += row.now.blanks[i];
            write(field, m_fresh.at(field.name));
            m_written.insert(field.name);
        }
        m_text += row.now.blanks.back();
        m_at = row.shown.end();
    }

    void passage(const TextField& field, const Fresh& fresh)
    {
        copyUntil(field.start);
        m_at = field.end;
        const bool appears = field.start == field.end && !fresh.text.empty();
        separate(std::u32string_view(m_shown).substr(field.start, field.end - field.start), fresh);
        write(field, fresh);
        const std::u32string_view rest = std::u32string_view(m_shown).substr(m_at);
        if (appears && !rest.empty() && !isBlank(rest.front()))
            m_text += fresh.blankAfter;
    }

    // The values in it are told one by one if it says the same otherwise.
    void write(const TextField& field, const Fresh& fresh)
    {
        const std::u32string before = m_shown.substr(field.start, field.end - field.start);
        const std::vector<TextField> innerBefore = innerOf(m_shownFields, field);
        const std::uint32_t start = length();
        const std::size_t place = m_result.text.fields.size();
        m_result.text.fields.push_back({ field.name, start, start });
        std::uint32_t taken = 0;
        const bool sameWords = skeleton(before, innerBefore) == skeleton(fresh.text, fresh.inner);
        for (std::size_t i = 0; i < fresh.inner.size(); ++i) {
            const TextField& inner = fresh.inner[i];
            m_text.append(fresh.text, taken, inner.end - taken);
            taken = inner.end;
            m_result.text.fields.push_back({ inner.name, start + inner.start, start + inner.end });
            if (sameWords)
                tell(inner, before.substr(innerBefore[i].start, innerBefore[i].end - innerBefore[i].start),
                    fresh.text.substr(inner.start, inner.end - inner.start));
        }
        m_text.append(fresh.text, taken);
        m_result.text.fields[place].end = length();
        if (!sameWords)
            tell(field, before, fresh.text);
    }

    // The text before a passage that appears or vanishes: one blank, not none and not two.
    void separate(std::u32string_view before, const Fresh& fresh)
    {
        const std::u32string_view blank = blankTail(m_text);
        if (before.empty() && !fresh.text.empty()) {
            if (!m_text.empty() && blank.empty())
                m_text += fresh.blankBefore;
            return;
        }
        if (before.empty() || !fresh.text.empty())
            return;
        const std::u32string_view rest = std::u32string_view(m_shown).substr(m_at);
        const std::u32string_view next = blankHead(rest);
        if (m_text.empty() || (!next.empty() && hasLine(blank) && !hasLine(next)))
            m_at += static_cast<std::uint32_t>(next.size());
        else if (!next.empty() || rest.empty())
            dropBlankTail(blank.size());
    }

    void dropBlankTail(std::size_t count)
    {
        m_text.resize(m_text.size() - count);
        for (TextField& field : m_result.text.fields) {
            field.start = std::min(field.start, length());
            field.end = std::min(field.end, length());
        }
    }

    // The text with names in place of the values.
    static std::u32string skeleton(std::u32string_view text, const std::vector<TextField>& inner)
    {
        std::u32string words;
        std::uint32_t at = 0;
        for (const TextField& field : inner) {
            words += text.substr(at, field.start - at);
            words += U'\uFFFC' + pointsOf(field.name) + U'\uFFFC';
            at = field.end;
        }
        return words.append(text.substr(at));
    }

    std::u32string m_shown;
    const std::vector<TextField>& m_shownFields;
    std::map<std::string, Fresh> m_fresh;
    std::vector<RowChange> m_rows;
    std::set<std::string> m_written; // the passages of such rows
    std::u32string m_text;
    std::uint32_t m_at = 0; // of the shown text: up to here it is in m_text
    RefreshedText m_result;
};

} // namespace

RefreshedText refreshed(const FieldText& shown, const FieldText& rendered)
{
    return Refresh(shown, rendered).run();
}

RefreshedDraft refreshed(const DraftText& shown, const DraftText& rendered)
{
    RefreshedDraft result { shown, {} };
    const auto follow = [&result](Language language, MessagePart part, std::string& text,
                            std::vector<TextField>& fields, const FieldText& now) {
        RefreshedText fresh = refreshed({ text, fields }, now);
        text = std::move(fresh.text.text);
        fields = std::move(fresh.text.fields);
        for (FieldChange& change : fresh.changes) {
            change.language = language;
            change.part = part;
            result.changes.push_back(std::move(change));
        }
    };
    const auto both = [&follow](Language language, Message& message, const Message& now) {
        follow(
            language, MessagePart::Subject, message.subject, message.subjectFields, { now.subject, now.subjectFields });
        follow(language, MessagePart::Body, message.body, message.bodyFields, { now.body, now.bodyFields });
    };
    both(Language::German, result.text.german, rendered.german);
    both(Language::English, result.text.english, rendered.english);
    return result;
}

} // namespace leitstand
