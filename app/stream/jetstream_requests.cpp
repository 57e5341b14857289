// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/jetstream_requests.h"

namespace leitstand {

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
    if (refusal.errorCode == jetstream_error::streamNotFound || refusal.errorCode == jetstream_error::consumerNotFound)
        failure.kind = Kind::NotFound;
    else if (refusal.code == temporarilyUnavailable)
        failure.kind = Kind::Transient;
    else
        failure.kind = Kind::Refused;
    return failure;
}

} // namespace leitstand
