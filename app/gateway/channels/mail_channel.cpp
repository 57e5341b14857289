// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/mail_channel.h"

#include "gateway/channels/mail_line.h"
#include "gateway/channels/recipient_list.h"

namespace leitstand {

MailChannel::MailChannel(MailSettings settings)
    : Channel(settings.facts)
    , m_settings(std::make_shared<const MailSettings>(std::move(settings)))
{ }

Expected<RecipientList> MailChannel::recipients() const
{
    return readRecipients(m_settings->recipientsFile, m_settings->facts.name);
}

std::unique_ptr<ChannelLine> MailChannel::openLine() const
{
    return std::make_unique<MailLine>(m_settings);
}

} // namespace leitstand
