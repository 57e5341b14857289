// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One alert in Alertmanager's JSON, as its webhooks and its API write it. Private to this folder. Reuses its buffers:
// one reader per thread.
#pragma once

#include "domain/alert.h"

#include <simdjson.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace leitstand {

// What the log can take of one alert; longer texts are cut at the end and marked with "…".
struct AlertLimits {
    static constexpr std::size_t Labels = 128;
    static constexpr std::size_t NameBytes = 512;
    static constexpr std::size_t TextBytes = 16U << 10U;
    // Of all labels and annotations together, as JSON. The server's messages end at one megabyte.
    static constexpr std::size_t JsonBytes = 512U << 10U;
    static constexpr std::size_t Silences = 32;
    static constexpr std::size_t CommentBytes = 2U << 10U; // of a silence
};

struct AlertInJson {
    AlertCondition condition; // key.source and consoleUrl are empty
    std::vector<std::string> silencedBy; // only in the API
    bool inhibited = false; // only in the API
};

class AlertJsonReader {
public:
    // `json` lies in a buffer that goes on for at least simdjson::SIMDJSON_PADDING bytes. Either the alert, or in one
    // sentence why it cannot be one.
    [[nodiscard]] std::variant<AlertInJson, std::string> read(std::string_view json);

private:
    simdjson::ondemand::parser m_parser;
};

// The first 200 bytes at most, for messages: control characters become blanks.
[[nodiscard]] std::string excerpt(std::string_view text);

// At most `most` bytes, never half a character; "…" at the end when something was cut.
[[nodiscard]] std::string cutText(std::string_view text, std::size_t most);

} // namespace leitstand
