// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/lane_phrases.h"

namespace leitstand {
namespace {

constexpr Lane AllLanes[] = { Lane::New, Lane::Understand, Lane::Act, Lane::Watch, Lane::Communicate, Lane::Closed };

} // namespace

std::optional<TemplateMistake> readLanes(std::string_view text, LaneSentences& sentences)
{
    LaneSentences read = sentences;
    std::optional<Language> language;
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r'))
            line.remove_suffix(1);
        if (line.empty() || line.starts_with('#'))
            continue;
        if (line == "[de]" || line == "[en]") {
            language = line == "[de]" ? Language::German : Language::English;
            continue;
        }
        const auto colon = line.find(": ");
        const auto lane = laneFromWord(line.substr(0, colon));
        if (!language || !lane || colon == std::string_view::npos)
            return TemplateMistake { number, 1, "\"" + std::string(line) + "\" is not understood",
                "write \"lane: sentence\" below [de] or [en]" };
        read[*language][*lane] = std::string(line.substr(colon + 2));
    }
    sentences = std::move(read);
    return std::nullopt;
}

std::optional<Lane> missingLane(const LaneSentences& sentences)
{
    for (const Language language : { Language::German, Language::English }) {
        const auto found = sentences.find(language);
        for (const Lane lane : AllLanes) {
            if (found == sentences.end() || !found->second.contains(lane))
                return lane;
        }
    }
    return std::nullopt;
}

} // namespace leitstand
