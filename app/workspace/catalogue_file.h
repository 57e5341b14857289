// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The catalogue as the TOML file that people write (resources/catalogue/README.md), and back. A file with a mistake yields
// no catalogue; every mistake is told with its line and column. Any thread.
#pragma once

#include "domain/catalogue.h"
#include "domain/expected.h"

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

// All mistakes go to `mistakes`, if given, in the order of the file; the error is the first of them.
[[nodiscard]] Expected<Catalogue> parseCatalogue(
    std::string_view text, const std::string& fileName, std::vector<Error>* mistakes = nullptr);
[[nodiscard]] Expected<Catalogue> loadCatalogue(const std::string& path, std::vector<Error>* mistakes = nullptr);

// What parseCatalogue() reads as the same catalogue. What no file can say is left out: spans below a second, a cost for a
// component that is not there.
[[nodiscard]] std::string catalogueText(const Catalogue& catalogue);

} // namespace leitstand
