// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/jetstream_requests.h"

namespace leitstand {

namespace {

// "$JS.API.STREAM.INFO.ALERTS" and "$JS.API.CONSUMER.CREATE.ALERTS.name" ask about "stream ALERTS".
std::string streamAskedFor(std::string_view subject)
{
    constexpr int wordsBefore = 4;
    for (int word = 0; word < wordsBefore; ++word) {
        const std::size_t dot = subject.find('.');
        if (dot == std::string_view::npos)
            return std::string(subject);
        subject.remove_prefix(dot + 1);
    }
    return "stream " + std::string(subject.substr(0, subject.find('.')));
}

} // namespace

JetStreamFailure toFailure(const NatsReply& reply)
{
    const bool denied = reply.end == NatsReply::End::Denied;
    return { denied ? JetStreamFailure::Kind::Denied : JetStreamFailure::Kind::Transient, 0, reply.error };
}

JetStreamFailure toFailure(const JetStreamRefusal& refusal, std::string_view where)
{
    using Kind = JetStreamFailure::Kind;
    constexpr int temporarilyUnavailable = 503;
    JetStreamFailure failure;
    failure.errorCode = refusal.errorCode;
    failure.error = { "the server says: " + refusal.description, std::string(where), "" };
    if (refusal.errorCode == jetstream_error::streamNotFound)
        failure.error = { "there is no such stream on this server", streamAskedFor(where),
            "the streams of the log are made when leitstand or leitstand-gateway is started on this server, with an "
            "account that may create streams" };
    if (refusal.errorCode == jetstream_error::streamNotFound || refusal.errorCode == jetstream_error::consumerNotFound)
        failure.kind = Kind::NotFound;
    else if (refusal.code == temporarilyUnavailable)
        failure.kind = Kind::Transient;
    else
        failure.kind = Kind::Refused;
    return failure;
}

} // namespace leitstand
