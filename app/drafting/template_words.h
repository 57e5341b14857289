// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The placeholders and conditions that templates may use (resources/templates/README.md lists them). Private to this
// folder.
#pragma once

#include "domain/incident.h"
#include "drafting/draft_facts.h"
#include "drafting/time_phrases.h"

#include <map>
#include <string>
#include <string_view>

namespace leitstand {

// What we do in each lane, one sentence or two.
using LanePhrases = std::map<Lane, std::string>;

struct TemplateRendering {
    const DraftFacts& facts;
    const TimePhrases& times;
    const LanePhrases& lanes;
    Language language;
};

struct TemplateCondition {
    std::string_view name;
    std::string_view grants; // the fact that is known inside the block; empty: none
    bool (*holds)(const DraftFacts&);
};

struct TemplatePlaceholder {
    std::string_view name;
    std::string_view needs; // the fact without which it says nothing; empty: none
    std::string (*value)(const TemplateRendering&);
};

// Null: there is none. A placeholder's name may begin with a capital letter.
[[nodiscard]] const TemplateCondition* conditionNamed(std::string_view name);
[[nodiscard]] const TemplatePlaceholder* placeholderNamed(std::string_view name);
// The value, with a capital first letter if the name has one.
[[nodiscard]] std::string valueOf(std::string_view placeholder, const TemplateRendering& what);

} // namespace leitstand
