// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/request_body.h"

#include <httplib.h>

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <limits>

namespace leitstand {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t Step = std::size_t(64) << 10U;

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
    return text;
}

bool isJsonType(const std::string& contentType)
{
    std::string type = lower(contentType.substr(0, contentType.find(';')));
    while (type.ends_with(' '))
        type.pop_back();
    return type == "application/json";
}

HttpFault tooLarge(std::size_t limit)
{
    return { 413, "the body is larger than " + std::to_string(limit >> 20U) + " MB",
        "raise [http] max_body_mb, or let Alertmanager send smaller groups (group_by)" };
}

} // namespace

BodyReader::BodyReader(
    const httplib::Request& request, const httplib::ContentReader& reader, MemoryBudget& budget, BodyLimits limits)
    : m_request(request)
    , m_reader(reader)
    , m_budget(budget)
    , m_limits(limits)
{
    const std::string length = request.get_header_value("Content-Length");
    const char* const end = length.data() + length.size();
    const auto [stopped, fault] = std::from_chars(length.data(), end, m_declared);
    if (fault == std::errc::result_out_of_range)
        m_declared = std::numeric_limits<std::size_t>::max();
    m_declaredWell = !length.empty() && stopped == end && fault != std::errc::invalid_argument;
}

BodyReader::~BodyReader()
{
    m_budget.giveBack(m_taken);
}

bool BodyReader::isChunked() const
{
    return lower(m_request.get_header_value("Transfer-Encoding")) == "chunked";
}

std::optional<HttpFault> BodyReader::checkHeaders() const
{
    if (!isJsonType(m_request.get_header_value("Content-Type")))
        return HttpFault { 415, "the body is not declared as application/json", "send Content-Type: application/json" };
    if (m_request.has_header("Content-Encoding"))
        return HttpFault { 415, "compressed bodies are not taken", "send without Content-Encoding" };
    if (isChunked())
        return std::nullopt;
    if (!m_request.has_header("Content-Length"))
        return HttpFault { 411, "the length of the body is not declared", "send Content-Length" };
    if (!m_declaredWell)
        return HttpFault { 400, "Content-Length is no number", "send the number of bytes" };
    return m_declared > m_limits.bytes ? std::optional(tooLarge(m_limits.bytes)) : std::nullopt;
}

std::variant<std::string, HttpFault> BodyReader::read()
{
    enum class Stop { None, Size, Time, Memory } stop = Stop::None;
    std::string body;
    const auto end = SteadyClock::now() + m_limits.within;
    m_touched = true;
    // Memory is asked for as bytes arrive: a length that is declared and never sent must not use up the budget.
    const bool whole = m_reader([&](const char* bytes, std::size_t count) {
        if (body.size() + count > m_limits.bytes)
            stop = Stop::Size;
        else if (SteadyClock::now() > end)
            stop = Stop::Time;
        while (stop == Stop::None && m_taken < body.size() + count) {
            if (m_budget.take(Step))
                m_taken += Step;
            else
                stop = Stop::Memory;
        }
        if (stop != Stop::None)
            return false;
        if (body.capacity() < body.size() + count) {
            const std::size_t expected = std::min(m_declared, m_taken);
            body.reserve(std::max(expected, body.size() * 2 + count) + simdjson::SIMDJSON_PADDING);
        }
        body.append(bytes, count);
        return true;
    });
    switch (stop) {
    case Stop::Size:
        return tooLarge(m_limits.bytes);
    case Stop::Time:
        return HttpFault { 408, "the body came too slowly", "try again" };
    case Stop::Memory:
        return HttpFault { 503, "too many large requests at once", "try again" };
    case Stop::None:
        break;
    }
    if (!whole || (!isChunked() && body.size() != m_declared))
        return HttpFault { 400, "the connection ended within the body or was silent for too long", "try again" };
    return body;
}

void BodyReader::drain()
{
    constexpr auto ForAMoment = std::chrono::seconds(2);
    if (m_touched || m_request.is_multipart_form_data() || (!m_declaredWell && !isChunked()))
        return;
    m_touched = true;
    std::size_t count = 0;
    const auto end = SteadyClock::now() + ForAMoment;
    m_reader([&](const char*, std::size_t bytes) {
        count += bytes;
        return count <= m_limits.bytes && SteadyClock::now() < end;
    });
}

} // namespace leitstand
