// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/channel_preview.h"

#include "drafting/text_points.h"

#include <algorithm>
#include <array>

namespace leitstand {
namespace {

// The subject that mail programs show in a list, and the one that every server takes (RFC 5322: 998 with its name).
constexpr std::uint32_t AdvisedSubject = 70;
constexpr std::uint32_t LongestSubject = 900;
// Mattermost's post is the shortest of the chats' messages.
constexpr std::uint32_t LongestChat = 16383;
constexpr std::uint32_t AdvisedChat = 1000;
// About a minute of reading aloud.
constexpr std::uint32_t AdvisedPhone = 900;
constexpr std::uint32_t AdvisedPage = 2000;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Blank = " \t\r\n";
    const auto first = text.find_first_not_of(Blank);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(Blank) - first + 1);
}

bool isListItem(std::string_view line)
{
    return line.starts_with("- ") || line.starts_with("• ");
}

std::string_view withoutMark(std::string_view line)
{
    return isListItem(line) ? trimmed(line.substr(line.find(' '))) : line;
}

template <typename Each> void eachLine(std::string_view text, Each each)
{
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        each(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

// Lines of one paragraph are joined; items of lists stand for themselves.
std::vector<PreviewParagraph> paragraphsOf(std::string_view text)
{
    std::vector<PreviewParagraph> paragraphs;
    bool open = false;
    eachLine(text, [&](std::string_view line) {
        if (line.empty()) {
            open = false;
        } else if (isListItem(line)) {
            paragraphs.push_back({ std::string(withoutMark(line)), true });
            open = true;
        } else if (open) {
            paragraphs.back().text.append(" ").append(line);
        } else {
            paragraphs.push_back({ std::string(line), false });
            open = true;
        }
    });
    return paragraphs;
}

bool isAddress(std::string_view word)
{
    const auto begin = word.find_first_not_of("(<[\"'„“");
    word.remove_prefix(std::min(begin, word.size()));
    return word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
}

// What leads to an address and says nothing without it.
bool leadsToAddress(std::string_view word)
{
    constexpr std::array<std::string_view, 10> Words { "auf", "unter", "bei", "siehe", "hier", "at", "on", "under",
        "see", "here" };
    return std::find(Words.begin(), Words.end(), word) != Words.end();
}

// "… auf unserer Website: https://…" becomes "… auf unserer Website."; "Mehr auf https://…" is nothing to say.
std::string withoutAddresses(std::string_view sentence)
{
    std::vector<std::string> words;
    bool dropped = false;
    while (!sentence.empty()) {
        const auto end = std::min(sentence.find(' '), sentence.size());
        const std::string_view word = sentence.substr(0, end);
        sentence.remove_prefix(std::min(end + 1, sentence.size()));
        if (!isAddress(word)) {
            if (!word.empty())
                words.emplace_back(word);
            continue;
        }
        dropped = true;
        while (!words.empty()) {
            std::string& last = words.back();
            while (!last.empty() && (last.back() == ':' || last.back() == '('))
                last.pop_back();
            if (!last.empty() && !leadsToAddress(last))
                break;
            words.pop_back();
        }
    }
    constexpr std::size_t Fewest = 3;
    if (dropped && words.size() < Fewest)
        return {};
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : " ").append(word);
    if (dropped && std::string_view(".!?").find(text.back()) == std::string_view::npos)
        text += '.';
    return text;
}

std::uint32_t lengthOf(const std::vector<PreviewParagraph>& paragraphs)
{
    std::uint32_t length = 0;
    for (const PreviewParagraph& paragraph : paragraphs)
        length += pointCount(paragraph.text) + 1;
    return length == 0 ? 0 : length - 1;
}

} // namespace

std::vector<std::string> spokenSentences(std::string_view text)
{
    std::vector<std::string> spoken;
    for (const PreviewParagraph& paragraph : paragraphsOf(text)) {
        const std::u32string points = pointsOf(paragraph.text);
        for (const PointRange& range : sentencesOf(points)) {
            const std::string sentence
                = utf8Of(std::u32string_view(points).substr(range.start, range.end - range.start));
            if (std::string words = withoutAddresses(trimmed(sentence)); !words.empty())
                spoken.push_back(std::move(words));
        }
    }
    return spoken;
}

ChannelPreview previewOf(const Message& message, PreviewKind kind)
{
    ChannelPreview preview;
    preview.heading = message.subject;
    switch (kind) {
    case PreviewKind::StatusPage:
        preview.paragraphs = paragraphsOf(message.body);
        preview.characters = lengthOf(preview.paragraphs);
        preview.advised = AdvisedPage;
        break;
    case PreviewKind::Mail:
        preview.paragraphs = paragraphsOf(message.body);
        preview.characters = pointCount(message.subject);
        preview.limit = LongestSubject;
        preview.advised = AdvisedSubject;
        break;
    case PreviewKind::Chat:
        preview.paragraphs = paragraphsOf(message.body);
        preview.characters = pointCount(message.subject) + 2 + pointCount(message.body);
        preview.limit = LongestChat;
        preview.advised = AdvisedChat;
        break;
    case PreviewKind::Phone:
        preview.heading.clear();
        for (std::string& sentence : spokenSentences(message.body))
            preview.paragraphs.push_back({ std::move(sentence), false });
        preview.characters = lengthOf(preview.paragraphs);
        preview.advised = AdvisedPhone;
        break;
    }
    return preview;
}

} // namespace leitstand
