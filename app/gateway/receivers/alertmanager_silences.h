// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Silences in Alertmanager's API v2: what it lists, what it is asked for, what it answers. Pure, no threads.
#pragma once

#include "domain/expected.h"
#include "domain/handling.h"

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

struct ListedSilence {
    SilenceReported silence; // without its source
    bool expired = false;
};

// GET /api/v2/silences. May grow `body` at the end (its capacity, not its size).
[[nodiscard]] Expected<std::vector<ListedSilence>> readListedSilences(std::string& body);

// POST /api/v2/silences. With an id that one is changed. The request's id goes into the comment: by it the request is known to
// be carried out.
[[nodiscard]] std::string silenceJson(const SilenceReported& silence);
// The id in the answer to it; empty: there is none.
[[nodiscard]] std::string silenceIdIn(const std::string& answer);
// What an answer other than 200 says: a JSON text, or an object with a message, or as it is.
[[nodiscard]] std::string refusalIn(const std::string& answer);

// "comment [leitstand:request]" and back.
[[nodiscard]] std::string markedComment(const std::string& comment, const SilenceRequestId& request);
struct MarkedComment {
    std::string comment;
    SilenceRequestId request; // empty: there is no mark
};
[[nodiscard]] MarkedComment commentWithoutMark(std::string_view text);

} // namespace leitstand
