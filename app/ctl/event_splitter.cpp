// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/event_splitter.h"

#include <algorithm>

namespace leitstand {
namespace {

bool isSpace(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

// Where the object that begins at `begin` ends; the end of the input when it does not.
std::size_t endOfObject(std::string_view input, std::size_t begin)
{
    int depth = 0;
    bool inText = false;
    for (std::size_t at = begin; at < input.size(); ++at) {
        const char letter = input[at];
        if (inText) {
            if (letter == '\\')
                ++at;
            else if (letter == '"')
                inText = false;
        } else if (letter == '"') {
            inText = true;
        } else if (letter == '{' || letter == '[') {
            ++depth;
        } else if ((letter == '}' || letter == ']') && --depth == 0) {
            return at + 1;
        }
    }
    return input.size();
}

} // namespace

std::vector<WrittenEvent> splitEvents(std::string_view input)
{
    std::vector<WrittenEvent> events;
    std::size_t counted = 0;
    int line = 1;
    const auto lineOf = [&](std::size_t at) {
        line += static_cast<int>(std::count(input.begin() + static_cast<std::ptrdiff_t>(counted),
            input.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        counted = at;
        return line;
    };
    bool inArray = false;
    bool first = true;
    std::size_t at = 0;
    while (at < input.size()) {
        const char letter = input[at];
        const bool separates = isSpace(letter) || (inArray && letter == ',');
        if (separates || (first && letter == '[') || (inArray && letter == ']')) {
            inArray = letter == '[' || (inArray && letter != ']');
            first = first && isSpace(letter);
            ++at;
            continue;
        }
        first = false;
        // What is no object is taken to the end of its line, for the decoder to complain about.
        const std::size_t end = letter == '{' ? endOfObject(input, at) : std::min(input.find('\n', at), input.size());
        events.push_back({ input.substr(at, end - at), lineOf(at) });
        at = end;
    }
    return events;
}

} // namespace leitstand
