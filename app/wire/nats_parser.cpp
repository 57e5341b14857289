// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/nats_parser.h"

#include "wire/decimal.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace leitstand {

namespace {

constexpr std::uint64_t defaultMaxPayload = 1024 * 1024;

constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

struct Tokens {
    std::array<std::string_view, 5> at;
    std::size_t count = 0;
    bool tooMany = false;
};

Tokens split(std::string_view line)
{
    Tokens tokens;
    std::size_t i = 0;
    while (i < line.size()) {
        if (isBlank(line[i])) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < line.size() && !isBlank(line[i]))
            ++i;
        if (tokens.count == tokens.at.size()) {
            tokens.tooMany = true;
            return tokens;
        }
        tokens.at[tokens.count++] = line.substr(begin, i - begin);
    }
    return tokens;
}

// For a message to a person: short, and with nothing in it that moves a cursor.
std::string printable(std::string_view bytes)
{
    constexpr std::size_t longest = 60;
    std::string text;
    for (const char c : bytes.substr(0, longest))
        text.push_back(c >= 0x20 && c < 0x7f ? c : '?');
    if (bytes.size() > longest)
        text += "...";
    return text;
}

bool startsWithWord(std::string_view line, std::string_view word)
{
    return line.starts_with(word) && line.size() > word.size() && isBlank(line[word.size()]);
}

std::string_view afterWord(std::string_view line, std::size_t length)
{
    line.remove_prefix(length);
    while (!line.empty() && isBlank(line.front()))
        line.remove_prefix(1);
    return line;
}

std::string_view unquoted(std::string_view text)
{
    if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'')
        return text.substr(1, text.size() - 2);
    return text;
}

// The longest line that may begin like this.
std::size_t limitOf(std::string_view bytes)
{
    return bytes.starts_with('I') ? NatsParser::infoLimit : NatsParser::lineLimit;
}

} // namespace

NatsParser::NatsParser(NatsSink& sink) : m_sink(sink)
{
    reset();
}

void NatsParser::reset()
{
    m_partial.clear();
    m_spent.clear();
    m_needed = 0;
    m_offset = 0;
    m_stopped = false;
    m_failure.reset();
    setMaxPayload(defaultMaxPayload);
}

void NatsParser::setMaxPayload(std::uint64_t announced)
{
    m_maxPayload = static_cast<std::size_t>(std::min<std::uint64_t>(announced, payloadCap)) + headerReserve;
}

NatsParser::Step NatsParser::broken(std::string what, std::string_view excerpt)
{
    if (!excerpt.empty())
        what += ": \"" + printable(excerpt) + "\"";
    m_failure = Error { std::move(what), "NATS protocol, byte " + std::to_string(m_offset) + " of the connection",
        "check that the address is that of a nats-server's WebSocket listener" };
    return { Progress::Broken, 0 };
}

Outcome NatsParser::feed(std::string_view chunk)
{
    if (m_failure)
        return *m_failure;
    if (m_stopped)
        return Done {};

    std::size_t used = m_partial.empty() ? 0 : completePartial(chunk);
    while (!m_failure && !m_stopped && m_partial.empty() && used < chunk.size()) {
        const std::string_view rest = chunk.substr(used);
        const Step step = parseElement(rest);
        if (step.progress == Progress::Complete) {
            used += step.size;
            m_offset += step.size;
            continue;
        }
        if (step.progress != Progress::Broken) {
            m_partial.assign(rest);
            m_needed = step.progress == Progress::NeedsBytes ? step.size : 0;
        }
        break;
    }
    if (m_failure)
        return *m_failure;
    return Done {};
}

// Appends to the partial element what it lacks and no byte more, so that all behind it is parsed in place. Returns how
// much of the chunk went into it.
std::size_t NatsParser::completePartial(std::string_view chunk)
{
    std::size_t used = 0;
    if (m_needed == 0) {
        const std::size_t newline = chunk.find('\n');
        const std::size_t room = limitOf(m_partial) + 2 - m_partial.size(); // one byte more shows that it is too long
        used = std::min({ newline == std::string_view::npos ? chunk.size() : newline + 1, chunk.size(), room });
        m_partial.append(chunk.substr(0, used));
        const Step step = parseElement(m_partial);
        if (step.progress == Progress::Complete) {
            m_offset += step.size;
            m_partial.clear();
        }
        if (step.progress != Progress::NeedsBytes)
            return used;
        m_needed = step.size;
    }
    const std::size_t taken = std::min(m_needed - m_partial.size(), chunk.size() - used);
    m_partial.append(chunk.substr(used, taken));
    if (m_partial.size() == m_needed) {
        // The views that the sink gets must outlive this call; the next partial element must not move them.
        m_spent.swap(m_partial);
        m_partial.clear();
        m_needed = 0;
        const Step step = parseElement(m_spent);
        m_offset += step.size;
    }
    return used + taken;
}

