// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a NATS header block: "NATS/1.0[ status text]", then "Name: value" lines, then an empty line. Views into the block,
// nothing is copied. The block may have been written by anybody: what does not look like a header is passed over, and a
// block that does not begin as it should has no status and no values.
#pragma once

#include <string_view>

namespace leitstand {

// What the server says about a request or a subscription instead of sending a message.
enum class NatsStatus {
    None = 0, // an ordinary message
    Control = 100, // heartbeat or flow control
    BadRequest = 400,
    NotFound = 404,
    RequestTimeout = 408,
    Conflict = 409,
    NoResponders = 503,
};

class NatsHeaders {
public:
    explicit NatsHeaders(std::string_view block);

    [[nodiscard]] int status() const { return m_status; } // 0: none
    [[nodiscard]] bool is(NatsStatus status) const { return m_status == static_cast<int>(status); }
    [[nodiscard]] std::string_view statusText() const { return m_statusText; }
    // The first value of that name, without blanks around it; empty if there is none. Names differ by case.
    [[nodiscard]] std::string_view value(std::string_view name) const;

private:
    std::string_view m_lines;
    int m_status = 0;
    std::string_view m_statusText;
};

} // namespace leitstand
