// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/stored_events.h"

#include <QtGlobal>

#include <utility>

namespace leitstand {
namespace {

constexpr std::size_t ExcerptBytes = 400;

}

RejectedEvent rejectStored(Stream stream, const StoredMessage& message, std::string reason)
{
    return { { stream, message.sequence, message.storedAt }, std::string(message.subject), std::move(reason),
        std::string(message.payload.substr(0, ExcerptBytes)) };
}

StoredEvent decodeStored(EventDecoder& decoder, Stream stream, const StoredMessage& message)
{
    const LogPosition position { stream, message.sequence, message.storedAt };
    Decoded decoded = decoder.decode(message.subject, message.payload);
    if (auto* const event = std::get_if<Event>(&decoded))
        return LoggedEvent { std::move(*event), position };
    if (auto* const foreign = std::get_if<Foreign>(&decoded))
        return ForeignEvent { position, std::move(foreign->type) };
    return rejectStored(stream, message, std::move(std::get<Rejection>(decoded).reason));
}

Outcome fitsTheLog(const PublishRequest& request)
{
    EventDecoder decoder;
    const Decoded decoded = decoder.decode(request.subject, request.payload);
    if (const auto* const rejection = std::get_if<Rejection>(&decoded))
        return Error { QT_TRANSLATE_NOOP("Rules", "the log cannot hold this"), rejection->reason,
            QT_TRANSLATE_NOOP("Rules", "shorten it, or do it in several steps") };
    return Done();
}

} // namespace leitstand
