// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What all transfers by libcurl share: the handle, limits in time that hold in every phase, and errors in words. Private
// to this folder. A session is used in one thread.
#pragma once

#include "domain/instant.h"

#include <curl/curl.h>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace leitstand {

struct CurlListDeleter {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, CurlListDeleter>;

// Appends a copy of the line.
void append(CurlList& list, const std::string& line);

class CurlSession {
public:
    CurlSession();
    ~CurlSession();
    CurlSession(const CurlSession&) = delete;
    CurlSession& operator=(const CurlSession&) = delete;

    // Forgets all options but keeps the connection, and sets those that every transfer has: no proxy and no netrc from
    // the environment, certificates checked against `caFile` or the system's.
    void reset(const std::string& caFile);
    [[nodiscard]] CURL* handle() const { return m_handle; }

    // Runs the transfer. It ends early when nothing has moved for `silence` or when `isStopping`, unless `mayEnd` says
    // that its end would leave something in doubt; `patience` is then the limit.
    struct Limits {
        Span silence;
        Span patience;
        std::function<bool()> isStopping;
        std::function<bool()> mayEnd;
    };
    [[nodiscard]] CURLcode perform(const Limits& limits);
    // Something has moved.
    void touch() { m_moved = std::chrono::steady_clock::now(); }

    // Why the last transfer failed, in a sentence.
    [[nodiscard]] std::string faultText(CURLcode code) const;
    // The limits of perform() ended it.
    [[nodiscard]] bool wasStopped() const { return m_stopped; }
    [[nodiscard]] bool wasSilent() const { return m_silent; }

private:
    static int watch(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    [[nodiscard]] bool shallEnd();

    CURL* m_handle = nullptr;
    char m_fault[CURL_ERROR_SIZE] {};
    const Limits* m_limits = nullptr;
    std::chrono::steady_clock::time_point m_moved;
    curl_off_t m_bytes = 0;
    bool m_stopped = false;
    bool m_silent = false;
};

// For people and the log: addresses masked, one line, no control characters, not long.
[[nodiscard]] std::string withoutAddresses(std::string_view text);

} // namespace leitstand
