// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person has begun to write, and a store for it that a test can look into.
#pragma once

#include "domain/communication.h"
#include "workspace/unsent_texts.h"

#include <map>
#include <optional>
#include <string>

namespace leitstand::story {

class KeptTexts : public UnsentTexts {
public:
    Outcome keep(const std::string& key, const std::string& bytes) override
    {
        texts[key] = bytes;
        return Done();
    }
    std::optional<std::string> kept(const std::string& key) override
    {
        const auto found = texts.find(key);
        return found == texts.end() ? std::nullopt : std::optional(found->second);
    }
    void drop(const std::string& key) override { texts.erase(key); }

    std::map<std::string, std::string> texts;
};

inline DraftText message(const std::string& german, const std::string& english)
{
    return { Audience::PublicStatus, Moment::FirstNotice, { "Betreff", german }, { "Subject", english } };
}

} // namespace leitstand::story
