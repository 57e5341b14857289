// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/pending_requests.h"

#include "wire/nats_headers.h"

#include <algorithm>
#include <vector>

namespace leitstand {

std::uint64_t PendingRequests::add(std::string subject, Time deadline, NatsReplyHandler handler)
{
    const std::uint64_t token = ++m_lastToken;
    m_pending.emplace(token, Pending { std::move(subject), deadline, std::move(handler) });
    return token;
}

// The handler may ask the next question, so the entry is gone before it runs.
void PendingRequests::end(std::uint64_t token, const NatsReply& reply)
{
    auto node = m_pending.extract(token);
    if (!node.empty())
        node.mapped().handler(reply);
}

void PendingRequests::answer(std::uint64_t token, const NatsMessage& message)
{
    const auto found = m_pending.find(token);
    if (found == m_pending.end())
        return; // came after its time
    NatsReply reply { NatsReply::End::Answered, message, {} };
    if (message.payload.empty() && NatsHeaders(message.headers).is(NatsStatus::NoResponders)) {
        reply.end = NatsReply::End::NobodyListens;
        reply.error = { "nobody answers", found->second.subject,
            "check that JetStream is enabled on the server and that the stream exists" };
    }
    end(token, reply);
}

void PendingRequests::expire(Time now)
{
    std::vector<std::uint64_t> late;
    for (const auto& [token, pending] : m_pending) {
        if (pending.deadline <= now)
            late.push_back(token);
    }
    std::sort(late.begin(), late.end());
    for (const std::uint64_t token : late) {
        const auto found = m_pending.find(token);
        if (found == m_pending.end())
            continue;
        const Error error { "no answer in time", found->second.subject, "" };
        end(token, { NatsReply::End::TimedOut, {}, error });
    }
}

bool PendingRequests::deny(std::string_view subject, const Error& error)
{
    std::uint64_t oldest = 0;
    for (const auto& [token, pending] : m_pending) {
        if (pending.subject == subject && (oldest == 0 || token < oldest))
            oldest = token;
    }
    if (oldest == 0)
        return false;
    end(oldest, { NatsReply::End::Denied, {}, error });
    return true;
}

void PendingRequests::loseAll(const Error& error)
{
    std::vector<std::uint64_t> tokens;
    tokens.reserve(m_pending.size());
    for (const auto& [token, pending] : m_pending)
        tokens.push_back(token);
    std::sort(tokens.begin(), tokens.end());
    for (const std::uint64_t token : tokens)
        end(token, { NatsReply::End::ConnectionLost, {}, error });
}

} // namespace leitstand
