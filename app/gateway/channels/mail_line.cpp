// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/mail_line.h"

#include <algorithm>
#include <cctype>
#include <cstring>

namespace leitstand {
namespace {

constexpr std::string_view EndOfParts = "--\r\n"; // of the last boundary
constexpr int MailRefusedForNow = 400;
constexpr int MailHangsUp = 421;
constexpr int MailRefused = 500;
constexpr int AnswersFrom = 200;

struct MimeDeleter {
    void operator()(curl_mime* mime) const { curl_mime_free(mime); }
};

curl_mimepart* addPart(curl_mime* parts, const char* type)
{
    curl_mimepart* const part = curl_mime_addpart(parts);
    curl_mime_type(part, type);
    curl_mime_encoder(part, "quoted-printable");
    return part;
}

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

// It is about who or what we are, not about this recipient.
bool concernsAll(const SmtpProgress& progress)
{
    return progress.command != "RCPT" && progress.command != "DATA";
}

std::string sentence(const SmtpProgress& progress, const std::string& otherwise)
{
    if (progress.code < AnswersFrom)
        return otherwise;
    return "the mail server answered " + std::to_string(progress.code) + ' ' + progress.answer
        + (progress.command.empty() || progress.claimed ? "" : " to " + progress.command);
}

} // namespace

bool SmtpProgress::dotMayHaveLeft() const
{
    return claimed && sentTail == EndOfParts;
}

HandoverResult judgeSmtp(CURLcode code, const std::string& fault, const SmtpProgress& progress)
{
    if (code == CURLE_OK)
        return { HandoverOutcome::Delivered, std::to_string(progress.code) + ' ' + progress.answer, {} };
    if (progress.dotMayHaveLeft()) {
        if (!progress.answeredSinceClaim || progress.code < MailRefusedForNow) {
            return { HandoverOutcome::Uncertain,
                "the mail was handed over whole, and the mail server's answer did not come: " + fault, {} };
        }
        return { progress.code < MailRefused ? HandoverOutcome::Deferred : HandoverOutcome::Failed,
            sentence(progress, fault), {} };
    }
    if (progress.asked && !progress.claimed)
        return { HandoverOutcome::Deferred, "stopped before it was handed over", {} };
    if (code == CURLE_LOGIN_DENIED) {
        return { HandoverOutcome::Deferred,
            sentence(progress, "the mail server does not accept user and password")
                + ": check \"user\" and \"password\"",
            {}, true };
    }
    const bool isRefusal = progress.code >= MailRefusedForNow && code != CURLE_OPERATION_TIMEDOUT
        && code != CURLE_ABORTED_BY_CALLBACK && code != CURLE_PEER_FAILED_VERIFICATION;
    if (!isRefusal)
        return { HandoverOutcome::Deferred, fault, {}, true };
    const bool forGood = progress.code >= MailRefused && !concernsAll(progress);
    return { forGood ? HandoverOutcome::Failed : HandoverOutcome::Deferred, sentence(progress, fault), {},
        concernsAll(progress) };
}

struct MailLine::Text {
    const std::string& bytes;
    const Handover& handover;
    SmtpProgress& progress;
    std::size_t at = 0;
};

MailLine::MailLine(std::shared_ptr<const MailSettings> settings) : m_settings(std::move(settings)) { }

HandoverResult MailLine::deliver(const Handover& handover)
{
    const MailMessage mail = mailMessage(handover.message, handover.recipient, *m_settings);
    bool connectionWasOld = false;
    HandoverResult result = attempt(handover, mail, connectionWasOld);
    // The server may have closed a connection that waited: that says nothing about the server.
    const bool wasHungUp = m_progress.code < MailRefusedForNow || m_progress.code == MailHangsUp;
    if (connectionWasOld && result.outcome == HandoverOutcome::Deferred && wasHungUp && !m_progress.asked
        && !m_curl.wasStopped() && !m_curl.wasSilent())
        result = attempt(handover, mail, connectionWasOld);
    return result;
}

void MailLine::setServer()
{
    CURL* const curl = m_curl.handle();
    const bool tls = m_settings->security == MailSecurity::Tls;
    const std::string url = (tls ? "smtps://" : "smtp://") + m_settings->host + ':' + std::to_string(m_settings->port);
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    const bool clear = m_settings->security == MailSecurity::None;
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(clear ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    if (!m_settings->user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, m_settings->user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, m_settings->password.c_str());
    }
    using std::chrono::ceil;
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_settings->timeout.count()));
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT,
        static_cast<long>(
            ceil<std::chrono::seconds>(std::max(m_settings->answerTimeout, m_settings->timeout)).count()));
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, &MailLine::listen);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, this);
}

