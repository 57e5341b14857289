// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Spelling by Hunspell's dictionaries. Words of the catalogue, names in capitals, addresses and numbers are not judged.
#pragma once

#include "drafting/time_phrases.h"

#include <memory>
#include <string>
#include <vector>

namespace leitstand {

class SpellingBook {
public:
    // Looks for de_DE and en_US in the folder, "/usr/share/hunspell" on Debian. A dictionary that is missing is named by
    // missing(), once, and its language is then not checked.
    explicit SpellingBook(const std::string& folder);
    ~SpellingBook();
    SpellingBook(const SpellingBook&) = delete;
    SpellingBook& operator=(const SpellingBook&) = delete;

    // Words of the team: names of components and the like.
    void know(const std::string& words);
    [[nodiscard]] bool has(Language language) const;
    // "there is no dictionary …": what to tell, empty if both are there.
    [[nodiscard]] std::string missing() const;
    [[nodiscard]] bool isRight(const std::string& utf8, Language language) const;
    // The best suggestion; empty: none. Slow: for the word that somebody asks about.
    [[nodiscard]] std::string suggestion(const std::string& utf8, Language language) const;

private:
    struct Dictionaries;
    std::unique_ptr<Dictionaries> m_dictionaries;
};

} // namespace leitstand
