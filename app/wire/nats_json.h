// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading the small JSON objects that a nats-server sends about itself. A field that is missing, or is of another type
// than the protocol says, reads as "not there"; who needs it decides what that means. Inside `wire` only.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leitstand::natsjson {

// Keeps the document alive for as long as its objects are read. One per use; not shared between threads.
class Document {
public:
    explicit Document(std::string_view text) : m_text(text)
    {
        if (m_parser.parse(m_text).get(m_root))
            m_root = {};
        else
            m_valid = m_root.is_object();
    }

    [[nodiscard]] bool valid() const { return m_valid; }
    [[nodiscard]] simdjson::dom::object root() const { return m_root.get_object().value_unsafe(); }

private:
    simdjson::padded_string m_text;
    simdjson::dom::parser m_parser;
    simdjson::dom::element m_root;
    bool m_valid = false;
};

inline std::optional<std::string> text(const simdjson::dom::object& object, std::string_view key)
{
    std::string_view value;
    if (object[key].get_string().get(value))
        return std::nullopt;
    return std::string(value);
}

inline std::optional<std::uint64_t> natural(const simdjson::dom::object& object, std::string_view key)
{
    std::uint64_t value = 0;
    if (object[key].get_uint64().get(value))
        return std::nullopt;
    return value;
}

inline std::optional<std::int64_t> integer(const simdjson::dom::object& object, std::string_view key)
{
    std::int64_t value = 0;
    if (object[key].get_int64().get(value))
        return std::nullopt;
    return value;
}

inline bool flag(const simdjson::dom::object& object, std::string_view key)
{
    bool value = false;
    return !object[key].get_bool().get(value) && value;
}

inline std::optional<simdjson::dom::object> object(const simdjson::dom::object& parent, std::string_view key)
{
    simdjson::dom::object value;
    if (parent[key].get_object().get(value))
        return std::nullopt;
    return value;
}

} // namespace leitstand::natsjson
