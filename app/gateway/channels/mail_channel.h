// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mail by SMTP: one message for each recipient of a list, over connections that are kept.
//
// SMTP takes a message over with its answer to the last dot. The claim is asked for when everything but that has been
// read by libcurl and nothing of the text has left; a connection that breaks before the dot is sent has delivered nothing,
// one that breaks between the dot and the answer leaves it uncertain (RFC 1047), and nothing in SMTP can tell.
#pragma once

#include "gateway/channels/channel_settings.h"

namespace leitstand {

class MailChannel : public Channel {
public:
    explicit MailChannel(MailSettings settings);

    [[nodiscard]] Expected<RecipientList> recipients() const override;
    [[nodiscard]] std::unique_ptr<ChannelLine> openLine() const override;

private:
    std::shared_ptr<const MailSettings> m_settings;
};

} // namespace leitstand
