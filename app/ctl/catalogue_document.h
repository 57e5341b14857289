// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A catalogue as a JSON document and as lines for people, and what changes from one to the next. Pure.
#pragma once

#include "ctl/console.h"
#include "domain/catalogue.h"

#include <QJsonObject>

#include <string>
#include <vector>

namespace leitstand {

// What changes of one kind of things.
struct CatalogueDifference {
    std::string kind; // "services", "clocks", ...
    std::vector<std::string> added; // ids
    std::vector<std::string> changed;
    std::vector<std::string> removed;

    // "components: 2 added (login, cards), 1 removed (mail)"
    [[nodiscard]] std::string text() const;
};

// Kinds in which nothing changes are left out.
[[nodiscard]] std::vector<CatalogueDifference> differencesBetween(const Catalogue& before, const Catalogue& after);
[[nodiscard]] QJsonObject differenceDocument(const CatalogueDifference& difference);

// "7 services, 5 components, ..."
[[nodiscard]] std::string contentsOf(const Catalogue& catalogue);
// As the log has it (resources/schemas).
[[nodiscard]] QJsonObject catalogueDocument(const Catalogue& catalogue);
// How much is in it: { applied, services, components, ... }.
[[nodiscard]] QJsonObject catalogueSummary(const Catalogue& catalogue);
void printCatalogue(Console& console, const Catalogue& catalogue);

} // namespace leitstand
