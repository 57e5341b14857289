// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A change to a case in the words of the window's language: what it is about, and what it says. For notices, conflicts
// and lists of results.
#pragma once

#include "view/catalogue_names.h"

#include <QString>

namespace leitstand {

// "Title", "Lane", "Commander", "Note" …
[[nodiscard]] QString partWord(const CaseChange& change, const CatalogueNames& names);
// What it is set to; empty where there is nothing to say.
[[nodiscard]] QString valueWord(const CaseChange& change, const CatalogueNames& names);

// The text that a person wrote, where the change is mainly one: two versions of it can be merged by hand. Null otherwise.
[[nodiscard]] std::string* writtenText(CaseChange& change);
[[nodiscard]] const std::string* writtenText(const CaseChange& change);

} // namespace leitstand
