// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a request's body without trusting what its headers say: a limit for its size while it comes in, one for the time
// that it takes, and one for all bodies that are in memory at once. Private to this folder.
#pragma once

#include "domain/instant.h"
#include "gateway/http_answer.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace httplib {
class ContentReader;
struct Request;
} // namespace httplib

namespace leitstand {

// Bytes that all requests share. Thread-safe.
class MemoryBudget {
public:
    explicit MemoryBudget(std::size_t bytes) : m_left(static_cast<std::int64_t>(bytes)) { }
    [[nodiscard]] bool take(std::size_t bytes)
    {
        const auto wanted = static_cast<std::int64_t>(bytes);
        if (m_left.fetch_sub(wanted) >= wanted)
            return true;
        m_left.fetch_add(wanted);
        return false;
    }
    void giveBack(std::size_t bytes) { m_left.fetch_add(static_cast<std::int64_t>(bytes)); }

private:
    std::atomic<std::int64_t> m_left;
};

struct BodyLimits {
    std::size_t bytes = 0;
    Span within {};
};

class BodyReader {
public:
    BodyReader(
        const httplib::Request& request, const httplib::ContentReader& reader, MemoryBudget& budget, BodyLimits limits);
    ~BodyReader();
    BodyReader(const BodyReader&) = delete;
    BodyReader& operator=(const BodyReader&) = delete;

    // What is wrong before the body is looked at.
    [[nodiscard]] std::optional<HttpFault> checkHeaders() const;
    // The body; its memory counts against the budget for as long as this object lives.
    [[nodiscard]] std::variant<std::string, HttpFault> read();
    // Takes what the sender is still sending, for a moment, so that it reads our refusal instead of a broken connection.
    void drain();

private:
    [[nodiscard]] bool isChunked() const;

    const httplib::Request& m_request;
    const httplib::ContentReader& m_reader;
    MemoryBudget& m_budget;
    BodyLimits m_limits;
    std::size_t m_declared = 0;
    bool m_declaredWell = false;
    std::size_t m_taken = 0;
    bool m_touched = false;
};

} // namespace leitstand
