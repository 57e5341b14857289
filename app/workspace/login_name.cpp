// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/login_name.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace leitstand {

std::string loginName()
{
    std::array<char, 4096> buffer {};
    passwd entry {};
    passwd* found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        return found->pw_name;
    return "user-" + std::to_string(::geteuid());
}

} // namespace leitstand
