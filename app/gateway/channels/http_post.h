// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Posts JSON to an address on the web that somebody configured. The address is a secret: it is in no message. A redirect
// is followed only to the same host, and only where it keeps the method. Private to this folder.
#pragma once

#include "gateway/channels/channel.h"
#include "gateway/channels/curl_session.h"

#include <functional>
#include <string>
#include <vector>

namespace leitstand {

struct HttpPost {
    std::string url;
    std::string caFile;
    std::string body;
    std::vector<std::string> headers; // "Name: value"
    Span timeout = std::chrono::seconds(30);
};

struct HttpReply {
    long status = 0; // 0: none came
    std::string body; // its first bytes
    std::string retryAfter; // the header's value
    std::string redirect; // where it leads
};

// What became of a post, by its answer. `repeatable`: the other side knows a repetition. `now` reads dates in Retry-After. Pure.
[[nodiscard]] HandoverResult judgeHttp(const HttpReply& reply, bool repeatable, Instant now);
// "120", or a date; at most an hour. Nothing for anything else.
[[nodiscard]] std::optional<Span> retryAfter(const std::string& value, Instant now);
// Same scheme, host and port.
[[nodiscard]] bool isSameHost(const std::string& url, const std::string& other);

class HttpPoster {
public:
    // The claim of the handover is asked for before the first byte of the body leaves.
    [[nodiscard]] HandoverResult post(const HttpPost& request, const Handover& handover, bool repeatable);

private:
    struct Exchange;

    [[nodiscard]] CURLcode send(const HttpPost& request, const std::string& url, Exchange& exchange);
    [[nodiscard]] HandoverResult judge(CURLcode code, const Exchange& exchange, bool repeatable) const;
    static std::size_t giveBody(char* buffer, std::size_t size, std::size_t count, void* exchange);
    static std::size_t takeBody(char* bytes, std::size_t size, std::size_t count, void* exchange);
    static std::size_t takeHeader(char* bytes, std::size_t size, std::size_t count, void* exchange);

    CurlSession m_curl;
};

} // namespace leitstand
