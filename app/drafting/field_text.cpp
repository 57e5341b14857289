// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/field_text.h"

#include "drafting/text_points.h"

#include <algorithm>

namespace leitstand {
namespace {

struct PointEdit {
    std::uint32_t start = 0;
    std::uint32_t removed = 0;
    std::u32string inserted;

    [[nodiscard]] std::uint32_t end() const { return start + removed; }
    [[nodiscard]] std::uint32_t added() const { return static_cast<std::uint32_t>(inserted.size()); }
};

// Whether the edit changes what is seen of the field, or lies within it.
bool reachesInto(const PointEdit& edit, const TextField& field)
{
    if (field.start == field.end)
        return edit.start < field.start && field.start < edit.end();
    if (edit.start < field.end && field.start < edit.end())
        return true;
    if (edit.start > field.start && edit.start < field.end)
        return true;
    if (edit.inserted.empty())
        return false;
    // An accent typed behind a field's last letter belongs to that letter.
    return (edit.start == field.end && joinsPrevious(edit.inserted.front()))
        || (edit.end() == field.start && joinsNext(edit.inserted.back()));
}

void applyTo(std::u32string& text, std::vector<TextField>& fields, const PointEdit& edit)
{
    if (edit.removed == 0 && edit.inserted.empty())
        return;
    const bool everything = edit.removed > 0 && edit.removed == text.size();
    std::erase_if(fields, [&](const TextField& field) { return everything || reachesInto(edit, field); });
    for (TextField& field : fields) {
        if (field.start < edit.end())
            continue;
        field.start = field.start - edit.removed + edit.added();
        field.end = field.end - edit.removed + edit.added();
    }
    text.replace(edit.start, edit.removed, edit.inserted);
}

// The places where two texts differ, from the last to the first, so that each can be applied by itself.
std::vector<PointEdit> editsBetween(std::u32string_view before, std::u32string_view after, std::size_t offset)
{
    std::vector<PointEdit> edits;
    std::uint32_t at = static_cast<std::uint32_t>(offset);
    bool open = false;
    for (const DifferencePiece& piece : differencesOf(utf8Of(before), utf8Of(after))) {
        const std::u32string points = pointsOf(piece.text);
        const auto length = static_cast<std::uint32_t>(points.size());
        if (piece.kind == DifferencePiece::Kind::Same) {
            at += length;
            open = false;
            continue;
        }
        if (!open)
            edits.push_back({ at, 0, {} });
        open = true;
        if (piece.kind == DifferencePiece::Kind::Removed) {
            edits.back().removed += length;
            at += length;
        } else {
            edits.back().inserted += points;
        }
    }
    std::reverse(edits.begin(), edits.end());
    return edits;
}

std::size_t commonHead(std::u32string_view left, std::u32string_view right, std::size_t most)
{
    most = std::min({ most, left.size(), right.size() });
    return static_cast<std::size_t>(
        std::mismatch(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(most), right.begin()).first
        - left.begin());
}

std::size_t commonTail(std::u32string_view left, std::u32string_view right, std::size_t most)
{
    std::size_t tail = 0;
    while (tail < most && left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
        ++tail;
    return tail;
}

// What was typed, pasted or deleted in one place, before the cursor.
std::optional<PointEdit> editAtCaret(std::u32string_view before, std::u32string_view after, std::uint32_t caret)
{
    if (caret > after.size())
        return std::nullopt;
    const std::size_t behind = after.size() - caret;
    if (behind > before.size() || before.substr(before.size() - behind) != after.substr(caret))
        return std::nullopt;
    const std::size_t kept = before.size() - behind;
    const std::size_t head = commonHead(before, after, std::min<std::size_t>(kept, caret));
    return PointEdit { static_cast<std::uint32_t>(head), static_cast<std::uint32_t>(kept - head),
        std::u32string(after.substr(head, caret - head)) };
}

std::size_t linesIn(std::u32string_view text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), U'\n'));
}

} // namespace

bool isPassage(const TextField& field)
{
    return field.name.starts_with('?');
}

std::string factName(const TextField& field)
{
    std::string name = isPassage(field) ? field.name.substr(1, field.name.find(':') - 1) : field.name;
    if (!name.empty() && name.front() >= 'A' && name.front() <= 'Z')
        name.front() = static_cast<char>(name.front() - 'A' + 'a');
    return name;
}

void apply(FieldText& text, const TextEdit& edit)
{
    std::u32string points = pointsOf(text.text);
    const auto size = static_cast<std::uint32_t>(points.size());
    const std::uint32_t start = std::min(edit.start, size);
    applyTo(points, text.fields, { start, std::min(edit.removed, size - start), pointsOf(edit.inserted) });
    text.text = utf8Of(points);
}

FieldText edited(const FieldText& before, std::string_view after, std::optional<std::uint32_t> caret)
{
    FieldText result { std::string(after), before.fields };
    if (before.text == after || before.fields.empty())
        return result;
    std::u32string points = pointsOf(before.text);
    const std::u32string target = pointsOf(after);
    const auto typed = caret ? editAtCaret(points, target, *caret) : std::nullopt;
    // A long way back from the cursor is no typing: something else changed, too.
    if (typed && linesIn(std::u32string_view(points).substr(typed->start, typed->removed)) == 0) {
        applyTo(points, result.fields, *typed);
        return result;
    }
    const std::size_t head = commonHead(points, target, points.size());
    const std::size_t tail = commonTail(points, target, std::min(points.size(), target.size()) - head);
    const auto middle = [&](std::u32string_view whole) { return whole.substr(head, whole.size() - head - tail); };
    if (middle(points).size() == points.size()) {
        applyTo(points, result.fields, { 0, static_cast<std::uint32_t>(points.size()), target });
        return result;
    }
    for (const PointEdit& edit : editsBetween(middle(points), middle(target), head))
        applyTo(points, result.fields, edit);
    return result;
}

} // namespace leitstand
