// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One connection to a mail server. Private to this folder.
#pragma once

#include "gateway/channels/channel_settings.h"
#include "gateway/channels/curl_session.h"
#include "gateway/channels/mail_message.h"

#include <optional>
#include <string>
#include <string_view>

namespace leitstand {

// What the dialogue with the server has come to.
struct SmtpProgress {
    std::string command; // the last one sent: "MAIL", "RCPT", "DATA", "AUTH"; empty before the first
    int code = 0; // of the last answer
    std::string answer; // the last answer, without its code
    std::string sentTail; // the last bytes of the text that went out
    bool asked = false; // for the claim
    bool claimed = false;
    bool answeredSinceClaim = false;

    // The whole text has left, and with it, perhaps, the dot.
    [[nodiscard]] bool dotMayHaveLeft() const;
};

// What became of it, by what the server said. `code` is libcurl's, `fault` what it says about it. Pure.
[[nodiscard]] HandoverResult judgeSmtp(CURLcode code, const std::string& fault, const SmtpProgress& progress);

class MailLine : public ChannelLine {
public:
    explicit MailLine(std::shared_ptr<const MailSettings> settings);

    [[nodiscard]] HandoverResult deliver(const Handover& handover) override;

private:
    struct Text; // the HTML part, at whose end the claim is asked for

    [[nodiscard]] HandoverResult attempt(const Handover& handover, const MailMessage& mail, bool& connectionWasOld);
    void setServer();
    [[nodiscard]] std::string faultText(CURLcode code) const;
    static int listen(CURL*, curl_infotype kind, char* data, std::size_t size, void* self);
    static std::size_t readText(char* buffer, std::size_t size, std::size_t count, void* text);

    std::shared_ptr<const MailSettings> m_settings;
    CurlSession m_curl;
    SmtpProgress m_progress;
    bool m_saysGoodBye = false;
};

} // namespace leitstand
