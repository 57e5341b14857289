// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a nats-server must be to be trusted with the log. Judged from its version, from who runs it and from how often it
// stores each message; every limit has its reason beside it.
#pragma once

#include "domain/expected.h"

#include <optional>
#include <string_view>
#include <vector>

namespace leitstand {

struct ServerJudgement {
    std::vector<Error> warnings; // to be shown; work goes on
    std::optional<Error> writesRefused; // reading only
};

// `replicas` is the largest number of copies that any of the log's streams has.
[[nodiscard]] ServerJudgement judgeServer(std::string_view version, int replicas, bool isPrivate);

} // namespace leitstand
