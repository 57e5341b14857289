// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/story.h"

namespace leitstand {

Expected<Story> loadStory(const std::string& nameOrFile, ScenarioLanguage language, std::vector<Error>& more)
{
    std::vector<Error> mistakes;
    const auto scenario = Scenario::load(nameOrFile, &mistakes);
    if (!scenario) {
        if (mistakes.size() > 1)
            more.assign(mistakes.begin() + 1, mistakes.end());
        return scenario.error();
    }
    PlayOptions options;
    options.language = language;
    return Story { scenario->title(language), scenario->start(), scenario->events(options) };
}

} // namespace leitstand
