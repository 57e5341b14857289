// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a message looks where it is read: on the status page, as a mail, in a chat, read aloud on the phone. Pure; text stays
// text, nothing in it is interpreted. What the gateway really sends is made in app/gateway/channels.
#pragma once

#include "domain/incident.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

enum class PreviewKind : std::uint8_t { StatusPage, Mail, Chat, Phone };

struct PreviewParagraph {
    std::string text;
    bool listItem = false;

    friend bool operator==(const PreviewParagraph&, const PreviewParagraph&) = default;
};

struct ChannelPreview {
    std::string heading; // the subject; empty on the phone
    std::vector<PreviewParagraph> paragraphs; // on the phone: sentences
    // What counts for the channel: the subject of a mail, the whole message elsewhere. Characters as a reader counts them
    // in the window: code points.
    std::uint32_t characters = 0;
    std::optional<std::uint32_t> limit; // above it the channel cuts or refuses
    std::optional<std::uint32_t> advised; // above it people stop reading

    [[nodiscard]] bool tooLong() const { return limit && characters > *limit; }
    [[nodiscard]] bool tiring() const { return advised && characters > *advised; }
};

[[nodiscard]] ChannelPreview previewOf(const Message& message, PreviewKind kind);

// Sentences to read aloud: without addresses on the web and what leads to them, without marks of lists.
[[nodiscard]] std::vector<std::string> spokenSentences(std::string_view text);

} // namespace leitstand
