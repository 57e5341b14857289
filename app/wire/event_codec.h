// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CloudEvents 1.0 in JSON to typed events and back. Reading is strict: what does not say exactly what its JSON Schema
// (resources/schemas) demands is rejected with the place and the reason, and nothing in it is guessed. A type that this
// version does not know, or a newer version of one, is Foreign: it is kept in the log and counted, not read.
#pragma once

#include "domain/event.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace leitstand {

struct EventLimits {
    static constexpr std::size_t Bytes = 1U << 20U; // a whole event
    static constexpr std::size_t Depth = 16; // of nested JSON
    static constexpr std::size_t Labels = 256;
    static constexpr std::size_t LinkedAlerts = 10000;
    static constexpr std::size_t Acknowledged = 2000; // alerts of one event
    static constexpr std::size_t Matchers = 64; // of a silence
    static constexpr std::size_t Silences = 64;
    static constexpr std::size_t Sources = 1000; // of a gateway
    static constexpr std::size_t UnitBytes = 64;
    static constexpr std::size_t NameBytes = 512; // ids, names, titles, label names
    static constexpr std::size_t TextBytes = 64U << 10U; // label values, summaries, notes, messages
    static constexpr std::size_t PartBytes = 1024; // of what somebody edits: a kind and a name
    static constexpr std::size_t Components = 1000; // of an incident's event and of a catalogue
    static constexpr std::size_t Spells = 64; // of an outage
    static constexpr std::size_t NotePictures = 16;
    static constexpr std::size_t TextFields = 1000; // of one subject or body
    static constexpr std::size_t Overrides = 256;
    static constexpr std::size_t Channels = 64; // of a publication and of a gateway
    static constexpr std::size_t Audiences = 4;
    static constexpr std::int64_t Recipients = 10000000; // of a channel
    static constexpr std::size_t HandoverRecipients = 100; // of one event
    static constexpr std::size_t DetailBytes = 1024; // of one hand-over
    static constexpr std::size_t Templates = 64;
    static constexpr std::size_t OwnWords = 10000;
    static constexpr std::size_t Services = 1000;
    static constexpr std::size_t Segments = 1000;
    static constexpr std::size_t Dependencies = 64; // of one service or component
    static constexpr std::size_t Traits = 64; // of a cause
    static constexpr std::int64_t GroupedAlerts = 10000000;
    static constexpr std::size_t SeverityWords = 256;
    static constexpr std::size_t People = 10000;
    static constexpr std::chrono::seconds LongestSpan = std::chrono::hours(366 * 24);
};

struct Foreign {
    std::string type;
};
struct Rejection {
    std::string reason; // one sentence with the place: "data.status: …"
};
using Decoded = std::variant<Event, Foreign, Rejection>;

// Reuses its buffers: one decoder per thread.
class EventDecoder {
public:
    EventDecoder();
    ~EventDecoder();
    EventDecoder(EventDecoder&&) noexcept;
    EventDecoder& operator=(EventDecoder&&) noexcept;

    // `subject` is where the event stands in the log; it has to agree with what the event says.
    [[nodiscard]] Decoded decode(std::string_view subject, std::string_view bytes);

    // For an event that is not in the log yet: an incident's event names its place by its attribute "subject", which has
    // to be there, every other event by its data.
    [[nodiscard]] Decoded decodeUnplaced(std::string_view bytes);

private:
    [[nodiscard]] Decoded read(std::optional<std::string_view> stands, std::string_view bytes);

    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

// The event's type as it is written, e.g. "org.leitstand.alert.changed.v1".
[[nodiscard]] std::string_view typeOf(const EventBody& body);

// Text has to be UTF-8 and numbers finite: what is not becomes U+FFFD and null, and a reader refuses the latter. Spans are
// written in whole seconds.
[[nodiscard]] std::string encode(const Event& event);

} // namespace leitstand
