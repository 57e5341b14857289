// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The status page as a channel: a folder of files for any web server. A published message shows because the whole page is
// written anew from the record; doing it again does no harm.
#pragma once

#include "gateway/channels/channel.h"
#include "gateway/channels/status_page/content.h"

#include <string>
#include <vector>

namespace leitstand {

struct StatusPageSettings {
    ChannelFacts facts;
    std::string folder; // absolute
    std::string url; // where it is served, without a slash at its end; empty: not known
    std::string timeZone = "Europe/Berlin"; // of its readers
    Language first = Language::German; // what it opens with
    std::vector<std::string> command; // run after each change, to bring the folder elsewhere; empty: none
    Span commandLimit = std::chrono::minutes(1);
};

class StatusPageChannel : public Channel {
public:
    explicit StatusPageChannel(StatusPageSettings settings);

    [[nodiscard]] Expected<RecipientList> recipients() const override;
    [[nodiscard]] std::shared_ptr<const ChannelContent> prepare(const OperationsState& state, Instant now) override;
    // Names in the catalogue, corrected times and the days of the history change without a message.
    [[nodiscard]] std::optional<Span> refreshEvery() const override { return std::chrono::minutes(1); }
    [[nodiscard]] std::unique_ptr<ChannelLine> openLine() const override;

private:
    StatusPageSettings m_settings;
};

} // namespace leitstand
