// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What things are called in a sentence, in German and English: "Act", "Handeln". The words in files and in the log are
// those of the domain (wordFor). Pure.
#pragma once

#include "domain/catalogue.h"
#include "drafting/time_phrases.h"

#include <string>
#include <string_view>

namespace leitstand {

[[nodiscard]] std::string_view laneName(Lane lane, Language language);
[[nodiscard]] std::string_view roleName(CaseRole role, Language language);
[[nodiscard]] std::string_view outageStateName(OutageState state, Language language);
[[nodiscard]] std::string_view audienceName(Audience audience, Language language);
[[nodiscard]] std::string_view momentName(Moment moment, Language language);
// The name in this language, else in the other, else the id.
[[nodiscard]] const std::string& nameIn(const LocalName& name, Language language, const std::string& id);
// "Login", else the id.
[[nodiscard]] std::string componentName(const Catalogue& catalogue, const ComponentId& id, Language language);
[[nodiscard]] std::string segmentName(const Catalogue& catalogue, const SegmentId& id, Language language);
// "6 h 50 min", "45 s"; the same in both languages.
[[nodiscard]] std::string spanText(Span span);

} // namespace leitstand
