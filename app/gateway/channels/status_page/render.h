// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files of the status page. Every text from outside is text in them: nothing of it is read as markup. Pure.
#pragma once

#include "gateway/channels/status_page/content.h"

#include <map>
#include <string>

namespace leitstand::status_page {

// By their paths below the page's folder, with '/' between folders.
using Files = std::map<std::string, std::string>;

// The whole page: what people read, what programs read, and the feeds.
[[nodiscard]] Files filesOf(const Content& content);

// index.html, history.html, incidents/<id>.html and style.css.
void addPages(const Content& content, Files& files);
// api/v2/*.json in the shape of Statuspage's public API.
void addApi(const Content& content, Files& files);
// history.atom and history.rss.
void addFeeds(const Content& content, Files& files);

} // namespace leitstand::status_page