NatsParser::Step NatsParser::parseElement(std::string_view bytes)
{
    const std::size_t limit = limitOf(bytes);
    const void* found = std::memchr(bytes.data(), '\n', std::min(bytes.size(), limit + 2));
    if (!found) {
        if (bytes.size() > limit + 1)
            return broken("control line of more than " + std::to_string(limit) + " bytes", bytes);
        return { Progress::NeedsLine, 0 };
    }
    const auto newline = static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
    if (newline == 0 || bytes[newline - 1] != '\r')
        return broken("control line that does not end in CR LF", bytes.substr(0, newline));
    const std::string_view line = bytes.substr(0, newline - 1);

    if (startsWithWord(line, "MSG"))
        return parseMessage(line, bytes, false);
    if (startsWithWord(line, "HMSG"))
        return parseMessage(line, bytes, true);
    return dispatchLine(line, newline + 1);
}

NatsParser::Step NatsParser::dispatchLine(std::string_view line, std::size_t size)
{
    if (line == "PING")
        m_sink.onPing();
    else if (line == "PONG")
        m_sink.onPong();
    else if (line == "+OK")
        m_sink.onOk();
    else if (startsWithWord(line, "INFO"))
        m_sink.onInfo(afterWord(line, 4));
    else if (startsWithWord(line, "-ERR"))
        m_sink.onServerError(unquoted(afterWord(line, 4)));
    else
        return broken("unknown operation", line.empty() ? std::string_view("(empty line)") : line);
    return { Progress::Complete, size };
}

// MSG <subject> <sid> [reply] <bytes>  and  HMSG <subject> <sid> [reply] <header bytes> <bytes>
NatsParser::Step NatsParser::parseMessage(std::string_view line, std::string_view bytes, bool withHeaders)
{
    const Tokens tokens = split(afterWord(line, withHeaders ? 4 : 3));
    const std::size_t fewest = withHeaders ? 4 : 3;
    if (tokens.tooMany || tokens.count < fewest || tokens.count > fewest + 1)
        return broken("message line with a wrong number of fields", line);

    const bool hasReply = tokens.count == fewest + 1;
    const std::optional<std::uint64_t> subscription = parseDecimal(tokens.at[1]);
    const std::optional<std::uint64_t> total = parseDecimal(tokens.at[tokens.count - 1]);
    std::optional<std::uint64_t> headers = 0;
    if (withHeaders)
        headers = parseDecimal(tokens.at[tokens.count - 2]);
    if (!subscription || !total || !headers)
        return broken("message line with a field that should be a number", line);
    if (*total > m_maxPayload)
        return broken(
            "message of " + std::to_string(*total) + " bytes, more than the server announced as its largest", line);
    if (*headers > *total)
        return broken("message whose headers are longer than the whole", line);

    const std::size_t body = line.size() + 2;
    const std::size_t size = body + static_cast<std::size_t>(*total) + 2;
    if (bytes.size() < size)
        return { Progress::NeedsBytes, size };
    if (bytes[size - 2] != '\r' || bytes[size - 1] != '\n')
        return broken("message whose payload is not as long as its line says", line);

    const std::string_view content = bytes.substr(body, static_cast<std::size_t>(*total));
    NatsMessage message;
    message.subject = tokens.at[0];
    message.reply = hasReply ? tokens.at[2] : std::string_view();
    message.headers = content.substr(0, static_cast<std::size_t>(*headers));
    message.payload = content.substr(static_cast<std::size_t>(*headers));
    message.subscription = *subscription;
    m_sink.onMessage(message);
    return { Progress::Complete, size };
}

} // namespace leitstand