HandoverResult MailLine::attempt(const Handover& handover, const MailMessage& mail, bool& connectionWasOld)
{
    m_progress = {};
    m_saysGoodBye = false;
    m_curl.reset(m_settings->caFile);
    CURL* const curl = m_curl.handle();
    setServer();
    if (connectionWasOld)
        curl_easy_setopt(curl, CURLOPT_FRESH_CONNECT, 1L);

    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, ('<' + m_settings->bouncesTo + '>').c_str());
    CurlList recipients;
    append(recipients, '<' + handover.recipient.address + '>');
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
    CurlList headers;
    for (const std::string& header : mail.headers)
        append(headers, header);
    append(headers, "Content-Type: multipart/alternative"); // libcurl adds the boundary
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());

    Text text { mail.html, handover, m_progress };
    const std::unique_ptr<curl_mime, MimeDeleter> parts(curl_mime_init(curl));
    curl_mimepart* const plain = addPart(parts.get(), "text/plain; charset=utf-8");
    curl_mime_data(plain, mail.plain.data(), mail.plain.size());
    curl_mimepart* const html = addPart(parts.get(), "text/html; charset=utf-8");
    curl_mime_data_cb(html, -1, &MailLine::readText, nullptr, nullptr, &text);
    curl_easy_setopt(curl, CURLOPT_MIMEPOST, parts.get());

    const CurlSession::Limits limits { m_settings->timeout, m_settings->answerTimeout, handover.isStopping,
        [this] { return !m_progress.dotMayHaveLeft(); } };
    const CURLcode code = m_curl.perform(limits);
    long fresh = 0;
    curl_easy_getinfo(curl, CURLINFO_NUM_CONNECTS, &fresh);
    connectionWasOld = fresh == 0;
    HandoverResult result = judgeSmtp(code, faultText(code), m_progress);
    result.concernsAll = result.concernsAll && !m_curl.wasStopped();
    return result;
}

std::string MailLine::faultText(CURLcode code) const
{
    if (m_curl.wasStopped())
        return "stopped before it was handed over";
    if (m_curl.wasSilent() || code == CURLE_OPERATION_TIMEDOUT) {
        return "the mail server " + m_settings->host + " said nothing for too long"
            + (m_progress.command.empty() ? "" : " after " + m_progress.command);
    }
    return "the mail server " + m_settings->host + ": " + m_curl.faultText(code);
}

// libcurl says what goes over the wire. Credentials pass here, too, and are not looked at.
int MailLine::listen(CURL*, curl_infotype kind, char* data, std::size_t size, void* self)
{
    auto& line = *static_cast<MailLine*>(self);
    SmtpProgress& progress = line.m_progress;
    line.m_curl.touch();
    const std::string_view text(data, size);
    if (kind == CURLINFO_DATA_OUT) {
        progress.sentTail.append(text.substr(text.size() - std::min(text.size(), EndOfParts.size())));
        if (progress.sentTail.size() > EndOfParts.size())
            progress.sentTail.erase(0, progress.sentTail.size() - EndOfParts.size());
    } else if (kind == CURLINFO_HEADER_OUT) {
        const auto word = text.substr(0, std::min(text.find_first_of(" \r\n"), text.size()));
        const bool isCommand = word.size() == 4
            && std::all_of(word.begin(), word.end(), [](unsigned char letter) { return std::isupper(letter) != 0; });
        // A good-bye, also that of an older connection, says nothing about the mail.
        line.m_saysGoodBye = isCommand && word == "QUIT";
        if (isCommand && !line.m_saysGoodBye)
            progress.command = word;
    } else if (kind == CURLINFO_HEADER_IN && !line.m_saysGoodBye && size >= 3 && std::all_of(data, data + 3, isDigit)) {
        progress.code = std::stoi(std::string(text.substr(0, 3)));
        progress.answer = withoutAddresses(text.substr(std::min<std::size_t>(4, size)));
        progress.answeredSinceClaim = progress.claimed;
    }
    return 0;
}

std::size_t MailLine::readText(char* buffer, std::size_t size, std::size_t count, void* self)
{
    Text& text = *static_cast<Text*>(self);
    const std::size_t bytes = std::min(size * count, text.bytes.size() - text.at);
    if (bytes > 0) {
        std::memcpy(buffer, text.bytes.data() + text.at, bytes);
        text.at += bytes;
        return bytes;
    }
    // The end of the text: after this only the boundary and the dot go out.
    if (!std::exchange(text.progress.asked, true))
        text.progress.claimed = text.handover.claim();
    return text.progress.claimed ? 0 : CURL_READFUNC_ABORT;
}

} // namespace leitstand
