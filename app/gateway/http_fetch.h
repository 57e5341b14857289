// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks one HTTP server questions, with a limit for the size of the answer and one for the time, and has it do things. Blocks; to be used in
// a thread of its own, but for cancel().
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"
#include "gateway/configuration.h"

#include <memory>
#include <string>

namespace leitstand {

struct FetchSettings {
    std::string url; // http or https, with the path that all questions share
    HttpCredentials credentials;
    std::string caFile; // of the authority that signed the server's certificate; empty: the system's
    // What the keys are called that credentials stand under, for messages: "api_token or api_user and api_password".
    std::string credentialKeys;
};

struct FetchLimits {
    std::size_t bytes = std::size_t(128) << 20U;
    Span within = std::chrono::seconds(30);
    Span silence = std::chrono::seconds(10);
};

struct FetchedBody {
    int status = 0;
    std::string body;
};

class HttpFetcher {
public:
    HttpFetcher(FetchSettings settings, FetchLimits limits = {});
    ~HttpFetcher();
    HttpFetcher(const HttpFetcher&) = delete;
    HttpFetcher& operator=(const HttpFetcher&) = delete;

    // The body of an answer 200; every other answer is an error.
    [[nodiscard]] Expected<std::string> get(const std::string& pathAndQuery);
    // Every answer, whatever its status.
    [[nodiscard]] Expected<FetchedBody> getAny(const std::string& pathAndQuery);

    // Posts JSON, or deletes. Every answer, whatever its status.
    [[nodiscard]] Expected<FetchedBody> post(const std::string& path, const std::string& json);
    [[nodiscard]] Expected<FetchedBody> remove(const std::string& path);

    // From any thread: what is being asked fails soon, and all that is asked later.
    void cancel();

private:
    struct Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace leitstand
