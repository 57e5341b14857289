// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may send webhooks. Secrets are compared in a time that tells nothing about them. Pure.
#pragma once

#include "gateway/configuration.h"

#include <string_view>

namespace leitstand {

enum class Access {
    Granted,
    NotAsked, // nobody said who they are, or not in the way that is asked for
    Refused,
};

// `authorization` is the value of the request's header, empty when there is none.
[[nodiscard]] Access checkAccess(const HttpCredentials& wanted, std::string_view authorization);

// For the header WWW-Authenticate.
[[nodiscard]] std::string_view challengeFor(const HttpCredentials& wanted);

} // namespace leitstand
