// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The NATS client protocol as a server speaks it: bytes in, operations out. The bytes may be cut anywhere, in the middle
// of a word or of a payload; what lies whole inside one chunk is not copied.
//
// The parser trusts nothing: an operation it does not know, a number that is none, a length beyond what the server
// announced or one that does not fit what follows ends the conversation with an Error that says what was wrong and at
// which byte of the connection. It never skips ahead to guess where the next operation may begin.
//
// What lies *inside* a header block is not judged here: servers pass on blocks that any client wrote, and one bad message
// in the log must not end every reader's connection (see nats_headers.h).
//
// One thread at a time. The sink must outlive the parser and must not destroy it from within a call; it may call stop().
#pragma once

#include "domain/expected.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leitstand {

// Views are valid until the next feed(), provided that the caller keeps the chunk for as long. (Those that the sink gets of
// INFO and -ERR are valid during the call only.)
struct NatsMessage {
    std::string_view subject;
    std::string_view reply; // empty: none
    std::string_view headers; // the whole block with its "NATS/1.0" line; empty: none
    std::string_view payload;
    std::uint64_t subscription = 0;
};

class NatsSink {
public:
    virtual void onInfo(std::string_view json) = 0;
    virtual void onMessage(const NatsMessage& message) = 0;
    virtual void onPing() = 0;
    virtual void onPong() = 0;
    virtual void onOk() = 0;
    virtual void onServerError(std::string_view text) = 0; // without the quotes around it

protected:
    ~NatsSink() = default;
};

class NatsParser {
public:
    // The longest control line but INFO, which lists the addresses of a whole cluster.
    static constexpr std::size_t lineLimit = 16 * 1024;
    static constexpr std::size_t infoLimit = 1024 * 1024;
    // No server may announce more than this; the reserve is for headers that a server adds to what was published.
    static constexpr std::size_t payloadCap = 64 * 1024 * 1024;
    static constexpr std::size_t headerReserve = 64 * 1024;

    explicit NatsParser(NatsSink& sink);

    // Takes the next bytes of the connection and reports every operation that they complete. After an error every call
    // returns that error until reset().
    [[nodiscard]] Outcome feed(std::string_view chunk);

    // What INFO announced; also valid in the middle of a chunk, from the next operation on.
    void setMaxPayload(std::uint64_t announced);
    // Ignores the rest of this chunk and all that follow until reset().
    void stop() { m_stopped = true; }
    // Begins a new connection.
    void reset();

private:
    enum class Progress { Complete, NeedsLine, NeedsBytes, Broken };
    struct Step {
        Progress progress = Progress::NeedsLine;
        std::size_t size = 0; // Complete: of the element; NeedsBytes: that it will have
    };

    [[nodiscard]] Step parseElement(std::string_view bytes);
    [[nodiscard]] Step parseMessage(std::string_view line, std::string_view bytes, bool withHeaders);
    [[nodiscard]] Step dispatchLine(std::string_view line, std::size_t size);
    [[nodiscard]] std::size_t completePartial(std::string_view chunk);
    [[nodiscard]] Step broken(std::string what, std::string_view excerpt = {});

    NatsSink& m_sink;
    std::string m_partial; // the beginning of an element whose end has not come yet
    std::string m_spent; // the element completed last: views into it are still in use
    std::size_t m_needed = 0; // the size of the partial element, once its line told
    std::size_t m_maxPayload = 0;
    std::uint64_t m_offset = 0; // of the element being parsed, from the beginning of the connection
    bool m_stopped = false;
    std::optional<Error> m_failure;
};

} // namespace leitstand
