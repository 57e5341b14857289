// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text that a person has typed and not yet sent, kept on this machine so that a crash takes at most the last second.
#pragma once

#include "domain/expected.h"

#include <optional>
#include <string>

namespace leitstand {

class UnsentTexts {
public:
    virtual ~UnsentTexts() = default;
    virtual Outcome keep(const std::string& key, const std::string& bytes) = 0;
    virtual std::optional<std::string> kept(const std::string& key) = 0;
    virtual void drop(const std::string& key) = 0;
};

} // namespace leitstand
