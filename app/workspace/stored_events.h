// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a stored message to what it says, or to why it cannot be read. Private to the folder.
#pragma once

#include "wire/event_codec.h"
#include "workspace/event_inbox.h"

namespace leitstand {

using StoredEvent = std::variant<LoggedEvent, ForeignEvent, RejectedEvent>;

[[nodiscard]] StoredEvent decodeStored(EventDecoder& decoder, Stream stream, const StoredMessage& message);
// The same for a message that can be decoded but contradicts what came before.
[[nodiscard]] RejectedEvent rejectStored(Stream stream, const StoredMessage& message, std::string reason);

// Whether readers would take it. What they would reject must not get into the log, where nobody could mend it.
[[nodiscard]] Outcome fitsTheLog(const PublishRequest& request);

} // namespace leitstand
