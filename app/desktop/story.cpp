// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/story.h"

namespace leitstand {

Expected<Story> loadStory(
    const std::string& nameOrFile, const std::string& fastUntil, ScenarioLanguage language, std::vector<Error>& more)
{
    std::vector<Error> mistakes;
    const auto scenario = Scenario::load(nameOrFile, &mistakes);
    if (!scenario) {
        if (mistakes.size() > 1)
            more.assign(mistakes.begin() + 1, mistakes.end());
        return scenario.error();
    }
    const auto fast = fastUntil.empty() ? std::optional<Span>(std::chrono::hours(1))
        : fastUntil == "end"            ? std::optional(scenario->length())
                                        : scenario->offsetOf(fastUntil);
    if (!fast)
        return Error { '"' + fastUntil + "\" is no time of the story", "--fast-until",
            "write a time of day like 13:45, a span since its start like +04:00, or end" };
    PlayOptions options;
    options.language = language;
    return Story { scenario->title(language), scenario->start(), *fast, scenario->events(options) };
}

} // namespace leitstand
