// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The thing with this id among some; null: it is not there.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace leitstand {

template <typename Thing, typename Id>
[[nodiscard]] const Thing* findById(const std::vector<Thing>& things, const Id& id)
{
    const auto found = std::find_if(things.begin(), things.end(), [&id](const Thing& each) { return each.id == id; });
    return found == things.end() ? nullptr : &*found;
}

template <typename Thing, typename Id> [[nodiscard]] Thing* findById(std::vector<Thing>& things, const Id& id)
{
    return const_cast<Thing*>(findById(std::as_const(things), id));
}

} // namespace leitstand
