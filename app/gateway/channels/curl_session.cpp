// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/curl_session.h"

#include "gateway/channels/recipient_list.h"
#include "gateway/receivers/alert_json.h"

#include <QString>

#include <mutex>
#include <new>

namespace leitstand {
namespace {

constexpr std::size_t LongestRead = 400; // bytes; what is shown is shorter

bool isEndOfWord(char letter)
{
    constexpr std::string_view Ends = " \t\r\n<>\"'()[],;";
    return Ends.find(letter) != std::string_view::npos;
}

} // namespace

void append(CurlList& list, const std::string& line)
{
    curl_slist* const longer = curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr)
        throw std::bad_alloc();
    (void)list.release(); // the same list, or its first entry
    list.reset(longer);
}

CurlSession::CurlSession()
{
    static std::once_flag begun;
    std::call_once(begun, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    m_handle = curl_easy_init();
    if (m_handle == nullptr)
        throw std::bad_alloc();
}

CurlSession::~CurlSession()
{
    curl_easy_cleanup(m_handle);
}

void CurlSession::reset(const std::string& caFile)
{
    curl_easy_reset(m_handle);
    m_fault[0] = '\0';
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_fault);
    curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_handle, CURLOPT_PROXY, "");
    curl_easy_setopt(m_handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(m_handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(m_handle, CURLOPT_XFERINFOFUNCTION, &CurlSession::watch);
    curl_easy_setopt(m_handle, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(m_handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!caFile.empty()) {
        curl_easy_setopt(m_handle, CURLOPT_CAINFO, caFile.c_str());
        curl_easy_setopt(m_handle, CURLOPT_CAPATH, nullptr);
    }
}

CURLcode CurlSession::perform(const Limits& limits)
{
    m_limits = &limits;
    m_stopped = false;
    m_silent = false;
    m_bytes = 0;
    touch();
    const CURLcode code = curl_easy_perform(m_handle);
    m_limits = nullptr;
    return code;
}

int CurlSession::watch(void* self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent)
{
    auto* const session = static_cast<CurlSession*>(self);
    if (const curl_off_t bytes = received + sent; bytes != session->m_bytes) {
        session->m_bytes = bytes;
        session->touch();
    }
    return session->m_limits != nullptr && session->shallEnd() ? 1 : 0;
}

bool CurlSession::shallEnd()
{
    const bool free = m_limits->mayEnd();
    m_stopped = free && m_limits->isStopping();
    m_silent = std::chrono::steady_clock::now() - m_moved > (free ? m_limits->silence : m_limits->patience);
    return m_stopped || m_silent;
}

std::string CurlSession::faultText(CURLcode code) const
{
    return withoutAddresses(m_fault[0] != '\0' ? std::string_view(m_fault) : curl_easy_strerror(code));
}

std::string withoutAddresses(std::string_view text)
{
    std::string result;
    for (std::size_t begin = 0; begin < text.size() && result.size() < LongestRead;) {
        std::size_t end = begin;
        while (end < text.size() && !isEndOfWord(text[end]))
            ++end;
        const std::string_view word = text.substr(begin, end - begin);
        result += word.find('@') == std::string_view::npos ? std::string(word) : maskedAddress(word);
        if (end < text.size())
            result += text[end];
        begin = end + 1;
    }
    // Through Qt's strings: what a server says need not be UTF-8.
    return excerpt(QString::fromStdString(result).trimmed().toStdString());
}

} // namespace leitstand
