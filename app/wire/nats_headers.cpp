// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/nats_headers.h"

#include "wire/decimal.h"

namespace leitstand {

namespace {

constexpr std::string_view versionLine = "NATS/1.0";
constexpr std::string_view lineEnd = "\r\n";

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

} // namespace

NatsHeaders::NatsHeaders(std::string_view block)
{
    if (!block.starts_with(versionLine))
        return;
    const std::size_t end = block.find(lineEnd);
    if (end == std::string_view::npos)
        return;
    m_lines = block.substr(end + lineEnd.size());

    constexpr std::size_t digits = 3;
    const std::string_view inlineStatus = trimmed(block.substr(versionLine.size(), end - versionLine.size()));
    if (inlineStatus.size() < digits)
        return;
    if (const auto code = parseDecimal(inlineStatus.substr(0, digits))) {
        m_status = static_cast<int>(*code);
        m_statusText = trimmed(inlineStatus.substr(digits));
    }
}

std::string_view NatsHeaders::value(std::string_view name) const
{
    std::string_view rest = m_lines;
    while (!rest.empty()) {
        const std::size_t end = rest.find(lineEnd);
        const std::string_view line = rest.substr(0, end);
        if (line.size() > name.size() && line[name.size()] == ':' && line.starts_with(name))
            return trimmed(line.substr(name.size() + 1));
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + lineEnd.size());
    }
    return {};
}

} // namespace leitstand
