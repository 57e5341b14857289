// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A message to customers or colleagues as the body of an incoming webhook of a chat. All of its text is shown as it was
// written: markup, mentions and links that stand in it are not interpreted. Pure.
#pragma once

#include "domain/expected.h"
#include "gateway/channels/channel_settings.h"

#include <string>
#include <string_view>

namespace leitstand {

// JSON. An error when the chat does not take a message of this length.
[[nodiscard]] Expected<std::string> chatMessage(const DraftText& text, MessageLanguage language, ChatStyle style);

// For Slack: the three characters that it reads as its own.
[[nodiscard]] std::string slackText(std::string_view text);
// For Mattermost: Markdown, HTML and mentions made harmless; addresses on the web are left as they are.
[[nodiscard]] std::string mattermostText(std::string_view text);

} // namespace leitstand
