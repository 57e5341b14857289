// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>

#include <string>
#include <string_view>

namespace leitstand {

// 130 bits from the system's generator as letters and digits: nobody can guess the inbox of another client.
[[nodiscard]] inline std::string randomName()
{
    constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    constexpr std::size_t length = 22;
    std::string name(length, '0');
    for (char& c : name)
        c = alphabet[QRandomGenerator::system()->bounded(static_cast<quint32>(alphabet.size()))];
    return name;
}

} // namespace leitstand
