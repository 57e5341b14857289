// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Errors as values. An Error is written for the person who has to act on it: what went wrong, where, and what to do
// about it. An Expected<T> holds either a value or such an error; looking at the wrong one is a programming mistake.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace leitstand {

struct Error {
    std::string what;
    std::string where;
    std::string remedy;

    // One line for logs and standard error: "where: what (remedy)".
    [[nodiscard]] std::string text() const
    {
        std::string line = where.empty() ? what : where + ": " + what;
        return remedy.empty() ? line : line + " (" + remedy + ")";
    }
};

template <typename T> class [[nodiscard]] Expected {
public:
    Expected(T value) : m_held(std::in_place_index<0>, std::move(value)) { }
    Expected(Error error) : m_held(std::in_place_index<1>, std::move(error)) { }

    [[nodiscard]] bool ok() const { return m_held.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T& value() const& { return std::get<0>(m_held); }
    [[nodiscard]] T& value() & { return std::get<0>(m_held); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_held)); }
    [[nodiscard]] const Error& error() const { return std::get<1>(m_held); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

private:
    std::variant<T, Error> m_held;
};

// The result of something that yields nothing but may fail.
struct Done { };
using Outcome = Expected<Done>;

} // namespace leitstand
